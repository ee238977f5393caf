package headlines

import (
	"fmt"
	"strconv"
	"testing"

	"lede/articles"
)

// days makes an outline of n days with three sections of four stories.
func days(n int) articles.Outline {
	var o articles.Outline
	for d := range n {
		g := articles.Group{Key: strconv.Itoa(d), Label: fmt.Sprint("Day ", d), First: o.Count, Count: 12}
		for s := range 3 {
			g.Parts = append(g.Parts, articles.Group{
				Key: fmt.Sprint(d, "/", s), Label: "World", First: o.Count + 4*s, Count: 4,
			})
		}
		o.Groups = append(o.Groups, g)
		o.Count += 12
	}
	return o
}

func TestEveryStoryStandsWhereItsSpanSays(t *testing.T) {
	folds := []map[string]bool{nil, {"1": true}, {"0/1": true, "3/2": true}, {"0": true, "1": true, "2": true, "3": true}}
	for _, folded := range folds {
		for _, lines := range []int{1, 2} {
			l := layOut(days(4), folded, lines)
			seen := 0
			for line := range l.height {
				at := l.at(line)
				if at.index < 0 {
					continue
				}
				seen++
				first, n := l.span(at.index)
				if first+at.part != line || n != lines {
					t.Errorf("folded %v: story %d is on line %d, span %d+%d", folded, at.index, line, first, n)
				}
			}
			if folded == nil && seen != 48*lines {
				t.Errorf("%d story lines, want %d", seen, 48*lines)
			}
		}
	}
}

func TestAGroupWithoutNamedPartsHasNoHeadingsWithin(t *testing.T) {
	part := articles.Group{Key: "today/", Label: "Other", Count: 3}
	l := layOut(articles.Outline{Groups: []articles.Group{{Key: "today", Count: 3, Parts: []articles.Group{part}}}}, nil, 2)
	if len(l.headings) != 1 || l.height != 1+3*2 {
		t.Errorf("%d headings on %d lines, want 1 on 7", len(l.headings), l.height)
	}
	named := articles.Group{Key: "today/world", Label: "World", First: 3, Count: 1}
	l = layOut(articles.Outline{Groups: []articles.Group{{Key: "today", Count: 4, Parts: []articles.Group{part, named}}}}, nil, 2)
	if len(l.headings) != 3 {
		t.Errorf("%d headings, want 3", len(l.headings))
	}
}

func TestStepsOverEveryStopAndBack(t *testing.T) {
	l := layOut(days(4), map[string]bool{"1": true, "2/0": true}, 2)
	at, forth := 0, []int{0}
	for next, ok := l.step(at, 1); ok; next, ok = l.step(at, 1) {
		at = next
		forth = append(forth, at)
	}
	if want := 12 + 1 + 1 + 8 + 12; len(forth) != want {
		t.Fatalf("%d stops, want %d", len(forth), want)
	}
	for i := len(forth) - 2; i >= 0; i-- {
		next, ok := l.step(at, -1)
		if !ok || next != forth[i] {
			t.Fatalf("back from %d to %d, want %d", at, next, forth[i])
		}
		at = next
	}
}

func TestAnEmptySheetIsHarmless(t *testing.T) {
	l := layOut(articles.Outline{}, nil, 2)
	if at := l.at(0); at.index >= 0 || !at.gap {
		t.Errorf("something stands on an empty list: %+v", at)
	}
	if _, ok := l.step(0, 1); ok || l.stopAt(5) != 0 || l.stopOf(3) != 0 {
		t.Error("an empty list has stops")
	}
}

func BenchmarkLayOfManyDays(b *testing.B) {
	o := days(8_000)
	b.ReportAllocs()
	for b.Loop() {
		_ = layOut(o, nil, 1)
	}
}
