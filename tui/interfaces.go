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
	Edition(ctx context.Context, q articles.Query) (articles.Edition, error)
	// Story reads a story whole.
	Story(ctx context.Context, id articles.ID) (articles.Story, error)
	// Mark makes a change to some stories.
	Mark(ctx context.Context, ids []articles.ID, c articles.Change) (articles.Action, error)
	// Undo reverts the last change that is not reverted yet; ok is false where
	// there is none.
	Undo(ctx context.Context) (deed articles.Action, ok bool, err error)
	// Stop keeps the block that was at the top of the screen when the reader
	// left a story: Story.Stop the next time.
	Stop(ctx context.Context, id articles.ID, block int) error
	// Tallies returns the parts of the library that can be listed by
	// themselves, in the order to show them.
	Tallies(ctx context.Context) ([]articles.Tally, error)
	// Wait returns once the library's version is no longer since.Version, or
	// at once if it has none to come (Progress.Done and the same version is
	// returned when ctx ends).
	Wait(ctx context.Context, since articles.Progress) (articles.Progress, error)
}

// Subscriptions is what the interface needs of whoever keeps the sources that
// the reader has subscribed to. Its methods are called from commands only.
type Subscriptions interface {
	// Sources returns what the reader has subscribed to, with its state.
	Sources(ctx context.Context) ([]articles.Source, error)
	// Find looks for sources behind an address: a feed, a page that names
	// feeds, or a folder.
	Find(ctx context.Context, address string) ([]articles.Candidate, error)
	// Add subscribes to a source that was found, and asks it.
	Add(ctx context.Context, c articles.Candidate) (articles.Source, error)
	// Rename gives a source a title of the reader's; empty takes the feed's own.
	Rename(ctx context.Context, id articles.SourceID, title string) error
	// Move puts a source into a category: "News/Europe", or "" for none.
	Move(ctx context.Context, id articles.SourceID, category string) error
	// WantPages says whether the pages of a source's stories are fetched: of
	// new ones as they come, of those that are there when they are opened.
	WantPages(ctx context.Context, id articles.SourceID, on bool) error
	// Remove ends a subscription. Starred stories stay; Library.Undo reverts
	// it, as it does the changes of a source.
	Remove(ctx context.Context, id articles.SourceID) error
	// Refresh begins to ask sources, all that are there where ids is empty. It
	// does not wait for them; what goes wrong is in their Fetch.Problem.
	Refresh(ctx context.Context, ids []articles.SourceID) error
	// Answer begins to bring an account into step as the reader wants who was
	// asked about it: by taking over what the server says, or where keep is set by
	// telling it what stands here. It does not wait; Await tells what came of it.
	Answer(ctx context.Context, account string, keep bool) error
	// Await returns once the state of the refresh is no longer since, or when
	// ctx ends.
	Await(ctx context.Context, since articles.Refresh) (articles.Refresh, error)
	// BeQuiet says whether nothing is told of what a refresh brings: no notices
	// are shown and no programs run. It does not wait.
	BeQuiet(on bool)
	// FullText fetches the page that a story links to, and keeps what is
	// recovered from it as the story's text. Where that fails, the text stays.
	FullText(ctx context.Context, id articles.ID) error
	// Complete is FullText for a story whose source wants the pages of all and
	// whose page was not tried yet; tried is false for all others.
	Complete(ctx context.Context, id articles.ID) (tried bool, err error)
}
