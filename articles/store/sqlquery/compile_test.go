package sqlquery_test

import (
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestAnswersQueries(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	src.Title, src.Named, src.Category = "The Paper", true, "News/Europe"
	if err := s.Update(t.Context(), src); err != nil {
		t.Fatal(err)
	}
	other := storetest.Subscribe(t, s, "https://tide.example/feed")
	storetest.SaveAs(t, s, "Tide", other.ID,
		storetest.Story("a", "東京の港に船が戻る", "国際", 3, "<p>港は静かだ。京都ではない。</p>"),
		storetest.Story("b", "Élan and délices", "", 4, "<p>The ferry again &amp; again: don't miss it.</p>"))
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Read)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.AddTag, Tag: "late"})
	storetest.Index(t, s)
	for _, test := range []struct{ query, want string }{
		{"", "Late goal, Ferry stopped, 東京の港に船が戻る, Élan and délices, Rain at last"},
		{"ferry", "Ferry stopped, Élan and délices"},
		{"ferry harbour", "Ferry stopped"},
		{`"ferry stays"`, "Ferry stopped"},
		{`"stays ferry"`, ""},
		{`"stopped world"`, ""}, // no phrase reaches over a field
		{"elan", "Élan and délices"},
		{"ELAN", "Élan and délices"},
		{"東京", "東京の港に船が戻る"},
		{"京都", "東京の港に船が戻る"},
		{"港", "東京の港に船が戻る"},
		{"静", "東京の港に船が戻る"},
		{"東港", ""},
		{"港に船が", "東京の港に船が戻る"},
		{"ferry -harbour", "Élan and délices"},
		{"ferry or rain", "Ferry stopped, Élan and délices, Rain at last"},
		{"section:world", "Ferry stopped, Rain at last"},
		{"section:world unread newer:1d", "Ferry stopped"},
		{"category:news", "Ferry stopped, Late goal, Rain at last"}, // a source has no sections
		{"category:news newer:1d", "Late goal, Ferry stopped"},
		{"category:news/europe -section:sport", "Ferry stopped, Rain at last"},
		{"source:paper", "Late goal, Ferry stopped, Rain at last"},
		{`source:="The Paper"`, "Ferry stopped, Late goal, Rain at last"},
		{"read", "Late goal"},
		{"tag:late", "Late goal"},
		{"late", "Late goal"},
		{"has:tag", "Late goal"},
		{"tag:none", ""},
		{"title:/^rain/", "Rain at last"},
		{`title:"AT LAST"`, "Rain at last"},
		{"id:" + string(page[0].ID)[:5], "Late goal"},
		{"latest:2", "Late goal, Ferry stopped"},
		{"date:2026-11-24", "Rain at last"},
		{"starred", ""},
		{"link:paper.example/3", "Rain at last"},
	} {
		if got := storetest.Found(t, s, articles.Query{Filter: test.query}); got != test.want {
			t.Errorf("%s\n  found %s\n  want  %s", test.query, got, test.want)
		}
	}
}

// bylined is a story with an author and a language.
func bylined(key, author, language string, hours int) articles.Article {
	a := storetest.Story(key, "Of "+key, "World", hours, "<p>It is told.</p>")
	a.Stated.Byline = articles.Byline{Authors: []articles.Author{{Name: author}}, Evidence: a.Stated.Title.Evidence}
	a.Stated.Language = articles.Field{Value: language, Evidence: a.Stated.Title.Evidence}
	return a
}

