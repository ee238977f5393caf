package similar

// Repeated is what the stories of a source have in common: what it writes under
// all of them, its set phrases, an address that all of them lead to.
type Repeated map[uint32]bool

// RepeatedIn returns what at least two of the stories of one source have in
// common. One story that came twice with the same link counts once.
func RepeatedIn(stories []Sketch) Repeated {
	if len(stories) < 2 {
		return nil
	}
	repeated, first := Repeated{}, map[uint32]int{}
	again := seenTwice(stories)
	for i, story := range stories {
		for _, run := range story.runs {
			if !again.has(run) {
				continue
			}
			at, ok := first[run]
			switch {
			case !ok:
				first[run] = i
			case !samePage(stories[at], story):
				repeated[run] = true
			}
		}
	}
	repeated.links(stories)
	return repeated
}

// bitSet tells of hashes by their lowest 16 bits, so that it may have some that
// were not put in.
type bitSet [1 << 10]uint64

func (b *bitSet) add(hash uint32)      { b[hash>>6&0x3ff] |= 1 << (hash & 63) }
func (b *bitSet) has(hash uint32) bool { return b[hash>>6&0x3ff]>>(hash&63)&1 == 1 }

// seenTwice has the runs that more than one story may have: few of a source's
// are, and to look at all others again would cost ten times as much.
func seenTwice(stories []Sketch) *bitSet {
	once, twice := &bitSet{}, &bitSet{}
	for _, story := range stories {
		for _, run := range story.runs {
			if once.has(run) {
				twice.add(run)
			}
			once.add(run)
		}
	}
	return twice
}

// links adds the addresses to which several headlines lead.
func (r Repeated) links(stories []Sketch) {
	first := make(map[uint32]int, len(stories))
	for i, story := range stories {
		if story.link == 0 {
			continue
		}
		at, ok := first[story.link]
		if !ok {
			first[story.link] = i
		} else if agreement(stories[at].title, story.title) < nearTitle {
			r[story.link] = true
		}
	}
}

func samePage(a, b Sketch) bool { return a.link != 0 && a.link == b.link }
