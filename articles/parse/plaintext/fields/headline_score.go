package fields

import (
	"math"
	"strings"

	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// clue is one sign that a line is the headline, and what it counts.
type clue struct {
	name   string
	weight float64
	sign   func(s *search, i int) float64
}

// score adds up what the clues say of line i.
func (s *search) score(i int) float64 {
	sum := 0.0
	for k := range clues {
		sum += clues[k].weight * clues[k].sign(s, i)
	}
	return sum
}

// clues are the signs of a headline. The weights were fitted to dumps of news
// pages whose headline is known; a clue stays where it helps on pages that it
// was not fitted to.
var clues = []clue{
	{"tiny", -1.3, func(s *search, i int) float64 { return indicator(s.Lines[i].Width < 12) }},
	{"of a headline's length", 0.8, func(s *search, i int) float64 { return indicator(s.Lines[i].Width >= 35 && s.Lines[i].Width < 90) }},
	{"long", -0.3, func(s *search, i int) float64 { return indicator(s.Lines[i].Width >= 120) }},
	{"words of the body", 0.9, func(s *search, i int) float64 { return s.words.share(s.Lines[i].Text) }},
	{"many words of the body", 1.6, func(s *search, i int) float64 {
		return s.words.share(s.Lines[i].Text) * float64(min(lines.WordCount(s.Lines[i].Text, 10), 10)) / 10
	}},
	{"words of the next prose", 0.6, func(s *search, i int) float64 { return s.shareOfNext(i) }},
	{"ends as a sentence", -1, func(s *search, i int) float64 {
		return indicator(strings.HasSuffix(s.Lines[i].Text, ".") || strings.HasSuffix(s.Lines[i].Text, "。"))
	}},
	{"two sentences", -2.5, func(s *search, i int) float64 { return indicator(twoSentences(s.Lines[i].Text)) }},
	{"begins or ends in mid-sentence", -0.6, func(s *search, i int) float64 {
		return indicator(lines.StartsLow(s.Lines[i].Text) || lines.EndsOpen(s.Lines[i].Text))
	}},
	{"ends in a colon", -0.3, func(s *search, i int) float64 { return indicator(strings.HasSuffix(s.Lines[i].Text, ":")) }},
	{"quotation from end to end", -0.4, func(s *search, i int) float64 { return indicator(lines.IsQuotation(s.Lines[i].Text)) }},
	{"holds a bar", -0.4, func(s *search, i int) float64 { return indicator(strings.ContainsAny(s.Lines[i].Text, "|»›•")) }},
	{"reads like a name", -1.2, func(s *search, i int) float64 { return indicator(phrases.NameLike(s.Lines[i].Text)) }},
	{"after a blank line", 2.1, func(s *search, i int) float64 { return indicator(s.Lines[i].Gap || i == 0) }},
	{"lines above the body", 0.4, func(s *search, i int) float64 { return math.Log1p(float64(max(0, s.From-i))) }},
	{"inside the body", -0.6, func(s *search, i int) float64 { return indicator(i >= s.From) }},
	{"lines into the body", -0.5, func(s *search, i int) float64 { return math.Log1p(float64(max(0, i-s.From))) }},
	{"prose above it in the body", -0.6, func(s *search, i int) float64 { return math.Log1p(float64(s.proseAbove(i)) / 100) }},
	{"lines to the next prose", -0.8, func(s *search, i int) float64 { return math.Log1p(float64(s.toProse(i))) }},
	{"prose three lines on", 0.8, func(s *search, i int) float64 { return indicator(s.toProse(i) == 3) }},
	{"prose four to six lines on", 0.4, func(s *search, i int) float64 { return indicator(s.toProse(i) > 3 && s.toProse(i) <= 6) }},
	{"date or byline on the next line", 2.2, func(s *search, i int) float64 { return indicator(s.maybeAt(i + 1)) }},
	{"date or byline two lines on", 1.8, func(s *search, i int) float64 { return indicator(!s.maybeAt(i+1) && s.maybeAt(i+2)) }},
	{"above a dek", 0.5, func(s *search, i int) float64 { return indicator(s.overDek(i)) }},
	{"below a kicker", 0.6, func(s *search, i int) float64 { return indicator(s.belowKicker(i)) }},
	{"below the crumbs", 0.9, func(s *search, i int) float64 { return indicator(s.belowCrumbs(i)) }},
	{"stands elsewhere too", 0.3, func(s *search, i int) float64 {
		return indicator(s.Lines[i].Kind == lines.Story && s.seen[bare(s.Lines[i].Text)] > 1)
	}},
	{"stands again behind the body", 0.5, func(s *search, i int) float64 { return indicator(s.behind[s.Lines[i].Text]) }},
	{"ends or begins a longer line above", 1, func(s *search, i int) float64 { return indicator(s.inLongerLine(i)) }},
	{"stands twice in a row", 0.6, func(s *search, i int) float64 { return indicator(s.Lines[i].Kind == lines.Picture) }},
	{"shorter line above", -0.6, func(s *search, i int) float64 { return indicator(s.dekOf(i)) }},
	{"sentence below a line without a stop", -1.2, func(s *search, i int) float64 { return indicator(s.sentenceUnder(i)) }},
	{"another headline above", -0.6, func(s *search, i int) float64 { return indicator(s.teaser(i - 1)) }},
	{"another headline two lines above", -0.5, func(s *search, i int) float64 { return indicator(s.teaser(i - 2)) }},
}

// twoSentences reports whether s is prose: a sentence that ends after at least
// four words, and another one that ends as well. No headline reads like that.
func twoSentences(s string) bool {
	if !strings.HasSuffix(s, ".") {
		return false
	}
	first, rest, ok := strings.Cut(s, ". ")
	return ok && !lines.StartsLow(rest) && lines.WordCount(first, 4) >= 4 && lines.WordCount(rest, 3) >= 3
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
