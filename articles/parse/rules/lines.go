package rules

import "strings"

// headBytes is how far into a text fields are looked for, which is as much of
// it as a list reads.
const headBytes = 16 << 10

// maxText is the length in bytes of the longest line that patterns look at,
// maxStripped how far into a text strip rules do.
const (
	maxText     = 4 << 10
	maxStripped = 4 << 20
)

// Lines is what rules found in a text.
type Lines struct {
	Rest  string // the text with the lines below left blank, so that the others keep their numbers
	taken []takenLine
	Fields
}

// takenLine is a line that was taken out of a text.
type takenLine struct {
	text, before string // before is the nearest line above it that stayed
	rule         *rule
}

// Lines applies the rules to text. lang is the language that its dates are
// in, as far as known. A line that a rule matches is taken out, but for the
// headline, around which a parser looks for everything else.
func (site *Site) Lines(text, lang string) Lines {
	found := Lines{Rest: text}
	if !site.HasLines() {
		return found
	}
	lines := strings.Split(text, "\n")
	matched := make(map[int]*rule)
	for _, r := range site.lines {
		if r.task == strips || found.has[r.task] {
			continue
		}
		if at := found.field(r, lines, matched, lang); at >= 0 {
			matched[at] = r
		} else {
			found.idle = append(found.idle, r.name())
		}
	}
	found.idle = append(found.idle, site.strip(lines, matched)...)
	if len(matched) > 0 {
		found.cut(lines, matched)
	}
	return found
}

// field looks for the first line that gives r's field, and returns its index
// or -1.
func (l *Lines) field(r *rule, lines []string, matched map[int]*rule, lang string) int {
	for i, size := 0, 0; i < len(lines) && size < headBytes; i++ {
		size += len(lines[i]) + 1
		s := strings.TrimSpace(lines[i])
		if matched[i] != nil || len(s) > maxText {
			continue
		}
		v, ok := r.match(s)
		if !ok {
			continue
		}
		if v, ok := usable(v); ok && l.take(r, []string{v}, lang) {
			return i
		}
	}
	return -1
}

// match returns what the first group of r's pattern matches in line, or line
// where the pattern has no group.
func (r *rule) match(line string) (string, bool) {
	m := r.pattern.FindStringSubmatch(line)
	switch len(m) {
	case 0:
		return "", false
	case 1:
		return line, true
	}
	return m[1], true
}

// strip notes the lines that are to be kept aside, and returns the rules that
// match none.
func (site *Site) strip(lines []string, matched map[int]*rule) (idle []string) {
	for _, r := range site.lines {
		if r.task != strips {
			continue
		}
		found := false
		for i, size := 0, 0; i < len(lines) && size < maxStripped; i++ {
			size += len(lines[i]) + 1
			s := strings.TrimSpace(lines[i])
			if s != "" && len(s) <= maxText && matched[i] == nil && r.pattern.MatchString(s) {
				matched[i], found = r, true
			}
		}
		if !found {
			idle = append(idle, r.name())
		}
	}
	return idle
}

// cut takes the matched lines out.
func (l *Lines) cut(lines []string, matched map[int]*rule) {
	before := ""
	for i, s := range lines {
		s = strings.TrimSpace(s)
		r := matched[i]
		if r == nil || r.task == title {
			if s != "" {
				before = s
			}
			continue
		}
		l.taken = append(l.taken, takenLine{text: s, before: before, rule: r})
		lines[i] = ""
	}
	l.Rest = strings.Join(lines, "\n")
}
