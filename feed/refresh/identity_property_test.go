package refresh_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lede/articles"
	"lede/articles/store"
	"lede/feed"
	"lede/feed/refresh"
)

// source is a feed that tells its items apart in one manner or another, and
// may change it with each delivery.
type source struct {
	*rapid.T
	ids    string // how it gives ids
	links  string // and links
	round  int
	number int
}

var (
	idManners   = []string{"stable", "none", "new", "counts", "scheme", "one for all"}
	linkManners = []string{"stable", "decorated", "one for all", "none"}
)

// entry writes the n-th story as it is told in this delivery.
func (s *source) entry(n int) entry {
	e := entry{
		title: s.words(n, 4),
		date:  time.Date(2026, 11, 27, n%24, n%60, 0, 0, time.UTC).Format(time.RFC1123),
		text:  "<p>" + s.words(n, 40) + "</p>",
	}
	switch s.ids {
	case "stable":
		e.guid = fmt.Sprintf("post-%d", n)
	case "new":
		e.guid = fmt.Sprintf("uuid-%d-%d", s.round, n)
	case "counts":
		e.guid = fmt.Sprintf("http://x.example/p/%d#%d", n, s.round)
	case "scheme":
		e.guid = fmt.Sprintf("%s://x.example/p/%d", []string{"http", "https"}[s.round%2], n)
	case "one for all":
		e.guid = "moth"
	}
	switch s.links {
	case "stable":
		e.link = fmt.Sprintf("http://x.example/p/%d", n)
	case "decorated":
		form := rapid.SampledFrom([]string{"http://x.example/p/%d", "https://x.example/p/%d", "https://www.x.example:443/p/%d/", "http://x.example/p/%d?utm_source=rss", "http://x.example/p/%d;jsessionid=1A"}).Draw(s.T, "link")
		e.link = fmt.Sprintf(form, n)
	case "one for all":
		e.link = "http://x.example/moths"
	}
	return e
}

// words are some that no other story has, of this source or of others.
func (s *source) words(n, count int) string {
	list := make([]string, count)
	for i := range list {
		list[i] = "w" + strings.NewReplacer("0", "a", "1", "e", "2", "i", "3", "o", "4", "u", "5", "k", "6", "l", "7", "m", "8", "n", "9", "r").Replace(fmt.Sprintf("%03d%02d%02d", s.number, n, i))
	}
	return strings.Join(list, " ")
}

// Whatever a source does to its ids, each of its stories is there once, and
// what was done to it stays.
func TestStoriesKeepTheirStateWhateverTheirSourceDoesToIDs(t *testing.T) {
	t.Parallel()
	p := newPaperboy(t)
	runs := 0
	rapid.Check(t, func(rt *rapid.T) {
		runs++
		src, err := p.Subscribe(t.Context(), articles.Source{Address: fmt.Sprintf("http://x.example/%d", runs)})
		if err != nil {
			rt.Fatal(err)
		}
		m := &model{T: rt, library: p.Store, source: src, read: map[string]bool{}, starred: map[string]bool{}, came: map[string]bool{}}
		feed := source{T: rt, number: runs, ids: rapid.SampledFrom(idManners).Draw(rt, "ids"), links: rapid.SampledFrom(linkManners).Draw(rt, "links")}
		for range rapid.IntRange(2, 6).Draw(rt, "deliveries") {
			feed.round++
			if rapid.IntRange(0, 3).Draw(rt, "changes") == 0 && feed.ids != "one for all" && feed.links != "one for all" {
				feed.ids = rapid.SampledFrom(idManners[:5]).Draw(rt, "ids")
			}
			var entries []entry
			fewest := 1
			if feed.ids == "one for all" && feed.links == "one for all" {
				fewest = 2 // a lone item with an id and a link is believed
			}
			for _, n := range rapid.SliceOfNDistinct(rapid.IntRange(0, 12), fewest, 6, rapid.ID[int]).Draw(rt, "stories") {
				entries = append(entries, feed.entry(n))
			}
			m.delivered(t, entries)
			m.marks(t)
		}
	})
}

// model is what a library should have.
type model struct {
	*rapid.T
	library             *store.Store
	source              articles.Source
	came, read, starred map[string]bool // by title
}

func (m *model) delivered(t *testing.T, entries []entry) {
	f, err := feed.Parse([]byte(rss(entries...)), "http://x.example/feed", "")
	if err != nil {
		m.Fatal(err)
	}
	for _, e := range entries {
		m.came[e.title] = true
	}
	for range 2 { // again, it brings nothing
		if _, err := m.library.Save(t.Context(), []articles.Delivery{{Source: m.source.ID, Articles: refresh.Stories(f, "")}}); err != nil {
			m.Fatal(err)
		}
		m.compare(t)
	}
}

func (m *model) rows(t *testing.T) []articles.Headline {
	e, err := m.library.Edition(t.Context(), articles.Query{Copies: true, Part: "source:=" + strconv.Quote(m.source.Address)})
	if err != nil {
		m.Fatal(err)
	}
	rows, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		m.Fatal(err)
	}
	return rows
}

func (m *model) compare(t *testing.T) {
	rows := m.rows(t)
	seen := map[string]bool{}
	for _, h := range rows {
		switch {
		case seen[h.Title] || !m.came[h.Title]:
			m.Fatalf("%q is there once too often", h.Title)
		case h.Read != m.read[h.Title] || h.Starred != m.starred[h.Title]:
			m.Fatalf("%q is read: %v, starred: %v", h.Title, h.Read, h.Starred)
		}
		seen[h.Title] = true
	}
	if len(rows) != len(m.came) {
		m.Fatalf("%d stories are there of %d", len(rows), len(m.came))
	}
}

// marks reads some stories and puts a star on others.
func (m *model) marks(t *testing.T) {
	for _, h := range m.rows(t) {
		var change articles.Change
		switch rapid.IntRange(0, 3).Draw(m.T, "mark") {
		case 0:
			change.Kind, m.read[h.Title] = articles.MarkRead, true
		case 1:
			change.Kind, m.starred[h.Title] = articles.Star, true
		default:
			continue
		}
		if _, err := m.library.Mark(t.Context(), []articles.ID{h.ID}, change); err != nil {
			m.Fatal(err)
		}
	}
}
