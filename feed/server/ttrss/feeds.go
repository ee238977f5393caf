package ttrss

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"strconv"
	"time"

	"lede/feed/server"
)

// The ids of lists that are no feeds.
const (
	allFeeds    = -3
	allArticles = -4
)

// number is an id, which some versions write as a text.
type number int64

// UnmarshalJSON reads a number, or the text of one.
func (n *number) UnmarshalJSON(text []byte) error {
	if len(text) > 1 && text[0] == '"' {
		text = text[1 : len(text)-1]
	}
	value, err := strconv.ParseInt(string(text), 10, 64)
	*n = number(value)
	return err
}

func (n number) String() string { return strconv.FormatInt(int64(n), 10) }

type feedRow struct {
	ID       number `json:"id"`
	Address  string `json:"feed_url"`
	Title    string `json:"title"`
	Category number `json:"cat_id"`
	Checked  int64  `json:"last_updated"`
}

// Feeds returns the subscriptions.
func (s *Server) Feeds(ctx context.Context) ([]server.Feed, error) {
	var rows []feedRow
	if err := s.ask(ctx, call{"op": "getFeeds", "cat_id": allFeeds}, &rows); err != nil {
		return nil, err
	}
	if rows == nil {
		return nil, fmt.Errorf("%w: no list of feeds", server.ErrOther)
	}
	categories, err := s.categories(ctx)
	if err != nil {
		return nil, err
	}
	problems, err := s.problems(ctx)
	if err != nil {
		return nil, err
	}
	var feeds []server.Feed
	for _, r := range rows {
		if r.ID <= 0 {
			continue
		}
		f := server.Feed{
			ID: r.ID.String(), Address: r.Address, Title: html.UnescapeString(r.Title), Category: categories[r.Category],
			Problem: problems[r.ID],
		}
		if r.Checked > 0 {
			f.Checked = time.Unix(r.Checked, 0)
		}
		feeds = append(feeds, f)
	}
	return feeds, nil
}

// categories are the names of the categories. The first ones are tt-rss's own.
func (s *Server) categories(ctx context.Context) (map[number]string, error) {
	var rows []struct {
		ID    number `json:"id"`
		Title string `json:"title"`
	}
	if err := s.ask(ctx, call{"op": "getCategories", "include_empty": true}, &rows); err != nil {
		return nil, err
	}
	names := map[number]string{}
	for _, r := range rows {
		if r.ID > 0 {
			names[r.ID] = html.UnescapeString(r.Title)
		}
	}
	return names, nil
}

// problems are the errors of feeds, which stand beside their counters.
func (s *Server) problems(ctx context.Context) (map[number]string, error) {
	var rows []struct {
		ID    json.RawMessage `json:"id"` // some are words
		Error string          `json:"error"`
	}
	if err := s.ask(ctx, call{"op": "getCounters", "output_mode": "f"}, &rows); err != nil {
		return nil, err
	}
	problems := map[number]string{}
	for _, r := range rows {
		var id number
		if r.Error != "" && json.Unmarshal(r.ID, &id) == nil {
			problems[id] = r.Error
		}
	}
	return problems, nil
}

// Subscribe adds a feed. A category that is not there can't be made.
func (s *Server) Subscribe(ctx context.Context, address, category string) error {
	names, err := s.categories(ctx)
	if err != nil {
		return err
	}
	c := call{"op": "subscribeToFeed", "feed_url": address, "category_id": 0}
	for id, name := range names {
		if name == category && category != "" {
			c["category_id"] = int64(id)
		}
	}
	var done struct {
		Status struct {
			Code    int    `json:"code"`
			Message string `json:"message"`
		} `json:"status"`
	}
	if err := s.ask(ctx, c, &done); err != nil {
		return err
	}
	if done.Status.Code > 1 { // 1 is a new one, 0 one that was there
		return fmt.Errorf("the server can't subscribe to it: %s", server.Line(done.Status.Message))
	}
	return nil
}

// Rename is nothing that the API can do.
func (s *Server) Rename(context.Context, string, string) error { return server.ErrNotByAPI }

// Move is nothing that the API can do.
func (s *Server) Move(context.Context, string, string) error { return server.ErrNotByAPI }

// Unsubscribe ends a subscription.
func (s *Server) Unsubscribe(ctx context.Context, feed string) error {
	id, err := strconv.ParseInt(feed, 10, 64)
	if err != nil {
		return err
	}
	err = s.ask(ctx, call{"op": "unsubscribeFeed", "feed_id": id}, nil)
	var refused *refusedError
	if errors.As(err, &refused) && refused.word == "FEED_NOT_FOUND" {
		return nil
	}
	return err
}
