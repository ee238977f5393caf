package feed

import (
	"fmt"
	"strings"
	"testing"

	"lede/articles"
)

func TestNamesWhoWroteAnItem(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		"<author>Ann Lee</author>":                                                                       "Ann Lee",
		"<author>ann@harbour.example (Ann Lee)</author>":                                                 "Ann Lee",
		"<author>ann@harbour.example ( )</author>":                                                       "ann@harbour.example",
		"<author>Ann Lee (ann@harbour.example)</author>":                                                 "Ann Lee",
		"<author>ann@harbour.example (Ann</author>":                                                      "ann@harbour.example (Ann",
		"<author>Ann Lee &lt;ann@harbour.example&gt;</author>":                                           "Ann Lee",
		"<author>\"Lee, Ann\" &lt;ann@harbour.example&gt;</author>":                                      "Lee, Ann",
		"<author>ann@harbour.example</author>":                                                           "ann@harbour.example",
		"<author>Ann Lee (the elder)</author>":                                                           "Ann Lee (the elder)",
		"<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator><dc:creator>Ann Lee</dc:creator>": "Ann Lee, Bo Ek",
		"<author>Ann Lee</author><dc:creator>Bo Ek</dc:creator>":                                         "Ann Lee",
		"<author> </author><dc:creator>Bo Ek</dc:creator>":                                               "Bo Ek",
		"<atom:author><name>Ann Lee</name><email>a@b.example</email></atom:author>":                      "Ann Lee",
		"<atom:author><name> </name><email>a@b.example</email></atom:author>":                            "a@b.example",
		"<atom:author><uri>https://a.example</uri></atom:author>":                                        "https://a.example",
		"<atom:author><b>Ann</b> Lee</atom:author>":                                                      "Ann Lee",
		"<itunes:author>Ann Lee</itunes:author>":                                                         "Ann Lee",
		"<media:credit>Ann Lee</media:credit>":                                                           "Ann Lee",
		"<atom:contributor><name>Ann Lee</name></atom:contributor>":                                      "Ann Lee",
		"<atom:source><author><name>Ann Lee</name></author></atom:source>":                               "Ann Lee",
		"<atom:source><title>Fog</title></atom:source>":                                                  "Cy Roe",
		"<author>Ann &lt;b&gt;Lee&lt;/b&gt;&#27;</author>":                                               "Ann Lee",
		"<author>\nann@harbour.example (Ann Lee)\n</author>":                                             "Ann Lee",
		"": "Cy Roe",
	} {
		f := parse(t, "<rss><channel><managingEditor>cy@harbour.example (Cy Roe)</managingEditor><item>"+markup+"</item></channel></rss>", "")
		if got := (articles.Byline{Authors: f.Items[0].Authors}).String(); got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}

func TestTakesTheAuthorsOfTheFirstHeadThatNamesSome(t *testing.T) {
	t.Parallel()
	f := parse(t, "<rdf:RDF><dc:creator>Ann Lee</dc:creator><channel><dc:creator>Bo Ek</dc:creator></channel><item><title>Fog</title></item></rdf:RDF>", "")
	if got := f.Items[0].Authors; len(got) != 1 || got[0].Name != "Ann Lee" {
		t.Errorf("%+v", got)
	}
}

func TestBoundsWhatAnItemLists(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for i := range maxList + 5 {
		fmt.Fprintf(&b, "<dc:creator>Ann %d</dc:creator><category>sea %d</category><enclosure url='https://a.example/%d.mp3'/>", i, i, i)
		fmt.Fprintf(&b, "<media:content url='https://a.example/%d.jpg'/>", i)
	}
	it := itemOf(t, b.String()+"<description>"+strings.Repeat("&lt;iframe src='https://v.example/'>", maxList+5)+"</description>")
	if len(it.Authors) != maxList || len(it.Categories) != maxList || len(it.Enclosures) != maxList {
		t.Errorf("%d authors, %d categories, %d enclosures", len(it.Authors), len(it.Categories), len(it.Enclosures))
	}
	names := strings.Repeat(`"Ann",`, maxList+5)
	f := parse(t, `{"version":"https://jsonfeed.org/version/1","items":[{"authors":[`+names+`"Bo"],"tags":[`+names+`"Bo"]}]}`, "")
	if got := f.Items[0]; len(got.Authors) != 1 || len(got.Categories) > maxList {
		t.Errorf("%d authors, %d tags", len(got.Authors), len(got.Categories))
	}
}
