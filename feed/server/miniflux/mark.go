package miniflux

import (
	"context"
	"errors"
	"slices"

	"lede/articles"
	"lede/feed/server"
)

// batch is how many entries are marked at a time.
const batch = 1000

// Mark sets or takes a field of entries.
func (s *Server) Mark(ctx context.Context, ids []string, field articles.EntryField, on bool) error {
	numbers := make([]int64, 0, len(ids))
	for _, id := range ids {
		if n, ok := number(id); ok {
			numbers = append(numbers, n)
		}
	}
	if field == articles.StarField {
		return s.star(ctx, numbers, on)
	}
	status := unread
	if on {
		status = "read"
	}
	return s.put(ctx, numbers, "status", status)
}

// put sets a field of many entries.
func (s *Server) put(ctx context.Context, ids []int64, field string, value any) error {
	for some := range slices.Chunk(ids, batch) {
		req := server.Request{Method: server.Put, Path: "/v1/entries", JSON: map[string]any{"entry_ids": some, field: value}}
		if err := s.ask(ctx, req, nil); err != nil {
			return err
		}
	}
	return nil
}

func (s *Server) star(ctx context.Context, ids []int64, on bool) error {
	old, err := s.isOld(ctx)
	if err != nil {
		return err
	}
	if !old {
		return s.put(ctx, ids, "starred", on)
	}
	for _, id := range ids {
		if err := s.turnStar(ctx, id, on); err != nil {
			return err
		}
	}
	return nil
}

// turnStar turns the star of an entry over where it is not as it should be.
func (s *Server) turnStar(ctx context.Context, id int64, on bool) error {
	var is entryRow
	err := s.ask(ctx, server.Request{Path: "/v1/entries/" + text(id)}, &is)
	var fault *server.StatusError
	if errors.As(err, &fault) && fault.Status == server.NotFound {
		return nil // it is gone, and so is its star
	}
	if err != nil || is.ID != id || is.Starred == on {
		return err
	}
	return s.ask(ctx, server.Request{Method: server.Put, Path: "/v1/entries/" + text(id) + "/bookmark"}, nil)
}
