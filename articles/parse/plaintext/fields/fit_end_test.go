package fields

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"lede/articles/parse/charset"
	"lede/articles/parse/plaintext/lines"
)

// lineSample is a line below a headline, of the story or not.
type lineSample struct {
	signs  []float64
	story  bool
	weight float64
	fold   int
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func triples(set map[[3]string]bool, s string) (in, all int) {
	w := wordsOf(s)
	for len(w) < 3 {
		w = append(w, "")
	}
	for i := 0; i+3 <= len(w); i++ {
		all++
		if set[[3]string{w[i], w[i+1], w[i+2]}] {
			in++
		}
	}
	return
}

// TestFitStorySigns fits the weights of storySigns: logistic regression on the lines
// below the headlines of texts whose story is known. It is called as
// TestFitHeadlineSigns is, and prints and writes the same.
func TestFitStorySigns(t *testing.T) {
	folder, err := filepath.Abs(os.Getenv("LEDE_CASES"))
	if os.Getenv("LEDE_CASES") == "" || err != nil {
		t.Skip("LEDE_CASES names no folder of cases")
	}
	all := append(lineSamples(t, folder, "text"), lineSamples(t, folder, "scraped")...)
	right, n := 0.0, 0.0
	for fold := range folds {
		var others []lineSample
		for _, c := range all {
			if c.fold != fold {
				others = append(others, c)
			}
		}
		w := fitLines(others)
		writeFold(t, fold, "story_end.go", storySignNames(), w)
		for _, c := range all {
			if c.fold == fold {
				n += c.weight
				if (dot(w, c.signs) > 0) == c.story {
					right += c.weight
				}
			}
		}
	}
	t.Logf("held out: %.4f of %d", right/n, len(all))
	for i, w := range fitLines(all) {
		t.Logf("%6.2f (%.2f)  %s", w, storySigns[i].weight, storySigns[i].name)
	}
}

func storySignNames() (names []string) {
	for _, s := range storySigns {
		names = append(names, s.name)
	}
	return names
}

// fitLines descends the gradient.
func fitLines(s []lineSample) []float64 {
	const rounds, rate, ridge = 800, 0.5, 1e-4
	w := make([]float64, len(storySigns))
	total := 0.0
	for _, c := range s {
		total += c.weight
	}
	for range rounds {
		g := make([]float64, len(w))
		for _, c := range s {
			off := -1 / (1 + math.Exp(-dot(w, c.signs)))
			if c.story {
				off++
			}
			for i, x := range c.signs {
				g[i] += off * c.weight * x
			}
		}
		for i := range w {
			w[i] += rate * (g[i]/total - ridge*w[i])
		}
	}
	return w
}

func lineSamples(t *testing.T, folder, kind string) (out []lineSample) {
	var list []struct {
		Name, Path, Source, URL string
		Truth                   struct {
			Title      string
			Paragraphs []struct{ Text string }
			Captions   []struct{ Text string }
			Neutral    []string
		}
	}
	raw, err := os.ReadFile(filepath.Join(folder, kind, "cases.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		if len(c.Truth.Paragraphs) == 0 || c.Source == "headless" || c.Source == "headed" {
			continue
		}
		body, _ := os.ReadFile(filepath.Join(folder, kind, c.Path))
		text, _ := charset.Decode(body, "")
		p := pageOf(text)
		r := &page{Page: p, stampAt: -1}
		r.findTitle()
		set, skip := map[[3]string]bool{}, map[[3]string]bool{}
		fill := func(set map[[3]string]bool, s string) {
			w := wordsOf(s)
			for len(w) < 3 {
				w = append(w, "")
			}
			for i := 0; i+3 <= len(w); i++ {
				set[[3]string{w[i], w[i+1], w[i+2]}] = true
			}
		}
		for _, x := range c.Truth.Paragraphs {
			fill(set, x.Text)
		}
		for _, x := range c.Truth.Captions {
			fill(skip, x.Text)
		}
		for _, x := range c.Truth.Neutral {
			fill(skip, x)
		}
		e := r.ending()
		var s []lineSample
		for i := max(r.From, r.Title+1); i < len(r.Lines); i++ {
			if !r.counts(i) || r.Lines[i].Kind == lines.Title {
				continue
			}
			in, n := triples(set, r.Lines[i].Text)
			if sk, _ := triples(skip, r.Lines[i].Text); in*2 < n && sk*2 >= n {
				continue
			}
			e.look(i)
			x := lineSample{story: in*2 >= n, fold: foldOf(c.Name, c.URL)}
			for _, sg := range storySigns {
				x.signs = append(x.signs, sg.sign(e))
			}
			s = append(s, x)
		}
		for _, x := range s {
			x.weight = 1 / float64(len(s))
			out = append(out, x)
		}
	}
	return out
}
