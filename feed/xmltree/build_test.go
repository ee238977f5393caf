package xmltree

import (
	"strings"
	"testing"

	"lede/feed/markup"
)

// shape writes what n holds: elements in round brackets, text as it is.
func shape(n *Node) string {
	var parts []string
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == markup.Opening {
			parts = append(parts, "("+strings.TrimSuffix(c.Local+" "+shape(c), " ")+")")
		} else {
			parts = append(parts, c.OwnText())
		}
	}
	return strings.Join(parts, " ")
}

func TestBuildsATreeWhateverIsMissing(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]struct {
		shape  string
		mended int
		cut    bool
	}{
		"":                                     {"", 0, false},
		"<a>fog<b/>rain</a>":                   {"(a fog (b) rain)", 0, false},
		"<A>fog</a>":                           {"(a fog)", 0, false},
		"<a><b>fog</a>":                        {"(a (b fog))", 1, false},
		"<a><b><c>fog</b></c></a>":             {"(a (b (c fog)))", 2, false},
		"<a>fog</b></a>":                       {"(a fog)", 1, false},
		"<a><b>fog":                            {"(a (b fog))", 0, true},
		"</a>fog":                              {"fog", 1, false},
		"<a>&lt;<![CDATA[&lt;]]></a>":          {"(a < &lt;)", 0, false},
		"<rss>\n<channel>\n</channel>\n</rss>": {"(rss (channel))", 0, false},
		"<rss>\nfog</rss>":                     {"(rss \nfog)", 0, false},
		"<rss><![CDATA[ ]]></rss>":             {"(rss )", 0, false},
		"<feed xmlns='http://www.w3.org/2005/Atom'> <entry> </entry></feed>": {"(feed (entry))", 0, false},
		"<rdf:RDF> </rdf:RDF>":                             {"(rdf)", 0, false},
		"<x:feed> </x:feed>":                               {"(feed )", 0, false},
		"<title> </title>":                                 {"(title )", 0, false},
		"<item>1<b><item>2</item>":                         {"(item 1 (b)) (item 2)", 1, false},
		"<entry><title>1<entry>2</entry>":                  {"(entry (title 1)) (entry 2)", 1, false},
		"<x:item xmlns:x='y'>1<x:item>2</x:item></x:item>": {"(item 1 (item 2))", 0, false},
		"<item>1<entry>2</entry></item>":                   {"(item 1 (entry 2))", 0, false},
		"<itunes:title>1</iTunes:title>":                   {"(title 1)", 0, false},
		"<a>1</ab></b>":                                    {"(a 1)", 2, true},
	} {
		tree := Build(src)
		if got := shape(tree.Root); got != want.shape || tree.Mended != want.mended || tree.Cut != want.cut || tree.Full {
			t.Errorf("%s: %s, %d mended, cut %v; want %s, %d, %v", src, got, tree.Mended, tree.Cut, want.shape, want.mended, want.cut)
		}
	}
}

func TestTellsElementsByTheirNamespace(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]Namespace{
		"<title/>":        RSS,
		"<dc:title/>":     DublinCore,
		"<DC:title/>":     DublinCore,
		"<media:title/>":  Media,
		"<nobody:title/>": Foreign,
		"<x:title xmlns:x='http://www.w3.org/2005/Atom'/>":            Atom,
		"<x:title xmlns:x=' HTTP://www.w3.org/2005/ATOM '/>":          Atom,
		"<x:title xmlns:x='http://purl.org/dc/terms/'/>":              DCTerms,
		"<x:title xmlns:x='http://purl.org/rss/1.0/modules/slash/'/>": Foreign,
		"<x:title xmlns:x='http://purl.org/rss/1.0/'/>":               RSS,
		"<x:title xmlns:x=''/>":                                       RSS,
		"<dc:title xmlns:dc='http://elsewhere.example'/>":             Foreign,
		"<title xmlns='http://own.example/rss'/>":                     RSS,
		"<x:title xmlnsx='http://www.w3.org/2005/Atom'/>":             Foreign,
		"<dc:title dc='http://www.w3.org/2005/Atom'/>":                DublinCore,
		"<title xmlnsx='http://www.w3.org/2005/Atom'/>":               RSS,
	} {
		if got := Build(src).Root.First; got.Space != want || got.Local != "title" {
			t.Errorf("%s: %d %s, want %d", src, got.Space, got.Local, want)
		}
	}
}

