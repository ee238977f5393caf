package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/similar"
	"lede/tui/pictures"
)

// TestASavedPageIsReadOfflineWithItsPictures saves a page, and a link of which
// another reader knew no more, and ends the server.
func TestASavedPageIsReadOfflineWithItsPictures(t *testing.T) {
	t.Parallel()
	picture := somePicture(t, 300)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/lamp.png":
			_, _ = w.Write(picture)
		case "/page":
			w.Header().Set("Content-Type", "text/html")
			_, _ = fmt.Fprint(w, `<html><head><title>The lamp</title></head><body><article><h1>The lamp</h1>`+strings.Repeat(paragraph, 3)+
				`<figure><img src="/lamp.png" alt="A lamp" width=300 height=300></figure><figure><img src="/gone.png" width=300 height=300></figure>`+strings.Repeat(paragraph, 3)+`</article></body></html>`)
		case "/paper.pdf":
			w.Header().Set("Content-Type", "application/pdf")
			_, _ = fmt.Fprint(w, "%PDF-1.7")
		default:
			http.NotFound(w, r)
		}
	}))
	c := newConsole([]string{"HOME=" + t.TempDir()}, nil, io.Discard, io.Discard)
	s, err := c.newSaver(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	done, err := s.save(t.Context(), site.URL+"/page", articles.SavedPage{Tags: []string{"sea"}}, true)
	if err != nil || done.String() != "saved: The lamp, with 1 picture (1 picture could not be had)" {
		t.Errorf("%s, %v", done, err)
	}
	if done, err := s.save(t.Context(), site.URL+"/paper.pdf", articles.SavedPage{}, true); err == nil || !strings.HasSuffix(err.Error(), "/paper.pdf: application/pdf, and no page of text") {
		t.Errorf("%s, %v", done, err)
	}
	if _, err := s.save(t.Context(), site.URL+"/page", articles.SavedPage{}, false); err == nil || !strings.Contains(err.Error(), "private network") {
		t.Errorf("a link leads into the private network: %v", err)
	}
	var link articles.SavedPage
	link.Origin = site.URL + "/page?part=2"
	link.Key = similar.Link(link.Origin)
	link.Format, link.Stated.Title = articles.Fragment, articles.Field{Value: "127.0.0.1/page"}
	if _, err := c.lib.SavePages(t.Context(), "Pocket", []articles.SavedPage{link}); err != nil {
		t.Fatal(err)
	}
	ids, err := c.lib.Unfetched(t.Context(), 5)
	if err != nil || len(ids) != 1 {
		t.Fatalf("%v, %v", ids, err)
	}
	s.own = func(context.Context, string) bool { return true }
	if done, err := s.complete(t.Context(), ids[0]); err != nil || done.title != "The lamp" {
		t.Errorf("%s, %v", done, err)
	}
	if story, err := c.lib.Story(t.Context(), ids[0]); err != nil || story.Words() < 50 {
		t.Errorf("%d words, %v", story.Words(), err)
	}
	site.Close()
	if _, err := s.save(t.Context(), site.URL+"/page", articles.SavedPage{}, true); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("without a net: %v", err)
	}
	e, err := c.lib.Edition(t.Context(), articles.Query{Part: "source:saved tag:sea"})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := e.Page(t.Context(), 0, 2)
	if err != nil || len(rows) != 1 {
		t.Fatalf("%+v, %v", rows, err)
	}
	story, err := c.lib.Story(t.Context(), rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	from := c.pictureSource(s.own)
	shown := pictures.Selection{Show: pictures.ShowNear, From: from}.Of(t.Context(), story)
	var figures []articles.Figure
	for _, b := range shown.Blocks {
		if f, ok := b.(articles.Figure); ok {
			figures = append(figures, f)
		}
	}
	if len(figures) != 2 || figures[0].Width != 300 || figures[1].Source != "" {
		t.Fatalf("shown are %+v", figures)
	}
	if data, err := from.Picture(t.Context(), story.Origin, figures[0].Source); err != nil || !bytes.Equal(data, picture) {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}
