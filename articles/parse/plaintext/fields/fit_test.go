package fields

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"lede/articles/parse/charset"
	"lede/articles/parse/language"
	"lede/articles/parse/letters"
	"lede/articles/parse/plaintext/lines"
)

// TestFitHeadlineSigns fits the weights of headlineSigns: logistic regression on
// texts whose headline is known, or known to be missing. It prints the weights
// that it finds on all, and how often those found without a fifth of the
// publishers are right about that fifth, which is the figure that counts.
//
//	LEDE_CASES=../shared/eval/dev go test -run FitHeadlineSigns -v ./articles/parse/plaintext/fields
//
// With LEDE_FOLDS it writes into the folder of that name what .ci/heldout builds
// and scores with: for each fold the source of the weights that were found without
// it, and a table of which case is in which fold.
func TestFitHeadlineSigns(t *testing.T) {
	folder, err := filepath.Abs(os.Getenv("LEDE_CASES"))
	if os.Getenv("LEDE_CASES") == "" || err != nil {
		t.Skip("LEDE_CASES names no folder of cases")
	}
	all := append(fitCases(t, folder, "text"), fitCases(t, folder, "scraped")...)
	right := map[string][2]int{}
	for fold := range folds {
		var others []fitCase
		for _, c := range all {
			if c.fold != fold {
				others = append(others, c)
			}
		}
		weights := fit(others)
		names := make([]string, len(headlineSigns))
		for i, s := range headlineSigns {
			names[i] = s.name
		}
		writeFold(t, fold, "no_headline.go", names, weights)
		for _, c := range all {
			if c.fold == fold {
				n := right[c.kind]
				n[1]++
				if (dot(weights, c.signs) > 0) == c.headline {
					n[0]++
				} else {
					t.Logf("wrong: %s", c.text)
				}
				right[c.kind] = n
			}
		}
	}
	for kind, n := range right {
		t.Logf("publishers held out: %s: %d of %d", kind, n[0], n[1])
	}
	for i, w := range fit(all) {
		t.Logf("%6.2f (%.2f)  %s", w, headlineSigns[i].weight, headlineSigns[i].name)
	}
}

const folds = 5

// fitCase is a text, whose best line is a headline or not.
type fitCase struct {
	kind, text string
	fold       int
	headline   bool
	signs      []float64
}

// fitCases reads the cases of a kind. Texts whose best line is another than the
// headline that they have teach nothing and are left out.
func fitCases(t *testing.T, folder, kind string) []fitCase {
	t.Helper()
	var list []struct {
		Name, Path, Source, URL string
		Truth                   struct{ Title string }
	}
	raw, err := os.ReadFile(filepath.Join(folder, kind, "cases.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	var cases []fitCase
	for _, c := range list {
		fold := foldOf(c.Name, c.URL)
		noteFold(t, filepath.Join(folder, kind, c.Path), fold)
		body, err := os.ReadFile(filepath.Join(folder, kind, c.Path))
		if err != nil {
			t.Fatal(err)
		}
		text, _ := charset.Decode(body, "")
		best := bestLine(text)
		if best.at < 0 || best.average == 0 || best.alone() {
			continue
		}
		has := letters.Of(c.Truth.Title)
		line := letters.Of(best.line().Text)
		found := has != "" && (strings.Contains(line, has) || len(line) > 12 && strings.Contains(has, line))
		if has != "" && !found {
			continue
		}
		f := fitCase{kind: kind + " " + c.Source, text: c.Name + ": " + best.line().Text, fold: fold, headline: found}
		if kind == "text" {
			f.kind = kind
		}
		for _, s := range headlineSigns {
			f.signs = append(f.signs, s.sign(&best))
		}
		cases = append(cases, f)
	}
	return cases
}

// pageOf is the page of text with its body found, as the fields see it.
func pageOf(text string) *lines.Page {
	p := lines.NewPage(text, language.Of(text))
	p.Unwrap()
	p.PartText()
	p.MarkPage()
	p.MarkPictures()
	p.MarkFields()
	p.JoinSentences()
	p.MarkJoined()
	p.FindBody()
	return p
}

// bestLine is the line of text for which the clues speak most.
func bestLine(text string) choice {
	p := pageOf(text)
	first, last := max(0, p.From-linesAbove), min(len(p.Lines), p.From+linesInto)
	c := (&page{Page: p}).newSearch(first, last).choose(first, last)
	if c.at >= 0 {
		c.look()
	}
	return c
}

// dated is what follows the publisher in a case's name.
var dated = regexp.MustCompile(`_(?:19|20)\d\d_.*`)

// foldOf is the fold of a case's publisher: the name's where it holds one, or else
// the host of its address.
func foldOf(name, address string) int {
	publisher := name
	if short := dated.ReplaceAllString(name, ""); short != name {
		publisher = short
	} else if u, err := url.Parse(address); err == nil && u.Host != "" {
		publisher = strings.TrimPrefix(u.Host, "www.")
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(publisher))
	return int(h.Sum32() % folds)
}

// writeFold writes the source file with weights in the place of those that its rows
// of these names have.
func writeFold(t *testing.T, fold int, file string, names []string, weights []float64) {
	t.Helper()
	folder := os.Getenv("LEDE_FOLDS")
	if folder == "" {
		return
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	source := string(raw)
	for i, name := range names {
		row := regexp.MustCompile(`(?m)^(\t\{` + regexp.QuoteMeta(strconv.Quote(name)) + `, )[-0-9.]+,`)
		if !row.MatchString(source) {
			t.Fatalf("%s has no row %q", file, name)
		}
		source = row.ReplaceAllString(source, fmt.Sprintf("${1}%.4f,", weights[i]))
	}
	if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d-%s", fold, file)), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
}

// noteFold adds the file of a case and its fold to the table.
func noteFold(t *testing.T, path string, fold int) {
	t.Helper()
	folder := os.Getenv("LEDE_FOLDS")
	if folder == "" {
		return
	}
	f, err := os.OpenFile(filepath.Join(folder, "folds"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := fmt.Fprintf(f, "%d %s\n", fold, path); err != nil {
		t.Fatal(err)
	}
}

// fit descends the gradient. A text without a headline counts as much more as
// there are fewer, up to three times.
func fit(cases []fitCase) []float64 {
	const rounds, rate, ridge = 1500, 0.4, 1.0
	weights := make([]float64, len(headlineSigns))
	with := 0
	for _, c := range cases {
		if c.headline {
			with++
		}
	}
	without := min(3, float64(with)/float64(max(len(cases)-with, 1)))
	for range rounds {
		gradient := make([]float64, len(weights))
		for _, c := range cases {
			off, by := -1/(1+math.Exp(-dot(weights, c.signs))), without
			if c.headline {
				off, by = 1+off, 1
			}
			for i, s := range c.signs {
				gradient[i] += off * by * s
			}
		}
		for i := range weights {
			weights[i] += rate * (gradient[i] - ridge*weights[i]) / float64(len(cases))
		}
	}
	return weights
}

func dot(weights, signs []float64) (sum float64) {
	for i := range weights {
		sum += weights[i] * signs[i]
	}
	return sum
}
