package reader

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/render"
)

// Opened tells that a story was read and laid out, or why not.
type Opened struct {
	ID    articles.ID
	Story articles.Story
	Err   error

	era      int
	prepared *render.Prepared
	leaf     leaf
}

type relaid struct {
	era    int
	layout int
	leaf   leaf
}

func openStory(ctx context.Context, source Source, id articles.ID, era int, o render.Options) tea.Cmd {
	return func() tea.Msg {
		story, err := source(ctx, id)
		if err != nil {
			return Opened{ID: id, era: era, Err: err}
		}
		prepared := render.Prepare(story, o)
		return Opened{
			ID: id, Story: story, era: era,
			prepared: prepared, leaf: newLeaf(prepared.Page(o), o.Width),
		}
	}
}

func layOut(prepared *render.Prepared, era, layout int, o render.Options) tea.Cmd {
	return func() tea.Msg {
		return relaid{era: era, layout: layout, leaf: newLeaf(prepared.Page(o), o.Width)}
	}
}
