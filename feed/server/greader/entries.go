package greader

import (
	"context"
	"fmt"
	"html"
	"slices"
	"strings"
	"time"

	"lede/articles"
	"lede/feed/server"
)

// batch is how many entries a request is about: of more than a thousand fields
// some servers drop the rest, and say OK.
const batch = 250

type contents struct {
	Items []item `json:"items"`
}

type text struct {
	Content string `json:"content"`
}

type link struct {
	Address string `json:"href"`
	Type    string `json:"type"`
}

type item struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Author    string `json:"author"`
	Published int64  `json:"published"`
	Canonical []link `json:"canonical"`
	Alternate []link `json:"alternate"`
	Files     []link `json:"enclosure"`
	Summary   text   `json:"summary"`
	Content   text   `json:"content"`
	Origin    struct {
		Feed string `json:"streamId"`
	} `json:"origin"`
	Categories []string `json:"categories"`
}

// Entries hands over entries by their ids.
func (s *Server) Entries(ctx context.Context, ids []string, take func([]server.Entry) error) error {
	for some := range slices.Chunk(ids, batch) {
		fields := []field{{"output", "json"}}
		for _, id := range some {
			fields = append(fields, field{"i", id})
		}
		var came contents
		if err := s.post(ctx, "stream/items/contents", fields, &came); err != nil {
			return err
		}
		if came.Items == nil {
			return fmt.Errorf("%w: no list of entries", server.ErrOther)
		}
		var found []server.Entry
		for _, it := range came.Items {
			if e := it.entry(); slices.Contains(some, e.ID) {
				found = append(found, e)
			}
		}
		if err := take(found); err != nil {
			return err
		}
	}
	return nil
}

func (it item) entry() server.Entry {
	e := server.Entry{
		ID: idOf(it.ID), Feed: it.Origin.Feed, Title: html.UnescapeString(it.Title), Author: it.Author, Content: it.Content.Content,
	}
	if e.Content == "" {
		e.Content = it.Summary.Content
	}
	for _, l := range append(it.Canonical, it.Alternate...) {
		if e.Link == "" {
			e.Link = l.Address
		}
	}
	if it.Published > 0 {
		e.Published = time.Unix(it.Published, 0).UTC()
	}
	for _, f := range it.Files {
		e.Files = append(e.Files, server.File{Address: f.Address, Type: f.Type})
	}
	for _, c := range it.Categories {
		e.Read = e.Read || strings.HasSuffix(c, "/state/com.google/read")
		e.Starred = e.Starred || strings.HasSuffix(c, "/state/com.google/starred")
	}
	e.Key = server.KeyOf(e.Link, e.Title, e.Published, e.ID)
	return e
}

// Mark sets or takes a field of entries: one tag a request, since of two some
// servers take the last one only.
func (s *Server) Mark(ctx context.Context, ids []string, what articles.EntryField, on bool) error {
	tag, action := starred, "r"
	if what == articles.ReadField {
		tag = read
	}
	if on {
		action = "a"
	}
	for some := range slices.Chunk(ids, batch) {
		fields := []field{{action, tag}} // before the ids
		for _, id := range some {
			fields = append(fields, field{"i", id})
		}
		if err := s.post(ctx, "edit-tag", fields, nil); err != nil {
			return err
		}
	}
	return nil
}
