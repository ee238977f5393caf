package similar

import "slices"

// Story is what is compared of a story. Any of it may be empty.
type Story struct {
	Title string
	Link  string // address of its page
	Text  string // without the headline, paragraphs on lines of their own
}

const (
	lead     = 300 // words of a text that are looked at: outlets cut agency copy from its end
	kept     = 96  // runs of words that are kept, those with the smallest hashes
	maxTitle = 24  // words of a headline that are kept
	maxFacts = 48  // facts that are kept: more would fill their 128 bits

	runWords = 3 // words in a run
	runPairs = 4 // pairs of characters in a run, for scripts without spaces

	maxRuns = 2 * lead // two pairs count as a word
)

// Sketch is what is kept of a story to compare it with others: a sample of the
// runs of words in its text, its numbers and names, its headline and its link.
// Two texts of up to [kept] runs are compared whole. The zero Sketch is that of
// nothing, and a copy of nothing.
type Sketch struct {
	runs  []uint32 // sorted hashes, each once; the smallest ones where there are more than kept
	words int      // of the text, no more than lead
	facts facts
	title []uint32 // sorted hashes of the headline's words, each once, without the little ones
	vocab vocabulary
	link  uint32 // hash of the address; 0 for none and for the front page of a site
}

// Of returns the sketch of a story.
func Of(s Story) Sketch {
	var k sketching
	k.read(s.Text)
	return Sketch{
		runs:  smallest(k.runs[:k.length], kept),
		words: k.words + k.pairs/2,
		facts: k.facts(),
		vocab: k.vocab,
		title: titleWords(s.Title),
		link:  linkHash(s.Link),
	}
}

// Words is how many words of the text were looked at.
func (s Sketch) Words() int { return s.words }

// smallest returns the n smallest of up to maxRuns hashes, or all of them,
// sorted and each once.
func smallest(hashes []uint32, n int) []uint32 {
	sortHashes(hashes)
	hashes = slices.Compact(hashes)
	return slices.Clone(hashes[:min(len(hashes), n)])
}

// sortHashes sorts up to maxRuns hashes. It puts them one after another by
// their first bytes, and by that nearly in order, which takes a third of the
// time of [slices.Sort].
func sortHashes(hashes []uint32) {
	if len(hashes) < 64 {
		slices.Sort(hashes)
		return
	}
	var starts [257]uint16 // of those with this as their first byte
	for _, hash := range hashes {
		starts[hash>>24+1]++
	}
	for i := range 256 {
		starts[i+1] += starts[i]
	}
	var list [maxRuns]uint32
	for _, hash := range hashes {
		at := starts[hash>>24]
		starts[hash>>24]++
		for ; at > 0 && list[at-1] > hash; at-- {
			list[at] = list[at-1]
		}
		list[at] = hash
	}
	copy(hashes, list[:])
}

// titleWords are the words of a headline without regard to their order, case
// and punctuation. The little ones are left out, if there are others.
func titleWords(title string) (hashes []uint32) {
	var littles []uint32
	in := words{text: title}
	for next, ok := in.next(); ok && len(hashes) < 4*maxTitle; next, ok = in.next() {
		if next.kind == little {
			littles = append(littles, next.short())
		} else {
			hashes = append(hashes, next.short())
		}
	}
	if len(hashes) == 0 {
		hashes = littles
	}
	return smallest(hashes, maxTitle)
}

func linkHash(address string) uint32 {
	link := Link(address)
	if link == "" || FrontPage(link) {
		return 0
	}
	hash := seed
	for _, r := range link {
		hash = step(hash, r)
	}
	return uint32(mix(hash)>>32) | 1
}

// sketching reads a text.
type sketching struct {
	runs     [maxRuns]uint32
	length   int              // of runs
	last     [runPairs]uint64 // hashes of the last words, the latest first
	words    int
	pairs    int
	numbers  facts
	names    facts
	capitals int // words that could be names
	vocab    vocabulary
}

func (k *sketching) read(text string) {
	in := words{text: text, start: true}
	for k.words+k.pairs/2 < lead {
		next, ok := in.next()
		if !ok {
			break
		}
		k.add(next)
	}
	if k.words+k.pairs > 0 && k.length == 0 {
		k.run(runPairs) // of a text that is shorter than a run
	}
}

func (k *sketching) add(w word) {
	copy(k.last[1:], k.last[:])
	k.last[0] = w.hash
	size := runWords
	if w.kind == pair {
		k.pairs++
		size = runPairs
	} else {
		k.words++
	}
	if k.words+k.pairs >= size {
		k.run(size)
	}
	switch w.kind {
	case number:
		k.numbers.add(w.hash)
	case name:
		k.capitals++
		k.names.add(w.hash)
	}
	if w.kind != little {
		k.vocab.add(w.short())
	}
}

// run takes in the run of the last size words.
func (k *sketching) run(size int) {
	var hash uint64
	for _, h := range k.last[:size] {
		hash = hash*prime + h
	}
	k.runs[k.length] = uint32(mix(hash) >> 32)
	k.length++
}

// facts are the numbers and names of the text. Where every noun has a capital
// letter, a capital is no sign of a name.
func (k *sketching) facts() facts {
	known := k.numbers
	if k.capitals*5 <= k.words {
		known[0] |= k.names[0]
		known[1] |= k.names[1]
	}
	return known
}
