package opml

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lede/articles"
	"lede/articles/sanitize"
)

func written(t interface{ Fatal(...any) }, sources []articles.Source) (string, []Refusal) {
	var b bytes.Buffer
	left, err := Write(&b, "Ann's feeds", sources)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), left
}

func TestWritesFoldersByCategory(t *testing.T) {
	t.Parallel()
	got, left := written(t, []articles.Source{
		{Address: "https://harbour.example/feed?a=1&b=2", Title: `Harbour & "Quay"`, Named: true, Category: "News/Europe", FullText: true},
		{Address: "https://moth.example/atom", Title: "Moths", Site: "https://moth.example/", Language: "en-GB"},
		{Address: "https://saltmarsh.example/rss", Category: "News"},
	})
	if len(left) != 0 {
		t.Errorf("left out %v", left)
	}
	golden.RequireEqual(t, []byte(got))
}

func TestWritesNoSecretAndNothingOfThisComputer(t *testing.T) {
	t.Parallel()
	got, left := written(t, []articles.Source{
		{Address: "https://ann:hunter2@members.example/feed", Title: "Members"},
		{Address: "https://git.example/x.atom?feed_token=hunter2", Title: "Git"},
		{Address: "https://git.example/y.atom?a=b&KEY=hunter2", Title: "Other"},
		{Address: "/home/ann/news", Kind: articles.FolderSource, Title: "News"},
		{Address: "weather", Kind: articles.CommandSource},
		{Address: "javascript:hunter2"},
	})
	if strings.Contains(got, "hunter2") || !strings.Contains(got, `xmlUrl="https://members.example/feed"`) {
		t.Error(got)
	}
	var lines []string
	for _, r := range left {
		lines = append(lines, r.String())
	}
	want := []string{
		"Git (https://git.example/x.atom?feed_token=…): its address holds what looks like a secret",
		"Other (https://git.example/y.atom?a=b&KEY=…): its address holds what looks like a secret",
		"News (/home/ann/news): a folder of this computer",
		"weather: a command of this computer",
		"javascript:hunter2: no valid web address",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}

// drawSources draws sources as a library has them: harmless lines, each
// address once.
func drawSources(t *rapid.T) []articles.Source {
	text := rapid.Custom(func(t *rapid.T) string { return sanitize.Field(rapid.StringN(0, 40, -1).Draw(t, "text")) })
	folder := rapid.Custom(func(t *rapid.T) string {
		return sanitize.Field(strings.NewReplacer("/", "", ";", "").Replace(text.Draw(t, "folder")))
	})
	source := rapid.Custom(func(t *rapid.T) articles.Source {
		path := rapid.StringN(0, 20, -1).Draw(t, "path")
		s := articles.Source{
			Address: webAddress("https://" + rapid.StringMatching(`[a-z]{1,3}\.example`).Draw(t, "host") + "/" + path),
			Title:   text.Draw(t, "title"), Language: rapid.SampledFrom([]string{"", "de", "zh-Hant-TW"}).Draw(t, "language"),
			Site:     rapid.SampledFrom([]string{"", "https://site.example/?a&b", "http://x.example/%22"}).Draw(t, "site"),
			FullText: rapid.Bool().Draw(t, "full text"),
		}
		s.Named = s.Title != "" && rapid.Bool().Draw(t, "named")
		for range rapid.IntRange(1, 2).Draw(t, "categories") {
			folders := rapid.SliceOfN(folder, 0, 4).Draw(t, "folders")
			s.Category = articles.InCategories(s.Category, strings.Join(slices.DeleteFunc(folders, func(f string) bool { return f == "" }), "/"))
		}
		return s
	})
	return rapid.SliceOfNDistinct(source.Filter(func(s articles.Source) bool { return !sanitize.HasSecret(s.Address) && s.Title != s.Address }),
		0, 12, func(s articles.Source) string { return keyOf(s.Address) }).Draw(t, "sources")
}

func TestAListThatWasReadIsWrittenInTheSameOrder(t *testing.T) {
	t.Parallel()
	out, _ := written(t, []articles.Source{
		{Address: "https://a.example/", Category: "A"},
		{Address: "https://b.example/", Category: "B"},
		{Address: "https://c.example/", Category: "A; B"},
	})
	l, err := Read(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := written(t, l.Sources); again != out {
		t.Errorf("written again, it differs:\n%s\n%s", out, again)
	}
}

func TestReadsBackAllThatItWrites(t *testing.T) {
	t.Parallel()
	byAddress := func(a, b articles.Source) int { return strings.Compare(a.Address, b.Address) }
	rapid.Check(t, func(t *rapid.T) {
		sources := drawSources(t)
		out, left := written(t, sources)
		l, err := Read(strings.NewReader(out))
		if err != nil || len(left)+len(l.Refused)+len(l.Notes) != 0 {
			t.Fatalf("%v, left %v, refused %v, notes %v", err, left, l.Refused, l.Notes)
		}
		if again, _ := written(t, l.Sources); again != out {
			t.Fatalf("written again, it differs:\n%s\n%s", out, again)
		}
		slices.SortFunc(sources, byAddress)
		slices.SortFunc(l.Sources, byAddress)
		if diff := cmp.Diff(sources, l.Sources); len(sources) > 0 && diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestWritesSecretAddressesForTheReadersOwnKeeping(t *testing.T) {
	t.Parallel()
	sources := []articles.Source{
		{Address: "https://git.example/x.atom?feed_token=hush", Title: "Git", Named: true},
		{Address: "https://tide.example/private/abcdef0123456789/feed", Title: "Tide", Named: true},
	}
	_, left := written(t, sources)
	if len(left) != 2 || strings.Contains(left[1].String(), "abcdef") {
		t.Errorf("left out %v", left)
	}
	var b bytes.Buffer
	if left, err := WriteWhole(&b, "", sources); err != nil || len(left) != 0 {
		t.Errorf("%v, left out %v", err, left)
	}
	l, err := Read(&b)
	if diff := cmp.Diff(sources, l.Sources); err != nil || diff != "" {
		t.Error(err, diff)
	}
}