func TestAnswersEveryFieldAndStateOfTheManual(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://harbour.example/feed")
	storetest.SaveAs(t, s, "Harbour News", src.ID,
		bylined("tide", "Ann Holloway", "en-GB", 1), bylined("rope", "Tormod Vane", "en", 2), bylined("sail", "Anna Vane", "eng", 30), bylined("net", "", "de", 54))
	ids := map[string]articles.ID{}
	for _, h := range storetest.All(t, storetest.Edition(t, s, articles.Query{})) {
		ids[h.Title] = h.ID
	}
	mark := func(title string, c articles.Change) {
		t.Helper()
		if _, err := s.Mark(t.Context(), []articles.ID{ids[title]}, c); err != nil {
			t.Fatal(err)
		}
	}
	mark("Of tide", storetest.Star)
	mark("Of rope", articles.Change{Kind: articles.AddTag, Tag: "knots"})
	mark("Of rope", articles.Change{Kind: articles.AddTag, Tag: "Knots and bends"})
	edited := bylined("sail", "Anna Vane", "eng", 30)
	edited.Body = []byte("<p>It is told anew.</p>")
	storetest.SaveAs(t, s, "Harbour News", src.ID, edited)
	storetest.Index(t, s)
	id := string(ids["Of sail"])
	for query, want := range map[string]string{
		"by:vane": "Of rope, Of sail", "author:ann": "Of tide, Of sail", "author:=\"Ann Holloway\"": "Of tide", `by:""`: "Of net", "by:/^Anna? /": "Of tide, Of sail",
		"lang:en": "Of tide, Of rope", "language:en-GB": "Of tide", "language:eng": "Of sail", "lang:/^en/": "Of tide, Of rope, Of sail",
		"feed:harbour": "Of tide, Of rope, Of sail, Of net", "feed:/NEWS$/": "Of tide, Of rope, Of sail, Of net", "source:/News$/": "Of tide, Of rope, Of sail, Of net", "feed:tide": "",
		"url:paper.example/ro": "Of rope", "link:/sail$/": "Of sail", "title:=\"of NET\"": "Of net", "title:of*": "Of tide, Of rope, Of sail, Of net",
		"revised": "Of sail", "is:revised": "Of sail", "tagged": "Of rope", "has:tag": "Of rope", "-tagged": "Of tide, Of sail, Of net", "starred or tagged": "Of tide, Of rope",
		"tag:knots": "Of rope", "tag:bends": "", "tag:/bends$/": "Of rope", "has:problem": "", "has:full-text": "", "is:starred": "Of tide",
		"id:" + id: "Of sail", "id:=" + id: "Of sail", "id:" + id[:4]: "Of sail", "id:=" + id[:7]: "", "id:" + id + "a": "", "id:1": "", "id:/^" + id[:3] + "/": "Of sail",
		"date:2026-11-25": "Of tide, Of rope", "date:2026-11-24": "Of sail", "date:2026-11-23..2026-11-24": "Of sail, Of net", "before:2026-11-24": "Of net",
		"after:2026-11-24": "Of tide, Of rope, Of sail", "date:today": "Of tide, Of rope", "newer:3h": "Of tide, Of rope", "newer:90h -newer:31h": "Of net", "older:2d": "Of net",
		"latest:2 -starred": "Of rope, Of sail", "section:world latest": "Of tide", "section:wor": "", "section:/^W/": "Of tide, Of rope, Of sail, Of net",
		`category:""`: "Of tide, Of rope, Of sail, Of net", "category:x": "", "(by:vane or starred) -revised": "Of tide, Of rope", "not (by:vane or starred)": "Of net",
	} {
		e, err := s.Edition(t.Context(), articles.Query{Filter: query})
		if err != nil {
			t.Errorf("%s: %v", query, err)
			continue
		}
		if got := storetest.Rows(t, e); got != want {
			t.Errorf("%s\n  found %s\n  want  %s", query, got, want)
		}
		if n, err := s.Count(t.Context(), articles.Query{Filter: query}); err != nil || n != e.Outline().Count {
			t.Errorf("%s: counted %d, %v, listed %d", query, n, err, e.Outline().Count)
		}
	}
}

func TestFindsWhatHasNoDate(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	bare := storetest.Story("4", "Whenever", "World", 0, "<p>Nobody knows.</p>")
	bare.Stated.Published, bare.Time = articles.Moment{}, storetest.Noon.Add(-time.Hour) // of its file
	storetest.SaveAs(t, s, "The Paper", src.ID, bare)
	for query, want := range map[string]string{"date:undated": "Whenever", "date:undated -unread": "", "title:goal or date:undated": "Late goal, Whenever"} {
		e := storetest.Edition(t, s, articles.Query{Filter: query})
		if got := storetest.Rows(t, e); got != want {
			t.Errorf("%s finds %s, want %s", query, got, want)
		}
		if n, err := s.Count(t.Context(), articles.Query{Filter: query}); err != nil || n != e.Outline().Count {
			t.Errorf("%s: counted %d, %v", query, n, err)
		}
	}
}
