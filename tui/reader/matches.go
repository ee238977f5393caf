package reader

import (
	"context"
	"strings"
)

// find returns where words stand on the page, in order, until ctx ends.
func (p page) find(ctx context.Context, words string) []match {
	var found []match
	for i := range p.plain {
		if len(found) >= mostMatches || i%1024 == 0 && ctx.Err() != nil {
			return found
		}
		found = p.findOn(found, words, i)
	}
	return found
}

// first returns where words stand first from a line on. It looks no further
// than a key press allows.
func (p page) first(words string, from int) []match {
	bytes := 0
	for i := max(0, from); i < len(p.plain) && bytes < searchedAtOnce; i++ {
		if found := p.findOn(nil, words, i); len(found) > 0 {
			return found
		}
		bytes += len(p.plain[i])
	}
	return nil
}

// findOn appends where words stand on a line, or begin there.
func (p page) findOn(found []match, words string, i int) []match {
	line := p.plain[i]
	for at := 0; ; {
		from, to := within(line, words, at)
		if from < 0 {
			break
		}
		found = append(found, match{span: p.columns(i, line, from, to)})
		at = to
	}
	if i+1 < len(p.plain) {
		if m, ok := p.across(words, i, line, p.plain[i+1]); ok {
			found = append(found, m)
		}
	}
	return found
}

// within returns where words stand in a line from a byte on; from is -1 where they
// don't. A space of theirs is any number of the line's, which may be filled up.
func within(line, words string, at int) (from, to int) {
	first, rest, several := strings.Cut(words, " ")
	if !several || !strings.Contains(line, "  ") {
		next := strings.Index(line[at:], words)
		if next < 0 {
			return -1, 0
		}
		return at + next, at + next + len(words)
	}
	for {
		next := strings.Index(line[at:], first)
		if next < 0 {
			return -1, 0
		}
		from = at + next
		if to = follow(line, rest, from+len(first)); to > 0 {
			return from, to
		}
		at = from + max(1, len(first))
	}
}

// follow returns where words end that stand behind spaces at a byte of a line, or 0.
func follow(line, words string, at int) int {
	for word := range strings.SplitSeq(words, " ") {
		spaces := len(line[at:]) - len(strings.TrimLeft(line[at:], " "))
		if at += spaces; spaces == 0 || !strings.HasPrefix(line[at:], word) {
			return 0
		}
		at += len(word)
	}
	return at
}

// across finds words that are broken between line i and the next: at a space, or
// inside a word with a hyphen.
func (p page) across(words string, i int, line, next string) (match, bool) {
	line = strings.TrimRight(line, " ")
	text := strings.TrimLeft(next, " │┃▌")
	indent := len(next) - len(text)
	for at, r := range words {
		if at == 0 {
			continue
		}
		before, after, hyphen := words[:at], words[at:], ""
		switch {
		case r == ' ':
			after = words[at+1:]
		case before[at-1] == ' ':
			continue
		case before[at-1] != '-':
			hyphen = "-"
		}
		from := beginning(line, before, hyphen)
		if from < 0 {
			continue
		}
		if start, to := within(text, after, 0); start == 0 {
			rest := p.columns(i+1, next, indent, indent+to)
			return match{span: p.columns(i, line, from, len(line)), rest: &rest}, true
		}
	}
	return match{}, false
}

// beginning returns where words begin that end a line, before a hyphen if one is
// given, or -1.
func beginning(line, words, hyphen string) int {
	if !strings.HasSuffix(line, hyphen) {
		return -1
	}
	line = line[:len(line)-len(hyphen)]
	last := words[strings.LastIndexByte(words, ' ')+1:]
	if !strings.HasSuffix(line, last) {
		return -1
	}
	first, _, _ := strings.Cut(words, " ")
	for at := max(0, len(line)-2*len(words)); ; at++ {
		next := strings.Index(line[at:], first)
		if next < 0 {
			return -1
		}
		at += next
		if _, to := within(line, words, at); to == len(line) {
			return at
		}
	}
}

// columns turns bytes of a line into columns.
func (p page) columns(i int, line string, from, to int) span {
	start := p.options.Cells.Width(line[:from])
	return span{line: i, from: start, to: start + p.options.Cells.Width(line[from:to])}
}
