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

// maxText bounds the text of an entry, and maxFeed what is read at once of a
// feed's entries, both in bytes.
const (
	maxText = 4 << 20
	maxFeed = 8 << 20
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
	item := jsonItem{ID: e.Key, Title: e.Title, Address: e.Link, Content: e.Content, Tags: e.Tags}
	if len(item.Content) > maxText {
		item.Content = strings.ToValidUTF8(item.Content[:maxText], "")
	}
	if !e.Published.IsZero() {
		item.Published = e.Published.Format(time.RFC3339)
	}
	if e.Author != "" {
		item.Authors = []jsonAuthor{{e.Author}}
	}
	for _, f := range e.Files {
		file := jsonFile{Address: f.Address, Type: f.Type}
		if f.Bytes > 0 {
			file.Bytes = strconv.FormatInt(f.Bytes, 10)
		}
		item.Files = append(item.Files, file)
	}
	return item
}

// deliveryOf makes a delivery of entries of the source s.
func deliveryOf(s articles.Source, entries []server.Entry) articles.Delivery {
	d := articles.Delivery{Source: s.ID, Fetch: s.Fetch, Title: s.Title, Site: s.Site}
	doc := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: s.Title, Home: s.Site}
	for _, e := range entries {
		doc.Items = append(doc.Items, itemOf(e))
		d.Entries = append(d.Entries, articles.Entry{ID: e.ID, At: -1, Read: e.Read, Starred: e.Starred})
	}
	text, err := json.Marshal(doc)
	if err != nil {
		return d
	}
	f, err := feed.Parse(text, s.Address, "application/feed+json; charset=utf-8")
	if err != nil {
		return d
	}
	d.Articles = refresh.Stories(f, s.Category)
	at := make(map[string]int, len(d.Articles))
	for i, a := range d.Articles {
		at[a.Names[0]] = i
	}
	for i := range f.Items {
		if n, ok := at[f.Items[i].ID]; ok {
			d.Entries[i].At = n
		}
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
		if size += len(e.Content); size > maxFeed && i > start {
			all = append(all, entries[start:i])
			start, size = i, len(e.Content)
		}
	}
	return append(all, entries[start:])
}
