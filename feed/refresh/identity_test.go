package refresh_test

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// entry is an item of a feed.
type entry struct{ title, link, guid, date, text string }

const crews = "Crews stay ashore for a second day after talks about the winter timetable ended without any result at all, " +
	"the company said, and a new meeting is set for Monday at ten in the morning in the harbour office."

// rss writes a feed; what is empty is left out.
func rss(entries ...entry) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Harbour Notes</title><link>http://site.example/</link>`)
	for _, e := range entries {
		b.WriteString("<item>")
		for _, field := range [][2]string{{"title", e.title}, {"link", e.link}, {"guid", e.guid}, {"pubDate", e.date}, {"description", e.text}} {
			if field[1] != "" {
				fmt.Fprintf(&b, "<%[1]s>%s</%[1]s>", field[0], html.EscapeString(field[1]))
			}
		}
		b.WriteString("</item>")
	}
	return b.String() + "</channel></rss>"
}

// asAtom writes the same as an Atom feed.
func asAtom(entries ...entry) string {
	var b strings.Builder
	b.WriteString(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Notes</title>`)
	for i, e := range entries {
		at, _ := time.Parse(time.RFC1123, e.date)
		fmt.Fprintf(&b, `<entry><id>urn:atom:%d</id><title>%s</title><link href="%s"/><published>%s</published><content type="html">%s</content></entry>`,
			i, html.EscapeString(e.title), html.EscapeString(e.link), at.Format(time.RFC3339), html.EscapeString("<p>"+e.text+"</p>"))
	}
	return b.String() + "</feed>"
}

// paperboy is a library that gets one feed over and over.
type paperboy struct {
	*store.Store
	t    testing.TB
	feed string
}

func newPaperboy(t testing.TB) *paperboy {
	t.Helper()
	p := &paperboy{t: t}
	origin := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(p.feed)) }))
	library, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"), store.Options{
		Idle: true, Now: func() time.Time { return time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC) },
	})
	if err == nil {
		_, err = library.SubscribeAll(t.Context(), []articles.Source{{Address: origin.URL}})
	}
	if err != nil {
		t.Fatal(err)
	}
	p.Store = library
	t.Cleanup(func() {
		origin.Close()
		_ = library.Close()
	})
	return p
}

// brings fetches a feed.
func (p *paperboy) brings(feed string) refresh.Summary {
	p.t.Helper()
	p.feed = feed
	client := fetch.New(fetch.Options{})
	defer client.Close()
	sum, err := refresh.Run(p.t.Context(), p.Store, refresh.Options{Client: client, Force: true})
	if err != nil || sum.Failed > 0 {
		p.t.Fatalf("%+v, %v", sum, err)
	}
	return sum
}

func (p *paperboy) rows() []articles.Headline {
	p.t.Helper()
	e, err := p.Edition(p.t.Context(), articles.Query{Copies: true})
	if err != nil {
		p.t.Fatal(err)
	}
	page, err := e.Page(p.t.Context(), 0, e.Outline().Count)
	if err != nil {
		p.t.Fatal(err)
	}
	return page
}

func (p *paperboy) readsAll() {
	p.t.Helper()
	if _, err := p.MarkAll(p.t.Context(), articles.Query{}, articles.Change{Kind: articles.MarkRead}); err != nil {
		p.t.Fatal(err)
	}
}

// has tells the titles of the library, the new ones with a star.
func (p *paperboy) has() string {
	p.t.Helper()
	var titles []string
	for _, h := range p.rows() {
		title := h.Title
		if !h.Read {
			title += "*"
		}
		titles = append(titles, title)
	}
	slices.Sort(titles)
	return strings.Join(titles, ", ")
}

const (
	friday   = "Fri, 27 Nov 2026 08:00:00 GMT"
	noon     = "Fri, 27 Nov 2026 12:00:00 GMT"
	saturday = "Sat, 28 Nov 2026 09:00:00 GMT"
	sunday   = "Sun, 29 Nov 2026 09:00:00 GMT"
)

func TestAReadStoryStaysReadWhenItsIDChanges(t *testing.T) {
	t.Parallel()
	ferry := entry{"Ferry", "http://x.example/p/1", "post-1", friday, crews}
	with := func(change func(*entry)) string {
		e := ferry
		change(&e)
		return rss(e)
	}
	noID := func(e *entry) { e.guid = "" }
	bare := func(e *entry) { e.guid, e.link, e.date = "", "", "" }
	for name, c := range map[string]struct{ before, after string }{
		"a guid new each time":        {rss(ferry), with(func(e *entry) { e.guid = "uuid-b7" })},
		"a guid that counts":          {with(func(e *entry) { e.guid = "https://x.example/p/1#0" }), with(func(e *entry) { e.guid, e.date = "https://x.example/p/1#1", saturday })},
		"a guid of https":             {with(func(e *entry) { e.guid = "http://x.example/p/1" }), with(func(e *entry) { e.guid = "https://x.example/p/1" })},
		"a guid with a port":          {with(func(e *entry) { e.guid = "https://x.example/p/1" }), with(func(e *entry) { e.guid = "https://x.example:443/p/1" })},
		"a guid that appears":         {with(noID), rss(ferry)},
		"a guid that goes":            {rss(ferry), with(noID)},
		"a guid and a new headline":   {rss(ferry), with(func(e *entry) { e.guid, e.title = "post-1b", "No ferry today" })},
		"a link of https":             {with(noID), with(func(e *entry) { e.guid, e.link = "", "https://x.example/p/1" })},
		"a link with a port and www":  {with(noID), with(func(e *entry) { e.guid, e.link = "", "https://www.x.example:443/p/1/" })},
		"a link that tells its feed":  {with(noID), with(func(e *entry) { e.guid, e.link = "", "http://x.example/p/1?utm_source=rss&utm_campaign=nov" })},
		"a link with a session":       {with(noID), with(func(e *entry) { e.guid, e.link = "", "http://x.example/p/1;jsessionid=1A2B" })},
		"another link and guid":       {rss(ferry), with(func(e *entry) { e.guid, e.link = "g2", "http://new.example/2026/ferry" })},
		"another date":                {rss(ferry), with(func(e *entry) { e.date = saturday })},
		"another title":               {rss(ferry), with(func(e *entry) { e.title = "The ferry" })},
		"a counter in the text":       {with(func(e *entry) { bare(e); e.text += " Seen 17 times." }), with(func(e *entry) { bare(e); e.text += " Seen 91 times." })},
		"a guid where there was none": {with(bare), with(func(e *entry) { e.link, e.date = "", "" })},
		"Atom instead of RSS":         {rss(ferry), asAtom(ferry)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPaperboy(t)
			p.brings(c.before)
			id := p.rows()[0].ID
			p.readsAll()
			if _, err := p.Mark(t.Context(), []articles.ID{id}, articles.Change{Kind: articles.Star}); err != nil {
				t.Fatal(err)
			}
			for _, feed := range []string{c.after, c.before, c.after} {
				p.brings(feed)
				if rows := p.rows(); len(rows) != 1 || !rows[0].Read || !rows[0].Starred || rows[0].ID != id {
					t.Fatalf("it has %s", p.has())
				}
			}
		})
	}
}

func TestAStoryWhoseGuidCountsIsRevised(t *testing.T) {
	t.Parallel()
	p := newPaperboy(t)
	ferry := entry{"Ferry strike enters second day", "http://b.example/c1?at_medium=RSS", "https://b.example/c1#0", friday, "Some words about the pier."}
	moths := entry{"Moths return", "http://b.example/c2?at_medium=RSS", "https://b.example/c2#0", friday, "Some words about the pier."}
	p.brings(rss(ferry, moths))
	p.readsAll()
	ferry.guid, ferry.date, moths.guid = "https://b.example/c1#1", noon, "https://b.example/c2#1"
	p.brings(rss(ferry, moths))
	ferry.guid, ferry.title, ferry.text, ferry.date = "https://b.example/c1#2", "Ferry strike enters third day", "Now with other words about the pier.", saturday
	p.brings(rss(ferry))
	moths.guid = "https://b.example/c2#5"
	p.brings(rss(moths))
	if got := p.has(); got != "Ferry strike enters third day, Moths return" {
		t.Errorf("it has %s", got)
	}
}

func TestItemsThatShareAnIDAreStoriesOfTheirOwn(t *testing.T) {
	t.Parallel()
	fixed := entry{"Elevated errors: fixed", "http://x.example/status", "", friday, "Fixed at eight."}
	trouble := entry{"Elevated errors", "http://x.example/status", "", noon, "New trouble at noon."}
	repairs := entry{"Maintenance on Sunday", "http://x.example/status", "", saturday, "Two hours."}
	day := func(n int, date string) entry {
		return entry{fmt.Sprintf("Day %d photo", n), fmt.Sprintf("http://x.example/p/%d", n), "photo", date, "Some words about the pier."}
	}
	status := func(n int, date, text string) entry {
		return entry{"Status", "http://x.example/status", fmt.Sprintf("report-%d", n), date, text}
	}
	undated := func(e entry) entry { e.date = ""; return e }
	linkless := func(e entry) entry { e.link = ""; return e }
	for name, c := range map[string]struct {
		feeds []string
		want  string
	}{
		"one link for all":              {[]string{rss(fixed), rss(trouble, fixed), rss(repairs, trouble, fixed)}, "Elevated errors, Elevated errors: fixed, Maintenance on Sunday*"},
		"one link in one delivery":      {[]string{rss(repairs, trouble, fixed)}, "Elevated errors*, Elevated errors: fixed*, Maintenance on Sunday*"},
		"one link, one by one":          {[]string{rss(fixed), rss(trouble), rss(repairs)}, "Elevated errors, Elevated errors: fixed, Maintenance on Sunday*"},
		"one link without dates":        {[]string{rss(undated(trouble), undated(fixed)), rss(undated(repairs), undated(trouble))}, "Elevated errors, Elevated errors: fixed, Maintenance on Sunday*"},
		"one link, then one of them":    {[]string{rss(trouble, fixed), rss(repairs), rss(fixed)}, "Elevated errors, Elevated errors: fixed, Maintenance on Sunday"},
		"one guid for all":              {[]string{rss(day(3, saturday), day(2, noon), day(1, friday)), rss(day(4, sunday), day(3, saturday), day(2, noon), day(1, friday))}, "Day 1 photo, Day 2 photo, Day 3 photo, Day 4 photo*"},
		"one guid, then one of them":    {[]string{rss(day(2, noon), day(1, friday)), rss(day(3, saturday)), rss(day(4, sunday))}, "Day 1 photo, Day 2 photo, Day 3 photo, Day 4 photo*"},
		"one guid and no link":          {[]string{rss(linkless(day(2, noon)), linkless(day(1, friday))), rss(linkless(day(3, saturday)), linkless(day(2, noon)))}, "Day 1 photo, Day 2 photo, Day 3 photo*"},
		"one guid, undated, one by one": {[]string{rss(undated(day(2, noon)), undated(day(1, friday))), rss(undated(day(3, saturday))), rss(undated(day(4, sunday)))}, "Day 1 photo, Day 2 photo, Day 3 photo, Day 4 photo*"},
		"a series":                      {[]string{rss(status(1, friday, "Fixed at eight.")), rss(status(2, saturday, "Two hours of repairs.")), rss(status(3, sunday, "All gates are open."))}, "Status, Status, Status*"},
		"a series, some at once":        {[]string{rss(status(1, friday, "Fixed at eight.")), rss(status(2, saturday, "Two hours of repairs."), status(1, friday, "Fixed at eight."))}, "Status, Status*"},
		"one item twice":                {[]string{rss(day(1, friday), day(1, friday)), rss(day(1, friday))}, "Day 1 photo"},
		"the front page for a link":     {[]string{rss(entry{"One", "http://site.example/", "", friday, "A."}), rss(entry{"Two and more of it", "http://site.example/", "", saturday, "B b b."})}, "One, Two and more of it*"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPaperboy(t)
			for i, feed := range c.feeds {
				if i > 0 {
					p.readsAll()
				}
				p.brings(feed)
				has := p.has()
				if sum := p.brings(feed); sum.New != 0 || p.has() != has {
					t.Errorf("feed %d brings something new the second time: %s, then %s", i, has, p.has())
				}
			}
			if got := p.has(); got != c.want {
				t.Errorf("it has %s", got)
			}
		})
	}
}

func TestStoriesOfOneDeliveryAreNeverOne(t *testing.T) {
	t.Parallel()
	p := newPaperboy(t)
	one := entry{"Weather", "http://x.example/p/1", "a", friday, crews}
	other := entry{"Weather", "http://x.example/p/1", "b", friday, crews}
	p.brings(rss(one))
	p.readsAll()
	p.brings(rss(one, other))
	if got := p.has(); got != "Weather, Weather*" {
		t.Errorf("it has %s", got)
	}
	other.guid = "c"
	p.readsAll()
	p.brings(rss(one, other))
	if got := p.has(); got != "Weather, Weather" {
		t.Errorf("with another id it has %s", got)
	}
}

func TestWhatWasDroppedDoesNotComeBackUnderAnotherID(t *testing.T) {
	t.Parallel()
	p := newPaperboy(t)
	old := entry{"Ferry", "http://x.example/p/1", "post-1", "Fri, 02 Oct 2026 08:00:00 GMT", crews}
	p.brings(rss(old))
	p.readsAll()
	if n, err := p.Retain(t.Context(), store.Policy{Keep: store.Keep{Age: 24 * time.Hour}}); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	old.guid, old.link = "post-2", "https://www.x.example/p/1/"
	p.brings(rss(old))
	if got := p.has(); got != "" {
		t.Errorf("it has %s", got)
	}
	old.guid, old.date, old.text = "post-3", saturday, "The next of a series."
	p.brings(rss(old))
	if got := p.has(); got != "Ferry*" {
		t.Errorf("of the next of the series it has %q", got)
	}
}
