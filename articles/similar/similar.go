package similar

import (
	"encoding/binary"
	"math/bits"
)

const (
	// lead is how many runs of words are sketched. Outlets cut agency copy from
	// the end and add what is theirs there, so that its beginning tells more.
	lead = 150

	runWords = 3 // words in a run
	runPairs = 4 // pairs of characters in a run, for scripts without spaces

	shortWords = 40 // below this only an exact copy is a copy
	shortPairs = 80 // likewise

	minima   = 32 // smallest hashes that are kept, four bits of each
	bands    = 8  // of them, those that are keys
	maxFacts = 48 // facts that are kept: more would fill their 128 bits

	minRuns  = 0.25 // share of the runs of two copies that are common, at least
	minFacts = 0.6  // share of the facts of the poorer copy that both have, at least
)

// Signature is what is kept of a text to compare it with others: four bits
// each of 32 smallest hashes of its runs of words (16 bytes), and a set of its
// facts (16 bytes). The zero Signature is that of no text, and like none.
type Signature [32]byte

// Of returns the signature of a story's text, without its headline, and the
// keys to find copies by: of a copy, at least one key is the same. There are 8
// keys, 1 for a text too short to be compared, none for one without words. A
// key has 32 bits.
func Of(text string) (Signature, []uint64) {
	k := sketch{smallest: infinite}
	words := words{text: text, start: true}
	for next, ok := words.next(); ok; next, ok = words.next() {
		k.add(next)
	}
	return k.signature()
}

// Similar reports whether a and b are of copies of one story. It is symmetric;
// copies of copies need not be copies.
func Similar(a, b Signature) bool {
	if short(a) || short(b) {
		return a == b && a != Signature{}
	}
	return commonRuns(a, b) >= minRuns && commonFacts(a, b) >= minFacts
}

// infinite are smallest hashes before there are any.
var infinite = func() (all [minima]uint64) {
	for i := range all {
		all[i] = ^uint64(0)
	}
	return all
}()

// sketch is a signature in the making.
type sketch struct {
	smallest [minima]uint64
	runs     int
	last     [runPairs]uint64 // hashes of the last words, the latest first
	whole    uint64           // hash of all words in their order
	words    int
	pairs    int
	numbers  facts
	names    facts
	capitals int // words that could be names
}

// facts is a set: a bit for each.
type facts struct {
	bits  [2]uint64
	count int // bits that are set
}

func (f *facts) add(hash uint64) {
	if f.count >= maxFacts {
		return
	}
	bit := mix(hash) % 128
	before := f.bits[bit/64]
	f.bits[bit/64] |= 1 << (bit % 64)
	if f.bits[bit/64] != before {
		f.count++
	}
}

func (k *sketch) add(w word) {
	k.whole = mix(k.whole ^ w.hash)
	copy(k.last[1:], k.last[:])
	k.last[0] = w.hash
	size := runWords
	if w.kind == pair {
		k.pairs++
		size = runPairs
	} else {
		k.words++
	}
	if k.words+k.pairs >= size && k.runs < lead {
		k.run(size)
	}
	switch w.kind {
	case number:
		k.numbers.add(w.hash)
	case name:
		k.capitals++
		k.names.add(w.hash)
	}
}

// run takes the run of the last size words in.
func (k *sketch) run(size int) {
	k.runs++
	var hash uint64
	for _, h := range k.last[:size] {
		hash = mix(hash + h)
	}
	for i := range k.smallest {
		hash = hash*multiplier + increment // another hash of the same run
		k.smallest[i] = min(k.smallest[i], hash^hash>>32)
	}
}

// multiplier and increment are those of Knuth's MMIX generator.
const (
	multiplier = 6364136223846793005
	increment  = 1442695040888963407
)

func (k *sketch) signature() (s Signature, keys []uint64) {
	switch {
	case k.words+k.pairs == 0:
		return s, nil
	case k.words*shortPairs+k.pairs*shortWords < shortWords*shortPairs:
		binary.BigEndian.PutUint64(s[:], k.whole)
		copy(s[16:], wholly[:])
		return s, []uint64{k.whole >> 32}
	}
	for i, h := range k.smallest {
		s[i/2] = s[i/2]<<4 | byte(mix(h)>>60)
		if i < bands {
			keys = append(keys, mix(h+uint64(i))>>32)
		}
	}
	known := k.numbers.bits
	if k.capitals*5 <= k.words {
		known[0] |= k.names.bits[0]
		known[1] |= k.names.bits[1]
	}
	binary.BigEndian.PutUint64(s[16:], known[0])
	binary.BigEndian.PutUint64(s[24:], known[1])
	return s, keys
}

// wholly stands in the place of the facts of a text that is compared as a
// whole. No set of maxFacts is full.
var wholly = [16]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}

func short(s Signature) bool { return s == Signature{} || [16]byte(s[16:]) == wholly }

// commonRuns estimates the share of the runs of both texts that are common
// (their Jaccard index): that of the smallest hashes which are the same, less
// the sixteenth that four bits have in common by chance.
func commonRuns(a, b Signature) float64 {
	same := 0
	for i := range 16 {
		x := a[i] ^ b[i]
		if x>>4 == 0 {
			same++
		}
		if x&15 == 0 {
			same++
		}
	}
	return (float64(same)/minima - 1./16) / (1 - 1./16)
}

// commonFacts estimates the share of the facts of the poorer text that the
// other has too, less what the other's bits have in common with any.
func commonFacts(a, b Signature) float64 {
	var inA, inB, inBoth int
	for i := 16; i < 32; i += 8 {
		x, y := binary.BigEndian.Uint64(a[i:]), binary.BigEndian.Uint64(b[i:])
		inA += bits.OnesCount64(x)
		inB += bits.OnesCount64(y)
		inBoth += bits.OnesCount64(x & y)
	}
	if min(inA, inB) == 0 {
		return 1
	}
	chance := float64(max(inA, inB)) / 128
	return (float64(inBoth)/float64(min(inA, inB)) - chance) / (1 - chance)
}
