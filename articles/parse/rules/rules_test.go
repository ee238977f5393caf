package rules_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lede/articles"
	"lede/articles/parse/rules"
)

const harbour = `# what I read
site news.example *.news.example "The Harbour News"
  select    article .story-body           # where the story is
  strip     .promo, #newsletter
  title     h1.headline
  byline    .author
  published time@datetime
  line byline    ^Words by (.+)$
  line section   ^Filed under: (.+)$
  line published ^Set on (.+)$
  line strip     ^Sign up for

site *
  strip .cookie-box
`

func parse(t *testing.T, s string) *rules.Set {
	t.Helper()
	set, err := rules.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func tree(t *testing.T, s string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

const page = `<html><body><h1>Harbour News</h1><h1 class="headline">The eel
is back</h1><p class="author">By Ann Lee and Bo Ek</p><time datetime="2019-11-12T11:34:00Z">today</time>
<article><div class="story-body"><p>An eel came up the weir.</p><p class="promo">Buy <b class="promo">eels</b></p></div>
<div class="story-body"><p>It went on.</p></div></article><div id="newsletter">Sign up</div><div class="cookie-box">Ours</div></body></html>`

func TestFindsWhatTheRulesOfASiteName(t *testing.T) {
	found := parse(t, harbour).For("https://www.news.example/eel").Page(tree(t, page), "en")
	if len(found.Story) != 2 || found.By.Detail != "line 3: article .story-body" || found.By.From != articles.SiteRule {
		t.Errorf("story: %d elements by %+v", len(found.Story), found.By)
	}
	reasons := map[string]int{}
	for _, reason := range found.Aside {
		reasons[reason]++
	}
	if reasons["site rule, line 4"] != 2 || reasons["site rule, line 14"] != 1 || len(found.Aside) != 3 {
		t.Errorf("aside: %v", reasons)
	}
	var m articles.Meta
	found.Fill(&m)
	stated := articles.Evidence{From: articles.SiteRule, Detail: "line 5: h1.headline", Sure: articles.Stated}
	if m.Title != (articles.Field{Value: "The eel is back", Evidence: stated}) {
		t.Errorf("title: %+v", m.Title)
	}
	if m.Byline.String() != "Ann Lee, Bo Ek" || m.Byline.Detail != "line 6: .author" {
		t.Errorf("byline: %+v", m.Byline)
	}
	if m.Published.Detail != "line 7: time@datetime" || m.Published.Time.Format("15:04") != "11:34" {
		t.Errorf("published: %+v", m.Published)
	}
}

func TestChoosesTheRulesByName(t *testing.T) {
	set := parse(t, harbour+"site *.sea.example\n select main\n")
	for name, want := range map[string]string{
		"https://news.example/a?b": "line 3: article .story-body",
		"WWW.News.Example":         "line 3: article .story-body",
		"http://a.b.news.example":  "line 3: article .story-body",
		"the harbour  news":        "line 3: article .story-body",
		"sea.example":              "",
		"x.sea.example:80":         "",
		"http://x.sea.example:80":  "line 16: main",
		"badnews.example":          "",
		"http://%zz/":              "",
		"":                         "",
	} {
		const both = `<main>a</main><article><p class="story-body">b</p></article>`
		if got := set.For(name).Page(tree(t, both), "").By.Detail; got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestDoesNothingWithoutRules(t *testing.T) {
	var none *rules.Set
	site := none.For("news.example")
	if site != nil || site.HasLines() {
		t.Error("a nil set has rules")
	}
	if found := site.Page(tree(t, page), "en"); found.Story != nil || found.Aside != nil {
		t.Errorf("%+v", found)
	}
	if found := site.Lines("a\nb", "en"); found.Rest != "a\nb" {
		t.Errorf("%+v", found)
	}
	if parse(t, "# nothing\n\n").For("news.example") != nil {
		t.Error("an empty file has rules")
	}
}

func TestTheFirstRuleThatFindsSomethingActs(t *testing.T) {
	set := parse(t, "site *\n published .mood\n published .when\n title h7\n title h2\n title h1\nsite a.example\n title h3\n")
	const sheet = `<h1>One</h1><h2> </h2><h3>Three</h3><p class="mood">merry</p><p class="when">12 November 2019</p>`
	for name, want := range map[string]string{"a.example": "Three", "b.example": "One"} {
		found := set.For(name).Page(tree(t, sheet), "en")
		var m articles.Meta
		found.Fill(&m)
		if m.Title.Value != want || m.Published.Detail != "line 3: .when" {
			t.Errorf("%s: title %q, published by %q", name, m.Title.Value, m.Published.Detail)
		}
	}
}

const dump = `The eel is back
Words by Ann Lee
Set on 12 November 2019
It came up the weir on Monday.
Sign up for our eels
It went on upstream.
Filed under: Rivers
Sign up for more`

func TestReadsTheLinesOfAText(t *testing.T) {
	found := parse(t, harbour).For("The Harbour News").Lines(dump, "en")
	if want := "The eel is back\n\n\nIt came up the weir on Monday.\n\nIt went on upstream.\n\n"; found.Rest != want {
		t.Errorf("rest: %q", found.Rest)
	}
	var m articles.Meta
	found.Fill(&m)
	if m.Byline.String() != "Ann Lee" || m.Section.Value != "Rivers" || m.Published.Time.Format("2006-01-02") != "2019-11-12" {
		t.Errorf("%+v", m)
	}
	if m.Section.Detail != "line 9: ^Filed under: (.+)$" {
		t.Errorf("section by %q", m.Section.Detail)
	}
	p := func(s string) articles.Block { return articles.Paragraph{Text: articles.Plain(s)} }
	var got []string
	for _, b := range found.Restore([]articles.Block{p("It came up the weir on Monday."), p("It went on upstream.")}) {
		switch b := b.(type) {
		case articles.Paragraph:
			got = append(got, b.Text.String())
		case articles.Hidden:
			got = append(got, b.Reason+" "+b.Block.(articles.Paragraph).Text.String())
		}
	}
	want := "site rule, line 8 Words by Ann Lee/site rule, line 10 Set on 12 November 2019/It came up the weir on Monday./" +
		"site rule, line 11 Sign up for our eels/It went on upstream./site rule, line 9 Filed under: Rivers/site rule, line 11 Sign up for more"
	if strings.Join(got, "/") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "/"), want)
	}
}

func TestErrorsNameTheLineAndTheFix(t *testing.T) {
	for rule, want := range map[string]string{
		"select main":                       `line 1: select stands before any site - begin with "site news.example"`,
		"site":                              `line 1: site names nobody - write "site news.example"`,
		"site a/b":                          `line 1: "a/b" is no host`,
		"site *.*.a":                        `is no host`,
		`site "a b`:                         `quote it at both ends`,
		"site a\n\nselct p":                 `line 3: "selct" is no rule - it takes site, line, select, strip, title`,
		"site a\nselect":                    `line 2: select has no selector`,
		"site a\nselect p >":                `line 2: "p >" is no CSS selector`,
		"site a\nselect p:has(b)":           `line 2: :has() looks inside of elements`,
		"site a\nselect p:not(: Contains(a": `too slow`,
		"site a\ntitle @content":            `line 2: title has no selector`,
		"site a\nline":                      `line 2: "line" is no rule`,
		"site a\nline select ^x":            `line 2: "line select" is no rule`,
		"site a\nline strip":                `line 2: "line strip" has no pattern`,
		"site a\nline strip (":              `line 2: "(" is no regular expression (missing closing )`,
		"site a\nline strip x*":             `line 2: "x*" matches every line`,
		"site a\nline strip (?=x)":          `is no regular expression`,
		"site a\nstrip \x1b":                `line 2: holds a control character`,
		"site a\nstrip \xff":                `line 2: not UTF-8`,
		"site a\nstrip ." + strings.Repeat("a", 5000): `line 2: longer than 4 KB`,
		"site a\n" + strings.Repeat("strip p\n", 201): `line 202: more than 200 rules for one site`,
		strings.Repeat("site a\nstrip p\n", 10_001):   `line 20002: more than 10000 rules`,
		strings.Repeat("# a comment\n", 100_000):      `larger than 1 MB`,
	} {
		_, err := rules.Parse(strings.NewReader(rule))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %s", rule, err, want)
		}
	}
}
