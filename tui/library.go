package tui

import (
	"context"

	"lede/articles"
)

// Library is what the interface needs of whoever keeps the stories. Every
// method may do I/O or take its time: it is called from commands only, never
// from Update or View, and gives up when ctx ends.
type Library interface {
	// Edition returns the stories that q selects, as they stand now. What is
	// found or marked later shows in the next edition.
	Edition(ctx context.Context, q articles.Query) (Edition, error)
	// Story reads a story whole.
	Story(ctx context.Context, id articles.ID) (articles.Story, error)
	// MarkRead sets whether a story has been read.
	MarkRead(ctx context.Context, id articles.ID, read bool) error
	// Wait returns once the library's version is no longer since.Version, or
	// at once if it has none to come (Progress.Done and the same version is
	// returned when ctx ends).
	Wait(ctx context.Context, since articles.Progress) (articles.Progress, error)
}

// Edition is a set of stories in reading order, a snapshot that does not
// change under the reader. Only what is shown is ever asked for.
type Edition interface {
	// Outline returns the groups of the edition. It costs nothing.
	Outline() articles.Outline
	// Page returns at most n headlines from index from on.
	Page(ctx context.Context, from, n int) ([]articles.Headline, error)
	// Locate returns the index of a story.
	Locate(ctx context.Context, id articles.ID) (index int, ok bool, err error)
	// NextUnread returns the index of the first unread story from index from
	// on; step is +1 or -1.
	NextUnread(ctx context.Context, from, step int) (index int, ok bool, err error)
}
