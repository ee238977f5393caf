package extract

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/rules"
)

// prose is a paragraph of a story, n times.
func prose(n int) string {
	return strings.Repeat("<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.</p>\n", n)
}

// called is the element of t whose id is name.
func called(t *testing.T, tree Tree, name string) *html.Node {
	t.Helper()
	n := dom.Find(tree.Root, func(n *html.Node) bool { return dom.Attr(n, "id") == name })
	if n == nil {
		t.Fatalf("no #%s", name)
	}
	return n
}

func TestReadsPicturesForReadersWithoutScripts(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]int{
		`<body><noscript><img src=a.jpg></noscript>`:                                1,
		`<body><noscript> <img src=a.jpg> </noscript>`:                              1,
		`<body><noscript><img src=a.jpg>Turn scripts on</noscript>`:                 0,
		`<body><noscript><img src=a.jpg><img src=b.jpg></noscript>`:                 0,
		`<body><noscript>Turn scripts on</noscript>`:                                0,
		`<head><noscript><img src=count.gif></noscript></head><body>`:               0,
		`<body><noscript><img alt="` + strings.Repeat("x", 1<<16) + `"></noscript>`: 0,
	} {
		pictures := 0
		dom.Each(Parse([]byte(markup)).Root, func(n *html.Node) {
			if n.DataAtom == atom.Img {
				pictures++
			}
		})
		if pictures != want {
			t.Errorf("%.80s: %d pictures, want %d", markup, pictures, want)
		}
	}
}

