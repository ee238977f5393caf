package discover

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
)

// hostError is a getter's error that names the host as well.
type hostError struct{ host string }

func (e hostError) Error() string  { return e.host + ": " + e.Reason() }
func (e hostError) Reason() string { return "answered 404" }

// web is a network of pages that we wrote. An address that begins with "> " is
// a redirect.
type web struct {
	pages map[string]string
	links []string // header of every page
	mu    sync.Mutex
	asked []string
	now   int // requests under way
	most  int
}

func (w *web) Get(_ context.Context, address string) (Page, error) {
	w.mu.Lock()
	w.asked = append(w.asked, address)
	w.now++
	w.most = max(w.most, w.now)
	w.mu.Unlock()
	defer func() { w.mu.Lock(); w.now--; w.mu.Unlock() }()
	body, ok := w.pages[address]
	if to, moved := strings.CutPrefix(body, "> "); moved {
		address = to
		body, ok = w.pages[to]
	}
	if !ok {
		host, _, _ := strings.Cut(strings.TrimPrefix(address, "https://"), "/")
		return Page{}, hostError{host}
	}
	return Page{Address: address, ContentType: "text/html; charset=utf-8", Links: w.links, Body: []byte(body)}, nil
}

// rss is a feed of our own called title.
func rss(title string) string {
	return `<rss version="2.0"><channel><title>` + title + `</title><link>https://tide.example/</link>
		<item><title>Low water</title><guid>` + title + `1</guid><pubDate>Mon, 09 Nov 2026 08:00:00 GMT</pubDate></item>
		<item><title>High water</title><guid>` + title + `2</guid><pubDate>Tue, 10 Nov 2026 09:30:00 GMT</pubDate></item></channel></rss>`
}

const (
	atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Moths</title><entry><id>1</id><title>One</title><updated>2026-11-09T08:00:00Z</updated></entry></feed>`
	jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"Notes","items":[{"id":"1","content_text":"x"}]}`
)

func find(t *testing.T, w *web, typed string) []articles.Candidate {
	t.Helper()
	found, err := Find(t.Context(), w, typed)
	if err != nil {
		t.Fatalf("%s: %v", typed, err)
	}
	return found
}

func addresses(found []articles.Candidate) []string {
	var out []string
	for _, c := range found {
		out = append(out, c.Address)
	}
	return out
}

func TestTakesTheAddressOfAFeedForWhatItIs(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{"https://tide.example/f": rss("Tides")}}
	got := find(t, w, "tide.example/f")
	if len(got) != 1 || got[0].Title != "Tides" || got[0].Format != "RSS" || got[0].Items != 2 || got[0].Latest.String() != "2026-11-10T09:30:00Z" {
		t.Errorf("%+v", got)
	}
	if len(w.asked) != 1 {
		t.Errorf("asked %v", w.asked)
	}
}

func TestPutsWhatThePageNamesFirstAndCommentsLast(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{
		"https://tide.example": "> https://www.tide.example/en/",
		"https://www.tide.example/en/": `<html><head><base href="/x/"><title>Tides</title>
			<link rel="alternate" type="application/rss+xml" title="Comments on Tides" href="comments.rss">
			<LINK REL='Alternate Home' TYPE='application/atom+xml; charset=utf-8' HREF='//moth.example/atom'>
			<link rel="alternate" type="application/rss+xml" href="rss?a=1&amp;b=2">
			<link rel="alternate" type="application/feed+json" href="https://tide.example/feed.json">
			<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
			<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
			<link rel="alternate" type="application/json" href="/wp-json/posts/1">
			<link rel="alternate" hreflang="de" href="/de/">
			<link rel="alternate stylesheet" type="text/xml" href="/style.xml">
			</head><body><a href="/other/feed">Other</a>`,
		"https://www.tide.example/x/comments.rss":  rss("What readers say"),
		"https://moth.example/atom":                atomFeed,
		"https://www.tide.example/x/rss?a=1&b=2":   rss("Tides"),
		"https://tide.example/feed.json":           jsonFeed,
		"https://www.tide.example/wp-json/posts/1": `{"id":1}`,
		"https://www.tide.example/other/feed":      rss("Other"),
	}}
	got := find(t, w, "https://tide.example")
	want := []articles.Candidate{
		{Address: "https://moth.example/atom", Title: "Moths", Format: "Atom", Items: 1},
		{Address: "https://www.tide.example/x/rss?a=1&b=2", Title: "Tides", Format: "RSS", Items: 2},
		{Address: "https://tide.example/feed.json", Title: "Notes", Format: "JSON Feed", Items: 1},
		{Address: "https://www.tide.example/x/comments.rss", Title: "What readers say", Format: "RSS", Items: 2},
	}
	for i := range got {
		got[i].Latest = articles.Date{}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, address := range w.asked {
		if !strings.HasPrefix(address, "http") || strings.Contains(address, "other") || strings.Contains(address, "style") {
			t.Errorf("asked %s", address)
		}
	}
}

