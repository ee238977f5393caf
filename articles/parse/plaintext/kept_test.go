package plaintext

import (
	"io/fs"
	"iter"
	"maps"
	"strings"
	"testing"

	"lede/articles/samples"
)

// leastShown is how much of the words of a text's sentences must be shown. The
// rest may be what a sample says of its own page, in sentences.
const leastShown = 0.9

// sentences are the words of the lines of text that read like prose.
func sentences(text string) []string {
	var list []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if len(line) >= 70 && strings.HasSuffix(strings.TrimRight(line, "\"”“»’」)"), ".") || strings.HasSuffix(line, "。") {
			list = append(list, strings.Join(strings.Fields(line), " "))
		}
	}
	return list
}

// share is the part of the runs of twelve characters in list that stand in shown,
// which may have joined what a link broke. Blanks count for nothing.
func share(list []string, shown string) float64 {
	runs := map[string]bool{}
	for run := range runsOf(shown) {
		runs[run] = true
	}
	has, all := 0, 0
	for _, s := range list {
		for run := range runsOf(s) {
			all++
			if runs[run] {
				has++
			}
		}
	}
	if all == 0 {
		return 1
	}
	return float64(has) / float64(all)
}

func runsOf(s string) iter.Seq[string] {
	characters := []rune(strings.Join(strings.Fields(s), ""))
	return func(yield func(string) bool) {
		for i := range len(characters) - 11 {
			if !yield(string(characters[i : i+12])) {
				return
			}
		}
	}
}

// Whatever stands in a text, most of its prose is shown.
func TestShowsTheSentencesOfEveryText(t *testing.T) {
	t.Parallel()
	texts := readSamples(t)
	for story, paragraphs := range headless {
		body := strings.Join(paragraphs, "\n\n")
		maps.Copy(texts, map[string]string{
			story + " below a heading in its middle": strings.Join(paragraphs[:2], "\n\n") + "\n\nWhat the council wants\n\n" + strings.Join(paragraphs[2:], "\n\n"),
			story + " with a heading far down":       strings.Join([]string{body, body, "By the water in the evening of a long day", body}, "\n\n"),
			story + " above a table":                 body + strings.Repeat("\n\nName of a school\n\n12\n\n37%", 40),
			story + " with a dated name":             body + "\n\nBo Ek, 12 March 2024\n\n" + body,
			story + " with a question":               body + "\n\nWho pays?\n\n" + body,
			story + " under its number of readers":   "views 1,693\n\n" + body,
		})
	}
	for name, text := range texts {
		_, d := Parse(text)
		if got := share(sentences(text), shownWords(d)); got < leastShown {
			t.Errorf("%s: %.0f%% of the sentences are shown", name, 100*got)
		}
	}
}

func readSamples(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	files, err := fs.Glob(samples.FS(), "*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	for _, name := range files {
		raw, err := fs.ReadFile(samples.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(raw)
	}
	return texts
}
