package sync

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"lede/articles"
	"lede/feed"
	"lede/feed/refresh"
	"lede/feed/server"
)

// What a server says of its entries is written as a JSON Feed and read as any
// other feed is: nothing foreign comes in by another way.

// The bounds of an entry's text and of its lines, and of the entries that are
// read at once, in bytes. Written as JSON a byte may come to six, and a feed of
// more than 32 MB is not read.
const (
	maxText = 4 << 20
	maxLink = 64 << 10
	maxLine = 4 << 10
	maxList = 200
	maxFeed = 4 << 20
)

type jsonFeed struct {
	Version string     `json:"version"`
	Title   string     `json:"title"`
	Home    string     `json:"home_page_url,omitempty"`
	Items   []jsonItem `json:"items"`
}

type jsonItem struct {
	ID        string       `json:"id"`
	Title     string       `json:"title,omitempty"`
	Address   string       `json:"url,omitempty"`
	Content   string       `json:"content_html"`
	Published string       `json:"date_published,omitempty"`
	Authors   []jsonAuthor `json:"authors,omitempty"`
	Tags      []string     `json:"tags,omitempty"`
	Files     []jsonFile   `json:"attachments,omitempty"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonFile struct {
	Address string `json:"url"`
	Type    string `json:"mime_type"`
	Bytes   string `json:"size_in_bytes,omitempty"`
}

func itemOf(e server.Entry) jsonItem {
	item := jsonItem{ID: e.Key, Title: cut(e.Title, maxLine), Address: cut(e.Link, maxLink), Content: cut(e.Content, maxText)}
	if !e.Published.IsZero() {
		item.Published = e.Published.Format(time.RFC3339)
	}
	if e.Author != "" {
		item.Authors = []jsonAuthor{{cut(e.Author, maxLine)}}
	}
	for _, tag := range e.Tags[:min(len(e.Tags), maxList)] {
		item.Tags = append(item.Tags, cut(tag, maxLine))
	}
	for _, f := range e.Files[:min(len(e.Files), maxList)] {
		file := jsonFile{Address: cut(f.Address, maxLine), Type: cut(f.Type, maxLine)}
		if f.Bytes > 0 {
			file.Bytes = strconv.FormatInt(f.Bytes, 10)
		}
		item.Files = append(item.Files, file)
	}
	return item
}

func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "")
}

// sizeOf is about how much an entry is read as, in bytes.
func sizeOf(e server.Entry) int {
	size := len(e.Title) + len(e.Link) + len(e.Author) + min(len(e.Content), maxText)
	for _, tag := range e.Tags {
		size += len(tag)
	}
	for _, f := range e.Files {
		size += len(f.Address) + len(f.Type)
	}
	return size
}

// deliveryOf makes a delivery of entries of the source s. Where they can't be
// read, none of them is said to be there: they are asked for again.
func deliveryOf(s articles.Source, entries []server.Entry) articles.Delivery {
	d := articles.Delivery{Source: s.ID, Fetch: s.Fetch, Title: s.Title, Site: s.Site}
	doc := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: s.Title, Home: s.Site}
	for _, e := range entries {
		doc.Items = append(doc.Items, itemOf(e))
	}
	text, err := json.Marshal(doc)
	if err != nil {
		return d
	}
	f, err := feed.Parse(text, s.Address, "application/feed+json; charset=utf-8")
	if err != nil || len(f.Items) != len(entries) {
		return d
	}
	d.Articles = refresh.Stories(f, s.Category)
	at := make(map[string]int, len(d.Articles))
	for i, a := range d.Articles {
		at[a.Names[0]] = i
	}
	for i, e := range entries {
		n, ok := at[f.Items[i].ID]
		if !ok {
			n = -1
		}
		d.Entries = append(d.Entries, articles.Entry{ID: e.ID, At: n, Read: e.Read, Starred: e.Starred})
	}
	return d
}

// deliveries sorts entries by the sources that they are of. Those of a feed that
// is not known are left for the next time.
func deliveries(sources map[string]articles.Source, entries []server.Entry) (all []articles.Delivery) {
	byFeed := map[string][]server.Entry{}
	var order []string
	for _, e := range entries {
		if _, known := sources[e.Feed]; !known {
			continue
		}
		if len(byFeed[e.Feed]) == 0 {
			order = append(order, e.Feed)
		}
		byFeed[e.Feed] = append(byFeed[e.Feed], e)
	}
	for _, id := range order {
		for _, some := range portions(byFeed[id]) {
			all = append(all, deliveryOf(sources[id], some))
		}
	}
	return all
}

// portions cuts entries into runs whose texts are read at once.
func portions(entries []server.Entry) (all [][]server.Entry) {
	start, size := 0, 0
	for i, e := range entries {
		if size += sizeOf(e); size > maxFeed && i > start {
			all = append(all, entries[start:i])
			start, size = i, sizeOf(e)
		}
	}
	return append(all, entries[start:])
}
