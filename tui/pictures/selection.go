package pictures

import (
	"context"
	"slices"
	"strings"

	"lede/articles"
)

// Source brings the pictures of stories. Its methods do I/O: they are called in
// commands only.
type Source interface {
	// Near reports whether a picture lies with its story, so that nobody learns
	// that it is looked at.
	Near(origin, address string) bool
	// Picture returns the bytes of a picture, [MaxBytes] at most.
	Picture(ctx context.Context, origin, address string) ([]byte, error)
}

// Show is which pictures of stories are shown.
type Show uint8

// The pictures that are shown.
const (
	ShowNone Show = iota
	ShowNear      // those that lie with the story
	ShowAll       // those of the web too
)

// Selection is which pictures are shown, and who has them. The zero Selection
// shows none.
type Selection struct {
	Show  Show
	From  Source
	Fetch bool // pictures of the web are looked at before the story is set, and not when they come on the screen
}

// mostMeasured is how many pictures of a story are looked at for their size.
const mostMeasured = 100

// Of returns the story with the sources of those pictures alone that are to be
// shown, and with the sizes of those that can be looked at. One that was looked
// at and can't be shown has no source. It is the one place that decides what is
// asked for.
func (s Selection) Of(ctx context.Context, story articles.Story) articles.Story {
	if !In(story) {
		return story
	}
	story.Blocks = slices.Clone(story.Blocks)
	measured := 0
	for i, b := range story.Blocks {
		if f, ok := b.(articles.Figure); ok && f.Source != "" {
			story.Blocks[i] = s.figure(ctx, story.Origin, f, &measured)
		}
	}
	return story
}

// In reports whether a story has pictures that may be shown.
func In(story articles.Story) bool {
	return slices.ContainsFunc(story.Blocks, func(b articles.Block) bool {
		f, ok := b.(articles.Figure)
		return ok && f.Source != ""
	})
}

func (s Selection) figure(ctx context.Context, origin string, f articles.Figure, measured *int) articles.Figure {
	near := s.Show != ShowNone && s.From.Near(origin, f.Source)
	far := s.Show == ShowAll && strings.HasPrefix(f.Source, "http") && !counts(f)
	switch {
	case !near && !far, (near || s.Fetch) && *measured == mostMeasured:
		f.Source = ""
	case near || s.Fetch:
		*measured++
		f = s.measured(ctx, origin, f)
	}
	return f
}

// counts reports whether a figure is so small that it is there to count readers.
func counts(f articles.Figure) bool {
	return f.Width > 0 && f.Width <= 2 || f.Height > 0 && f.Height <= 2
}

func (s Selection) measured(ctx context.Context, origin string, f articles.Figure) articles.Figure {
	data, err := s.From.Picture(ctx, origin, f.Source)
	if err == nil {
		f.Width, f.Height, err = Size(data)
	}
	if err != nil || counts(f) {
		f.Source = ""
	}
	return f
}
