package miniflux

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"lede/feed/server"
)

type category struct {
	ID    int64  `json:"id"`
	Title string `json:"title"`
}

// Subscribe adds a feed in a category, which is made where there is none.
func (s *Server) Subscribe(ctx context.Context, address, in string) error {
	id, err := s.categoryOf(ctx, in)
	if err != nil {
		return err
	}
	var added struct {
		Feed int64 `json:"feed_id"`
	}
	err = s.ask(ctx, server.Request{Method: server.Post, Path: "/v1/feeds", JSON: map[string]any{"feed_url": address, "category_id": id}}, &added)
	var fault *server.StatusError
	if errors.As(err, &fault) && fault.Status == server.BadRequest && strings.Contains(fault.Message, "already exists") {
		return nil
	}
	if err == nil && added.Feed == 0 {
		return fmt.Errorf("%w: no feed was added", server.ErrOther)
	}
	return err
}

// Rename gives a feed another title.
func (s *Server) Rename(ctx context.Context, feed, title string) error {
	return s.editFeed(ctx, feed, "title", title)
}

// Move puts a feed into a category, which is made where there is none.
func (s *Server) Move(ctx context.Context, feed, to string) error {
	id, err := s.categoryOf(ctx, to)
	if err != nil {
		return err
	}
	return s.editFeed(ctx, feed, "category_id", id)
}

// Unsubscribe ends a subscription.
func (s *Server) Unsubscribe(ctx context.Context, feed string) error {
	path, err := feedPath(feed)
	if err != nil {
		return err
	}
	err = s.ask(ctx, server.Request{Method: server.Delete, Path: path}, nil)
	var fault *server.StatusError
	if errors.As(err, &fault) && fault.Status == server.NotFound {
		return nil // it has ended
	}
	return err
}

func (s *Server) editFeed(ctx context.Context, feed, field string, value any) error {
	path, err := feedPath(feed)
	if err != nil {
		return err
	}
	return s.ask(ctx, server.Request{Method: server.Put, Path: path, JSON: map[string]any{field: value}}, nil)
}

func feedPath(feed string) (string, error) {
	id, ok := number(feed)
	if !ok {
		return "", fmt.Errorf("%w: a feed without a number", server.ErrOther)
	}
	return "/v1/feeds/" + text(id), nil
}

// categoryOf is the number of a category. Feeds that stand in none are in the
// first one.
func (s *Server) categoryOf(ctx context.Context, title string) (int64, error) {
	var all []category
	if err := s.ask(ctx, server.Request{Path: "/v1/categories"}, &all); err != nil {
		return 0, err
	}
	first := category{}
	for _, c := range all {
		if title != "" && c.Title == title || title == "" && c.Title == usual {
			return c.ID, nil
		}
		if first.ID == 0 || c.ID < first.ID {
			first = c
		}
	}
	if title == "" && first.ID != 0 {
		return first.ID, nil
	}
	var made category
	err := s.ask(ctx, server.Request{Method: server.Post, Path: "/v1/categories", JSON: map[string]string{"title": title}}, &made)
	if err == nil && made.ID == 0 {
		err = fmt.Errorf("%w: no category was made", server.ErrOther)
	}
	return made.ID, err
}
