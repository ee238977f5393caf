package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/cmd/lede/config"
)

// recentPaths are the stories at the paths that were listed last, so that the
// ids that were printed can be looked up again; nil where none were.
func (c *console) recentPaths(ctx context.Context) collection {
	listed, err := config.ReadFile(c.recentFile())
	if err != nil {
		return nil
	}
	list, err := c.pathsListing(ctx, stillThere(strings.Split(strings.TrimSpace(string(listed)), "\n")))
	if err != nil {
		return nil
	}
	return list.from
}

func stillThere(paths []string) []string {
	var there []string
	for _, path := range paths {
		if _, err := os.Stat(path); err == nil || load.IsAddress(path) {
			there = append(there, path)
		}
	}
	return there
}

// rememberPaths notes the paths that are being listed.
func (c *console) rememberPaths(paths []string) {
	c.remember(c.recentFile(), strings.Join(memorable(paths), "\n")+"\n")
}

// memorable are the paths that can be found again from any folder. An address
// that holds a secret is not written down.
func memorable(paths []string) []string {
	var lines []string
	for _, path := range paths {
		full, err := filepath.Abs(path)
		if load.IsAddress(path) {
			full = path
		}
		if err == nil && path != "-" && !strings.Contains(full, "\n") && (!load.IsAddress(path) || sanitize.ShownAddress(path) == path) {
			lines = append(lines, full)
		}
	}
	return lines
}

// remember writes down what is a convenience: where the home can't be written,
// ids are looked up by their path instead.
func (c *console) remember(name, lines string) {
	if name == "" || config.Writable(name) != nil || os.MkdirAll(filepath.Dir(name), 0o700) != nil {
		return
	}
	_ = os.WriteFile(name, []byte(lines), 0o600)
}

// maxShown is how many rows of a list are remembered.
const maxShown = 10_000

// rememberShown notes the rows of the list that a person is shown, in their
// order: what numbers speak of. A list that a script reads changes nothing.
func (c *console) rememberShown(list listing, ids []articles.ID) {
	if !isTerminal(c.stdout) {
		return
	}
	var lines strings.Builder
	for _, path := range memorable(list.paths) {
		lines.WriteString(path + "\n")
	}
	lines.WriteString("\n")
	for _, id := range ids {
		lines.WriteString(string(id) + "\n")
	}
	c.remember(c.shownFile(), lines.String())
}

// lastShown is the list that a person was shown last: where its stories are,
// and its rows in order.
func (c *console) lastShown(ctx context.Context) (collection, []articles.ID, error) {
	shown, err := config.ReadFile(c.shownFile())
	paths, ids, ok := strings.Cut("\n"+string(shown), "\n\n")
	if err != nil || !ok {
		return nil, nil, errNothingShown
	}
	var rows []articles.ID
	for id := range strings.FieldsSeq(ids) {
		rows = append(rows, articles.ID(id))
	}
	there := stillThere(strings.FieldsFunc(paths, func(r rune) bool { return r == '\n' }))
	if len(there) == 0 {
		list, err := c.listing(ctx, nil)
		return list.from, rows, err
	}
	list, err := c.pathsListing(ctx, there)
	return list.from, rows, err
}

// errNothingShown answers to a number before there is a list that it could be of.
var errNothingShown = errors.New("no list has been shown that a number could be of - \"lede ls\" shows one")
