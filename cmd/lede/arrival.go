package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/store"
	"lede/cmd/lede/config"
	"lede/cmd/lede/programs"
)

// mostInBatch is how many stories a program is given at most, the first that came.
const mostInBatch = 1000

// batch is what a refresh has brought of what a query selects.
type batch struct {
	rows  []articles.Headline // at most mostInBatch
	count int
}

// newest is the story of the batch with the latest date.
func (b batch) newest() articles.Headline {
	newest := b.rows[0]
	for _, h := range b.rows[1:] {
		if h.Published.Time.After(newest.Published.Time) {
			newest = h
		}
	}
	return newest
}

// arrivals does what the config wishes with the stories that a refresh brings.
type arrivals struct {
	conf   func() config.Config
	expand func(query string) (string, error) // puts saved searches in the place of their names
	runner *programs.Runner
}

func (c *console) newArrivals() *arrivals {
	return &arrivals{
		conf: c.userConfig, runner: &programs.Runner{Home: c.system.home(c.env)},
		expand: func(text string) (string, error) { return c.expand(text, 0) },
	}
}

// wanted reports whether the config wishes anything.
func (a *arrivals) wanted() bool {
	conf := a.conf()
	return conf.Notify != "" || len(conf.Arrivals) > 0
}

// tell runs the programs of the config on what has come since a tick, and returns
// what the terminal is to show a notice of: a line, empty where there is nothing.
func (a *arrivals) tell(ctx context.Context, lib *store.Store, since int64) (notice string, err error) {
	if !a.wanted() {
		return "", nil
	}
	after, upTo, err := lib.TellOf(ctx, since)
	if err != nil {
		return "", err
	}
	_ = lib.Index(ctx) // so that words find what has just come
	conf := a.conf()
	var failures []error
	for _, wish := range conf.Arrivals {
		if err := a.run(ctx, lib, wish, after, upTo); err != nil {
			failures = append(failures, fmt.Errorf("on-arrival %s: %w", wish.Argv[0], err))
		}
	}
	var noticed batch
	if conf.Notify != "" {
		noticed, err = a.batch(ctx, lib, conf.Notify, after, upTo)
	}
	return noticed.words(), errors.Join(append(failures, err)...)
}

// The most that a notice has of headlines, and of letters.
const (
	mostNoticed  = 3
	mostInNotice = 240
)

// words are a batch as a line: the story and its source, or how many there are and
// the first of them; empty for none.
func (b batch) words() string {
	switch b.count {
	case 0:
		return ""
	case 1:
		return strings.TrimSuffix(b.rows[0].Title+" · "+b.rows[0].Source, " · ")
	}
	var titles []string
	for _, h := range b.rows[:min(len(b.rows), mostNoticed)] {
		titles = append(titles, h.Title)
	}
	words := []rune(articles.Commas(b.count) + " new: " + strings.Join(titles, "; "))
	if len(words) > mostInNotice {
		words = append(words[:mostInNotice], '…')
	}
	return string(words)
}

func (a *arrivals) run(ctx context.Context, lib *store.Store, wish config.OnArrival, after, upTo int64) error {
	came, err := a.batch(ctx, lib, wish.Query, after, upTo)
	if err != nil || came.count == 0 {
		return err
	}
	details, err := lib.Details(ctx, came.rows)
	if err != nil {
		return err
	}
	var lines bytes.Buffer
	if err := each(details, func(d articles.Details) error { return export.HeadlineJSON(&lines, d) }); err != nil {
		return err
	}
	newest := came.newest()
	values := programs.Values{'n': strconv.Itoa(came.count), 't': newest.Title, 's': newest.Source}
	return a.runner.Batch(ctx, wish.Argv, values, &lines)
}

// batch reads what has come between two ticks of what a query selects.
func (a *arrivals) batch(ctx context.Context, lib *store.Store, query string, after, upTo int64) (batch, error) {
	var b batch
	query, err := a.expand(query)
	if err != nil {
		return b, err
	}
	err = lib.Since(ctx, after, upTo, articles.Query{Part: query}, func(rows []articles.Headline) error {
		b.count += len(rows)
		b.rows = append(b.rows, rows[:min(len(rows), mostInBatch-len(b.rows))]...)
		return nil
	})
	return b, err
}
