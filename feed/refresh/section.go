package refresh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/feed"
)

// sections are the sections that the items of a feed stand in. A newspaper
// files each story once, so where items carry one category it is the section. A
// blog hangs many labels on a story and most of them on no other, which would
// head a list of one: there it is the label that most items have, and none
// where no other item has it.
func sections(items []feed.Item) []string {
	labels := make([][]string, len(items))
	shared := map[string]int{}
	labelled, total := 0, 0
	for i := range items {
		labels[i] = headings(items[i].Categories)
		for _, l := range labels[i] {
			shared[strings.ToLower(l)]++
		}
		total += len(labels[i])
		labelled += min(len(labels[i]), 1)
	}
	filed := 2*total <= 3*labelled && 4*labelled >= 3*len(items) // as a newspaper does it
	out := make([]string, len(items))
	for i := range items {
		most := 0
		for _, l := range labels[i] {
			if n := shared[strings.ToLower(l)]; n > most {
				out[i], most = l, n
			}
		}
		if most < 2 && !filed {
			out[i] = ""
		}
	}
	return out
}

// maxLabels is how many categories of an item are looked at, and maxSection
// the length of a section's name, in characters.
const (
	maxLabels  = 50
	maxSection = 40
)

// headings are the categories that can head a section, each once: names, and
// not what a program puts where nobody has chosen.
func headings(categories []string) []string {
	var out []string
	for _, c := range categories[:min(len(categories), maxLabels)] {
		c = strings.TrimSpace(strings.TrimLeft(c, "#"))
		again := func(other string) bool { return strings.EqualFold(c, other) }
		if utf8.RuneCountInString(c) <= maxSection && !meaningless(c) && !slices.ContainsFunc(out, again) {
			out = append(out, c)
		}
	}
	return out
}
