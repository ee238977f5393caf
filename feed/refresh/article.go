package refresh

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"lede/articles"
	"lede/feed"
	"lede/feed/safehtml"
)

// Stories makes an article of each item of f, each key once: Format is
// Fragment, Body the item's HTML with the files that go with it, and Stated
// what the feed says. The ID is left to whoever keeps them.
func Stories(f *feed.Feed) []articles.Article {
	out := make([]articles.Article, 0, len(f.Items))
	keys := make(map[string]bool, len(f.Items))
	filed := sections(f.Items)
	for i := range f.Items {
		it := &f.Items[i]
		key := keyOf(it)
		if keys[key] && it.Link != "" {
			key = it.Link // one guid for all is a mistake that is made
		}
		if keys[key] {
			continue
		}
		keys[key] = true
		out = append(out, story(f, it, key, filed[i]))
	}
	return out
}

// keyOf tells an item from the others. One that names itself in no way is
// known by its title and day, or else by its text.
func keyOf(it *feed.Item) string {
	switch {
	case it.ID != "":
		return it.ID
	case it.Link != "":
		return it.Link
	case it.Title != "" && !it.Published.IsZero():
		return digest(it.Title, it.Published.String())
	}
	return digest(it.Title, it.Content, it.Summary)
}

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return "content:" + hex.EncodeToString(sum[:16])
}

func story(f *feed.Feed, it *feed.Item, key, section string) articles.Article {
	origin := it.Link
	if origin == "" {
		origin = key
	}
	return articles.Article{
		Origin: origin, Base: it.Link, Key: key,
		Format: articles.Fragment, Body: []byte(body(it)), Stated: stated(f, it, section),
	}
}

// stated is what the feed says of the item it.
func stated(f *feed.Feed, it *feed.Item, section string) articles.Meta {
	m := articles.Meta{
		Title:     field(it.Title, "title"),
		Section:   field(section, "category"),
		Source:    field(f.Title, "title of the feed"),
		Link:      field(it.Link, "link"),
		Language:  field(f.Language, "language of the feed"),
		Direction: articles.DirectionOf(f.Language, it.Title),
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