func TestReadsLinksOfTheHeader(t *testing.T) {
	t.Parallel()
	w := &web{
		pages: map[string]string{"https://tide.example/": "<p>Hello", "https://tide.example/tides": rss("Tides"), "https://tide.example/moths": atomFeed},
		links: []string{
			`</style.css>; rel=preload, <tides>; rel="alternate"; title="a, \"b\""; type="application/rss+xml"`,
			`<https://tide.example/moths>;type=application/atom+xml;rel=alternate, broken`,
		},
	}
	got := addresses(find(t, w, "https://tide.example/"))
	if diff := cmp.Diff([]string{"https://tide.example/tides", "https://tide.example/moths"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTriesLinksThatLookLikeFeedsAndThenTheUsualPlaces(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{
		"https://tide.example/":         `<a href="/about">About</a> <a href="feed:https://tide.example/all.rss">RSS</a> <a href="/index.php?feed=rss2">x</a>`,
		"https://tide.example/all.rss":  rss("All"),
		"https://moth.example/":         "<p>Nothing named",
		"https://moth.example/atom.xml": atomFeed,
		"https://moth.example/feed":     "> https://moth.example/atom.xml",
		"https://moth.example/rss":      rss("not asked: a feed was found before"),
		"https://deep.example/a/b/":     "<p>A part of a site",
		"https://deep.example/a/b/feed": rss("Part"),
		"https://deep.example/feed":     rss("Whole"),
	}}
	for typed, want := range map[string][]string{
		"tide.example/":        {"https://tide.example/all.rss"},
		"moth.example/":        {"https://moth.example/atom.xml"},
		"deep.example/a/b/":    {"https://deep.example/a/b/feed"},
		"feed://moth.example/": {"https://moth.example/atom.xml"},
	} {
		if diff := cmp.Diff(want, addresses(find(t, w, typed))); diff != "" {
			t.Errorf("%s: %s", typed, diff)
		}
	}
}

func TestTellsCommentsFromCommentaries(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"https://commentary.example/feed":         false,
		"https://comments.example/feed":           false,
		"https://tide.example/comments/feed/":     true,
		"https://tide.example/feed?what=comments": true,
		"https://tide.example/commentators.rss":   false,
	} {
		if got := ofComments(articles.Candidate{Address: address}); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
	if !ofComments(articles.Candidate{Title: "Kommentare zu: Ebbe"}) {
		t.Error("knows English only")
	}
}

func TestOffersTheSameFeedOnce(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{
		"https://tide.example/": `<link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml href=/b>
			<link rel=alternate type=application/rss+xml href=/a#top><link rel=alternate type=application/rss+xml href=/c>`,
		"https://tide.example/a": rss("Tides"),
		"https://tide.example/b": "> https://tide.example/a",
		"https://tide.example/c": rss("Tides"),
	}}
	if got := find(t, w, "https://tide.example/"); len(got) != 1 {
		t.Errorf("%v", addresses(got))
	}
}

func TestBoundsWhatAPageCanMakeItAsk(t *testing.T) {
	t.Parallel()
	var page strings.Builder
	w := &web{pages: map[string]string{}}
	for i := range 2000 {
		fmt.Fprintf(&page, `<link rel=alternate type=application/rss+xml title="Part %d" href="/%d">`, i, i)
		w.pages[fmt.Sprintf("https://tide.example/%d", i)] = rss(strconv.Itoa(i))
	}
	w.pages["https://tide.example/"] = page.String()
	got := find(t, w, "https://tide.example/")
	if len(w.asked) != 1+maxNamed || w.most > maxAtOnce || len(got) != maxOffered {
		t.Errorf("%d asked, %d at once, %d offered", len(w.asked), w.most, len(got))
	}
	if last := got[len(got)-1]; last.Items != -1 || last.Title != "Part 59" {
		t.Errorf("the last is %+v", last)
	}
}

func TestTellsWhatAPersonMeans(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string][]string{
		"example.org":                     {"https://example.org", "http://example.org"},
		" <https://example.org/a b> ":     {"https://example.org/a%20b"},
		"//example.org/x":                 {"https://example.org/x", "http://example.org/x"},
		"localhost:8080/feed":             {"https://localhost:8080/feed", "http://localhost:8080/feed"},
		"feed:https://example.org/f":      {"https://example.org/f"},
		"FEED://example.org/f":            {"https://example.org/f", "http://example.org/f"},
		"@ann@social.example":             {"https://social.example/@ann"},
		"http://ann:hunter2@example.org/": {"http://example.org/"},
		"":                                nil,
		"harbour":                         nil,
		"--all":                           nil,
		"|touch x":                        nil,
		"javascript:alert(1)":             nil,
		"file:///etc/passwd":              nil,
		"ftp://example.org":               nil,
		"https://":                        nil,
	} {
		got, err := interpret(typed)
		if diff := cmp.Diff(want, got); diff != "" || (err == nil) != (want != nil) {
			t.Errorf("%q: %v %s", typed, err, diff)
		}
	}
}

