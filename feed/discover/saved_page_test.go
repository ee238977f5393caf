package discover

import (
	"errors"
	"slices"
	"testing"
)

func TestFindsTheFeedsOfAPageAtHand(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{
		"https://tide.example/f":    rss("Tides"),
		"https://tide.example/feed": rss("Usual"),
	}}
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"absolute":  {`<link rel=alternate type=application/rss+xml href="https://tide.example/f">`, []string{"https://tide.example/f"}},
		"base":      {`<base href="https://tide.example/"><link rel=alternate type=application/rss+xml href=f>`, []string{"https://tide.example/f"}},
		"canonical": {`<link rel=alternate type=application/rss+xml href=/f><link rel=canonical href="https://tide.example/a/b.html">`, []string{"https://tide.example/f"}},
		"og:url":    {`<meta property=og:url content="https://tide.example/a"><link rel=alternate type=application/rss+xml href=/f>`, []string{"https://tide.example/f"}},
		"saved":     {"<!DOCTYPE html>\n<!-- saved from url=(0022)https://tide.example/a -->\n<link rel=alternate type=application/rss+xml href=/f>", []string{"https://tide.example/f"}},
		"unnamed":   {`<link rel=canonical href="https://tide.example/">`, []string{"https://tide.example/feed"}},
		"relative":  {`<link rel=alternate type=application/rss+xml href=/f>`, nil},
		"dangerous": {`<base href="javascript:x"><link rel=alternate type=application/rss+xml href="file:///f">`, nil},
	} {
		found, err := In(t.Context(), w, Page{Body: []byte("<html>" + tt.page)}, "page.html")
		if got := addresses(found); !slices.Equal(got, tt.want) || (err == nil) != (tt.want != nil) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	_, err := In(t.Context(), w, Page{Body: []byte("<html><p>Nothing")}, "page.html")
	if want := "page.html: no feed found: the page names none - give the feed's own address"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if _, err := In(t.Context(), w, Page{Body: []byte("<?xml version='1.0'?><opml version='2.0'>")}, "x"); !errors.Is(err, ErrList) {
		t.Error(err)
	}
}
