package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/reader"
)

// pages fetches the pages that stories of feeds link to.
type pages struct {
	ctx           context.Context
	subscriptions Subscriptions // nil where there are none
	story         *reader.Pane
	status        *status
	fetching      articles.ID // story whose page is on its way
}

// fetched tells that the page of a story has come, or why not.
type fetched struct {
	id  articles.ID
	err error
}

// completed tells that the page of a story was asked for, since its source
// wants the pages of all: the story is another now, or says why it is not.
type completed struct{ id articles.ID }

// fetch fetches the page that a story links to.
func (p *pages) fetch(h articles.Headline) tea.Cmd {
	switch {
	case p.subscriptions == nil || h.From == 0:
		p.status.note = "pages are fetched for the stories of feeds that you subscribe to"
		return nil
	case p.fetching != "":
		p.status.note = "another page is being fetched"
		return nil
	}
	p.fetching = h.ID
	ctx, subscriptions := p.ctx, p.subscriptions
	return func() tea.Msg { return fetched{h.ID, subscriptions.FullText(ctx, h.ID)} }
}

func (p *pages) fetched(msg fetched) tea.Cmd {
	p.fetching = ""
	p.status.note = "this is the page's text now"
	p.status.report(msg.err)
	return p.reread(msg.id) // it tells why, too
}

// complete fetches the page of a story that is opened where its source wants
// the pages of all.
func (p *pages) complete(h articles.Headline) tea.Cmd {
	if p.subscriptions == nil || h.From == 0 {
		return nil
	}
	ctx, subscriptions := p.ctx, p.subscriptions
	return func() tea.Msg {
		if tried, _ := subscriptions.Complete(ctx, h.ID); tried { // what went wrong is told with the story
			return completed{h.ID}
		}
		return nil
	}
}

// reread reads a story again if it is the one on the screen.
func (p *pages) reread(id articles.ID) tea.Cmd {
	if p.story.Wanted() == id {
		return p.story.Reread()
	}
	return nil
}
