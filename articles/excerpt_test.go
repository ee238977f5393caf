package articles

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAnExcerptHasTheDekAndTheFirstWords(t *testing.T) {
	s := Story{Document: Document{Blocks: []Block{
		Dek{Plain("A line\nbelow")},
		Hidden{Reason: "advertisement", Block: Paragraph{Plain("Buy boots")}},
		Figure{Source: "a.png", Alt: "the quay"},
		Paragraph{Plain("A line below")},
		Paragraph{Plain("The tide came in.")},
		Heading{Level: 2, Text: Plain("Later")},
		Doubted{Reason: "short", Block: Paragraph{Plain("It went out.")}},
	}}}
	e := s.Excerpt()
	if e.Dek != "A line below" || e.Opening != "The tide came in. It went out." || e.Picture.Source == "" || e.Cut {
		t.Errorf("%+v", e)
	}
	if e.Line() != e.Dek || (Excerpt{Opening: "first"}).Line() != "first" {
		t.Error("the line is another")
	}
	s.Meta.Dek.Value = "The stated one"
	if got := s.Excerpt().Dek; got != "The stated one" {
		t.Errorf("the dek is %q", got)
	}
}

func TestAnExcerptLeavesOutBareAddressesAndSigns(t *testing.T) {
	links := Paragraph{Plain("Our shop: https://shop.example.org/")}
	s := Story{Document: Document{Blocks: []Block{
		Paragraph{Plain("---")}, links, Paragraph{Plain("The tide came in.")}, Paragraph{Plain("* * *")}, Paragraph{Plain("潮が満ちた。")},
	}}}
	if e := s.Excerpt(); e.Opening != "The tide came in. 潮が満ちた。" || !e.Cut {
		t.Errorf("%+v", e)
	}
	if e := (Story{Document: Document{Blocks: []Block{links}}}).Excerpt(); e.Opening != "Our shop: https://shop.example.org/" {
		t.Errorf("what has addresses alone begins with %q", e.Opening)
	}
}

func TestAnExcerptIsBounded(t *testing.T) {
	for _, words := range []string{strings.Repeat("the tide came in ", 900), strings.Repeat("潮汐表", 4000)} {
		e := Story{Document: Document{Blocks: []Block{Paragraph{Plain(words)}, Paragraph{Plain("more")}}}}.Excerpt()
		if len(e.Opening) > openingLength || !utf8.ValidString(e.Opening) || !e.Cut || len(e.Opening) < openingLength/2 {
			t.Errorf("%d bytes, cut %t", len(e.Opening), e.Cut)
		}
	}
}
