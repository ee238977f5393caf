package front

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"lede/articles"
)

var noon = time.Date(2026, 11, 14, 12, 0, 0, 0, time.UTC)

func story(id string, change func(*articles.Headline)) articles.Headline {
	h := articles.Headline{
		ID: articles.ID(id), Title: "Story " + id, Section: "World", Source: "The Harbour News", Words: 300,
		Published: articles.Date{Time: noon.Add(-time.Hour), Precision: articles.ToMinute},
	}
	if change != nil {
		change(&h)
	}
	return h
}

func TestAStoryLeadsForReasonsThatAreSaid(t *testing.T) {
	plain := story("plain", nil)
	for _, tt := range []struct {
		name   string
		better func(*articles.Headline)
		says   string
	}{
		{"carried by others", func(h *articles.Headline) { h.Also = 2 }, "2 more sources carry it too"},
		{"newer", func(h *articles.Headline) { h.Published.Time = noon }, "less than an hour old"},
		{"longer", func(h *articles.Headline) { h.Words = 900 }, "about 900 words"},
		{"starred", func(h *articles.Headline) { h.Starred = true }, "you starred it"},
	} {
		ranked := Rank([]articles.Headline{plain, story("better", tt.better)}, noon)
		if ranked[0].ID != "better" || !strings.Contains(fmt.Sprint(ranked[0].Reasons), tt.says) {
			t.Errorf("%s: %s leads for %v", tt.name, ranked[0].ID, ranked[0].Reasons)
		}
	}
	for _, tt := range []struct {
		name  string
		worse func(*articles.Headline)
		says  string
	}{
		{"read", func(h *articles.Headline) { h.Read = true }, "you have read it"},
		{"a note", func(h *articles.Headline) { h.Words = 20 }, "only about 20 words"},
		{"a word", func(h *articles.Headline) { h.Words = 1 }, "only about 1 word}"},
		{"days old", func(h *articles.Headline) { h.Published.Time = noon.AddDate(0, 0, -3) }, "3 days old"},
		{"undated", func(h *articles.Headline) { h.Published = articles.Date{} }, "it states no date"},
	} {
		ranked := Rank([]articles.Headline{story("worse", tt.worse), plain}, noon)
		if ranked[0].ID != "plain" || !strings.Contains(fmt.Sprint(ranked[1].Reasons), tt.says) {
			t.Errorf("%s: %s leads, before %v", tt.name, ranked[0].ID, ranked[1].Reasons)
		}
	}
}

func TestAPictureAndTheReadersHabitsDecideBetweenEquals(t *testing.T) {
	a := Rank([]articles.Headline{story("a", nil), story("b", nil)}, noon)
	if a[0].ID != "a" {
		t.Error("of equals the first does not lead")
	}
	a[1].show(articles.Excerpt{Picture: articles.Illustration{Source: "a.png"}, Words: 300})
	inOrder(a)
	if a[0].ID != "b" || a[0].Reasons[len(a[0].Reasons)-1].Says != "it has a picture" {
		t.Errorf("%s leads for %v", a[0].ID, a[0].Reasons)
	}
	a[0].show(articles.Excerpt{Words: 1, Opening: "Introduction"})
	if inOrder(a); a[0].ID != "a" || a[1].Reasons[len(a[1].Reasons)-1].Says != "it has no text to show" {
		t.Errorf("%s leads, before %v", a[0].ID, a[1].Reasons)
	}
	other := func(h *articles.Headline) { h.Source = "Quay Weekly" }
	read := story("read", other)
	read.Read = true
	ranked := Rank([]articles.Headline{story("a", nil), story("b", other), read}, noon)
	if ranked[0].ID != "b" || !strings.Contains(fmt.Sprint(ranked[0].Reasons), "you read 1 of 2 from Quay Weekly") {
		t.Errorf("%s leads for %v", ranked[0].ID, ranked[0].Reasons)
	}
}

func TestEveryStoryHasOnePlaceOrIsCounted(t *testing.T) {
	for _, n := range []int{0, 1, 2, 9, 40, 300} {
		var all []articles.Headline
		for i := range n {
			all = append(all, story(strconv.Itoa(i), func(h *articles.Headline) { h.Section = fmt.Sprint("Section ", i%11) }))
		}
		page := Choose(Rank(all, noon))
		seen := map[articles.ID]bool{}
		for _, r := range page.Placed() {
			if seen[r.ID] {
				t.Errorf("%d stories: %s stands twice", n, r.ID)
			}
			seen[r.ID] = true
			if found, where, ok := page.Find(r.ID); !ok || found != r || where == "" {
				t.Errorf("%d stories: %s is found %s", n, r.ID, where)
			}
		}
		counted := 0
		for _, also := range page.Also {
			counted += also.Count
		}
		if len(seen)+counted != n || page.Stories != n {
			t.Errorf("%d stories: %d placed, %d counted", n, len(seen), counted)
		}
		if len(page.Sections) > mostSections || len(page.Briefs) > mostBriefs {
			t.Errorf("%d stories: %d sections, %d briefs", n, len(page.Sections), len(page.Briefs))
		}
	}
}

func TestWhatCannotBeReadIsNotOnThePage(t *testing.T) {
	ranked := Rank([]articles.Headline{story("bad", func(h *articles.Headline) { h.Problem = "binary data" }), story("a", nil)}, noon)
	if len(ranked) != 1 || ranked[0].Index != 1 {
		t.Errorf("%v", ranked)
	}
}
