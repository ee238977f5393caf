package reader

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/diff"
	"lede/tui/pictures"
	"lede/tui/render"
)

// Opened tells that a story was read and laid out, or why not.
type Opened struct {
	ID    articles.ID
	Story articles.Story
	Err   error

	era      int
	prepared *render.Prepared
	page     page
}

// relaid brings a story in another layout.
type relaid struct {
	of     *render.Prepared
	layout int
	page   page
}

func openStory(ctx context.Context, source Source, shown pictures.Selection, id articles.ID, era int, o render.Options) tea.Cmd {
	return func() tea.Msg {
		story, err := source(ctx, id)
		if err != nil {
			return Opened{ID: id, era: era, Err: err}
		}
		prepared := render.Prepare(shown.Of(ctx, story), o)
		return Opened{
			ID: id, Story: story, era: era,
			prepared: prepared, page: newPage(prepared.Page(o), o),
		}
	}
}

func layOut(prepared *render.Prepared, layout int, o render.Options) tea.Cmd {
	return func() tea.Msg {
		return relaid{of: prepared, layout: layout, page: newPage(prepared.Page(o), o)}
	}
}

// compared brings a story with what was changed in it.
type compared struct {
	era     int
	layout  int
	changes *render.Prepared
	page    page
	first   int // line of the first change
}

// compare lays a story out beside the text it had before.
func compare(ctx context.Context, shown pictures.Selection, story articles.Story, era, layout int, o render.Options) tea.Cmd {
	return func() tea.Msg {
		story.Blocks = diff.Blocks(story.Earlier.Blocks, story.Blocks)
		story = shown.Of(ctx, story)
		prepared := render.Prepare(story, o)
		m := compared{era: era, layout: layout, changes: prepared, page: newPage(prepared.Page(o), o)}
		if at := slices.IndexFunc(story.Blocks, diff.Changed); at >= 0 {
			m.first = m.page.lineOf(at)
		}
		return m
	}
}
