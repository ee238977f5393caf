package parse_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse"
)

// FuzzStory checks that whatever the bytes and whatever they are taken for,
// what comes out is valid text without control characters, in the story and in
// its row.
func FuzzStory(f *testing.F) {
	for _, seed := range []string{
		"<title>a&#27;]0;b&#7;</title><h1>a\x1b[31mb</h1><p>\u009b31m &#x9b;x<img alt='\x1b]8;;x\x07' src=a.png><pre>\x00\x08c\x1bP</pre>",
		"---\ntitle: \"a\\e[31m\"\nauthor: \x9bBo\n---\n# b\x1b]52;c;x\x07\n\n`\x1b[2J` [x](https://a\x1b.example) ![\x07](b.png \"\x1bc\")\n\n| \x1b |\n|--|\n| \x85 |",
		"By Ann\x1b[2K Lee\n\x1b]0;owned\x07\nPublished 12 Nov\x00ember 2019\n\nWords\u202e and \u200b\u009dwords\x7f.\n",
		"\xff\xfea\x00\x1b\x00[\x00", "\x1b", "<svg><![CDATA[\x1b]]></svg>", `<script type="application/ld+json">{"@type":"Article","headline":"a\u001b[31m","author":"\u0007","articleBody":"x\u001bx x x"}</script>`,
	} {
		for format := range uint8(5) {
			f.Add([]byte(seed), format)
		}
	}
	f.Fuzz(func(t *testing.T, body []byte, format uint8) {
		a := articles.Article{ID: "x", Origin: "x", Base: "https://example.org/", Format: articles.Format(format % 5), Body: body}
		story := parse.Story(a)
		story.Format = 0
		checkHarmless(t, fmt.Sprintf("%+v", story))
		checkHarmless(t, fmt.Sprintf("%+v", parse.Headline(a)))
	})
}

func checkHarmless(t *testing.T, said string) {
	t.Helper()
	if !utf8.ValidString(said) {
		t.Errorf("invalid text: %q", said)
	}
	for _, r := range said {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			t.Fatalf("control character %U in %q", r, said)
		}
	}
}
