package store_test

import (
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/ingest"
	"lede/articles/store/storetest"
)

func BenchmarkIngest100FeedsOf50(b *testing.B) {
	p := storetest.NewWriter(3)
	deliveries := make([]articles.Delivery, 100)
	for i := range deliveries {
		deliveries[i].Articles = p.Issue(i, 50)
		deliveries[i].Title = "Paper " + strconv.Itoa(i)
	}
	for b.Loop() {
		b.StopTimer()
		s := storetest.Open(b, filepath.Join(b.TempDir(), "library.db"))
		for i := range deliveries {
			deliveries[i].Source = storetest.Subscribe(b, s, "https://paper.example/"+strconv.Itoa(i)).ID
		}
		b.StartTimer()
		for i := range deliveries {
			if _, err := s.Save(b.Context(), deliveries[i:i+1]); err != nil {
				b.Fatal(err)
			}
		}
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
}

func BenchmarkIngestAgain(b *testing.B) {
	s := storetest.Fresh(b)
	src := storetest.Subscribe(b, s, "https://paper.example/")
	d := []articles.Delivery{{Source: src.ID, Articles: storetest.NewWriter(3).Issue(0, 50)}}
	for b.Loop() {
		if _, err := s.Save(b.Context(), d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIndex(b *testing.B) {
	p, s := storetest.NewWriter(3), storetest.Fresh(b)
	src := storetest.Subscribe(b, s, "https://paper.example/")
	n := 0
	for b.Loop() {
		b.StopTimer()
		storetest.Save(b, s, src.ID, p.Issue(n, ingest.Portion)...)
		n += ingest.Portion
		b.StartTimer()
		if err := s.Index(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/story")
}

func BenchmarkLibrary(b *testing.B) {
	for _, n := range sizes() {
		b.Run(strconv.Itoa(n), func(b *testing.B) { library(b, filled(b, n)) })
	}
}

func library(b *testing.B, s *storetest.Library) {
	run := func(name string, f func(b *testing.B) error) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := f(b); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	list := func(q articles.Query) func(*testing.B) error {
		return func(b *testing.B) error {
			e, err := s.Edition(b.Context(), q)
			if err == nil {
				_, err = e.Page(b.Context(), 0, 50)
			}
			return err
		}
	}
	run("StartToList", func(b *testing.B) error {
		again, err := store.Open(b.Context(), s.Path, store.Options{Now: func() time.Time { return storetest.Noon }})
		if err != nil {
			return err
		}
		e, err := again.Edition(b.Context(), articles.Query{})
		if err == nil {
			_, err = e.Page(b.Context(), 0, 50)
		}
		return firstError(err, again.Close())
	})
	run("Edition", list(articles.Query{}))
	run("EditionUnread", list(articles.Query{Unread: true}))
	run("EditionBySection", list(articles.Query{By: articles.BySection}))
	run("EditionBySource", list(articles.Query{By: articles.BySource}))
	run("EditionOfSection", list(articles.Query{Part: "section:science"}))
	run("EditionOfSource", list(articles.Query{Part: `source:="Paper 0"`}))
	run("EditionStarred", list(articles.Query{Part: "starred"}))
	words := storetest.NewWriter(1).Words()
	run("SearchCommonWord", list(articles.Query{Filter: words[0]}))
	run("SearchWord", list(articles.Query{Filter: words[500]}))
	run("SearchTwoWords", list(articles.Query{Filter: words[3] + " " + words[500]}))
	run("SearchPhrase", list(articles.Query{Filter: `"` + words[0] + " " + words[6] + `"`}))
	run("SearchRareWord", list(articles.Query{Filter: words[39_000]}))
	run("SearchTwoCharacters", list(articles.Query{Filter: "城市"}))
	run("SearchUnreadWord", list(articles.Query{Filter: words[20], Unread: true}))
	run("SearchWordOfSection", list(articles.Query{Filter: words[500], Part: "section:science"}))
	run("SearchNoWord", list(articles.Query{Filter: "xyzzy"}))
	run("Tallies", func(b *testing.B) error {
		_, err := s.Tallies(b.Context())
		return err
	})
	e := storetest.Edition(b, s, articles.Query{})
	at := 0
	run("NextPage", func(b *testing.B) error {
		at = (at + 50) % (e.Outline().Count - 50)
		_, err := e.Page(b.Context(), at, 50)
		return err
	})
	run("PageAnywhere", func(b *testing.B) error {
		_, err := e.Page(b.Context(), rand.IntN(e.Outline().Count-50), 50)
		return err
	})
	page, err := e.Page(b.Context(), e.Outline().Count/2, 50)
	if err != nil {
		b.Fatal(err)
	}
	run("OpenStory", func(b *testing.B) error {
		_, err := s.Story(b.Context(), page[rand.IntN(50)].ID)
		return err
	})
	run("Locate", func(b *testing.B) error {
		_, _, err := e.Locate(b.Context(), page[rand.IntN(50)].ID)
		return err
	})
	run("MarkOneAndUndo", func(b *testing.B) error {
		_, err := s.Mark(b.Context(), []articles.ID{page[rand.IntN(50)].ID}, storetest.Read)
		if err == nil {
			_, _, err = s.Undo(b.Context())
		}
		return err
	})
	run("MarkAllAndUndo", func(b *testing.B) error {
		_, err := e.Mark(b.Context(), storetest.Read)
		if err == nil {
			_, _, err = s.Undo(b.Context())
		}
		return err
	})
}

func firstError(a, b error) error {
	if a != nil {
		return a
	}
	return b
}
