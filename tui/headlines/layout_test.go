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

func TestEveryStoryStandsWhereItsSlotSays(t *testing.T) {
	folds := []map[string]bool{nil, {"1": true}, {"0/1": true, "3/2": true}, {"0": true, "1": true, "2": true, "3": true}}
	for _, folded := range folds {
		for _, which := range []headed{headDaysAndParts, headGroups, headNothing} {
			l := layOut(days(4), folded, which)
			seen := 0
			for slot := range l.slots {
				at := l.at(slot)
				if at.index < 0 {
					continue
				}
				seen++
				if got := l.slotOf(at.index); got != slot {
					t.Errorf("folded %v: story %d is in slot %d and said to be in %d", folded, at.index, slot, got)
				}
			}
			if folded == nil && seen != 48 {
				t.Errorf("%d stories, want 48", seen)
			}
		}
	}
}

// outline makes an outline of days, each with the counts of its sections.
func outline(sections ...[]int) articles.Outline {
	var o articles.Outline
	for d, counts := range sections {
		g := articles.Group{Key: strconv.Itoa(d), Label: fmt.Sprint("Day ", d), First: o.Count}
		for s, n := range counts {
			g.Parts = append(g.Parts, articles.Group{Key: fmt.Sprint(d, "/", s), Label: "World", First: o.Count, Count: n})
			g.Count += n
			o.Count += n
		}
		o.Groups = append(o.Groups, g)
	}
	return o
}

func TestAHeadingStandsOverTwoStoriesAndMore(t *testing.T) {
	for _, tt := range []struct {
		name  string
		of    articles.Outline
		which headed
		want  string // h for a heading, s for a story, - for a blank line
	}{
		{"a section of one", outline([]int{1, 2, 1}), headDaysAndParts, "hshsss"},
		{"a day of one", outline([]int{2}, []int{1}, []int{1}, []int{2}), headDaysAndParts, "hhss-ss-hhss"},
		{"days of one", outline([]int{1}, []int{1}), headDaysAndParts, "hs-s"},
		{"days of one after the first", outline([]int{1}, []int{1}, []int{1}), headDaysAndParts, "hs-ss"},
		{"without parts", outline([]int{1, 2}, []int{1}), headGroups, "hsss-s"},
		{"without any", outline([]int{1, 2}, []int{3}), headNothing, "ssssss"},
	} {
		l := layOut(tt.of, nil, tt.which)
		got := ""
		for slot := range l.slots {
			switch at := l.at(slot); {
			case at.index >= 0:
				got += "s"
			case at.gap:
				got += "-"
			default:
				got += "h"
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestAGroupWithoutNamedPartsHasNoHeadingsWithin(t *testing.T) {
	part := articles.Group{Key: "today/", Label: "Other", Count: 3}
	l := layOut(articles.Outline{Groups: []articles.Group{{Key: "today", Count: 3, Parts: []articles.Group{part}}}}, nil, headDaysAndParts)
	if len(l.headings) != 1 || l.slots != 1+3 {
		t.Errorf("%d headings in %d slots, want 1 in 4", len(l.headings), l.slots)
	}
	named := articles.Group{Key: "today/world", Label: "World", First: 3, Count: 2}
	l = layOut(articles.Outline{Groups: []articles.Group{{Key: "today", Count: 5, Parts: []articles.Group{part, named}}}}, nil, headDaysAndParts)
	if len(l.headings) != 3 {
		t.Errorf("%d headings, want 3", len(l.headings))
	}
}

func TestStepsOverEveryStopAndBack(t *testing.T) {
	l := layOut(days(4), map[string]bool{"1": true, "2/0": true}, headDaysAndParts)
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
	l := layOut(articles.Outline{}, nil, headDaysAndParts)
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
		_ = layOut(o, nil, headDaysAndParts)
	}
}
