package similar

import (
	"fmt"
	"strings"
)

// boilerplate writes stories whose text is nothing but what their sources set
// under every one: other stories each of them, though their texts are the same.
func (r *newsroom) boilerplate() {
	for _, name := range []string{"comments", "credits", "notes", "walls", "shows"} {
		for i, note := range r.half(r.notes[name]) {
			for _, outlet := range []string{"one", "two"} {
				source := fmt.Sprintf("%s %d %s", name, i, outlet)
				r.repeats(source, name, note, 4)
				if name == "walls" || name == "shows" {
					r.repeats(source+" begun", name+" with a sentence", "{first} "+note, 4)
				}
			}
			r.lonely(name, i, note)
			r.sameTitle(name, i, note)
			r.samePage(name, i, note)
		}
	}
}

// repeats writes n stories of a source with the same note.
func (r *newsroom) repeats(source, kind, note string, n int) {
	for range n {
		b := pickBeat(r)
		facts := r.facts()
		text := strings.ReplaceAll(note, "{first}", write(b, r.ways(b), facts)[0])
		r.add(source, r.story(), kind, r.headline(b, "", facts), facts.Replace(text))
	}
}

// lonely writes one story each for two sources of which nothing else is known.
// No longer note is told from a story then.
func (r *newsroom) lonely(name string, i int, note string) {
	if name == "shows" {
		return
	}
	for _, outlet := range []string{"three", "four"} {
		r.repeats(fmt.Sprintf("%s %d %s", name, i, outlet), name+" alone", note, 1)
	}
}

// sameTitle writes what is called the same every day, and is another thing.
func (r *newsroom) sameTitle(name string, i int, note string) {
	for range 3 {
		for _, outlet := range []string{"five", "six"} {
			r.add(fmt.Sprintf("%s %d %s", name, i, outlet), r.story(), name+" under one title", "The photograph of the day", r.facts().Replace(note))
		}
	}
}

// samePage writes stories that two feeds of one site have, under one link and
// headline: copies, though the text is a note.
func (r *newsroom) samePage(name string, i int, note string) {
	for range 3 {
		b := pickBeat(r)
		facts, story := r.facts(), r.story()
		title := r.headline(b, "", facts)
		for _, outlet := range []string{"seven", "eight"} {
			source := fmt.Sprintf("%s %d %s", name, i, outlet)
			r.add(source, story, name+" of one page", title, facts.Replace(note))
			last := &r.all[len(r.all)-1]
			last.Link = fmt.Sprintf("https://site.example/%s/%d?utm_source=%s", name, story, outlet)
		}
	}
}

func pickBeat(r *newsroom) beat {
	wires := r.wires()
	return wires[r.IntN(len(wires))]
}
