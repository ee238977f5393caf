package refresh

import (
	"slices"
	"testing"

	"lede/feed"
)

func TestSectionsAreWhatSeveralStoriesShare(t *testing.T) {
	for name, test := range map[string]struct {
		categories [][]string
		want       []string
	}{
		"a newspaper files each story once": {
			[][]string{{"World"}, {"Sport"}, {"Obituaries"}, nil},
			[]string{"World", "Sport", "Obituaries", ""},
		},
		"a blog's labels": {
			[][]string{{"ferries", "Harbour"}, {"Harbour", "fog", "gulls"}, {"knots", "#harbour"}, {"Rope", "tar"}},
			[]string{"Harbour", "Harbour", "harbour", ""},
		},
		"the first where several are as common": {
			[][]string{{"Fish", "Tide"}, {"Fish", "Tide"}},
			[]string{"Fish", "Fish"},
		},
		"what a program puts": {
			[][]string{{"Uncategorized", "2026-11", "Shipping"}},
			[]string{"Shipping"},
		},
		"a label now and then": {
			[][]string{{"ferry"}, nil, nil, {"fog"}},
			[]string{"", "", "", ""},
		},
		"the same twice": {
			[][]string{{"Tar", "tar", "Rope"}},
			[]string{""},
		},
	} {
		items := make([]feed.Item, len(test.categories))
		for i, c := range test.categories {
			items[i].Categories = c
		}
		if got := sections(items); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
