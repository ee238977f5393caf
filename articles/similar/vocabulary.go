package similar

import (
	"encoding/binary"
	"math/bits"
)

// vocabulary is the set of the words of a text, a bit for each (a Bloom filter
// with one hash).
type vocabulary [8]uint64

const vocabularyBits = 8 * 64

func (v *vocabulary) add(word uint32) { v[word/64%8] |= 1 << (word % 64) }

func (v *vocabulary) has(word uint32) bool { return v[word/64%8]>>(word%64)&1 == 1 }

// size is how many bits are set: of a short text, how many words it has.
func (v *vocabulary) size() (n int) {
	for _, part := range v {
		n += bits.OnesCount64(part)
	}
	return n
}

// share estimates the share of words that the text has, less what it would seem
// to have of any.
func (v *vocabulary) share(words []uint32) float64 {
	if len(words) == 0 {
		return 0
	}
	filled, found := v.size(), 0
	for _, word := range words {
		if v.has(word) {
			found++
		}
	}
	chance := float64(filled) / (vocabularyBits + 1)
	return (float64(found)/float64(len(words)) - chance) / (1 - chance)
}

func (v *vocabulary) append(data []byte) []byte {
	for _, part := range v {
		data = binary.BigEndian.AppendUint64(data, part)
	}
	return data
}

func (v *vocabulary) read(data []byte) {
	for i := range v {
		v[i] = binary.BigEndian.Uint64(data[8*i:])
	}
}
