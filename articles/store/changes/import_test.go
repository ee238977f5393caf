package changes_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

const paper = "https://paper.example/feed"

// elsewhere is what another reader knows of The Paper's stories: the goal by its
// guid, the rain by its page, the ferry deleted.
func elsewhere() articles.Import {
	return articles.Import{
		From: "newsboat", Sources: []articles.Source{{Address: paper, Title: "The Paper", Named: true}},
		States: []articles.StoryState{
			{Source: paper, GUID: "2", Read: true, Starred: true, Tags: []string{"sport", "later"}},
			{Source: paper, GUID: "otherwise", Link: "http://www.paper.example/3/", Read: true, Stop: 4},
			{Source: paper, GUID: "1", Muted: true},
			{Source: "https://nowhere.example/feed", GUID: "1", Read: true},
		},
	}
}

// told lists stories with their state: "Late goal read starred [later sport]".
func told(t *testing.T, s *storetest.Library) string {
	t.Helper()
	var out []string
	rows := storetest.All(t, storetest.Edition(t, s, articles.Query{}))
	details, err := s.Details(t.Context(), rows)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range details {
		line := d.Title
		if d.Read {
			line += " read"
		}
		if d.Starred {
			line += " starred"
		}
		if len(d.Tags) > 0 {
			line += fmt.Sprint(" ", d.Tags)
		}
		if d.Stop > 0 {
			line += fmt.Sprint(" at ", d.Stop)
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

const (
	asElsewhere = "Late goal read starred [later sport], Rain at last read at 4"
	untouched   = "Ferry stopped, Late goal, Rain at last"
)

func importInto(t *testing.T, s *storetest.Library, in articles.Import) articles.ImportReceipt {
	t.Helper()
	got, err := s.Import(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func undo(t *testing.T, s *storetest.Library, want string) {
	t.Helper()
	deed, ok, err := s.Undo(t.Context())
	if err != nil || !ok || deed.String() != want {
		t.Fatalf("took back %q, %v, %v, want %q", deed, ok, err, want)
	}
}

func TestAnImportReachesTheStoriesThatAreThere(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	got := importInto(t, s, elsewhere())
	if got.Added != 0 || got.Applied != 3 || got.Waiting != 0 || !slices.Equal(got.Unknown, []string{"https://nowhere.example/feed"}) {
		t.Errorf("receipt %+v", got)
	}
	if is := told(t, s); is != asElsewhere {
		t.Errorf("stories are %s", is)
	}
	storetest.WantUnread(t, s, 0)
	if err := s.Mute(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Mute(t.Context(), []string{"title:nothing"}); err != nil {
		t.Fatal(err)
	}
	if is := told(t, s); is != asElsewhere {
		t.Errorf("what was deleted comes back: %s", is)
	}
	undo(t, s, "the import from newsboat")
	if is := told(t, s); is != untouched {
		t.Errorf("stories are %s", is)
	}
	storetest.WantUnread(t, s, 3)
	storetest.WantSound(t, s.Path)
}

func TestUndoingAnImportLeavesMutedWhatTheConfigMutes(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	importInto(t, s, elsewhere())
	muted := []string{"title:ferry"}
	if err := s.Mute(t.Context(), muted); err != nil {
		t.Fatal(err)
	}
	undo(t, s, "the import from newsboat")
	if err := s.Mute(t.Context(), muted); err != nil {
		t.Fatal(err)
	}
	if is, want := told(t, s), strings.TrimPrefix(untouched, "Ferry stopped, "); is != want {
		t.Errorf("stories are %s, want %s", is, want)
	}
	storetest.WantSound(t, s.Path)
}

func TestStoriesThatWereDeletedElsewhereAreKnown(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	if err := s.Mute(t.Context(), []string{"title:goal"}); err != nil {
		t.Fatal(err)
	}
	importInto(t, s, elsewhere())
	ids, err := s.DeletedElsewhere(t.Context())
	if err != nil || len(ids) != 1 {
		t.Fatal(ids, err)
	}
	rows, err := s.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	if known, err := s.Details(t.Context(), rows); err != nil || known[0].Title != "Ferry stopped" || !known[0].Muted {
		t.Errorf("%+v, %v", known, err)
	}
}

func TestAnImportWaitsForStoriesOverARestart(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	if got := importInto(t, s, elsewhere()); got.Added != 1 || got.Waiting != 3 || got.Applied != 0 {
		t.Fatalf("receipt %+v", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = storetest.Open(t, s.Path)
	sources, err := s.Sources(t.Context())
	if err != nil || len(sources) != 1 {
		t.Fatal(sources, err)
	}
	storetest.Save(t, s, sources[0].ID, three()...)
	if is := told(t, s); is != asElsewhere {
		t.Errorf("stories are %s", is)
	}
	storetest.WantUnread(t, s, 0)
	undo(t, s, "the import from newsboat")
	if is := told(t, s); is != "" {
		t.Errorf("stories are %s", is)
	}
	if sources, _ := s.Sources(t.Context()); len(sources) != 0 {
		t.Errorf("sources are %v", sources)
	}
	storetest.WantSound(t, s.Path)
}

func three() []articles.Article {
	return []articles.Article{
		storetest.Story("1", "Ferry stopped", "World", 1, "<p>The ferry stays in the harbour.</p>"),
		storetest.Story("2", "Late goal", "Sport", 2, "<p>It fell in the last minute.</p>"),
		storetest.Story("3", "Rain at last", "World", 30, "<p>After forty days, rain.</p>"),
	}
}

func TestUndoingAnImportLeavesWhatTheReaderDidHere(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	for _, c := range []articles.Change{storetest.Read, storetest.Star, {Kind: articles.AddTag, Tag: "later"}} {
		if _, err := s.MarkAll(t.Context(), articles.Query{Part: "title:goal"}, c); err != nil {
			t.Fatal(err)
		}
	}
	before := told(t, s)
	importInto(t, s, elsewhere())
	undo(t, s, "the import from newsboat")
	if is := told(t, s); is != before {
		t.Errorf("stories are %s, want %s", is, before)
	}
	storetest.WantSound(t, s.Path)
}

func TestAPageThatSeveralStoriesHaveTellsNoneOfThem(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, paper)
	importInto(t, s, articles.Import{From: "nom", States: []articles.StoryState{
		{Source: paper, GUID: "a", Link: "https://paper.example/live", Read: true},
		{Source: paper, GUID: "b", Link: "https://paper.example/live", Read: true},
		{Source: paper, GUID: "c", Link: "https://paper.example/", Starred: true},
	}})
	one := storetest.Story("x", "Live", "World", 1, "<p>Live.</p>")
	one.Origin = "https://paper.example/live"
	other := storetest.Story("y", "Front", "World", 1, "<p>Front.</p>")
	other.Origin = "https://paper.example/"
	storetest.Save(t, s, src.ID, one, other)
	if is := told(t, s); is != "Front, Live" {
		t.Errorf("stories are %s", is)
	}
}

func TestAnImportKnowsAPrivateSourceByWhatMayBeShownOfIt(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://paper.example/private/a1b2c3d4e5f6/feed")
	storetest.Save(t, s, src.ID, three()...)
	rows := storetest.All(t, storetest.Edition(t, s, articles.Query{Part: "title:goal"}))
	known, err := s.Details(t.Context(), rows)
	if err != nil || len(known) != 1 {
		t.Fatal(known, err)
	}
	got := importInto(t, s, articles.Import{From: "a copy", States: []articles.StoryState{{Source: "https://paper.example/private/…/feed", Key: known[0].Key, Starred: true}}})
	if got.Applied != 1 || told(t, s) != "Ferry stopped, Late goal starred, Rain at last" {
		t.Errorf("receipt %+v, stories %s", got, told(t, s))
	}
}
