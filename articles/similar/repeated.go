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
	repeated := Repeated{}
	first := make(map[uint32]int, len(stories)*kept/2)
	for i, story := range stories {
		for _, run := range story.runs {
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