func TestFallsBackToHTTP(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{"http://old.example": rss("Old")}}
	if got := addresses(find(t, w, "old.example")); !slices.Equal(got, []string{"http://old.example"}) {
		t.Error(got)
	}
}

func TestSaysWhyThereIsNone(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{
		"https://bare.example/": "<p>Nothing",
		"https://list.example/": "\ufeff<?xml version='1.0'?><!-- mine -->\n<OPML version='2.0'>",
		"https://one.example/":  `<link rel=alternate type=application/rss+xml href=/gone>`,
		"https://two.example/":  `<link rel=alternate type=application/rss+xml href=/gone><link rel=alternate type=application/rss+xml href=/page>`,
	}}
	for typed, want := range map[string]string{
		"bare.example/":             "bare.example/: no feed found: the page names none, and none of 12 usual places answers - give the feed's own address",
		"one.example/":              "one.example/: no feed found: the one that the page names can't be read (one.example: answered 404) - give the feed's own address",
		"two.example/":              "two.example/: no feed found: none of the 2 that the page names is one, nor any of 12 usual places - give the feed's own address",
		"list.example/":             `list.example/: a list of feeds, not a feed - download it and give it to "lede import"`,
		"gone.example":              "gone.example: answered 404",
		"https://a:hunter2@x.org":   "https://x.org: answered 404",
		"gopher://hole.example\x1b": "gopher://hole.example: lede asks http and https only, not gopher",
		"harbour":                   `"harbour" is no address: give one such as example.org or https://example.org/feed`,
	} {
		_, err := Find(t.Context(), w, typed)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", typed, err, want)
		}
		if errors.Is(err, ErrNone) != strings.Contains(want, "no feed found") {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

func TestStopsWhenItIsTold(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	w := &web{pages: map[string]string{"https://bare.example": "<p>Nothing"}}
	if _, err := Find(ctx, w, "bare.example"); !errors.Is(err, context.Canceled) || len(w.asked) > 1 {
		t.Errorf("%v after %v", err, w.asked)
	}
}

func FuzzSurvey(f *testing.F) {
	f.Add(`<base href="//x/"><link rel=alternate type=text/xml href="javascript:x"><a href="feed:x/rss">`, `<a>; rel=alternate; type="text/rss`, "example.org")
	f.Add("<link rel='feed' href='\x1b'><a href=?feed=1>", "<,>;;=\"\\", "@a@b.c")
	f.Fuzz(func(t *testing.T, body, link, typed string) {
		named, linked := autodiscover(Page{Address: "https://tide.example/a", Links: []string{link}, Body: []byte(body)})
		for _, g := range append(named, linked...) {
			if webAddress(g.address) != g.address || g.address == "" {
				t.Fatalf("%q is no address", g.address)
			}
		}
		all, err := interpret(typed)
		for _, address := range all {
			if webAddress(address) != address || address == "" {
				t.Fatalf("%q is no address", address)
			}
			knownPlaces(Page{Address: address, Body: []byte(body)})
		}
		if err != nil && strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Fatalf("an error that is no line: %q", err)
		}
	})
}
