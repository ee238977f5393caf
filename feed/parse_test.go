package feed

import (
	"strings"
	"testing"
)

func TestReadsTheHeadOfAFeed(t *testing.T) {
	t.Parallel()
	const rss = `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel>`
	for src, want := range map[string][5]string{
		rss + `<title>Quay</title><link>https://a.example/</link><description>Of &lt;b>ships&lt;/b></description><language>da</language>`: {"RSS", "Quay", "https://a.example/", "Of <b>ships</b>", "da"},
		rss + `<link>https://a.example/</link>`:                                                    {"RSS", "https://a.example/", "https://a.example/", "", ""},
		rss + `<title/><dc:title>Quay</dc:title><dc:language>da</dc:language>`:                     {"RSS", "Quay", "", "", "da"},
		rss + `<itunes:summary>Of ships</itunes:summary>`:                                          {"RSS", "", "", "Of ships", ""},
		`<rss xml:lang="da"><channel><title>Quay</title>`:                                          {"RSS", "Quay", "", "", "da"},
		`<rss xml:lang="da"><channel xml:lang=""><title>Quay</title>`:                              {"RSS", "Quay", "", "", "da"},
		`<channel><title>Quay</title>`:                                                             {"RSS", "Quay", "", "", ""},
		`<html><feed><title>Quay</title><tagline>Of ships</tagline>`:                               {"Atom", "Quay", "", "Of ships", ""},
		`<rdf:RDF><title>Outer</title><channel><title>Quay</title><link>https://a.example/</link>`: {"RSS", "Outer", "https://a.example/", "", ""},
		`<xhtml:rss/><rss><channel><title>Quay</title>`:                                            {"RSS", "Quay", "", "", ""},
	} {
		f := parse(t, src, "")
		if got := [5]string{f.Format, f.Title, f.Link, f.Description, f.Language}; got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
}

func TestFindsItemsWhereverTheyStand(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		`<rss><channel><item><title>1</title></item></channel><item><title>2</title></item></rss>`:                                     "2|1",
		`<rss><channel><items><item><title>1</title></item></items><entries><entry><title>2</title></entry></entries></channel></rss>`: "1|2",
		`<rss><channel><x:item xmlns:x="y"><title>1</title></x:item><item><title>2</title></item></channel></rss>`:                     "1|2",
		`<rss><channel><media:item><title>1</title></media:item>text<item><title>2</title></item></channel></rss>`:                     "2",
		`<rss><channel><title>x</title><image><item><title>1</title></item></image></channel></rss>`:                                   "",
	} {
		if got, _ := titles(t, src); got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
	}
}

func TestReadsTheBeginningOfAFeedThatIsTooLong(t *testing.T) {
	t.Parallel()
	head := "<rss><channel><item><title>Fog</title></item><!--"
	src := head + strings.Repeat(" ", maxBytes-len(head)-len("-->")) + "-->"
	if f := parse(t, src, ""); len(f.Notes) != 1 || strings.Contains(f.Notes[0], "MB") {
		t.Errorf("%q", f.Notes)
	}
	f := parse(t, src+"<item><title>Rain</title></item>", "")
	if len(f.Items) != 1 || len(f.Notes) < 1 || f.Notes[0] != "simplified: read the first 32 MB only" {
		t.Errorf("%d items, %q", len(f.Items), f.Notes)
	}
}

func TestSaysWhatNestsTooDeep(t *testing.T) {
	t.Parallel()
	_, notes := titles(t, "<rss><item><title>Fog</title></item>"+strings.Repeat("<a>", 200))
	if got := strings.Join(notes, "; "); !strings.Contains(got, "simplified: left out what nests too deep") {
		t.Error(got)
	}
}

func TestBoundsTheTextOfAnItem(t *testing.T) {
	t.Parallel()
	whole := strings.Repeat("a", maxBody)
	if it := itemOf(t, "<description>"+whole+"</description>"); it.Content != whole {
		t.Errorf("%d bytes", len(it.Content))
	}
	if it := itemOf(t, "<description>"+whole[1:]+"éb</description>"); it.Content != whole[1:] {
		t.Errorf("%d bytes", len(it.Content))
	}
}

func TestBoundsTheHTMLOfAFeed(t *testing.T) {
	t.Parallel()
	body := "<item><description>" + strings.Repeat("&lt;a href='/'>x&lt;/a>", 60_000) + "</description></item>"
	f := parse(t, "<rss><channel><link>https://"+strings.Repeat("long.", 50)+"example/</link>"+strings.Repeat(body, 6)+"</channel></rss>", "")
	size := 0
	for _, it := range f.Items {
		size += len(it.Content)
	}
	if size > maxHTML+maxHTML/4 || f.Items[0].Content == "" || f.Items[len(f.Items)-1].Content != "" || !strings.Contains(strings.Join(f.Notes, ";"), "text beyond the first 64 MB") {
		t.Errorf("%d bytes, %q", size, f.Notes)
	}
}
