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
		next := strings.Index(line[at:], words)
		if next < 0 {
			break
		}
		from, to := at+next, at+next+len(words)
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

// across finds words that are broken between line i and the next.
func (p page) across(words string, i int, line, next string) (match, bool) {
	if !strings.Contains(words, " ") {
		return match{}, false
	}
	line = strings.TrimRight(line, " ")
	text := strings.TrimLeft(next, " │┃▌")
	indent := len(next) - len(text)
	for at, r := range words {
		if r != ' ' {
			continue
		}
		before, after := words[:at], words[at+1:]
		if strings.HasSuffix(line, before) && strings.HasPrefix(text, after) {
			rest := p.columns(i+1, next, indent, indent+len(after))
			return match{span: p.columns(i, line, len(line)-len(before), len(line)), rest: &rest}, true
		}
	}
	return match{}, false
}

// columns turns bytes of a line into columns.
func (p page) columns(i int, line string, from, to int) span {
	start := p.options.Cells.Width(line[:from])
	return span{line: i, from: start, to: start + p.options.Cells.Width(line[from:to])}
}
