package miniflux

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"lede/feed/server"
)

// pageSize is how many entries are asked for at a time: more are not given.
const pageSize = 1000

// unread is the status of an entry that is.
const unread = "unread"

type entryPage struct {
	Total   *int       `json:"total"`
	Entries []entryRow `json:"entries"`
}

type entryRow struct {
	ID        int64     `json:"id"`
	Feed      int64     `json:"feed_id"`
	Status    string    `json:"status"`
	Hash      string    `json:"hash"`
	Title     string    `json:"title"`
	Address   string    `json:"url"`
	Author    string    `json:"author"`
	Content   string    `json:"content"`
	Language  string    `json:"language"`
	Published time.Time `json:"published_at"`
	Changed   string    `json:"changed_at"`
	Starred   bool      `json:"starred"`
	Tags      []string  `json:"tags"`
	Files     []struct {
		Address string `json:"url"`
		Type    string `json:"mime_type"`
		Bytes   int64  `json:"size"`
	} `json:"enclosures"`
}

func (r entryRow) entry() server.Entry {
	e := server.Entry{
		ID: text(r.ID), Feed: text(r.Feed), Key: r.Hash, Title: r.Title, Link: r.Address, Author: r.Author, Content: r.Content,
		Language: r.Language, Published: r.Published, Tags: r.Tags, Read: r.Status != unread, Starred: r.Starred,
	}
	for _, f := range r.Files {
		e.Files = append(e.Files, server.File{Address: f.Address, Type: f.Type, Bytes: f.Bytes})
	}
	return e
}

// Entries hands over entries, the newest first. They can't be asked for by their
// ids: a page begins at the next one that is wanted, and what else is in it is
// left out.
func (s *Server) Entries(ctx context.Context, ids []string, take func([]server.Entry) error) error {
	var wanted []int64
	for _, id := range ids {
		if n, ok := number(id); ok {
			wanted = append(wanted, n)
		}
	}
	slices.SortFunc(wanted, func(a, b int64) int { return cmp.Compare(b, a) })
	for len(wanted) > 0 {
		page, err := s.page(ctx, wanted[0]+1, min(len(wanted), pageSize))
		if err != nil {
			return err
		}
		last := int64(0) // none is left where the page is not full
		if len(page) == min(len(wanted), pageSize) {
			last = page[len(page)-1].ID
		}
		var found []server.Entry
		for _, r := range page {
			if _, ok := slices.BinarySearchFunc(wanted, r.ID, func(a, b int64) int { return cmp.Compare(b, a) }); ok {
				found = append(found, r.entry())
			}
		}
		if err := take(found); err != nil {
			return err
		}
		for len(wanted) > 0 && wanted[0] >= last {
			wanted = wanted[1:]
		}
	}
	return nil
}

// page returns the n newest entries of those that are older than before.
func (s *Server) page(ctx context.Context, before int64, n int) ([]entryRow, error) {
	var page entryPage
	err := s.ask(ctx, server.Request{Path: fmt.Sprintf("/v1/entries?status=unread&status=read&order=id&direction=desc&limit=%d&before_entry_id=%d", n, before)}, &page)
	switch {
	case err != nil:
		return nil, err
	case page.Total == nil:
		return nil, fmt.Errorf("%w: no list of entries", server.ErrOther)
	case len(page.Entries) != min(n, *page.Total):
		return nil, fmt.Errorf("%w: %d entries of %d", server.ErrUnsteady, len(page.Entries), *page.Total)
	}
	descend := func(a, b entryRow) int { return cmp.Compare(b.ID, a.ID) }
	if !slices.IsSortedFunc(page.Entries, descend) || len(page.Entries) > 0 && page.Entries[0].ID >= before {
		return nil, fmt.Errorf("%w: entries that were not asked for", server.ErrUnsteady)
	}
	return page.Entries, nil
}