func TestReadsElementsOfAMPAsThoseOfHTML(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<amp-img src="a.jpg">`:                 "img a.jpg ",
		`<amp-youtube data-videoid="x1">`:       "iframe https://www.youtube.com/embed/x1 ",
		`<amp-twitter data-tweetid="12">`:       "iframe https://twitter.com/i/status/12 ",
		`<amp-facebook data-href="https://x/">`: "iframe https://x/ ",
		`<amp-youtube>`:                         "iframe  ",
		`<amp-carousel>`:                        "div  amp-carousel",
		`<amp-nothing src="a">`:                 "amp-nothing a ",
	} {
		n := dom.FindAtom(Parse([]byte(markup)).Root, atom.Body).FirstChild
		if got := n.Data + " " + dom.Attr(n, "src") + " " + dom.Attr(n, "id"); got != want {
			t.Errorf("%s is %q, want %q", markup, got, want)
		}
	}
}

func TestNamesOfWhatSpeaksOfThePage(t *testing.T) {
	t.Parallel()
	for named, want := range map[string]string{
		" article-kicker ": "kicker", " kicker ": "kicker", " story-disclaimer ": "terms of the page", " block_subscribe ": "subscription", " subscribe-box ": "subscription",
		" subscriber-only ": "", " kickers ": "", " story ": "",
	} {
		if got := strangerReason(named); got != want {
			t.Errorf("%q is %q, want %q", named, got, want)
		}
	}
}

func TestTamesElements(t *testing.T) {
	t.Parallel()
	markup := `<p class="` + strings.Repeat("a", 2*maxNaming) + `" id="` + strings.Repeat("b", 2*maxNaming) + `" title="` + strings.Repeat("c", 2*maxNaming) + `"` + strings.Repeat(" x", 10)
	for i := range 2 * maxAttributes {
		markup += " a" + strings.Repeat("b", i)
	}
	n := dom.FindAtom(Parse([]byte(markup+">")).Root, atom.P)
	if len(n.Attr) != maxAttributes || len(dom.Attr(n, "class")) != maxNaming || len(dom.Attr(n, "id")) != maxNaming || len(dom.Attr(n, "title")) != 2*maxNaming {
		t.Errorf("%d attributes, names of %d and %d bytes", len(n.Attr), len(dom.Attr(n, "class")), len(dom.Attr(n, "id")))
	}
}

func TestReadsAPageBeyondParsingAsBlocksSideBySide(t *testing.T) {
	t.Parallel()
	const page = `<title>Fog</title><meta name=a content=b><nav>Home</nav>loose <i>words</i><h2>Down</h2><p>First &amp; <b>bold</b><div>Second</div><pre>Third</pre><script>x("<p>no")</script><img src=a.jpg><style>p{}</style>`
	for name, tree := range map[string]Tree{
		"too deep": Parse([]byte(strings.Repeat("<div>", 3_000) + page)),
		"too many": Parse([]byte(page + strings.Repeat("<b>", maxTags))),
	} {
		if !tree.Simple || !strings.HasPrefix(tree.Notice, "simplified: ") {
			t.Errorf("%s: %q", name, tree.Notice)
		}
		var got []string
		body := dom.FindAtom(tree.Root, atom.Body)
		for c := body.FirstChild; c != nil; c = c.NextSibling {
			got = append(got, c.Data+": "+dom.Text(c)+dom.Attr(c, "src"))
		}
		if want := []string{"p: loose words", "h2: Down", "p: First & bold", "p: Second", "pre: Third", "img: a.jpg"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
		head := dom.FindAtom(tree.Root, atom.Head)
		if title := dom.FindAtom(head, atom.Title); title == nil || dom.RawText(title) != "Fog" || dom.Attr(dom.FindAtom(head, atom.Meta), "content") != "b" {
			t.Errorf("%s: the head is lost", name)
		}
	}
	if tree := Parse([]byte(page + strings.Repeat("<b>", 10))); tree.Simple || tree.Notice != "" {
		t.Errorf("a page like others is simplified: %q", tree.Notice)
	}
}

func TestJudgesWhichElementsAreTheStory(t *testing.T) {
	t.Parallel()
	tree := Parse([]byte(`<body><nav id=menu><a href=/>Home</a></nav><main id=main><article id=story><h1>Fog</h1>` + prose(4) + `<div id=share class=share><a href=/s>Share</a></div>` + prose(4) + `</article></main><footer id=foot>About us</footer>`))
	v := tree.Judge()
	story := called(t, tree, "story")
	if v.All || v.Area != called(t, tree, "main") {
		t.Fatalf("the story is in <%s id=%s>", v.Area.Data, dom.Attr(v.Area, "id"))
	}
	first := dom.FindAtom(story, atom.P)
	if !v.Has(first) || v.Holds(first) || !v.Holds(story) || v.Holds(called(t, tree, "menu")) {
		t.Error("a paragraph is a part of the story, and what stands around it holds one")
	}
	for _, name := range []string{"menu", "foot", "share"} {
		if n := called(t, tree, name); v.Has(n) || v.Holds(n) {
			t.Errorf("#%s is a part of the story", name)
		}
	}
}

func TestTakesAPageWholeThatIsBeyondJudging(t *testing.T) {
	t.Parallel()
	large := Parse([]byte("<body>" + strings.Repeat("<p>a", maxJudged)))
	deep := Parse([]byte("<body>" + strings.Repeat("<div>", 300) + strings.Repeat("words and ", maxCost/2_000)))
	for name, tree := range map[string]*Tree{"large": &large, "deep": &deep} {
		if v := tree.Judge(); !v.All || v.Area.DataAtom != atom.Body || !strings.HasPrefix(tree.Notice, "simplified: ") {
			t.Errorf("%s: %q", name, tree.Notice)
		}
	}
	empty := Parse(nil)
	if v := empty.Judge(); v.Area == nil {
		t.Error("nothing has no area")
	}
}

func TestACopyIsMarkedWithItsOriginals(t *testing.T) {
	t.Parallel()
	tree := Parse([]byte(`<body class=a>` + strings.Repeat(`<p class=b id=c>x<!-- y --></p>`, 1_200)))
	size := measure(tree.Root)
	c := newCopier(size.elements)
	clone := c.clone(tree.Root)
	if len(c.originals) != size.elements || size.elements != count(clone) {
		t.Fatalf("%d originals of %d elements, %d copies", len(c.originals), size.elements, count(clone))
	}
	i := 0
	dom.Each(clone, func(n *html.Node) {
		original := c.originals[i]
		i++
		if n.Data != original.Data || len(n.Attr) != len(original.Attr)+1 || dom.Names(n) != dom.Names(original) || !isMarked(n) {
			t.Fatalf("element %d: %v", i, n.Attr)
		}
		v := Verdict{parts: map[*html.Node]standing{}}
		v.admit(n, c.originals)
		if !v.Has(original) {
			t.Fatalf("the mark of element %d leads elsewhere", i)
		}
	})
	if dom.Find(clone, func(n *html.Node) bool { return n.FirstChild != nil && n.FirstChild.Type == html.CommentNode }) != nil {
		t.Error("comments were copied")
	}
	if size.cost != 1_200*4 {
		t.Errorf("texts below a page, a body and a paragraph cost %d", size.cost)
	}
}

func TestTheAreaIsTheLowestElementAroundTheStory(t *testing.T) {
	t.Parallel()
	tree := Parse([]byte(`<body id=body><div id=a><div id=b><p id=p1>x</p><p id=p2>y</p></div></div><div id=c><p id=p3>z</p></div>`))
	body := called(t, tree, "body")
	for want, parts := range map[string][]string{"b": {"p1", "p2"}, "p1": {"p1"}, "body": {"p1", "p3"}, "a": {"a", "p1"}} {
		v := Verdict{parts: map[*html.Node]standing{}}
		for _, name := range parts {
			v.keep(called(t, tree, name))
		}
		if got := dom.Attr(v.common(body), "id"); got != want {
			t.Errorf("%q stand in #%s, want #%s", parts, got, want)
		}
	}
	v := Verdict{parts: map[*html.Node]standing{}}
	if v.common(body) != body {
		t.Error("nothing stands in the body")
	}
}

func TestKeepsWhatWasReplacedByAParagraph(t *testing.T) {
	t.Parallel()
	tree := Parse([]byte(`<body><div id=a>Loose words</div><span id=b>Loose words</span><a id=c href="javascript:x">Loose words</a><a id=d href=/x>Loose words</a><font id=e> Loose words </font><div id=f>Others</div>`))
	c := newCopier(count(tree.Root))
	marked := c.clone(tree.Root)
	judged := Parse([]byte("<body><p>Loose words")).Root
	v := Verdict{parts: map[*html.Node]standing{}}
	v.admitLoose(judged, c.originals)
	for name, want := range map[string]bool{"a": true, "b": false, "c": true, "d": false, "e": true, "f": false} {
		if v.Has(called(t, tree, name)) != want {
			t.Errorf("#%s is kept: %t, want %t", name, !want, want)
		}
	}
	none := Verdict{parts: map[*html.Node]standing{}}
	none.admitLoose(marked, c.originals)
	if len(none.parts) > 0 {
		t.Error("marked words were taken for loose ones")
	}
}

func TestSaysWhyAnElementIsMisplaced(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<nav id=x>Home</nav>`:                                "menu",
		`<dialog id=x>Hello</dialog>`:                         "dialog",
		`<dialog id=x open>Hello</dialog>`:                    "",
		`<footer id=x>Foot</footer>`:                          "page footer",
		`<aside id=x>Aside</aside>`:                           "sidebar",
		`<div id=x role=navigation>Home</div>`:                "menu",
		`<div id=x role=search>Find</div>`:                    "form",
		`<div id=x role=note>Note</div>`:                      "",
		`<div id=x class="Related-Stories">Mill</div>`:        "related stories",
		`<div id=x class="ad">Buy</div>`:                      "advertisement",
		`<div id=x class="adage">Haste makes waste</div>`:     "",
		`<div id=x class="newsletter">` + prose(4) + `</div>`: "",
		`<p id=x>Words</p>`:                                   "",
	} {
		tree := Parse([]byte(`<body>` + prose(4) + markup))
		v := tree.Whole()
		n := called(t, tree, "x")
		if got := v.Misplaced(n); got != want || v.Misplaced(n) != want {
			t.Errorf("%.60s is misplaced as %q, want %q", markup, got, want)
		}
		v.All = false
		if n.DataAtom == atom.Footer || n.DataAtom == atom.Aside {
			if got := v.Misplaced(n); got != "" {
				t.Errorf("%s, which was judged, is misplaced as %q", markup, got)
			}
		}
		if v.Misplaced(v.Area) != "" {
			t.Error("the story is misplaced in itself")
		}
	}
}

