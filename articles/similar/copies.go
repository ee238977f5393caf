package similar

import "slices"

// The bounds of [Copies], fitted on one half of the test set.
const (
	minTitle  = 3    // words that two headlines have in common, at least, unless they are the same
	sameTitle = 0.7  // share of the words of the shorter of two headlines that the other has too
	nearTitle = 0.8  // likewise, where the texts have few facts in common or are short
	told      = 0.15 // share of the words of each headline that are in the other's text, on average

	fewWords  = 20  // words of its own that a text has at least, to be compared
	someWords = 50  // likewise, to be a copy where a part of it differs
	longWords = 150 // likewise, where neither headline nor link agree

	someRuns = 0.4 // share of the runs of the shorter text that both have
	halfRuns = 0.5
	mostRuns = 0.9

	someFacts = 0.6 // share of the facts of the poorer text that both have
	mostFacts = 0.8
	minFacts  = 4 // facts that both have, where the headlines alone say too little

	minLength = 0.3 // share of the longer text that the shorter one has, where neither headline nor link agree
)

// Copies reports whether a and b, stories of two sources, are copies of one.
// What is repeated in their sources is no evidence. It is symmetric; copies of
// copies need not be copies.
func Copies(a, b Sketch, repeated ...Repeated) bool {
	link := samePage(a, b) && !anyHas(repeated, a.link)
	title := agreement(a.title, b.title)
	if _, facts := commonFacts(a.facts, b.facts); facts < someFacts && !(link && title == 1) {
		return false // as most stories that have a key in common
	}
	text := compare(a, b, repeated)
	if link && title == 1 {
		// The same headline leads to the same page. Only two texts that differ
		// speak against it.
		return text.words < fewWords || text.common >= someRuns
	}
	switch {
	case text.words < fewWords:
		return false
	case link || title >= nearTitle:
		return text.alike(someRuns, someFacts) || text.common >= mostRuns && text.facts >= someFacts
	case title >= sameTitle && text.known >= minFacts && text.alike(someRuns, someFacts):
		return true
	case headlinesTold(a, b) >= told && text.known >= minFacts && text.alike(halfRuns, someFacts):
		return true
	}
	return text.words >= longWords && text.length >= minLength && text.alike(mostRuns, mostFacts)
}

// headlinesTold is the share of the words of each headline that are in the
// other's text, on average: other headlines of one story speak of the same
// people and places.
func headlinesTold(a, b Sketch) float64 {
	return (a.vocab.share(b.title) + b.vocab.share(a.title)) / 2
}

// comparison is what two texts have in common.
type comparison struct {
	words  int     // of the shorter text, without what is repeated
	length float64 // of the shorter text as a share of the longer one's
	common float64 // share of the runs of the shorter text that both have
	known  int     // facts that both have
	facts  float64 // their share of those of the poorer text
}

// alike reports whether two texts of some length have so much in common.
func (c comparison) alike(runs, facts float64) bool {
	return c.words >= someWords && c.common >= runs && c.facts >= facts
}

func compare(a, b Sketch, repeated []Repeated) (c comparison) {
	bound := min(a.bound(), b.bound())
	both, ownA, ownB := 0, 0, 0
	own := func(run uint32) bool { return !anyHas(repeated, run) }
	for _, run := range a.runs {
		if run <= bound && own(run) {
			ownA++
			if _, found := slices.BinarySearch(b.runs, run); found {
				both++
			}
		}
	}
	for _, run := range b.runs {
		if run <= bound && own(run) {
			ownB++
		}
	}
	wordsA, wordsB := a.ownWords(own), b.ownWords(own)
	c.words = min(wordsA, wordsB)
	c.known, c.facts = commonFacts(a.facts, b.facts)
	if shorter := min(ownA, ownB); shorter > 0 {
		c.common = float64(both) / float64(shorter)
	}
	if longer := max(wordsA, wordsB); longer > 0 {
		c.length = float64(c.words) / float64(longer)
	}
	return c
}

// bound is the largest hash up to which the sketch has all runs of its text.
func (s Sketch) bound() uint32 {
	if len(s.runs) < kept {
		return ^uint32(0)
	}
	return s.runs[len(s.runs)-1]
}

// ownWords estimates how many words of the text are its own.
func (s Sketch) ownWords(own func(uint32) bool) int {
	if len(s.runs) == 0 {
		return 0
	}
	n := 0
	for _, run := range s.runs {
		if own(run) {
			n++
		}
	}
	return s.words * n / len(s.runs)
}

func anyHas(repeated []Repeated, hash uint32) bool {
	for _, r := range repeated {
		if r[hash] {
			return true
		}
	}
	return false
}

// agreement is the share of the words of the shorter headline that the other
// has too: 1 where they are the same, 0 where they are too few to tell.
func agreement(a, b []uint32) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if slices.Equal(a, b) {
		return 1
	}
	both := 0
	for _, word := range a {
		if _, found := slices.BinarySearch(b, word); found {
			both++
		}
	}
	if both < minTitle {
		return 0
	}
	return float64(both) / float64(min(len(a), len(b)))
}

// Titles is the share of the words of the shorter of two headlines that the
// other has too, without the little ones: 1 where they are the same, 0 where
// fewer than three agree.
func Titles(a, b string) float64 { return agreement(titleWords(a), titleWords(b)) }

// CommonWords estimates the share of the words of the poorer of two texts that both
// have, the little ones left out. Two texts without words have all in common.
func CommonWords(a, b Sketch) float64 {
	fewer := min(a.vocab.size(), b.vocab.size())
	if fewer == 0 {
		return 1
	}
	both := a.vocab
	for i := range both {
		both[i] &= b.vocab[i]
	}
	return float64(both.size()) / float64(fewer)
}

// Common is the share of the runs of words of the shorter of two texts that
// both have. Two texts without words have all in common.
func Common(a, b Sketch) float64 {
	if len(a.runs)+len(b.runs) == 0 {
		return 1
	}
	return compare(a, b, nil).common
}
