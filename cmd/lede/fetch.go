package main

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/feed/fetch"
)

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
		ID: articles.NewID(sanitize.ShownAddress(address)), Origin: sanitize.ShownAddress(answer.Address), Base: baseOf(answer.Address),
		Format: formatOf(answer.ContentType), Body: answer.Body,
	}, nil
}

// baseOf is the address that the links of a page resolve against. A link to a
// place in the page would repeat what is secret of its login and its query.
func baseOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if u.User == nil && !sanitize.HasSecret("http://host?"+u.RawQuery) {
		return address
	}
	u.User, u.Fragment = nil, ""
	if sanitize.HasSecret("http://host?" + u.RawQuery) {
		u.RawQuery = ""
	}
	return u.String()
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

// fetchOptions are how addresses are asked, as the config wishes.
func (c *console) fetchOptions() fetch.Options {
	conf := c.userConfig()
	o := fetch.Options{UserAgent: "lede/" + version, Environ: c.environ}
	if conf.Proxy != "" {
		o.Environ = append(o.Environ[:len(o.Environ):len(o.Environ)], "http_proxy="+conf.Proxy, "https_proxy="+conf.Proxy)
	}
	netrc, err := c.credentials()
	if err != nil {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s (going on without it)\n", oneLine(err))
		netrc = func(string) (string, string, bool) { return "", "", false }
	}
	o.Credentials = passwords{ctx: c.ctx, given: &c.logins, feeds: conf.Feeds, netrc: netrc, failed: func(host string, why error) {
		c.note("a password can't be had", "host", host, "why", oneLine(why))
	}}.login()
	return o
}
