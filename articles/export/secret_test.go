package export

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"lede/articles"
)

func TestTellsNoSecretOfWhereAStoryCameFrom(t *testing.T) {
	t.Parallel()
	const address = "https://ann:hunter2@tide.example/feed?token=hush"
	story := articles.Story{ID: "abcd2345", Origin: address, Format: articles.HTML}
	for name, write := range map[string]func(io.Writer) error{
		"ls --json": func(w io.Writer) error {
			return HeadlineJSON(w, articles.Details{Headline: articles.Headline{ID: "abcd2345", Origin: address}})
		},
		"cat --as json": func(w io.Writer) error { return JSON(w, story, articles.DetailsOf(story)) },
		"inspect":       func(w io.Writer) error { return Inspect(w, story, 0) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); strings.Contains(got, "hunter2") || strings.Contains(got, "hush") || !strings.Contains(got, "https://tide.example/feed?token=…") {
			t.Errorf("%s: %s", name, got)
		}
	}
	var b bytes.Buffer
	if err := HeadlineJSON(&b, articles.Details{Headline: articles.Headline{Origin: "/home/ann/a  b/private/a1b2c3d4e5f6.txt"}}); err != nil || !strings.Contains(b.String(), "/home/ann/a  b/private/a1b2c3d4e5f6.txt") {
		t.Errorf("a path is not as it is: %s, %v", &b, err)
	}
}

func TestInspectsNothingThatActsOnATerminal(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := Inspect(&b, articles.Story{Origin: "/home/ann/a\x1b[31m\nb.txt"}, 0); err != nil {
		t.Fatal(err)
	}
	if first, _, _ := strings.Cut(b.String(), "\n"); first != "/home/ann/a[31m b.txt" {
		t.Errorf("origin %q", first)
	}
}
