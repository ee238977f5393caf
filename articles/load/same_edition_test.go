package load_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/store"
)

// library is what the reader's library and a folder of files have in common.
type library interface {
	Edition(ctx context.Context, q articles.Query) (articles.Edition, error)
	Mark(ctx context.Context, ids []articles.ID, c articles.Change) (articles.Action, error)
}

// TestFilesAndTheLibraryListTheSameStoriesAlike puts the same stories into a
// library in memory and into one in a database: the headings, their counts and
// the order of the stories must be the same for every grouping and query.
func TestFilesAndTheLibraryListTheSameStoriesAlike(t *testing.T) {
	t.Parallel()
	zones := []*time.Location{time.UTC, time.FixedZone("east", 13*3600), time.FixedZone("west", -9*3600)}
	for seed := range uint64(12) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 2))
			now := time.Date(2026, 1, 8, random.IntN(24), random.IntN(60), 0, 0, zones[seed%3])
			stories := randomStories(random, now, 40)
			files, kept := inMemory(t, stories, now), inDatabase(t, stories, now)
			read := map[string]bool{}
			for _, a := range stories {
				read[a.Stated.Title.Value] = random.IntN(3) == 0
			}
			mark(t, files, read)
			mark(t, kept, read)
			for _, q := range []articles.Query{
				{},
				{By: articles.BySection},
				{By: articles.BySource},
				{Unread: true},
				{Unread: true, By: articles.BySection},
				{Part: "section:world"},
				{Part: "section:world or section:sport", By: articles.BySection},
				{Part: "date:today"},
				{Part: "date:yesterday", Filter: "unread"},
				{Part: "latest:5"},
				{Part: "latest:20"},
				{Part: "-date:today"},
				{Part: "before:2026-01-05"},
				{Filter: "-section:world read"},
			} {
				q.Copies = true
				want, got := outline(t, files, q), outline(t, kept, q)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%+v: files -, library +\n%s", q, diff)
				}
			}
		})
	}
}

// randomStories are of the last two weeks, each at an instant of its own; one
// is dated to come, and some state no date.
func randomStories(random *rand.Rand, now time.Time, n int) (list []articles.Article) {
	stated := articles.Evidence{From: articles.FeedEntry, Sure: articles.Stated}
	for i := range n {
		at := now.Add(-time.Duration(random.IntN(12*24*60*6)*n+i) * 10 * time.Second / time.Duration(n)).Truncate(time.Second)
		if i == 0 {
			at = now.AddDate(0, 0, 3)
		}
		a := articles.Article{Key: strconv.Itoa(i), Format: articles.Fragment, Origin: fmt.Sprintf("https://paper.example/%d", i)}
		a.ID = articles.NewID(a.Origin)
		a.Body = fmt.Appendf(nil, "<p>Story %d has this text and no other.</p>", i)
		a.Stated.Title = articles.Field{Value: fmt.Sprintf("Story %d", i), Evidence: stated}
		a.Stated.Section = articles.Field{Value: pick(random, "World", "Sport", "arts", "Über uns", ""), Evidence: stated}
		a.Stated.Source = articles.Field{Value: pick(random, "The Meridian", "afternoon post"), Evidence: stated}
		if a.Time = at; i == 0 || random.IntN(8) > 0 {
			a.Stated.Published = articles.Moment{Date: articles.Date{Time: at, Precision: articles.ToSecond, Zoned: true}, Evidence: stated}
		}
		list = append(list, a)
	}
	return list
}

func pick(random *rand.Rand, of ...string) string { return of[random.IntN(len(of))] }

func inMemory(t *testing.T, stories []articles.Article, now time.Time) *load.Library {
	t.Helper()
	folder := fstest.MapFS{"feed.xml": {Data: []byte("<rss>")}}
	l := load.OpenFS(t.Context(), folder, "test", load.Options{
		Now: func() time.Time { return now }, Unpack: func(articles.Article) []articles.Article { return stories },
	})
	if _, err := l.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	return l
}

func inDatabase(t *testing.T, stories []articles.Article, now time.Time) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"), store.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	for _, title := range []string{"The Meridian", "afternoon post"} {
		source, err := s.Subscribe(t.Context(), articles.Source{Address: "https://" + title, Title: title})
		if err != nil {
			t.Fatal(err)
		}
		d := articles.Delivery{Source: source.ID, Title: title}
		for _, a := range stories {
			if a.Stated.Source.Value == title {
				d.Articles = append(d.Articles, a)
			}
		}
		if _, err := s.Save(t.Context(), []articles.Delivery{d}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func mark(t *testing.T, l library, read map[string]bool) {
	t.Helper()
	var ids []articles.ID
	for _, row := range rows(t, l, articles.Query{Copies: true}) {
		if read[row.Title] {
			ids = append(ids, row.ID)
		}
	}
	if _, err := l.Mark(t.Context(), ids, articles.Change{Kind: articles.MarkRead}); err != nil {
		t.Fatal(err)
	}
}

func rows(t *testing.T, l library, q articles.Query) []articles.Headline {
	t.Helper()
	e, err := l.Edition(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	page, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// outline writes the headings of an edition and the stories under them.
//
// By source, only the sources are headings: those of the library have numbers
// for keys, and are not parted further. Nor are the days of one section, whose
// name the library does not repeat.
func outline(t *testing.T, l library, q articles.Query) []string {
	t.Helper()
	page := rows(t, l, q)
	e, err := l.Edition(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{fmt.Sprintf("%d/%d", e.Outline().Unread, e.Outline().Count)}
	for _, group := range e.Outline().Groups {
		if q.By == articles.BySource || q.Part == "section:world" {
			lines = append(lines, fmt.Sprintf("%s %d/%d%s", group.Label, group.Unread, group.Count, titles(page, group)))
			continue
		}
		lines = append(lines, fmt.Sprintf("%s (%s) %d/%d", group.Label, group.Key, group.Unread, group.Count))
		for _, part := range group.Parts {
			lines = append(lines, fmt.Sprintf("  %s (%s) %d/%d%s", part.Label, part.Key, part.Unread, part.Count, titles(page, part)))
		}
	}
	return lines
}

func titles(page []articles.Headline, g articles.Group) string {
	var b strings.Builder
	for _, row := range page[g.First : g.First+g.Count] {
		b.WriteString(" " + strings.TrimPrefix(row.Title, "Story "))
	}
	return b.String()
}
