package similar

// textKeys is how many runs of a text are keys, and MaxKeys how many keys a
// story has at most.
const (
	textKeys = 4
	MaxKeys  = textKeys + 2
)

// Keys returns what to find copies by: nearly all pairs of copies share at least
// one. What is repeated in the story's source is no key. A key has 32 bits.
func (s Sketch) Keys(repeated Repeated) (keys []uint64) {
	own := func(run uint32) bool { return !repeated[run] }
	if s.hasOwnWords(fewWords, own) {
		for _, run := range s.runs {
			if len(keys) < textKeys && own(run) {
				keys = append(keys, uint64(run))
			}
		}
		if len(s.title) >= minTitle {
			keys = append(keys, key("title", s.title...))
		}
	}
	if s.link != 0 && !repeated[s.link] {
		keys = append(keys, linkKey(s.link))
	}
	return keys
}

// hasOwnWords reports whether n words of the text, or more, are its own.
func (s Sketch) hasOwnWords(n int, own func(uint32) bool) bool {
	found := 0
	for _, run := range s.runs {
		if own(run) {
			found++
		}
		if s.words*found/len(s.runs) >= n {
			return true
		}
	}
	return false
}

func linkKey(link uint32) uint64 { return key("link", link) }

// key is a hash of some hashes that stand for something else than a run.
func key(of string, hashes ...uint32) uint64 {
	hash := seed
	for _, r := range of {
		hash = step(hash, r)
	}
	for _, h := range hashes {
		hash = mix(hash + uint64(h))
	}
	return hash >> 32
}
