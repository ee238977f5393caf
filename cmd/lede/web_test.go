package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"lede/articles"
)

// paragraph is enough text to be a story.
const paragraph = "<p>Nobody lit the lamp for a whole winter, and nobody in the town asked the keeper why he had left it dark when the boats came home. "

func TestALinkLeadsToAPageAStoryAFeedOrOutside(t *testing.T) {
	t.Parallel()
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			w.Header().Set("Content-Type", "text/html")
			_, _ = fmt.Fprint(w, `<html><head><title>The page</title><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><article><h1>The page</h1>`+strings.Repeat(paragraph, 4)+`</article></body></html>`)
		case "/moved":
			http.Redirect(w, r, "/lamp", http.StatusFound)
		case "/feed":
			_, _ = fmt.Fprint(w, `<rss version="2.0"><channel><title>The Tide</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>`)
		case "/lamp":
			_, _ = fmt.Fprint(w, paragraph)
		case "/binary":
			w.Header().Set("Content-Type", "application/octet-stream")
			_, _ = w.Write([]byte{0, 1, 2})
		default:
			http.Error(w, "no", http.StatusNotFound)
		}
	}))
	defer site.Close()
	c := newConsole([]string{"HOME=" + t.TempDir()}, nil, io.Discard, io.Discard)
	library, err := c.library(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	source, err := library.Subscribe(t.Context(), articles.Source{Address: "https://a.example/feed", Title: "The Tide"})
	if err != nil {
		t.Fatal(err)
	}
	lamp := articles.Article{ID: "lamplamp", Origin: site.URL + "/lamp", Format: articles.Fragment, Body: []byte(paragraph)}
	lamp.Stated.Title.Value, lamp.Stated.Link.Value = "The lamp", site.URL+"/lamp"
	if _, err := library.Save(t.Context(), []articles.Delivery{{Source: source.ID, Articles: []articles.Article{lamp}}}); err != nil {
		t.Fatal(err)
	}
	w := &web{client: c.web(), reader: c.reader(), library: library, own: func(context.Context, string) bool { return true }}

	page, err := w.Linked(t.Context(), site.URL+"/page")
	if err != nil || page.Page.Meta.Title.Value != "The page" || !page.NamesFeeds || page.Outside || page.Page.Meta.Link.Value != site.URL+"/page" {
		t.Errorf("%+v, %v", page.Page.Meta, err)
	}
	for _, address := range []string{"/lamp", "/lamp#below", "/moved"} {
		if story, err := w.Linked(t.Context(), site.URL+address); err != nil || story.Headline.Title != "The lamp" {
			t.Errorf("%s: %+v, %v", address, story, err)
		}
	}
	feed, err := w.Linked(t.Context(), site.URL+"/feed")
	if err != nil || !feed.NamesFeeds || feed.Page.Meta.Title.Value != "The Tide" || feed.Page.Origin != site.URL+"/feed" {
		t.Errorf("%+v, %v", feed, err)
	}
	for _, address := range []string{site.URL + "/binary", "https://a.example/x.PDF?q=1", "https://a.example/film.mp4", "mailto:ann@a.example"} {
		if to, err := w.Linked(t.Context(), address); err != nil || !to.Outside {
			t.Errorf("%s: %+v, %v", address, to, err)
		}
	}
	for _, address := range []string{site.URL + "/nowhere", "javascript:alert(1)", "file:///etc/passwd"} {
		if to, err := w.Linked(t.Context(), address); err == nil {
			t.Errorf("%s: %+v", address, to)
		}
	}
	w.own = func(context.Context, string) bool { return false }
	if _, err := w.Linked(t.Context(), site.URL+"/page"); err == nil || !strings.Contains(err.Error(), "private network") {
		t.Errorf("a story leads into the private network: %v", err)
	}
}
