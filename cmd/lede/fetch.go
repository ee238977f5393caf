package main

import (
	"context"
	"net/url"
	"strings"

	"lede/articles"
	"lede/articles/load"
	"lede/feed"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// loading is how paths are read: by the user's rules, a feed as the stories
// that it lists, and addresses through the one client.
func (c *console) loading() load.Options {
	return load.Options{Stdin: c.in, Rules: c.rules(), Unpack: unpackFeed, Fetch: c.fetchArticle}
}

// unpackFeed returns the stories of a feed, and nil for anything else.
func unpackFeed(a articles.Article) []articles.Article {
	if !feed.Sniff(a.Body) {
		return nil
	}
	found, err := feed.Parse(a.Body, a.Base)
	if err != nil {
		return nil
	}
	stories := refresh.Stories(found)
	for i := range stories {
		stories[i].ID = articles.NewID(a.Origin + "\n" + stories[i].Key)
	}
	return stories
}

// web is the one client for feeds and pages.
func (c *console) web() *fetch.Client {
	if c.client == nil {
		c.client = fetch.New(c.fetchOptions())
	}
	return c.client
}

// fetchArticle returns the page or feed at an address that the user gave.
func (c *console) fetchArticle(ctx context.Context, address string) (articles.Article, error) {
	answer, err := c.web().Get(ctx, fetch.Request{Address: address, Kind: fetch.Page, Typed: true, Cookies: true})
	if err != nil {
		return articles.Article{}, err
	}
	return articles.Article{
		ID: articles.NewID(address), Origin: answer.Address, Base: answer.Address,
		Format: formatOf(answer.ContentType), Body: answer.Body,
	}, nil
}

// formatOf is the format that a media type states; what it leaves open, the
// text itself tells.
func formatOf(mediaType string) articles.Format {
	name, _, _ := strings.Cut(strings.ToLower(mediaType), ";")
	switch strings.TrimSpace(name) {
	case "text/html", "application/xhtml+xml":
		return articles.HTML
	case "text/markdown":
		return articles.Markdown
	}
	return articles.Unknown
}

// hostOf is the host of an address, as its certificate names it.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
