package theme

import (
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
