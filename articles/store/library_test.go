package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

// sizes are the libraries that are measured: a million stories where there is
// time and LEDE_LIBRARIES names a folder to keep them in.
func sizes() []int {
	if os.Getenv("LEDE_LIBRARIES") != "" {
		return []int{1_000, 100_000, 1_000_000}
	}
	return []int{1_000, 20_000}
}

// filled makes a library of n stories, or opens the one that was kept.
func filled(b *testing.B, n int) *storetest.Library {
	b.Helper()
	path := filepath.Join(b.TempDir(), "library.db")
	if kept := os.Getenv("LEDE_LIBRARIES"); kept != "" {
		path = filepath.Join(kept, fmt.Sprintf("%d.db", n))
	}
	now := storetest.Noon
	s := storetest.OpenWith(b, path, store.Options{
		Idle: true, Now: func() time.Time { return now }, Sidebar: []store.SidebarKind{store.Sections, store.Sources},
	})
	have, err := s.Count(b.Context(), articles.Query{Copies: true})
	if err != nil {
		b.Fatal(err)
	}
	if have < n {
		fill(b, s, &now, have, n)
	}
	return s
}

// sources is how many a library has.
const sources = 300

// fill lets three years pass: stories come in the order of their time, and are
// indexed as they come. Now is the clock of the library.
func fill(b *testing.B, s *storetest.Library, now *time.Time, have, n int) {
	b.Helper()
	var ids []articles.SourceID
	all, err := s.Sources(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for _, src := range all {
		ids = append(ids, src.ID)
	}
	for i := len(ids); i < sources; i++ {
		ids = append(ids, storetest.Subscribe(b, s, fmt.Sprintf("https://paper%d.example/feed", i)).ID)
	}
	const years = 3 * 365 * 24 * time.Hour
	apart, start := years/time.Duration(n), storetest.Noon.Add(-years)
	p := storetest.NewWriter(uint64(1 + have))
	var saving, indexing time.Duration
	for done := have; done < n; {
		some := min(1000, n-done)
		var came []articles.Delivery
		for source, list := range p.Printed(done, some, sources, start, apart) {
			came = append(came, articles.Delivery{Source: ids[source], Title: fmt.Sprintf("Paper %d", source), Articles: list})
		}
		done += some
		*now = start.Add(time.Duration(done) * apart)
		from := time.Now()
		if _, err := s.Save(b.Context(), came); err != nil {
			b.Fatal(err)
		}
		saved := time.Now()
		if err := s.Index(b.Context()); err != nil {
			b.Fatal(err)
		}
		saving, indexing = saving+saved.Sub(from), indexing+time.Since(saved)
		if done%50_000 == 0 {
			b.Logf("%d stories: saved in %.0f s, indexed in %.0f s", done, saving.Seconds(), indexing.Seconds())
			fmt.Fprintf(os.Stderr, "%d stories: saved in %.0f s, indexed in %.0f s\n", done, saving.Seconds(), indexing.Seconds())
		}
	}
	*now = storetest.Noon
}

// BenchmarkWeight tells what a library weighs, in bytes a story: its parts, the
// HTML that the feeds brought, the same compressed story by story.
func BenchmarkWeight(b *testing.B) {
	for _, n := range sizes() {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			s := filled(b, n)
			for b.Loop() {
				parts, err := s.Size(b.Context())
				if err != nil {
					b.Fatal(err)
				}
				var all int64
				for _, p := range parts {
					all += p.Bytes
					b.ReportMetric(float64(p.Bytes)/float64(n), strings.ReplaceAll(p.Name, " ", "-")+"-B/story")
				}
				b.ReportMetric(float64(all)/float64(n), "all-B/story")
			}
			var packed int64
			if err := s.DB().Read.QueryRow(`SELECT sum(length(data)) FROM body`).Scan(&packed); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(packed)/float64(n), "packed-B/story")
			b.ReportMetric(0, "ns/op")
		})
	}
}
