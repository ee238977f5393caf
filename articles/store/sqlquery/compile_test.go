package sqlquery_test

import (
	"testing"

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
