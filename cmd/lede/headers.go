package main

import (
	"context"
	"errors"
	"strings"
	"sync"

	"lede/articles"
	"lede/cmd/lede/config"
	"lede/feed/fetch"
)

// headers are the fields that the reader wants requests for a feed to carry.
// The client sends them to the feed's own origin and nowhere else.
func (c *console) headers(s articles.Source) fetch.Header {
	if s.Kind != articles.FeedSource {
		return nil
	}
	return c.headersOf(s.Address)
}

func (c *console) headersOf(address string) fetch.Header {
	wished := c.userConfig().Feeds[address].Headers
	if len(wished) == 0 {
		return nil
	}
	all := make(fetch.Header, len(wished))
	for _, h := range wished {
		value, err := c.printed.value(c.ctx, h)
		if err != nil {
			c.note("a header can't be sent", "feed", address, "header", h.Name, "why", oneLine(err))
			continue
		}
		all.Set(h.Name, value)
	}
	return all
}

// printed is what the commands of headers have printed: each is run once, when
// it is needed first.
type printed struct {
	mu     sync.Mutex
	values map[string]func() (string, error)
}

func (p *printed) value(ctx context.Context, h config.Header) (string, error) {
	if h.Command == nil {
		return h.Value, nil
	}
	key := strings.Join(h.Command, "\x00")
	p.mu.Lock()
	ask, ok := p.values[key]
	if !ok {
		ask = sync.OnceValues(func() (string, error) { return headerLine(ctx, h.Command) })
		if p.values == nil {
			p.values = map[string]func() (string, error){}
		}
		p.values[key] = ask
	}
	p.mu.Unlock()
	return ask()
}

// headerLine is the first line that a command prints, if it can be the value
// of a header.
func headerLine(ctx context.Context, argv []string) (string, error) {
	line, err := firstLine(ctx, argv)
	switch {
	case err != nil:
		return "", err
	case line == "":
		return "", errors.New(argv[0] + ": prints nothing")
	case strings.ContainsFunc(line, func(c rune) bool { return c < ' ' && c != '\t' || c == 0x7f }):
		return "", errors.New(argv[0] + ": prints control characters")
	}
	return line, nil
}
