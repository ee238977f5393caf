package miniflux

import (
	"context"
	"fmt"
	"time"

	"lede/feed/server"
)

type feedRow struct {
	ID       int64     `json:"id"`
	Address  string    `json:"feed_url"`
	Site     string    `json:"site_url"`
	Title    string    `json:"title"`
	Checked  time.Time `json:"checked_at"`
	Problem  string    `json:"parsing_error_message"`
	Failures int       `json:"parsing_error_count"`
	Category struct {
		Title string `json:"title"`
	} `json:"category"`
}

// usual is what Miniflux calls the category of feeds that nobody has put anywhere.
const usual = "All"

// Feeds returns the subscriptions.
func (s *Server) Feeds(ctx context.Context) ([]server.Feed, error) {
	var rows []feedRow
	if err := s.ask(ctx, server.Request{Path: "/v1/feeds"}, &rows); err != nil {
		return nil, err
	}
	if rows == nil {
		return nil, fmt.Errorf("%w: no list of feeds", server.ErrOther)
	}
	feeds := make([]server.Feed, len(rows))
	for i, r := range rows {
		if r.Category.Title == usual {
			r.Category.Title = ""
		}
		feeds[i] = server.Feed{
			ID: text(r.ID), Address: r.Address, Title: r.Title, Site: r.Site, Category: r.Category.Title,
			Checked: r.Checked, Failures: r.Failures, Problem: r.Problem,
		}
	}
	return feeds, nil
}
