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
