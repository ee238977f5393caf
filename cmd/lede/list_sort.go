package main

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"lede/articles"
)

// sortings are the values of --sort.
var sortings = []string{"date", "-date", "source", "section", "words"}

// sortKey orders one story of a list.
type sortKey struct {
	id     articles.ID
	at     int64
	number int
	name   string
}

// sorted returns the ids of an edition in an order of the reader's: a list
// without groups. It keeps a few words a story in memory, however many there
// are.
func sorted(ctx context.Context, edition articles.Edition, by string) ([]articles.ID, error) {
	keys := make([]sortKey, 0, edition.Outline().Count)
	names := map[string]string{} // so that each stands in memory once
	now := time.Now()
	err := eachHeadline(ctx, edition, func(h articles.Headline) error {
		at, _ := h.ListedAt(now)
		k := sortKey{id: h.ID, at: at.Unix(), number: h.Words}
		switch by {
		case "source":
			k.name = once(names, strings.ToLower(h.Source))
		case "section":
			k.name = once(names, strings.ToLower(h.Section))
		}
		keys = append(keys, k)
		return nil
	})
	slices.SortStableFunc(keys, func(a, b sortKey) int {
		newest := cmp.Compare(b.at, a.at)
		switch by {
		case "date":
			return -newest
		case "words":
			return cmp.Or(cmp.Compare(a.number, b.number), newest)
		}
		return cmp.Or(namesLast(a.name, b.name), newest)
	})
	ids := make([]articles.ID, len(keys))
	for i, k := range keys {
		ids[i] = k.id
	}
	return ids, err
}

// namesLast compares names; what has none comes last.
func namesLast(a, b string) int {
	if a == "" || b == "" {
		return strings.Compare(b, a)
	}
	return strings.Compare(a, b)
}

func once(names map[string]string, name string) string {
	if kept, ok := names[name]; ok {
		return kept
	}
	name = strings.Clone(name)
	names[name] = name
	return name
}
