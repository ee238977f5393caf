package refresh

import (
	"slices"
	"testing"

	"lede/articles"
	"lede/feed"
)

// filedIn returns the sections of the stories of a feed with these categories.
func filedIn(title, category string, items ...feed.Item) (names []string) {
	for _, section := range sections(&feed.Feed{Title: title, Items: items}, category) {
		names = append(names, section.Value)
	}
	return names
}

// labelled makes an item of each list of categories.
func labelled(lists ...[]string) []feed.Item {
	items := make([]feed.Item, len(lists))
	for i, list := range lists {
		items[i].Categories = list
	}
	return items
}

func TestAFeedInSeveralCategoriesIsFiledUnderTheFirst(t *testing.T) {
	t.Parallel()
	for category, want := range map[string]string{"News/Europe; Coast": "Europe", "Coast": "Coast", "": "Quay"} {
		if got := filedIn("Quay", category, feed.Item{}); got[0] != want {
			t.Errorf("%q files under %q, want %q", category, got[0], want)
		}
	}
}

func TestASectionIsAPartOfAPaper(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		items []feed.Item
		want  []string
	}{
		"a newspaper files each story once": {
			labelled([]string{"World"}, []string{"Sport"}, []string{"Obituaries"}, nil),
			[]string{"World", "Sport", "Obituaries", "The Quay"},
		},
		"in other words": {
			labelled([]string{"World news"}, []string{"Arts and Culture"}, []string{"politik"}, []string{"経済"}, []string{"Культура"}),
			[]string{"World", "Arts & culture", "Politik", "経済", "Культура"},
		},
		"many stories share a category": {
			labelled([]string{"Harbour", "fog"}, []string{"Harbour", "gulls"}, []string{"Knots", "Harbour"}, []string{"Rope", "Tar"}),
			[]string{"Harbour", "Harbour", "Harbour", "The Quay"},
		},
		"few share one": {
			labelled([]string{"Fish", "Tide"}, []string{"Fish", "Tide"}, []string{"Rope", "Tar"}),
			[]string{"The Quay", "The Quay", "The Quay"},
		},
		"search terms, however many share them": {
			labelled([]string{"open-access", "Lee, Ann"}, []string{"open-access", "Lee, Ann"}, []string{"open-access", "Lee, Ann"},
				[]string{"Deaths (Obituaries)", "machine_learning", "python", "#ferry", "r/boats"}),
			[]string{"The Quay", "The Quay", "The Quay", "The Quay"},
		},
		"a part of a paper before what more stories share": {
			labelled([]string{"Grain", "Science"}, []string{"Grain", "Science"}, []string{"Grain", "Rope"}),
			[]string{"Science", "Science", "Grain"},
		},
		"what a program puts": {
			labelled([]string{"Uncategorized", "2026-11", "Sport"}, []string{"No Category"}, []string{"No Category"}, []string{"No Category"}),
			[]string{"Sport", "The Quay", "The Quay", "The Quay"},
		},
		"sections that any story could stand in": {
			[]feed.Item{{Link: "https://quay.example/news/a"}, {Link: "https://quay.example/nachrichten/video/b"}},
			[]string{"The Quay", "The Quay"},
		},
	} {
		if got := filedIn("The Quay", "", test.items...); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func TestTheAddressOfAStoryNamesItsSection(t *testing.T) {
	t.Parallel()
	for link, want := range map[string]string{
		"https://quay.example/world/2026/nov/25/ferry":                            "World",
		"https://quay.example/news/world-news/ferry":                              "World",
		"https://quay.example/sport/football/articles/c1":                         "Sport",
		"https://quay.example/us/politics/senate-votes":                           "Politics",
		"https://quay.example/uk/a-storm":                                         "UK",
		"https://sport.quay.example/storys/3019":                                  "Sport",
		"https://quay.example/%D0%BF%D0%BE%D0%BB%D0%B8%D1%82%D0%B8%D0%BA%D0%B0/1": "Политика",
		"https://quay.example/wissenschaft/tiefsee.html":                          "Wissenschaft",
		"https://quay.example/art_and_design/a-harbour":                           "Art & design",
		"https://quay.example/world":                                              "The Quay", // a story's own name is none
		"https://quay.example/2026/11/25/world-of-grain/":                         "The Quay",
		"https://quay.example/posts/science/":                                     "The Quay",
		"":                                                                        "The Quay",
		"%":                                                                       "The Quay",
	} {
		if got := filedIn("The Quay", "", feed.Item{Link: link}); got[0] != want {
			t.Errorf("%s: %q, want %q", link, got[0], want)
		}
	}
	own := filedIn("The Quay", "", feed.Item{Link: "https://quay.example/International/ferry", Categories: []string{"INTERNATIONAL", "International"}})
	if own[0] != "INTERNATIONAL" {
		t.Errorf("the paper's own spelling is lost: %q", own)
	}
}

func TestTheTitleOfAFeedNamesASection(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"World News":               "World",
		"Quay News - World":        "World",
		"Quay: International":      "International",
		"QTimes > Science > Space": "Science",
		"Sport | The Quay":         "Sport",
		"Der Kai – Wirtschaft":     "Wirtschaft",
		"Le Quai » Économie":       "Économie",
		"The World of Boats":       "The World of Boats",
		"Top Stories":              "Top Stories",
		"Quay News":                "Quay News",
	} {
		if got := filedIn(title, "", labelled([]string{"Rope"})...); got[0] != want {
			t.Errorf("%s: %q, want %q", title, got[0], want)
		}
	}
	if got := filedIn("World News", "", feed.Item{Link: "https://quay.example/sport/a"}); got[0] != "Sport" {
		t.Errorf("the address does not come first: %q", got)
	}
}

func TestWhereNothingNamesASectionTheReaderDoes(t *testing.T) {
	t.Parallel()
	if got := filedIn("The Quay", "News/Europe", labelled([]string{"knots"})...); got[0] != "Europe" {
		t.Errorf("%q, want the category in which the feed is kept", got)
	}
}

func TestASectionSaysWhatItRestsOn(t *testing.T) {
	t.Parallel()
	for want, test := range map[articles.Evidence]struct {
		title, category string
		item            feed.Item
	}{
		{From: articles.Path, Detail: "world in the address", Sure: articles.Likely}:                                  {item: feed.Item{Link: "https://quay.example/world/a"}},
		{From: articles.FeedEntry, Detail: "title of the feed", Sure: articles.Likely}:                                {title: "World"},
		{From: articles.FeedEntry, Detail: "category", Sure: articles.Stated}:                                         {item: feed.Item{Categories: []string{"World"}}},
		{From: articles.FeedEntry, Detail: "category in which you keep the feed", Sure: articles.Stated}:              {category: "Boats"},
		{From: articles.FeedEntry, Detail: "title of the feed, since nothing names a section", Sure: articles.Likely}: {title: "Quay"},
	} {
		got := sections(&feed.Feed{Title: test.title, Items: []feed.Item{test.item}}, test.category)[0]
		if got.Evidence != want {
			t.Errorf("%q rests on %+v, want %+v", got.Value, got.Evidence, want)
		}
	}
}
