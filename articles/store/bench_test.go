package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"lede/articles"
)

// prose is a story of about 3 KB, of words that are as frequent as words are.
func prose(r *rand.Rand) []byte {
	zipf := rand.NewZipf(r, 1.1, 8, 40_000)
	var b strings.Builder
	for b.Len() < 2900 {
		b.WriteString("<p>")
		for range 40 + r.IntN(40) {
			fmt.Fprintf(&b, "%s ", wordOf(zipf.Uint64()))
		}
		b.WriteString("</p>\n")
	}
	return []byte(b.String())
}

// wordOf spells a number: the smaller it is, the shorter.
func wordOf(n uint64) string {
	const consonants, vowels = "bdfghklmnprstvz", "aeiou"
	word := []byte{}
	for n++; n > 0; n /= 75 {
		word = append(word, consonants[n%15], vowels[n/15%5])
	}
	return string(word)
}

// delivered makes n stories, some minutes apart, the newest first.
func delivered(r *rand.Rand, from, n int, end time.Time, apart time.Duration) []articles.Article {
	list := make([]articles.Article, n)
	for i := range list {
		key := strconv.Itoa(from + i)
		a := story(key, wordOf(r.Uint64N(4000))+" "+wordOf(r.Uint64N(4000))+" "+key, "Section "+strconv.Itoa(r.IntN(12)), 0, "")
		a.Body = prose(r)
		a.Stated.Published.Time = end.Add(-time.Duration(i) * apart)
		list[i] = a
	}
	return list
}

// filled makes a library of n stories in 100 sources.
func filled(b *testing.B, n int) *Store {
	b.Helper()
	path := filepath.Join(os.Getenv("LEDE_LIBRARIES"), fmt.Sprintf("%d.db", n))
	if os.Getenv("LEDE_LIBRARIES") == "" {
		path = filepath.Join(b.TempDir(), "library.db")
	}
	s := open(b, path)
	have, _ := s.Count(b.Context(), articles.Query{})
	if have >= n {
		return s
	}
	fill(b, s, n)
	return s
}

func fill(b *testing.B, s *Store, n int) {
	b.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	var ids []articles.SourceID
	for i := range 100 {
		ids = append(ids, subscribe(b, s, fmt.Sprintf("https://paper%d.example/feed", i)).ID)
	}
	apart := 3 * 365 * 24 * time.Hour / time.Duration(n) // three years of news
	for done := 0; done < n; {
		some := min(1000, n-done)
		_, err := s.Save(b.Context(), []articles.Delivery{{
			Source: ids[done/1000%100], Title: "Paper " + strconv.Itoa(done/1000%100),
			Articles: delivered(r, done, some, noon.Add(-time.Duration(done)*apart), apart),
		}})
		if err != nil {
			b.Fatal(err)
		}
		done += some
	}
	for {
		left, err := s.Unindexed(context.Background())
		if err != nil {
			b.Fatal(err)
		}
		if left == 0 {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// sizes are the libraries that are measured: a million stories where there is
// time and LEDE_LIBRARIES names a folder to keep them in.
func sizes() []int {
	if os.Getenv("LEDE_LIBRARIES") != "" {
		return []int{1_000, 100_000, 1_000_000}
	}
	return []int{1_000, 20_000}
}

func BenchmarkIngest100FeedsOf50(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	deliveries := make([]articles.Delivery, 100)
	for i := range deliveries {
		deliveries[i].Articles = delivered(r, i*50, 50, noon.Add(-time.Duration(i)*time.Minute), time.Hour)
		deliveries[i].Title = "Paper " + strconv.Itoa(i)
	}
	for b.Loop() {
		b.StopTimer()
		s := open(b, filepath.Join(b.TempDir(), "library.db"))
		s.closing() // the index is measured by itself
		for i := range deliveries {
			deliveries[i].Source = subscribe(b, s, "https://paper.example/"+strconv.Itoa(i)).ID
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
	r := rand.New(rand.NewPCG(3, 4))
	s := fresh(b)
	src := subscribe(b, s, "https://paper.example/")
	d := []articles.Delivery{{Source: src.ID, Articles: delivered(r, 0, 50, noon, time.Hour)}}
	for b.Loop() {
		if _, err := s.Save(b.Context(), d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIndex(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	s := fresh(b)
	src := subscribe(b, s, "https://paper.example/")
	s.closing()
	s.workers.Wait()
	n := 0
	for b.Loop() {
		b.StopTimer()
		save(b, s, src.ID, delivered(r, n, portion, noon, time.Hour)...)
		n += portion
		b.StartTimer()
		if _, err := s.indexSome(b.Context()); err != nil {
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

func library(b *testing.B, s *Store) {
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
		again, err := Open(b.Context(), s.path, s.options)
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
	run("EditionOfSection", list(articles.Query{Part: `section:"Section 3"`}))
	run("EditionOfSource", list(articles.Query{Part: `source:="Paper 3"`}))
	run("EditionStarred", list(articles.Query{Part: "starred"}))
	run("SearchCommonWord", list(articles.Query{Filter: wordOf(0)}))
	run("SearchTwoWords", list(articles.Query{Filter: wordOf(3) + " " + wordOf(500)}))
	run("SearchRareWord", list(articles.Query{Filter: wordOf(39_000)}))
	run("SearchNoWord", list(articles.Query{Filter: "xyzzy"}))
	run("Tallies", func(b *testing.B) error {
		s.options.Shelves = []Shelf{Sections, Sources}
		_, err := s.Tallies(b.Context())
		return err
	})
	e := edition(b, s, articles.Query{})
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
		_, err := s.Mark(b.Context(), []articles.ID{page[rand.IntN(50)].ID}, articles.Change{Act: articles.MarkRead})
		if err == nil {
			_, _, err = s.Undo(b.Context())
		}
		return err
	})
	run("MarkAllAndUndo", func(b *testing.B) error {
		_, err := e.Mark(b.Context(), articles.Change{Act: articles.MarkRead})
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
