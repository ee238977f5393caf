package plaintext

import (
	"math"
	"strings"

	"lede/articles/parse/phrases"
)

// search is what the clues need to know of the page.
type search struct {
	*page
	words bloom
	seen  map[string]int
}

func (p *page) newSearch() search {
	return search{page: p, words: p.vocabulary(), seen: p.repeats()}
}

// clue is one sign that a line is the headline, and what it counts.
type clue struct {
	name   string
	weight float64
	sign   func(s search, i int) float64
}

// score adds up what the clues say of line i.
func (s search) score(i int) float64 {
	sum := 0.0
	for k := range clues {
		if c := &clues[k]; c.weight != 0 {
			sum += c.weight * c.sign(s, i)
		}
	}
	return sum
}

// clues are the signs of a headline. The weights were fitted to dumps of news
// pages whose headline is known.
var clues = []clue{
	{"tiny", -1.3, func(s search, i int) float64 { return is(s.lines[i].width < 12) }},
	{"short", -0.4, func(s search, i int) float64 { return is(s.lines[i].width >= 12 && s.lines[i].width < 22) }},
	{"of a headline's length", 0.8, func(s search, i int) float64 { return is(s.lines[i].width >= 35 && s.lines[i].width < 90) }},
	{"long", -0.2, func(s search, i int) float64 { return is(s.lines[i].width >= 120) }},
	{"words of the body", 1.5, func(s search, i int) float64 { return s.words.share(s.lines[i].text) }},
	{"many words of the body", 1.6, func(s search, i int) float64 {
		return s.words.share(s.lines[i].text) * float64(min(wordCount(s.lines[i].text, 10), 10)) / 10
	}},
	{"ends as a sentence", -1.2, func(s search, i int) float64 {
		return is(strings.HasSuffix(s.lines[i].text, ".") || strings.HasSuffix(s.lines[i].text, "。"))
	}},
	{"asks or exclaims", 0.1, func(s search, i int) float64 {
		return is(strings.HasSuffix(s.lines[i].text, "?") || strings.HasSuffix(s.lines[i].text, "!"))
	}},
	{"section's name", -0.3, func(s search, i int) float64 { return is(s.lines[i].filed) }},
	{"begins or ends in mid-sentence", -0.5, func(s search, i int) float64 { return is(startsLow(s.lines[i].text) || endsOpen(s.lines[i].text)) }},
	{"ends in a colon", -0.3, func(s search, i int) float64 { return is(strings.HasSuffix(s.lines[i].text, ":")) }},
	{"right above the body", -0.4, func(s search, i int) float64 { return is(i == s.from-1) }},
	{"inside the body", -0.9, func(s search, i int) float64 { return is(i >= s.from) }},
	{"lines into the body", -0.7, func(s search, i int) float64 { return math.Log1p(float64(max(0, i-s.from))) }},
	{"date or byline on the next line", 2.2, func(s search, i int) float64 { return is(s.maybeAt(i + 1)) }},
	{"date or byline two lines on", 1.7, func(s search, i int) float64 { return is(!s.maybeAt(i+1) && s.maybeAt(i+2)) }},
	{"date or byline three lines on", 0.3, func(s search, i int) float64 { return is(!s.maybeAt(i+1) && !s.maybeAt(i+2) && s.maybeAt(i+3)) }},
	{"date or byline on the line before", -0.2, func(s search, i int) float64 { return is(s.maybeAt(i - 1)) }},
	{"date or byline two lines before", -0.2, func(s search, i int) float64 { return is(!s.maybeAt(i-1) && s.maybeAt(i-2)) }},
	{"below a kicker", 0.8, func(s search, i int) float64 { return is(s.belowKicker(i)) }},
	{"below the crumbs", 0.6, func(s search, i int) float64 { return is(s.belowCrumbs(i)) }},
	{"after a blank line", 2.5, func(s search, i int) float64 { return is(s.lines[i].gap) }},
	{"before a blank line", 0.4, func(s search, i int) float64 { return is(i+1 < len(s.lines) && s.lines[i+1].gap) }},
	{"stands elsewhere too", 0.7, func(s search, i int) float64 {
		return is(s.lines[i].kind == story && s.seen[bare(s.lines[i].text)] > 1)
	}},
	{"caption", 0.2, func(s search, i int) float64 {
		return is(s.lines[i].kind == picture && s.seen[bare(s.lines[i].text)] < 3)
	}},
	{"stands twice in a row", 0.3, func(s search, i int) float64 { return is(s.lines[i].kind == picture) }},
	{"longer line below", -0.3, func(s search, i int) float64 { return is(s.kickerOf(i)) }},
	{"shorter line above", -0.7, func(s search, i int) float64 { return is(s.dekOf(i)) }},
	{"page's own line before", 0.4, func(s search, i int) float64 { return is(s.ownAt(i - 1)) }},
	{"page's own line next", -0.4, func(s search, i int) float64 { return is(s.ownAt(i + 1)) }},
	{"picture next", -0.2, func(s search, i int) float64 { return is(i+1 < len(s.lines) && s.lines[i+1].kind == picture) }},
	{"first lines of the page", 0.1, func(_ search, i int) float64 { return is(i < 3) }},
	{"holds a bar", -0.1, func(s search, i int) float64 { return is(strings.ContainsAny(s.lines[i].text, "|»›•")) }},
	{"prose above it in the body", -0.9, func(s search, i int) float64 { return math.Log1p(float64(s.proseIn(s.from, i)) / 100) }},
	{"in a menu", -0, func(s search, i int) float64 { return float64(s.menuAround(i)) }},
	{"reads like a name", -0.9, func(s search, i int) float64 { return is(phrases.NameLike(s.lines[i].text)) }},
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (p *page) maybeAt(i int) bool { return i >= 0 && i < len(p.lines) && p.lines[i].maybe }

func (p *page) ownAt(i int) bool {
	return i >= 0 && i < len(p.lines) && p.lines[i].kind == pageOwn
}

// kickerOf reports whether line i is shorter than a likely headline below it.
func (p *page) kickerOf(i int) bool {
	if i+1 >= len(p.lines) || !p.canBeTitle(i+1) {
		return false
	}
	l, next := &p.lines[i], &p.lines[i+1]
	return l.width < 40 && next.width > l.width+10 && next.width < 120 && !ends(next.text)
}

// dekOf reports whether line i is longer than a likely headline above it.
func (p *page) dekOf(i int) bool {
	if i == 0 || !p.canBeTitle(i-1) {
		return false
	}
	l, last := &p.lines[i], &p.lines[i-1]
	return l.width > 60 && last.width >= 18 && last.width < l.width && !last.filed
}

// bare is s without the arrow that leads to a crumb.
func bare(s string) string { return strings.TrimLeft(s, "»›> /") }