func TestWhatHoldsAFifthOfTheStoryIsNamedAfterIt(t *testing.T) {
	t.Parallel()
	for words, want := range map[int]string{3: "newsletter", 4: ""} {
		tree := Parse([]byte("<body><p>" + strings.Repeat("x", 20-words) + "</p><div id=x class=newsletter>" + strings.Repeat("y", words)))
		v := tree.Whole()
		if got := v.Misplaced(called(t, tree, "x")); got != want {
			t.Errorf("%d of 20 bytes: %q, want %q", words, got, want)
		}
	}
}

func TestSaysWhyAnElementIsNotTheStorys(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<p>Follow us on Twitter</p>`:        "share bar",
		`<p style="display:none">Words</p>`:  "hidden on the page",
		`<p hidden class=share>Words</p>`:    "hidden on the page",
		`<div class="SocialBar">Words</div>`: "share bar",
		`<div class="my-ad">Words</div>`:     "advertisement",
		`<div class="my-adage">Words</div>`:  "beside the story",
		`<div class="comments">Words</div>`:  "comments",
		`<nav>Words</nav>`:                   "menu", `<footer>Words</footer>`: "page footer", `<header>Words</header>`: "page header", `<form>Words</form>`: "form", `<aside>Words</aside>`: "sidebar",
		`<section>Words</section>`: "beside the story",
	} {
		n := dom.FindAtom(Parse([]byte(markup)).Root, atom.Body).FirstChild
		if got := ReasonFor(n, dom.Text(n)); got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}

func TestProseIsMadeOfWordsThatLeadNowhere(t *testing.T) {
	t.Parallel()
	const words = "It was late, and nobody at the quay thought much of it."
	for markup, want := range map[string]bool{
		"<p>" + words + "</p>": true,
		"<p>one two three four five six seven eight nine ten</p>":    false,
		"<p>one two three four five six seven eight nine ten 11</p>": true,
		"<span>" + words + "</span>":                                 false,
		`<p><a href=/x>` + words + `</a></p>`:                        false,
		`<p>` + words + words + ` <a href=/x>it was late</a></p>`:    true,
		`<p>` + words + ` <a href=/x>it was late</a></p>`:            true,
		`<p>` + words + ` <a href=/x>it was late, too</a></p>`:       false,
		`<div>` + words + `<form><input></form></div>`:               false,
		`<div>` + words + `<button>x</button></div>`:                 false,
		`<div class=promo>` + words + `</div>`:                       false,
	} {
		n := dom.FindAtom(Parse([]byte(markup)).Root, atom.Body).FirstChild
		if got := IsProse(n); got != want {
			t.Errorf("%s is prose: %t", markup, got)
		}
	}
	for markup, want := range map[string]bool{`<ol class=footnotes>`: true, `<div id=endnotes>`: true, `<section role=doc-endnotes>`: true, `<aside role=doc-footnote>`: true, `<div class=foot>`: false} {
		if got := IsFootnotes(dom.FindAtom(Parse([]byte(markup)).Root, atom.Body).FirstChild); got != want {
			t.Errorf("%s are footnotes: %t", markup, got)
		}
	}
}

func TestReadsAStoryInJSONAsElements(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"One.\n\n  Two. \nThree":                         "p One.|p Two.|p Three",
		"<p>One.</p><p>Two <b>bold</b>.</p>":             "p One.|p Two bold.",
		"&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;": "p One.|p Two.",
		"One &amp; two":                                  "p One & two",
		"One<br>two":                                     "#text One|br |#text two",
		"1 < 2":                                          "p 1 < 2",
	} {
		var got []string
		for c := LinkedBody(body).FirstChild; c != nil; c = c.NextSibling {
			name, words := c.Data, dom.Text(c)
			if c.Type == html.TextNode {
				name, words = "#text", c.Data
			}
			got = append(got, name+" "+words)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is %q, want %q", body, strings.Join(got, "|"), want)
		}
	}
}

func TestKeepsStoriesThatScrollingAddedAside(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		second string
		want   bool
	}{
		"an article":         {`<article class="story next"><h1>The mill</h1>` + prose(4) + `</article>`, true},
		"of another kind":    {`<article class="box"><h1>The mill</h1>` + prose(4) + `</article>`, false},
		"of another element": {`<section class="story"><h1>The mill</h1>` + prose(4) + `</section>`, false},
		"without prose":      {`<article class="story"><h1>The mill</h1><p>Soon.</p></article>`, false},
		"without a headline": {`<article class="story"><h2>The mill</h2>` + prose(4) + `</article>`, false},
	} {
		tree := Parse([]byte(`<title>Fog at last</title><body><article class="story"><h1>Fog at last</h1>` + prose(4) + `</article>` + tt.second))
		_, _, r := tree.Read("", nil)
		if got := len(r.StandIns) == 1; got != tt.want {
			t.Errorf("%s: kept aside %d", name, len(r.StandIns))
		}
		for n, reason := range r.Aside {
			if reason != another || dom.Text(n) == "" {
				t.Errorf("%s: %q", name, reason)
			}
		}
	}
}

func TestABoxIsAStoryThatSaysSo(t *testing.T) {
	t.Parallel()
	for attributes, want := range map[string]bool{`data-url="/mill"`: true, `data-x-permalink="/mill"`: true, `itemtype="https://schema.org/NewsArticle"`: true, `data-x="1"`: false, "": false} {
		n := dom.FindAtom(Parse([]byte("<body><div "+attributes+">"+prose(4))).Root, atom.Div)
		if isStory(n) != want {
			t.Errorf("%q is a story: %t", attributes, !want)
		}
	}
	for _, mark := range []string{"<time>May</time>", `<p class="byline">Ann</p>`} {
		if !isStory(dom.FindAtom(Parse([]byte("<body><div>"+mark+prose(4))).Root, atom.Div)) {
			t.Errorf("%s marks no story", mark)
		}
	}
}

func TestRulesChooseTheStoryAndStripTheRest(t *testing.T) {
	t.Parallel()
	set, err := rules.Parse(strings.NewReader("site *\nselect .story\nstrip .ad\ntitle h2\n"))
	if err != nil {
		t.Fatal(err)
	}
	site := func(articles.Meta) *rules.Site { return set.For("x") }
	tree := Parse([]byte(`<body><h2>Fog</h2><div id=a class=story>One <b class=ad>Buy</b></div><div class=ad>Buy</div><div id=b class=story>Two</div>`))
	_, m, r := tree.Read("", site)
	if m.Title.Value != "Fog" || len(r.StandIns) != 2 || len(r.Stripped) != 2 {
		t.Errorf("title %q, %d stand-ins", m.Title.Value, len(r.StandIns))
	}
	for _, s := range r.StandIns {
		if dom.Text(s) != "" || s.Parent == nil || dom.Text(r.Stripped[s]) != "Buy" {
			t.Errorf("a stand-in for %q says %q", dom.Text(r.Stripped[s]), dom.Text(s))
		}
	}
	v, ok := r.Chosen(tree.Root)
	if !ok || v.All || !v.Has(called(t, tree, "a")) || !v.Has(called(t, tree, "b")) || v.Has(dom.FindAtom(tree.Root, atom.H2)) || v.Area.DataAtom != atom.Body {
		t.Errorf("chosen %t: %+v", ok, v.Area)
	}
	one := Parse([]byte(`<body><p>x<div id=a class=story>One</div>`))
	_, _, r = one.Read("", site)
	if v, ok := r.Chosen(one.Root); !ok || !v.All || v.Area != called(t, one, "a") {
		t.Error("one element is the story as a whole")
	}
	none := Parse([]byte(`<body><div class=ad><div class=story>One</div></div>`))
	_, _, r = none.Read("", site)
	if _, ok := r.Chosen(none.Root); ok {
		t.Error("what is stripped was chosen")
	}
}
