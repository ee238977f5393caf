package feed

import (
	"strings"
	"testing"
)

func TestNamesTheSubjectsOfAnItem(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		"<category>Sea</category><category> Sea\n</category><category>Fog</category>": "Sea|Fog",
		`<atom:category term="sea" label="The Sea"/>`:                                 "The Sea",
		`<atom:category term="sea" label=" "/>`:                                       "sea",
		`<category text="Sea"/>`:                                                      "Sea",
		`<category domain="x">Sea</category>`:                                         "Sea",
		"<category/>":                                                                 "",
		"<itunes:category text='Sea'/>":                                               "Sea",
		"<x:category>Sea</x:category>":                                                "",
		"<dc:subject>Sea</dc:subject>":                                                "Sea",
		"<tags>Sea, Fog,,Rain</tags>":                                                 "Sea|Fog|Rain",
		"<media:keywords>Sea,Fog</media:keywords>":                                    "Sea|Fog",
		"<itunes:keywords>Sea,Fog</itunes:keywords>":                                  "Sea|Fog",
		"<keywords>Sea</keywords>":                                                    "",
		"<category>Q&amp;amp;A &lt;b&gt;x&lt;/b&gt;&#27;</category>":                  "Q&A x",
	} {
		if got := strings.Join(itemOf(t, markup).Categories, "|"); got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}

func TestKnowsSearchTermsByHowTheyAreMarked(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<category domain="https://times.example/namespaces/keywords/des">Fog</category><category>Sea</category>`: "Fog",
		`<category domain="post_tag">Fog</category>`:                                                              "Fog",
		`<atom:category scheme="https://quay.example/tags" term="Fog"/>`:                                          "Fog",
		`<atom:category scheme="https://quay.example/?tag#" term="Fog"/>`:                                         "Fog",
		`<category domain="https://quay.example/world/stage">Sea</category>`:                                      "",
		`<category domain="https://quay.example/category/">Sea</category>`:                                        "",
		"<media:keywords>Sea,Fog</media:keywords><category>Rain</category>":                                       "Sea|Fog",
		"<tags>Sea, Fog</tags><dc:subject>Rain</dc:subject>":                                                      "Sea|Fog",
	} {
		if got := strings.Join(itemOf(t, markup).Keywords, "|"); got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}
