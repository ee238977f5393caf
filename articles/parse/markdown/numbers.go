package markdown

import (
	"slices"
	"strconv"

	"lede/articles"
)

// list is the list that a <ul> or <ol> comes to.
func (f *frame) list() articles.List {
	l := articles.List{Ordered: f.name == "ol", Items: f.items}
	for _, b := range f.blocks {
		l.Items = append(l.Items, articles.Item{Blocks: []articles.Block{b}})
	}
	if !l.Ordered || len(l.Items) == 0 {
		return l
	}
	if kind := f.attr("type"); slices.Contains([]string{"a", "A", "i", "I"}, kind) {
		l.Letters = kind
	}
	numbers, up := f.numbers(len(l.Items))
	if l.Start = numbers[0]; !up {
		l.Numbers = numbers
	}
	return l
}

// numbers are those of count items, counted as HTML does. It reports whether
// they only count up from the first.
func (f *frame) numbers(count int) (numbers []int, up bool) {
	next, step, up := 1, 1, true
	if f.has("reversed") {
		next, step = count, -1
	}
	if start, err := strconv.Atoi(f.attr("start")); err == nil {
		next = start
	}
	for i := range count {
		if i < len(f.values) {
			if value, err := strconv.Atoi(f.values[i]); err == nil {
				next = value
			}
		}
		numbers = append(numbers, next)
		up = up && next == numbers[0]+i
		next += step
	}
	return numbers, up
}
