package refresh

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/identify"
	"lede/feed"
	"lede/feed/safehtml"
)

// Stories makes an article of each item of f, each item once: Format is
// Fragment, Body the item's HTML with the files that go with it, and Stated
// what the feed says. category is where the reader keeps the feed, or empty. The
// ID is left to whoever keeps them.
func Stories(f *feed.Feed, category string) []articles.Article {
	out := make([]articles.Article, 0, len(f.Items))
	names := make([][]string, len(f.Items))
	for i := range f.Items {
		names[i] = namesOf(&f.Items[i])
	}
	keys, _ := identify.Keys(names, nil)
	filed := sections(f, category)
	for i, key := range keys {
		if key == "" {
			continue
		}
		a := story(f, &f.Items[i], key, filed[i])
		a.Names = names[i]
		out = append(out, a)
	}
	return out
}

// namesOf is what tells an item from the others, the best first: its id, its
// link, its title with its date, and all that it says where that is too little.
func namesOf(it *feed.Item) (names []string) {
	for _, name := range []string{it.ID, it.Link} {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if it.Title != "" && !it.Published.IsZero() {
		names = append(names, digest(it.Title, it.Published.String()))
		if len(names) > 1 {
			return names
		}
	}
	return append(names, digest(it.Title, it.Content, it.Summary))
}

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return "content:" + hex.EncodeToString(sum[:16])
}

func story(f *feed.Feed, it *feed.Item, key string, section articles.Field) articles.Article {
	origin := it.Page()
	if origin == "" {
		origin = key
	}
	return articles.Article{
		Origin: origin, Base: it.Page(), Key: key,
		Format: articles.Fragment, Body: []byte(body(it)), Stated: stated(f, it, section),
	}
}

// stated is what the feed says of the item it.
func stated(f *feed.Feed, it *feed.Item, section articles.Field) articles.Meta {
	m := articles.Meta{
		Title:      field(it.Title, "title"),
		Section:    section,
		Source:     field(f.Title, "title of the feed"),
		Link:       field(it.Page(), "link"),
		Language:   field(f.Language, "language of the feed"),
		Direction:  articles.DirectionOf(f.Language, it.Title),
		Enclosures: recordings(it.Enclosures),
	}
	if it.Summary != "" && it.Content != "" {
		m.Summary = field(safehtml.Plain(it.Summary), "summary")
	}
	if len(it.Authors) > 0 {
		m.Byline = articles.Byline{Authors: it.Authors, Evidence: entry("author")}
	}
	m.Published = moment(it.Published, "published")
	m.Updated = moment(it.Updated, "updated")
	if it.Published.IsZero() {
		m.Published = moment(it.Updated, "updated")
	}
	return m
}

func entry(detail string) articles.Evidence {
	return articles.Evidence{From: articles.FeedEntry, Detail: detail, Sure: articles.Stated}
}

func field(value, detail string) articles.Field {
	if value == "" {
		return articles.Field{}
	}
	return articles.Field{Value: value, Evidence: entry(detail)}
}

func moment(d articles.Date, detail string) articles.Moment {
	if d.IsZero() {
		return articles.Moment{}
	}
	return articles.Moment{Date: d, Evidence: entry(detail)}
}
