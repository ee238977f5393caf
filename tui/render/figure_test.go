package render

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestSetsWhatIsSaidOfAPicture(t *testing.T) {
	caption := articles.Plain("The quay at five in the morning, before the boats leave.")
	for name, c := range map[string]struct {
		f    articles.Figure
		want string
	}{
		"credit at the end of the caption": {
			articles.Figure{Alt: "A quay", Caption: caption, Credit: "Jo Ek", Gallery: "1 of 2"}, `
▦ 1 of 2 · A quay
  The quay at five in the morning,
  before the boats leave.          Jo Ek`,
		},
		"credit without room": {
			articles.Figure{Caption: caption, Credit: "Jo Ek/Courier"}, `
▦ The quay at five in the morning,
  before the boats leave.
                           Jo Ek/Courier`,
		},
		"credit at the end of what it shows": {
			articles.Figure{Alt: "A quay", Credit: "Jo Ek"}, `
▦ A quay                           Jo Ek`,
		},
		"credit alone": {articles.Figure{Credit: "Jo Ek"}, "▦                                  Jo Ek"},
		"gallery":      {articles.Figure{Gallery: "2 of 5", Alt: "image"}, "▦ 2 of 5"},
		"nothing":      {articles.Figure{Source: "https://e.org/a.jpg"}, "▦"},
	} {
		t.Run(name, func(t *testing.T) {
			expect(t, body(Options{Width: 40}, c.f), c.want)
		})
	}
}

func TestSaysNothingOfAPictureTwice(t *testing.T) {
	for _, alt := range []string{
		"", "Image", "photo 3", "IMG_2041.JPG", "harbour-1200x800.webp", "DSC_0042", "Fog over Sel", "fog over SEL!",
		"The quay at five", "“The quay at five.”", " — ", "Bild",
	} {
		s := articles.Story{Document: articles.Document{Blocks: []articles.Block{
			articles.Figure{Alt: alt, Caption: articles.Plain("The quay at five, before the boats leave.")},
		}}}
		s.Meta.Title.Value = "Fog over Sel"
		p := Story(s, Options{Width: 60})
		if last, first := p.Text(len(p.Lines)-1), p.Text(len(p.Lines)-2); first != "" || last != "▦ The quay at five, before the boats leave." {
			t.Errorf("%q is shown: %q, %q", alt, first, last)
		}
	}
	for _, alt := range []string{"A woman reads on the quay", "灯台", "Photo of the mayor", "5"} {
		if got := body(Options{Width: 60}, articles.Figure{Alt: alt, Caption: articles.Plain("At noon.")}); len(got) != 2 && alt != "5" || !strings.Contains(got[0], alt) && alt != "5" {
			t.Errorf("%q is not shown: %q", alt, got)
		}
	}
}

func TestLinksOfNotesAndOfTheScreenDiffer(t *testing.T) {
	link := articles.Span{Text: "tides", Link: "https://e.org/"}
	got := body(Options{Width: 60}, articles.Paragraph{Text: articles.Text{{Text: "So say[1] the "}, link, {Text: "."}}})
	if got[0] != "So say[1] the tides\u00a0‹1›." || got[len(got)-1] != "‹1› https://e.org/" {
		t.Errorf("got %q", got)
	}
	got = body(Options{Width: 60}, articles.Quote{Blocks: []articles.Block{articles.Paragraph{Text: articles.Text{{Text: "So [2] "}, link}}}})
	if got[0] != "│ So [2] tides\u00a0‹1›" {
		t.Errorf("got %q", got)
	}
}

func TestTheNumberOfALinkNeverSplitsAWord(t *testing.T) {
	link := func(s, to string) articles.Span { return articles.Span{Text: s, Link: "https://e.org/" + to} }
	for want, text := range map[string]articles.Text{
		"the tides [1] of":    {{Text: "the "}, link("tide", "a"), {Text: "s of"}},
		"the tides [1], of":   {{Text: "the "}, link("tide", "a"), {Text: "s, of"}},
		"tide’s [1] end":      {link("tide", "a"), {Text: "’s end"}},
		"tidetable [1] [2] x": {link("tide", "a"), link("table", "b"), {Text: " x"}},
		"tidetables [1] [2].": {link("tide", "a"), link("table", "b"), {Text: "s."}},
		"tide [1]; x":         {link("tide", "a"), {Text: "; x"}},
		"tide [1] s":          {link("tide ", "a"), {Text: "s"}},
		"潮汐 [1]の表":            {link("潮汐", "a"), {Text: "の表"}},
		"강물을 [1] 본다":          {link("강물", "a"), {Text: "을 본다"}},
		"tides [1]":           {link("tide", "a"), {Text: "s", Style: articles.Emphasis}},
	} {
		got := strings.ReplaceAll(body(Options{Width: 60}, articles.Paragraph{Text: text})[0], "\u00a0", " ")
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
