package listing_test

import (
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestGroupsBySectionAndSource(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	other := storetest.Subscribe(t, s, "A second source")
	s.Save(t.Context(), []articles.Delivery{{Source: other.ID, Articles: []articles.Article{storetest.Story("b", "No kicker", "", 40, "<p>Text.</p>")}}})
	want := `Sport 1/1
  Today 1/1 @0
    .Late goal
World 2/2
  Today 1/1 @1
  Yesterday 1/1 @2
    .Ferry stopped
    .Rain at last
Other 1/1
  Monday 23 November 1/1 @3
    .No kicker
`
	if got := storetest.Titles(t, storetest.Edition(t, s, articles.Query{By: articles.BySection})); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	want = `A second source 1/1
    .No kicker
The Paper 3/3
    .Ferry stopped
    .Late goal
    .Rain at last
`
	if got := storetest.Titles(t, storetest.Edition(t, s, articles.Query{By: articles.BySource})); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestListsByDayAndSection(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	want := `Today 2/2
  Sport 1/1 @0
  World 1/1 @1
    .Late goal
    .Ferry stopped
Yesterday 1/1
  World 1/1 @2
    .Rain at last
`
	if got := storetest.Titles(t, storetest.Edition(t, s, articles.Query{})); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