func TestForgetsANamespaceWithTheElementThatDeclaresIt(t *testing.T) {
	t.Parallel()
	root := Build(`<rss><a xmlns="http://www.w3.org/1999/xhtml"><b/></a><c/><d xmlns="http://elsewhere.example"/><e xmlns:dc="http://purl.org/dc/terms/"><dc:f/></e><dc:g/></rss>`).Root.First
	var got []Namespace
	for c := root.First; c != nil; c = c.Next {
		got = append(got, c.Space)
		if c.First != nil {
			got = append(got, c.First.Space)
		}
	}
	want := []Namespace{XHTML, XHTML, RSS, Foreign, RSS, DCTerms, DublinCore}
	if len(got) != len(want) {
		t.Fatal(got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("element %d: %d, want %d", i, got[i], want[i])
		}
	}
}

func TestReadsAttributes(t *testing.T) {
	t.Parallel()
	n := Build(`<a HREF="?a=1&amp;b=2" dc:href="no" xml:base=" /b/ " xml:lang="da" xmlns:q="z" xmlns="http://www.w3.org/2005/Atom" atom:rel="self"/>`).Root.First
	for _, tt := range [][2]string{
		{n.Attr("href"), "?a=1&b=2"},
		{n.AttrIn(DublinCore, "href"), "no"},
		{n.AttrIn(XML, "lang"), "da"},
		{n.AttrIn(XML, "href"), ""},
		{n.Attr("lang"), ""},
		{n.Attr("rel"), "self"},
		{n.Attr("xmlns"), ""},
		{n.Base, "/b/"},
	} {
		if tt[0] != tt[1] {
			t.Errorf("%q, want %q", tt[0], tt[1])
		}
	}
	if len(n.Attrs) != 5 {
		t.Errorf("%d attributes", len(n.Attrs))
	}
	if n := Build("<a lang='da' dc:base='x'/>").Root.First; n.Base != "" || n.AttrIn(XML, "lang") != "" {
		t.Errorf("%+v", n)
	}
}

func TestFindsWhatANodeHolds(t *testing.T) {
	t.Parallel()
	n := Build("<a>1<dc:b>2</dc:b><b>3<i>4</i></b><b>5</b></a>").Root.First
	if got := n.Child(RSS, "b"); got.Text() != "34" || !got.HasElements() {
		t.Errorf("%q", got.Text())
	}
	if got := n.Child(DublinCore, "b"); got.Text() != "2" || got.HasElements() {
		t.Errorf("%q", got.Text())
	}
	if n.Child(Atom, "b") != nil || n.Child(RSS, "c") != nil {
		t.Error("finds what is not there")
	}
	if n.Text() != "12345" || n.FirstChild().OwnText() != "1" || !n.Is(RSS, "a") || n.First.Is(RSS, "") {
		t.Errorf("%q", n.Text())
	}
	var none *Node
	if none.Text() != "" || none.FirstChild() != nil {
		t.Error("a node that is not there holds something")
	}
	if got := Build("<a><![CDATA[x&amp;]]></a><b><c/></b>").Root; got.First.Text() != "x&amp;" || got.Last.Text() != "" {
		t.Error("text is not as it stands")
	}
}

func TestBoundsDepthElementsAndNamespaces(t *testing.T) {
	t.Parallel()
	deep := Build(strings.Repeat("<a>", maxDepth+1) + "fog" + strings.Repeat("</a>", maxDepth+1))
	depth := 0
	n := deep.Root
	for ; n.First != nil && n.First.Kind == markup.Opening; n = n.First {
		depth++
	}
	if depth != maxDepth || !deep.Full || n.Text() != "fog" {
		t.Errorf("%d deep, full %v, %q", depth, deep.Full, n.Text())
	}
	if tree := Build(strings.Repeat("<a>", maxDepth) + "fog" + strings.Repeat("</a>", maxDepth)); tree.Full || tree.Cut || tree.Mended != 0 {
		t.Errorf("%+v", tree)
	}
	for _, piece := range []string{"<a/>", "</b>x"} {
		many := Build("<c>" + strings.Repeat(piece, maxElements+5))
		count := 0
		for n := many.Root.First.First; n != nil; n = n.Next {
			count++
		}
		if count != maxElements-1 || !many.Full {
			t.Errorf("%d elements, full %v", count, many.Full)
		}
	}
	bound := func(n int) Namespace {
		const other = " xmlns:n='http://elsewhere.example'"
		outer := min(n-1, maxBindings/2)
		src := "<a" + strings.Repeat(other, outer) + "><b" + strings.Repeat(other, n-1-outer) + " xmlns:last='http://www.w3.org/2005/Atom'><last:c/></b></a>"
		return Build(src).Root.First.First.First.Space
	}
	if bound(1) != Atom || bound(maxBindings) != Atom || bound(maxBindings+1) != Foreign {
		t.Errorf("%d, %d", bound(maxBindings), bound(maxBindings+1))
	}
}
