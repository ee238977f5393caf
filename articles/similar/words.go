package similar

import (
	"unicode"
	"unicode/utf8"
)

// word is a word of a text, or two neighbouring characters where the script
// sets no spaces.
type word struct {
	hash uint64
	kind kind
}

// short is half of the hash, well mixed.
func (w word) short() uint32 { return uint32(mix(w.hash) >> 32) }

type kind uint8

const (
	plain  kind = iota
	little      // of up to three letters: articles, prepositions
	number      // digits
	name        // begins with a capital letter, though the sentence does not begin there
	pair        // two characters and not a word
)

// words cuts a text into words, without regard to case, punctuation and what
// separates the thousands of a number.
type words struct {
	text  string
	at    int
	start bool // a sentence begins, where a capital letter says nothing
	last  rune // the character before, where it was one of a script without spaces
}

// next returns the next word; ok is false at the end.
func (w *words) next() (next word, ok bool) {
	for w.at < len(w.text) {
		if w.text[w.at] == ' ' { // what parts most words
			w.at, w.last = w.at+1, 0
			continue
		}
		r, size := w.rune()
		switch {
		case wide(r):
			w.at += size
			if next, ok := w.pair(r); ok {
				return next, true
			}
		case unicode.IsDigit(r):
			return w.number(), true
		case unicode.IsLetter(r):
			return w.letters(r), true
		default:
			w.at += size
			w.start = w.start || !unicode.IsSpace(r) && r != ',' || r == '\n'
			w.last = 0
		}
	}
	return word{}, false
}

func (w *words) rune() (rune, int) {
	if c := w.text[w.at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(w.text[w.at:])
}

// pair returns r with the character before it.
func (w *words) pair(r rune) (word, bool) {
	before := w.last
	w.last = r
	return word{hash: step(step(seed, before), r), kind: pair}, before != 0
}

// number reads digits, and what stands between them to part thousands or
// decimals. It ends before a unit: "54m" is 54 and m.
func (w *words) number() word {
	hash := seed
	for w.at < len(w.text) {
		r, size := w.rune()
		if !unicode.IsDigit(r) && (r != ',' && r != '.' || !w.digitAt(w.at+size)) {
			break
		}
		if r != ',' && r != '.' {
			hash = step(hash, r)
		}
		w.at += size
	}
	w.start, w.last = false, 0
	return word{hash: hash, kind: number}
}

// latin reads letters from a to z, which most words are made of, and returns
// where they end.
func latin(hash uint64, text string, at int) (uint64, int) {
	for at < len(text) {
		c := text[at] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		hash = step(hash, rune(c))
		at++
	}
	return hash, at
}

func (w *words) digitAt(at int) bool {
	return at < len(w.text) && '0' <= w.text[at] && w.text[at] <= '9'
}

// letters reads a word that begins with first. Apostrophes do not part it.
func (w *words) letters(first rune) word {
	hash, length := seed, 0
	for w.at < len(w.text) {
		from := w.at
		hash, w.at = latin(hash, w.text, w.at)
		length += w.at - from
		if w.at == len(w.text) {
			break
		}
		length++
		r, size := w.rune()
		if r != '\'' && r != '’' {
			if r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsMark(r) || wide(r) {
				break
			}
			hash = step(hash, unicode.ToLower(r))
		}
		w.at += size
	}
	found := word{hash: hash}
	switch {
	case unicode.IsUpper(first) && !w.start:
		found.kind = name
	case length <= 4: // with what ended it
		found.kind = little
	}
	w.start, w.last = false, 0
	return found
}

// wide reports whether r belongs to a script that sets no spaces: Thai, Lao,
// Khmer, Burmese, kana, and the Chinese characters.
func wide(r rune) bool {
	switch {
	case r < 0x0e00:
		return false
	case r < 0x0f00, 0x1000 <= r && r < 0x10a0, 0x1780 <= r && r < 0x1800:
		return unicode.IsLetter(r) || unicode.IsMark(r)
	}
	return 0x3040 <= r && r < 0xa000 && unicode.IsLetter(r) || 0x20000 <= r && r < 0x40000
}

// seed and prime are those of FNV-1a, here over characters and not bytes.
const (
	seed  uint64 = 14695981039346656037
	prime uint64 = 1099511628211
)

func step(hash uint64, r rune) uint64 { return (hash ^ uint64(r)) * prime }

// mix spreads what differs between two hashes over all bits (the finalizer of
// splitmix64).
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}
