package miniflux

import (
	"context"
	"fmt"

	"lede/feed/server"
)

// idPage is how many ids are asked for at a time: more are not given.
const idPage = 10_000

// idList is a page of ids. One of an older Miniflux is a story, and has no list.
type idList struct {
	Total *int    `json:"total"`
	IDs   []int64 `json:"entry_ids"`
}

// Sets returns the ids of all entries.
func (s *Server) Sets(ctx context.Context) (server.Sets, error) {
	old, err := s.isOld(ctx)
	if err != nil {
		return server.Sets{}, err
	}
	if old {
		return s.walkSets(ctx)
	}
	var sets server.Sets
	// The unread ones come last: what comes in between is unread, and would be
	// taken for read where it is in all and not among them.
	if sets.All, err = s.ids(ctx, ""); err != nil {
		return sets, err
	}
	if sets.Starred, err = s.ids(ctx, "&starred=true"); err != nil {
		return sets, err
	}
	sets.Unread, err = s.ids(ctx, "&status=unread")
	return sets, err
}

// isOld finds out whether there are lists of ids.
func (s *Server) isOld(ctx context.Context) (bool, error) {
	s.mu.Lock()
	known := s.old
	s.mu.Unlock()
	if known != nil {
		return *known, nil
	}
	var list idList
	if err := s.ask(ctx, server.Request{Path: "/v1/entries/ids?limit=1"}, &list); err != nil {
		return false, err
	}
	old := list.Total == nil
	s.mu.Lock()
	s.old = &old
	s.mu.Unlock()
	return old, nil
}

// ids returns the ids that a filter selects, page by page. Where pages overlap or
// their number does not fit, entries have come or gone meanwhile.
func (s *Server) ids(ctx context.Context, filter string) (map[string]bool, error) {
	ids := map[string]bool{}
	for offset := 0; ; offset += idPage {
		var list idList
		if err := s.ask(ctx, server.Request{Path: fmt.Sprintf("/v1/entries/ids?limit=%d&offset=%d%s", idPage, offset, filter)}, &list); err != nil {
			return nil, err
		}
		if list.Total == nil {
			return nil, fmt.Errorf("%w: no list of ids", server.ErrOther)
		}
		for _, id := range list.IDs {
			ids[text(id)] = true
		}
		switch {
		case len(ids) != min(offset+idPage, *list.Total):
			return nil, fmt.Errorf("%w: %d ids of %d", server.ErrUnsteady, len(ids), *list.Total)
		case len(ids) == *list.Total:
			return ids, nil
		}
	}
}

// walkSets reads all entries, of which an older Miniflux has no list.
func (s *Server) walkSets(ctx context.Context) (server.Sets, error) {
	sets := server.Sets{All: map[string]bool{}, Unread: map[string]bool{}, Starred: map[string]bool{}}
	for after := int64(0); ; {
		var page entryPage
		err := s.ask(ctx, server.Request{Path: fmt.Sprintf("/v1/entries?status=unread&status=read&order=id&direction=asc&limit=%d&after_entry_id=%d", pageSize, after)}, &page)
		if err != nil {
			return server.Sets{}, err
		}
		if page.Total == nil {
			return server.Sets{}, fmt.Errorf("%w: no list of entries", server.ErrOther)
		}
		for _, e := range page.Entries {
			sets.All[text(e.ID)] = true
			setIf(sets.Unread, text(e.ID), e.Status == unread)
			setIf(sets.Starred, text(e.ID), e.Starred)
			after = max(after, e.ID)
		}
		switch {
		case len(page.Entries) != min(pageSize, *page.Total):
			return server.Sets{}, fmt.Errorf("%w: %d entries of %d", server.ErrUnsteady, len(page.Entries), *page.Total)
		case len(page.Entries) == *page.Total:
			return sets, nil
		}
	}
}

func setIf(set map[string]bool, id string, on bool) {
	if on {
		set[id] = true
	}
}

// Glance says how many entries there are, how many of them are unread, which is
// the newest, and which was changed last: three questions.
func (s *Server) Glance(ctx context.Context) (string, error) {
	newest, err := s.first(ctx, "order=id")
	if err != nil {
		return "", err
	}
	changed, err := s.first(ctx, "order=changed_at")
	if err != nil {
		return "", err
	}
	unread, err := s.first(ctx, "order=id&status=unread")
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("all %s unread %s changed %s", newest, unread, changed), nil
}

// first is how many entries there are and which one is the first.
func (s *Server) first(ctx context.Context, order string) (string, error) {
	var page entryPage
	if err := s.ask(ctx, server.Request{Path: "/v1/entries?limit=1&direction=desc&" + order}, &page); err != nil {
		return "", err
	}
	if page.Total == nil || len(page.Entries) != min(1, *page.Total) {
		return "", fmt.Errorf("%w: no list of entries", server.ErrOther)
	}
	if len(page.Entries) == 0 {
		return "0", nil
	}
	e := page.Entries[0]
	return fmt.Sprintf("%d %d %.16s %s", *page.Total, e.ID, e.Hash, e.Changed), nil
}
