package articles

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var now = time.Date(2026, 11, 14, 18, 0, 0, 0, time.UTC)

func on(day, hour int) Date {
	return Date{Time: time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC), Precision: ToMinute}
}

func stories() []Headline {
	return []Headline{
		{ID: "a", Title: "Alone", Published: on(9, 8)},
		{ID: "b", Title: "Bridge", Section: "World", Source: "The Meridian", Published: on(14, 9)},
		{ID: "c", Title: "Cup", Section: "Sport", Published: on(14, 7), Read: true},
		{ID: "d", Title: "Dam", Section: "world", Published: on(14, 11)},
		{ID: "e", Title: "Eel", Section: "Science", Published: on(13, 11)},
		{ID: "f", Title: "Fog"},
		{ID: "g", Title: "Gulls", Section: "Sport", Published: on(20, 11), Problem: "binary"},
	}
}

// shape writes an edition as its rulers and ids.
func shape(e *Snapshot) []string {
	var lines []string
	for _, g := range e.outline.Groups {
		lines = append(lines, fmt.Sprintf("%s %d/%d", g.Label, g.Unread, g.Count))
		for _, p := range g.Parts {
			ids := []string{" " + p.Label}
			for _, row := range e.rows[p.First : p.First+p.Count] {
				ids = append(ids, string(row.ID))
			}
			lines = append(lines, strings.Join(ids, " "))
		}
	}
	return lines
}

func TestGroupsByDayAndInsideTheDayBySection(t *testing.T) {
	t.Parallel()
	want := []string{
		"Today 2/3", " Sport c", " world d b",
		"Yesterday 1/1", " Science e",
		"Monday 9 November 1/1", " Other a",
		"Undated 1/1", " Other f",
		"Can't be read 0/1",
	}
	if diff := cmp.Diff(want, shape(NewSnapshot(stories(), Query{}, now))); diff != "" {
		t.Error(diff)
	}
}

func TestGroupsBySectionAndInsideTheSectionByDay(t *testing.T) {
	t.Parallel()
	want := []string{
		"Science 1/1", " Yesterday e",
		"Sport 0/1", " Today c",
		"world 2/2", " Today d b",
		"Other 2/2", " Monday 9 November a", " Undated f",
		"Can't be read 0/1",
	}
	if diff := cmp.Diff(want, shape(NewSnapshot(stories(), Query{By: BySection}, now))); diff != "" {
		t.Error(diff)
	}
}

func TestChaptersStandInTheOrderOfTheirBook(t *testing.T) {
	t.Parallel()
	rows := []Headline{
		{ID: "a", Title: "Apple", Origin: "/tide.epub#two", Source: "Tide", Published: on(9, 8), Place: 2},
		{ID: "b", Title: "Boat", Origin: "/fog.epub#two", Source: "Fog", Published: on(9, 8), Place: 2},
		{ID: "c", Title: "Zebra", Origin: "/tide.epub#one", Source: "Tide", Published: on(9, 8), Place: 1},
		{ID: "d", Title: "Yard", Origin: "/fog.epub#one", Source: "Fog", Published: on(9, 8), Place: 1},
		{ID: "e", Title: "Net", Origin: "/net.html", Published: on(9, 8)},
		{ID: "f", Title: "Later", Origin: "/later.html", Published: on(9, 9)},
	}
	var got []string
	for _, row := range NewSnapshot(rows, Query{}, now).rows {
		got = append(got, string(row.ID))
	}
	if order := strings.Join(got, " "); order != "f e d b c a" {
		t.Errorf("got %s", order)
	}
}

func TestUndatedStoriesComeLastByTheTimeOfTheirFiles(t *testing.T) {
	t.Parallel()
	files := []Headline{
		{ID: "a", Changed: now.AddDate(0, 0, -3)},
		{ID: "b", Changed: now},
		{ID: "c"},
		{ID: "d", Published: on(1, 8), Changed: now},
	}
	want := []string{"Sunday 1 November 1/1", " Other d", "Undated 3/3", " Other b a c"}
	snapshot := NewSnapshot(files, Query{}, now)
	if diff := cmp.Diff(want, shape(snapshot)); diff != "" {
		t.Error(diff)
	}
	if key := snapshot.Outline().Groups[1].Key; key != "undated" {
		t.Errorf("key %q", key)
	}
}

func TestUnreadQueryLeavesOutWhatWasRead(t *testing.T) {
	t.Parallel()
	e := NewSnapshot(stories(), Query{Unread: true}, now)
	if _, found, _ := e.Locate(context.Background(), "c"); found {
		t.Error("a read story is in the unread edition")
	}
}

func TestNextUnreadPassesOverReadAndUnreadable(t *testing.T) {
	t.Parallel()
	e := NewSnapshot(stories(), Query{}, now)
	got, ok, err := e.NextUnread(context.Background(), 0, 1)
	if got != 1 || !ok || err != nil {
		t.Errorf("got %d %v %v, want 1", got, ok, err)
	}
	if _, ok, _ := e.NextUnread(context.Background(), 0, -1); ok {
		t.Error("found an unread story before the first")
	}
}

func TestPageKeepsToItsBounds(t *testing.T) {
	t.Parallel()
	e := NewSnapshot(stories(), Query{}, now)
	for _, tt := range []struct{ from, n, want int }{{0, 3, 3}, {5, 10, 2}, {99, 1, 0}, {-4, 2, 2}, {0, -1, 0}} {
		rows, _ := e.Page(context.Background(), tt.from, tt.n)
		if len(rows) != tt.want {
			t.Errorf("Page(%d, %d) has %d rows, want %d", tt.from, tt.n, len(rows), tt.want)
		}
	}
}

func BenchmarkNewSnapshot(b *testing.B) {
	rows := make([]Headline, 100_000)
	for i := range rows {
		rows[i] = Headline{
			ID: ID(strconv.Itoa(i)), Title: fmt.Sprintf("Story %d of the day", i), Source: "The Meridian",
			Section: fmt.Sprintf("Section %d", i%9), Published: on(1+i%14, i%24),
		}
	}
	for _, q := range []Query{{}, {By: BySection}} {
		b.Run(q.By.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewSnapshot(rows, q, now)
			}
		})
	}
}
