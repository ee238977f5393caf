package store

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lede/articles"
)

// wire is a text of some length that agencies might send.
const wire = `<p>The ferry between Osk and Saltmarsh ran aground in thick fog early on Tuesday, and
seven of its 212 passengers were taken to hospital, the coastguard said. The ship had left an hour
late and was making for the inner harbour when it touched ground at about 5.40. Lifeboats from three
stations brought everybody off within two hours. "There was a noise like a drawer full of knives,"
said Beatrix Holloway, a lorry driver. Captain Tormod Vane remained on the bridge until noon.</p>`

// brought delivers a text to a source of its own.
func brought(t *testing.T, s *Store, name string, hours int, body string) articles.Source {
	t.Helper()
	src := subscribe(t, s, "https://"+name+".example/feed")
	saveAs(t, s, name, src.ID, story(name, "Ferry, says "+name, "World", hours, body))
	indexed(t, s)
	return src
}

// shelves tells what is listed: each title with its copies and whether it is
// unread, and the counts of the outline.
func shelves(t *testing.T, s *Store, q articles.Query) string {
	t.Helper()
	e := edition(t, s, q)
	rows, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, h := range rows {
		b.WriteString(strings.TrimPrefix(h.Title, "Ferry, says "))
		if h.Also > 0 {
			fmt.Fprintf(&b, "+%d", h.Also)
		}
		if !h.Read {
			b.WriteString("*")
		}
		b.WriteString(" ")
	}
	return fmt.Sprintf("%s%d/%d", b.String(), e.Outline().Unread, e.Outline().Count)
}

func wantShelves(t *testing.T, s *Store, collapsed, all string) {
	t.Helper()
	if got := shelves(t, s, articles.Query{}); got != collapsed {
		t.Errorf("listed: %s, want %s", got, collapsed)
	}
	if got := shelves(t, s, articles.Query{Copies: true}); got != all {
		t.Errorf("with copies: %s, want %s", got, all)
	}
}

func TestCopiesFromOtherSourcesAreOneRow(t *testing.T) {
	s := fresh(t)
	brought(t, s, "north", 3, wire)
	brought(t, s, "west", 2, "<p>(NP) - "+strings.TrimPrefix(wire, "<p>")+"<p>Copyright Northern Press.</p>")
	brought(t, s, "east", 1, strings.Replace(wire, "touched ground", "struck a bank", 1))
	brought(t, s, "own", 0, strings.NewReplacer("212", "80", "seven", "nine", "Osk", "Graustad", "Saltmarsh", "Falby",
		"5.40", "6.15", "Beatrix Holloway", "Yusra Kowal", "Tormod Vane", "Leif Rask", "Tuesday", "Friday").Replace(wire))
	wantShelves(t, s, "own* north+2* 2/2", "own* east* west* north+2* 4/4")
	tallies, _ := s.Tallies(t.Context())
	if tallies[0].Count != 2 || tallies[0].Unread != 2 {
		t.Errorf("tallies are %+v", tallies[0])
	}
}

func TestASourceListsItsCopiesToo(t *testing.T) {
	s := fresh(t)
	brought(t, s, "north", 3, wire)
	brought(t, s, "west", 2, wire)
	if got := shelves(t, s, articles.Query{Part: `source:="west"`}); got != "west* 1/1" {
		t.Errorf("west lists %s", got)
	}
	if n, err := s.Count(t.Context(), articles.Query{Filter: "source:wes -sport"}); n != 1 || err != nil {
		t.Errorf("who asks for a part of its name finds %d, %v", n, err)
	}
	sources, err := s.Sources(t.Context())
	if err != nil || len(sources) != 2 || sources[0].Unread != 1 || sources[1].Unread != 1 {
		t.Errorf("sources are %+v, %v", sources, err)
	}
}

func TestCopiesOfLongAgoOrOfOneSourceStayApart(t *testing.T) {
	s := fresh(t)
	src := brought(t, s, "north", 100, wire)
	brought(t, s, "west", 1, wire)
	save(t, s, src.ID, story("again", "Ferry, says north again", "World", 99, wire))
	indexed(t, s)
	wantShelves(t, s, "west* north again* north* 3/3", "west* north again* north* 3/3")
}

func TestCopiesAreReadTogether(t *testing.T) {
	s := fresh(t)
	brought(t, s, "north", 3, wire)
	brought(t, s, "west", 2, wire)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	deed, err := s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.MarkRead})
	if err != nil || deed.Count != 1 {
		t.Errorf("deed %+v, %v", deed, err)
	}
	wantShelves(t, s, "north+1 0/1", "west north+1 0/2")
	brought(t, s, "east", 1, wire) // what joins them was read, too
	wantShelves(t, s, "north+2 0/1", "east west north+2 0/3")
	s.Undo(t.Context())
	wantShelves(t, s, "north+2* 1/1", "east west* north+2* 2/3")
}

func TestAStarredCopyStandsByItself(t *testing.T) {
	s := fresh(t)
	brought(t, s, "north", 3, wire)
	brought(t, s, "west", 2, wire)
	brought(t, s, "east", 1, wire)
	all, _ := edition(t, s, articles.Query{Copies: true}).Page(t.Context(), 0, 3)
	if _, err := s.Mark(t.Context(), []articles.ID{all[1].ID}, articles.Change{Kind: articles.Star}); err != nil {
		t.Fatal(err)
	}
	wantShelves(t, s, "west* north+1* 2/2", "east* west* north+1* 3/3")
}

func TestTheNextCopyLeadsWhereTheLeaderIsNoLongerListed(t *testing.T) {
	s := fresh(t)
	north := brought(t, s, "north", 3, wire)
	brought(t, s, "west", 2, wire)
	brought(t, s, "east", 1, wire)
	if err := s.Unsubscribe(t.Context(), north.ID); err != nil {
		t.Fatal(err)
	}
	wantShelves(t, s, "west+1* 1/1", "east* west+1* 2/2")
	if _, ok, err := s.Restore(t.Context()); !ok || err != nil {
		t.Fatal(ok, err)
	}
	wantShelves(t, s, "west+2* 1/1", "east* west+2* north* 3/3")
}

func TestTheNextCopyLeadsWhereTheLeaderIsDropped(t *testing.T) {
	s := fresh(t)
	brought(t, s, "north", 30, wire)
	brought(t, s, "west", 2, wire)
	brought(t, s, "east", 1, wire)
	if _, err := s.MarkAll(t.Context(), articles.Query{}, articles.Change{Kind: articles.MarkRead}); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Retain(t.Context(), Policy{Keep: Keep{Age: 24 * time.Hour}}); n != 1 || err != nil {
		t.Fatalf("dropped %d, %v", n, err)
	}
	wantShelves(t, s, "west+1 0/1", "east west+1 0/2")
}
