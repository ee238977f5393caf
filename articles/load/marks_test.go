package load

import (
	"context"
	"testing"
	"testing/fstest"

	"lede/articles"
)

func TestUndoTakesBackTheLastActionOnly(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	l := OpenFS(ctx, fstest.MapFS{
		"eel.txt":   {Data: []byte("The eel is back\n\nIt came up the weir on Monday.\n")},
		"otter.txt": {Data: []byte("The otter is out\n\nIt went down the weir on Tuesday.\n")},
	}, "test", Options{})
	if _, err := l.WaitAll(ctx); err != nil {
		t.Fatal(err)
	}
	one := articles.NewID("test:eel.txt")
	if _, err := l.Mark(ctx, []articles.ID{one}, articles.Change{Kind: articles.MarkRead}); err != nil {
		t.Fatal(err)
	}
	edition, err := l.Edition(ctx, articles.Query{})
	if err != nil {
		t.Fatal(err)
	}
	action, err := edition.Mark(ctx, articles.Change{Kind: articles.MarkRead})
	if err != nil || action.Count != 1 {
		t.Fatalf("marking all changed %d stories (%v), want the one that was unread", action.Count, err)
	}
	if unread := unreadIn(t, l); unread != 0 {
		t.Fatalf("%d unread after marking all", unread)
	}
	if _, ok, err := l.Undo(ctx); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if unread := unreadIn(t, l); unread != 1 {
		t.Errorf("%d unread after undo, want 1", unread)
	}
}

func unreadIn(t *testing.T, l *Library) int {
	t.Helper()
	edition, err := l.Edition(context.Background(), articles.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return edition.Outline().Unread
}
