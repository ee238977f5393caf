package similar

import "math/bits"

// facts is a set of numbers and names: a bit for each.
type facts [2]uint64

// add puts a fact into the set, unless it is so full that it would tell nothing.
func (f *facts) add(hash uint64) {
	if f.count() < maxFacts {
		bit := mix(hash) % 128
		f[bit/64] |= 1 << (bit % 64)
	}
}

func (f *facts) count() int { return bits.OnesCount64(f[0]) + bits.OnesCount64(f[1]) }

// commonFacts estimates how many facts two texts have in common, and which
// share of those of the poorer one that is, less what the other's bits have in
// common with any. The share is 1 where one has none.
func commonFacts(a, b facts) (n int, share float64) {
	fewer, more := min(a.count(), b.count()), max(a.count(), b.count())
	if fewer == 0 {
		return 0, 1
	}
	both := facts{a[0] & b[0], a[1] & b[1]}
	n = both.count()
	chance := float64(more) / 128
	return n, (float64(n)/float64(fewer) - chance) / (1 - chance)
}
