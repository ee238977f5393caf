package webpage

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/parse/rules"
)

const weirPage = `<!doctype html><html lang="en"><head><title>Weir News</title><link rel="canonical" href="https://www.news.example/eel"></head>
<body><div class="top"><h1>All about the boat club</h1><p>By Bo Ek</p></div>
<h2 class="headline">The eel is back</h2><p class="teller">Ann Lee</p><b data-day="2019-11-12T11:34:00Z">lately</b>
<div class="story-body"><p>An eel came up <i class="bell">Ring the bell!</i> the weir on Monday, the first of its kind in the river since the mill closed.</p>
<div class="boat"><p>Hire a boat from the club, which has more boats than it has members, and has had them for a hundred years.</p></div>
<p>The keeper of the weir, who has looked after it for forty years and never seen one, said that it looked at him as if he were late.</p>
<p>Short.</p></div>
<div class="more"><p>This is about something else, and it is as long as a paragraph of a story is, with commas, and stops, and all that.</p></div>
<div class="boat">Boats again</div></body></html>`

func readRuled(t *testing.T, file, page string) (articles.Meta, articles.Document) {
	t.Helper()
	set, err := rules.Parse(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	site := func(m articles.Meta) *rules.Site { return set.For(m.Link.Value) }
	m, d := Parse([]byte(page), "", site)
	head, _ := Head([]byte(page), "", site)
	if head.Title != m.Title || head.Byline.String() != m.Byline.String() || head.Published != m.Published {
		t.Errorf("the list has %+v, the story %+v", head, m)
	}
	return m, d
}

// opened is the blocks, a line each, those kept aside with their reason.
func opened(blocks []articles.Block) string {
	var lines []string
	for _, block := range blocks {
		before := ""
		if h, ok := block.(articles.Hidden); ok {
			before, block = "("+h.Reason+") ", h.Block
		}
		if p, ok := block.(articles.Paragraph); ok {
			words := strings.Fields(p.Text.String())
			lines = append(lines, before+strings.Join(words[:min(len(words), 4)], " "))
		}
	}
	return strings.Join(lines, "\n")
}

func TestReadsAPageByTheRulesOfItsSite(t *testing.T) {
	m, d := readRuled(t, `site news.example
select .story-body
strip .boat
strip .bell, .top
title h2.headline
byline .teller
published b@data-day
`, weirPage)
	want := `(beside the story) Ann Lee
(beside the story) lately
An eel came up
(site rule, line 4) Ring the bell!
(site rule, line 3) Hire a boat from
The keeper of the
Short.
(site rule, line 4) By Bo Ek
(site rule, line 3) Boats again
(beside the story) This is about something`
	if got := opened(d.Blocks); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if d.Extent != (articles.Evidence{From: articles.SiteRule, Detail: "line 2: .story-body", Sure: articles.Stated}) {
		t.Errorf("extent: %+v", d.Extent)
	}
	if m.Title.Value != "The eel is back" || m.Title.Detail != "line 5: h2.headline" {
		t.Errorf("title: %+v", m.Title)
	}
	if m.Byline.String() != "Ann Lee" || m.Published.Detail != "line 7: b@data-day" {
		t.Errorf("byline %+v, published %+v", m.Byline, m.Published)
	}
}

func TestNamesTheRulesThatFoundNothing(t *testing.T) {
	_, d := readRuled(t, "site news.example\nselect .nowhere\nselect .story-body\nstrip .boat\nstrip .gone\ntitle h2.headline\ntitle .also-headline\nbyline .nobody\n", weirPage)
	if got := strings.Join(d.Idle, "; "); got != "line 2: .nowhere; line 5: .gone; line 8: .nobody" {
		t.Errorf("got %q", got)
	}
}

func TestSelectsAStoryInParts(t *testing.T) {
	_, d := readRuled(t, "site news.example\nselect .story-body, .more\n", weirPage)
	if got := opened(d.Blocks); !strings.Contains(got, "An eel came up") || !strings.Contains(got, "\nThis is about something") || !strings.Contains(got, "(beside the story) By Bo Ek") {
		t.Error(got)
	}
}

func TestReadsOnWithoutWhatARuleDoesNotFind(t *testing.T) {
	for _, file := range []string{"site other.example\nselect .more\n", "site news.example\nselect .nothing\ntitle .nothing\n", "site news.example\nselect .boat\nstrip .nothing\n"} {
		_, d := readRuled(t, file, strings.ReplaceAll(weirPage, `class="boat"`, `class="ship"`))
		_, plain := Parse([]byte(strings.ReplaceAll(weirPage, `class="boat"`, `class="ship"`)), "", nil)
		if opened(d.Blocks) != opened(plain.Blocks) || d.Extent.From != articles.None {
			t.Errorf("%q changed the story:\n%s", file, opened(d.Blocks))
		}
	}
	m, d := readRuled(t, "site news.example\nselect .story-body\nstrip div\n", weirPage)
	if d.Extent.From != articles.None || m.Title.Value == "" {
		t.Errorf("selected what is stripped: %+v", d.Extent)
	}
}

func TestKeepsWhatIsStrippedWhereverItStands(t *testing.T) {
	for _, body := range []string{
		`<table><tr><th>Day</th><th>Eels</th></tr><tr><td>Monday</td><td>one <b class="bell">Ding dong</b></td></tr></table>`,
		`<ul><li>one</li><li class="bell">Ding dong</li></ul>`,
		`<figure><img src="a.jpg"><figcaption>The weir <span class="bell">Ding dong</span></figcaption></figure>`,
		`<blockquote><p class="bell">Ding dong</p><p>It looked at me.</p></blockquote>`,
		`<h2>Below <i class="bell">Ding dong</i></h2>`,
		`<div style="display:none"><div class="bell">Ding dong</div></div>`,
	} {
		page := strings.Replace(weirPage, "<p>Short.</p>", body+"<p>Short.</p>", 1)
		for _, file := range []string{"select .story-body\nstrip .bell\n", "strip .bell\n"} {
			_, d := readRuled(t, "site *\n"+file, page)
			got := opened(d.Blocks)
			if strings.Count(got, "Ding dong") != 1 || !strings.Contains(got, "(site rule, line ") {
				t.Errorf("%q of %s:\n%s", file, body, got)
			}
		}
	}
}

func FuzzParseByRules(f *testing.F) {
	f.Add("select .story-body, i\nstrip p i, .boat, td\n", weirPage)
	f.Add("strip li, figcaption, b\ntitle td\n", "<table><tr><td>a<td>b</table><ul><li>c<p>d</ul><figure><img src=a><figcaption>e</figcaption></figure>")
	f.Fuzz(func(_ *testing.T, file, page string) {
		set, err := rules.Parse(strings.NewReader("site *\n" + file))
		if err != nil {
			return
		}
		Parse([]byte(page), "https://news.example/", func(articles.Meta) *rules.Site { return set.For("x") })
	})
}
