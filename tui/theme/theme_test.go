package theme

import (
	"slices"
	"strings"
	"testing"

	"lede/articles"
)

func TestKnowsEveryGlamourStyleByName(t *testing.T) {
	for _, name := range Names() {
		th, err := Named(name, true)
		if err != nil || th == nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnUnknownStyleListsTheKnownOnes(t *testing.T) {
	_, err := Named("dracla", true)
	if err == nil || !strings.Contains(err.Error(), "dracula, lede, light") {
		t.Errorf("got %v", err)
	}
}

func TestReadsAStyleFile(t *testing.T) {
	th, err := FromJSON([]byte(`{"h1":{"bold":true,"color":"39"},"emph":{"italic":true}}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := th.Open(Headline, articles.Emphasis, false); got != "\x1b[38;5;39;1;3m" {
		t.Errorf("got %q", got)
	}
	if _, err := FromJSON([]byte(`{"h1":`)); err == nil {
		t.Error("a broken file is accepted")
	}
}

func TestColourlessStylesSetNoAttribute(t *testing.T) {
	for _, name := range []string{"notty", "ascii"} {
		th, err := Named(name, false)
		if err != nil {
			t.Fatal(err)
		}
		for r := range roleCount {
			if got := th.Open(r, articles.Strong|articles.Emphasis, true); got != "" {
				t.Errorf("%s: role %d opens with %q", name, r, got)
			}
		}
		if before, after := th.Marks(articles.Strong | articles.Emphasis); before != "***" || after != "***" {
			t.Errorf("%s: strong emphasis is marked %q %q", name, before, after)
		}
	}
}

func compiled(t *testing.T, style string) *Theme {
	t.Helper()
	th, err := FromJSON([]byte(style))
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func TestEachPartOfAStoryFollowsItsEntryOfTheStyle(t *testing.T) {
	th := compiled(t, `{
		"document": {"color": "1"}, "paragraph": {"color": "2"}, "heading": {"color": "3", "bold": true},
		"h1": {"color": "4"}, "h2": {"color": "5"}, "h3": {"color": "6"}, "h4": {"color": "7"}, "h6": {"color": "8", "bold": false},
		"block_quote": {"color": "9"}, "hr": {"color": "10"}, "image": {"color": "11", "underline": true}, "image_text": {"color": "12", "faint": true},
		"item": {"color": "13"}, "enumeration": {"color": "14"}, "strong": {"color": "15"}, "emph": {"color": "16"},
		"code_block": {"color": "17"}, "table": {"color": "18"}, "link_text": {"color": "19"}}`)
	for role, want := range map[Role]string{
		Body: "32", Byline: "32", Kicker: "90", PullRule: "90", Headline: "34;1", Heading2: "35;1", Heading3: "36;1", Heading4: "37;1",
		Dek: "38;5;16", Caption: "38;5;16", Quiet: "94;2", Cite: "94;2", Alt: "94;2", Credit: "94;2", Aside: "94;2",
		Quote: "91", PullQuote: "91;1;3", QuoteBar: "92", Rule: "92", Picture: "93", Marker: "96", Label: "97",
		CodeText: "38;5;17", TableText: "38;5;18",
	} {
		got := strings.TrimSuffix(strings.TrimPrefix(th.Open(role, 0, false), "\x1b["), "m")
		if sorted(got) != sorted(want) {
			t.Errorf("role %d opens with %q, want %q", role, got, want)
		}
	}
	if got := th.Open(Body, 0, true); !strings.HasSuffix(got, "38;5;19m") {
		t.Errorf("a link opens with %q", got)
	}
}

func sorted(params string) string {
	parts := strings.Split(params, ";")
	slices.Sort(parts)
	return strings.Join(parts, ";")
}

func TestNothingBlinksOrHides(t *testing.T) {
	th := compiled(t, `{"document": {"blink": true, "conceal": true, "overlined": true, "inverse": true, "crossed_out": true, "background_color": "4"}}`)
	if got := th.Open(Body, 0, false); got != "\x1b[44;7;9m" {
		t.Errorf("it opens with %q", got)
	}
}

func TestMarksOfTheStyleStandInTheMarginWhereTheyAreShort(t *testing.T) {
	for _, tt := range []struct{ style, bullet, bar string }{
		{`{}`, "•", "│"},
		{`{"item": {"block_prefix": "- "}, "block_quote": {"indent_token": "> "}}`, "-", ">"},
		{`{"item": {"block_prefix": "==="}, "block_quote": {"indent_token": "quote: "}}`, "•", "│"},
		{`{"item": {"block_prefix": "\u001b[1m*"}, "block_quote": {"indent_token": "\u001b]0;x\u0007"}}`, "•", "│"},
	} {
		th := compiled(t, tt.style)
		if th.Bullet() != tt.bullet || th.Bar() != tt.bar {
			t.Errorf("%s: bullet %q, bar %q", tt.style, th.Bullet(), th.Bar())
		}
	}
}

func TestHeadingsHaveMarksButNoHashes(t *testing.T) {
	th := compiled(t, `{"h2": {"prefix": "## "}, "h3": {"prefix": "### » "}, "h4": {"prefix": "#### "}}`)
	for level, want := range map[int]string{0: "", 1: "", 2: "", 3: "» ", 4: "▪ ", 6: "▪ ", 9: "▪ "} {
		if got := th.HeadingMark(level); got != want {
			t.Errorf("level %d is marked %q, want %q", level, got, want)
		}
	}
}

func TestStylesOfSpansAddUp(t *testing.T) {
	th := compiled(t, `{"emph": {"italic": true}, "strong": {"bold": true}, "code": {"color": "1"}, "strikethrough": {"crossed_out": true}}`)
	for style, want := range map[articles.Style]string{
		0: "", articles.Emphasis: "\x1b[3m", articles.Strong | articles.Emphasis: "\x1b[3;1m", articles.Code: "\x1b[31m",
	} {
		if got := th.Open(Body, style, false); got != want {
			t.Errorf("%b opens with %q, want %q", style, got, want)
		}
	}
	if before, after := th.Marks(articles.Strong); before != "" || after != "" {
		t.Errorf("a style with attributes has the marks %q, %q", before, after)
	}
}

func TestADarkAndALightFaceOfTheOwnStyle(t *testing.T) {
	dark, light := Default(true), Default(false)
	if dark.Open(Quiet, 0, false) == light.Open(Quiet, 0, false) {
		t.Error("both have one grey")
	}
	for _, name := range []string{"", "auto", "lede"} {
		th, err := Named(name, false)
		if err != nil || th.Open(Quiet, 0, false) != light.Open(Quiet, 0, false) || th.Name() != "lede" {
			t.Errorf("%q is not the own style: %v", name, err)
		}
	}
	if dark.Open(Body, 0, false) != "" {
		t.Error("prose is not in the terminal's own ink")
	}
	if got := dark.Open(Headline, 0, false); got != "\x1b[1m" {
		t.Errorf("the headline opens with %q", got)
	}
}
