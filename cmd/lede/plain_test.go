package main

import (
	"bytes"
	"context"
	"strconv"
	"testing"
	"time"

	"lede/articles"
	"lede/tui"
)

// growing is a library that has one more story whenever it changes, so many times.
type growing struct {
	tui.Library
	count, changes int
}

func (g *growing) Wait(_ context.Context, since articles.Progress) (articles.Progress, error) {
	if g.changes > 0 {
		g.changes--
		g.count++
		since.Version++
	}
	return since, nil
}

func (g *growing) Edition(_ context.Context, q articles.Query) (articles.Edition, error) {
	rows := make([]articles.Headline, g.count)
	for i := range rows {
		rows[i] = articles.Headline{ID: articles.NewID(strconv.Itoa(i)), Title: "story " + strconv.Itoa(i), Read: true}
	}
	if q.Unread {
		rows = nil
	}
	return listed{articles.NewSnapshot(rows, q, time.Now())}, nil
}

// listed is an edition of which nothing is marked.
type listed struct{ *articles.Snapshot }

func (listed) Mark(context.Context, articles.Change) (articles.Action, error) {
	return articles.Action{}, nil
}

func TestPlainTellsWhatHasCome(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	library := &growing{count: 1, changes: 2}
	c := newConsole(nil, nil, &out, &out)
	p := &plainReader{c: c, library: library, changed: make(chan struct{}, 1), at: -1}
	if err := p.list(t.Context()); err != nil {
		t.Fatal(err)
	}
	p.watch(t.Context(), articles.Progress{})
	p.query.Unread = true // what is listed meanwhile does not matter
	_ = c.out.Flush()
	out.Reset()
	p.tellNews(t.Context())
	p.tellNews(t.Context()) // once
	_ = c.out.Flush()
	if got, want := out.String(), "2 new stories came: l reads out the list.\n"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
}
