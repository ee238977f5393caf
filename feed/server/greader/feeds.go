package greader

import (
	"context"
	"errors"
	"fmt"
	"html"
	"strings"

	"lede/feed/server"
)

type subscriptions struct {
	Feeds []struct {
		ID         string `json:"id"`
		Title      string `json:"title"`
		Address    string `json:"url"`
		Site       string `json:"htmlUrl"`
		Categories []struct {
			Label string `json:"label"`
		} `json:"categories"`
	} `json:"subscriptions"`
}

// usual are the names of the categories of feeds that nobody has put anywhere.
var usual = map[string]bool{"All": true, "Uncategorized": true}

// Feeds returns the subscriptions. The API does not say what is wrong with one.
func (s *Server) Feeds(ctx context.Context) ([]server.Feed, error) {
	var list subscriptions
	if err := s.get(ctx, "subscription/list?output=json", &list); err != nil {
		return nil, err
	}
	if list.Feeds == nil {
		return nil, fmt.Errorf("%w: no list of feeds", server.ErrOther)
	}
	feeds := make([]server.Feed, len(list.Feeds))
	for i, f := range list.Feeds {
		feeds[i] = server.Feed{ID: f.ID, Address: f.Address, Title: html.UnescapeString(f.Title), Site: f.Site}
		if len(f.Categories) > 0 && !usual[f.Categories[0].Label] {
			feeds[i].Category = html.UnescapeString(f.Categories[0].Label)
		}
	}
	return feeds, nil
}

// Subscribe adds a feed, and puts it into a category, which is made where there
// is none.
func (s *Server) Subscribe(ctx context.Context, address, category string) error {
	var added struct {
		Feed  string `json:"streamId"`
		Error string `json:"error"`
		Count int    `json:"numResults"`
	}
	err := s.post(ctx, "subscription/quickadd", []field{{"output", "json"}, {"quickadd", address}}, &added)
	var status *server.StatusError
	switch {
	case errors.As(err, &status) && strings.Contains(status.Message, "already exists"): // Miniflux answers 500
	case err != nil:
		return err
	}
	if added.Feed != "" {
		if category == "" {
			return nil
		}
		return s.Move(ctx, added.Feed, category)
	}
	feeds, err := s.Feeds(ctx)
	for _, f := range feeds {
		if f.Address == address {
			return nil // it was there
		}
	}
	if err != nil {
		return err
	}
	return fmt.Errorf("the server can't subscribe to it: %s", server.Line(added.Error))
}

// Rename gives a feed another title.
func (s *Server) Rename(ctx context.Context, feed, title string) error {
	return s.post(ctx, "subscription/edit", []field{{"ac", "edit"}, {"s", feed}, {"t", title}}, nil)
}

// Move puts a feed into a category.
func (s *Server) Move(ctx context.Context, feed, category string) error {
	if category == "" {
		category = "Uncategorized"
	}
	return s.post(ctx, "subscription/edit", []field{{"ac", "edit"}, {"s", feed}, {"a", "user/-/label/" + category}}, nil)
}

// Unsubscribe ends a subscription.
func (s *Server) Unsubscribe(ctx context.Context, feed string) error {
	err := s.post(ctx, "subscription/edit", []field{{"ac", "unsubscribe"}, {"s", feed}}, nil)
	var status *server.StatusError
	if errors.As(err, &status) && (status.Status == server.BadRequest || status.Status == server.NotFound) {
		return nil // it has ended
	}
	return err
}
