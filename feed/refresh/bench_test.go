package refresh_test

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

const (
	benchFeeds   = 100
	benchItems   = 50
	benchLatency = 50 * time.Millisecond
)

// benchWords says something else each time.
type benchWords struct{ *rand.Rand }

func (w benchWords) words(n int) string {
	var b strings.Builder
	for range n {
		for range 1 + w.IntN(3) {
			b.WriteByte("bdfgklmnprstvz"[w.IntN(14)])
			b.WriteByte("aeiou"[w.IntN(5)])
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// sheet is a feed of items of 3 KB each.
func sheet(n int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Quay %d</title><link>http://quay%d.example/</link><description>From the quay.</description>`, n, n)
	bench := benchWords{rand.New(rand.NewPCG(uint64(n), 1))}
	for i := range benchItems {
		fmt.Fprintf(&b, `<item><title>Ferry %d of quay %d leaves in the fog</title><link>http://quay%d.example/%d</link><guid>http://quay%d.example/%d</guid>
<pubDate>%s</pubDate><description>It was late.</description><content:encoded><![CDATA[`, i, n, n, i, n, i, time.Now().Add(-time.Duration(i)*time.Hour).UTC().Format(time.RFC1123Z))
		for range 9 {
			fmt.Fprintf(&b, "<p>The ferry <em>Marta</em> left quay %d at seven – %s, and <a href=\"/fog?day=%d&amp;hour=7\">the gulls</a> %s. Nobody said “good morning”.</p>\n",
				n, bench.words(22), i, bench.words(22))
		}
		b.WriteString("]]></content:encoded></item>\n")
	}
	b.WriteString("</channel></rss>")
	return []byte(b.String())
}

func benchOrigin(b *testing.B) *httptest.Server {
	sheets := make([][]byte, benchFeeds)
	for i := range sheets {
		sheets[i] = sheet(i)
	}
	origin := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(benchLatency)
		n := 0
		_, _ = fmt.Sscanf(r.URL.Path, "/%d", &n)
		w.Header().Set("ETag", `"same"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = w.Write(sheets[n])
	}))
	b.Cleanup(origin.Close)
	return origin
}

func benchSources(origin *httptest.Server) []articles.Source {
	out := make([]articles.Source, benchFeeds)
	for i := range out {
		out[i] = articles.Source{ID: articles.SourceID(i + 1), Address: fmt.Sprintf("%s/%d", origin.URL, i)}
	}
	return out
}

func refreshOnce(b *testing.B, a refresh.Archive, wantNew int) {
	b.Helper()
	client := fetch.New(fetch.Options{})
	sum, err := refresh.Run(b.Context(), a, refresh.Options{Client: client, Force: true})
	client.Close()
	if err != nil || sum.Failed > 0 || sum.New != wantNew {
		b.Fatalf("%+v, %v", sum, err)
	}
}

// BenchmarkCold100Feeds takes in 100 feeds of 50 stories of 3 KB from an
// origin on loopback that takes 50 ms to answer: without keeping them, and
// into a library.
func BenchmarkCold100Feeds(b *testing.B) {
	origin := benchOrigin(b)
	b.Run("unkept", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s := newShelf()
			s.sources = benchSources(origin)
			refreshOnce(b, s, benchFeeds*benchItems)
		}
	})
	b.Run("library", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			library := openLibrary(b, origin)
			b.StartTimer()
			refreshOnce(b, library, benchFeeds*benchItems)
			b.StopTimer()
			_ = library.Close()
			b.StartTimer()
		}
	})
}

// BenchmarkWarm100Feeds asks them again: all say that nothing has changed.
func BenchmarkWarm100Feeds(b *testing.B) {
	origin := benchOrigin(b)
	library := openLibrary(b, origin)
	refreshOnce(b, library, benchFeeds*benchItems)
	for b.Loop() {
		refreshOnce(b, library, 0)
	}
	_ = library.Close()
}

func openLibrary(b *testing.B, origin *httptest.Server) *store.Store {
	b.Helper()
	library, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "library.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := library.SubscribeAll(b.Context(), benchSources(origin)); err != nil {
		b.Fatal(err)
	}
	return library
}
