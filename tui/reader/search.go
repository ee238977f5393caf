package reader

import (
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/tui/cells"
)

// search is the words that are looked for and where they stand.
type search struct {
	words   string
	matches []match
	current int
}

// match is a stretch of a line, and of the line below it where the words are
// broken there.
type match struct {
	span
	rest *span
}

// span is columns of a line.
type span struct{ line, from, to int }

// typed gives a message to the search's line: the story follows every letter,
// Enter keeps the search and Esc ends it.
func (p *Pane) typed(msg tea.Msg) {
	if !p.typing {
		return
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter":
			p.typing = false
			return
		case "esc":
			p.typing = false
			p.find = search{}
			return
		}
	}
	p.input.Update(msg)
	p.find = search{words: strings.ToLower(strings.TrimSpace(p.input.String()))}
	p.find.rerun(p.page)
	p.find.current = p.find.from(p.top)
	p.showMatch()
}

// StepMatch moves to the next (+1) or previous (-1) match, round the end.
func (p *Pane) StepMatch(by int) {
	if n := len(p.find.matches); n > 0 {
		p.find.current = (p.find.stepFrom(p.top, p.height, by) + n) % n
		p.showMatch()
	}
	p.draw()
}

// stepFrom returns the index of the next match: from the current one while it
// is on the screen, else from the screen on, for the reader has moved. It is
// one beyond the matches where the end is reached.
func (s *search) stepFrom(top, height, by int) int {
	if s.current >= len(s.matches) {
		s.current = 0
	}
	if line := s.matches[s.current].line; line >= top && line < top+height {
		return s.current + by
	}
	below := sort.Search(len(s.matches), func(i int) bool { return s.matches[i].line >= top })
	if by > 0 {
		return below
	}
	return below - 1
}

func (p *Pane) showMatch() {
	if p.find.current < len(p.find.matches) {
		p.show(p.find.matches[p.find.current].line)
	}
}

// rerun finds the words in a page anew.
func (s *search) rerun(on page) {
	s.matches = nil
	if s.words == "" {
		return
	}
	for i, line := range on.plain {
		s.within(i, line)
		if i+1 < len(on.plain) {
			s.across(i, line, on.plain[i+1])
		}
	}
	s.current = min(s.current, max(0, len(s.matches)-1))
}

// from returns the index of the first match at or below line, or 0.
func (s *search) from(line int) int {
	for i, m := range s.matches {
		if m.line >= line {
			return i
		}
	}
	return 0
}

func (s *search) within(i int, line string) {
	for at := 0; ; {
		found := strings.Index(line[at:], s.words)
		if found < 0 {
			return
		}
		from, to := at+found, at+found+len(s.words)
		s.matches = append(s.matches, match{span: columns(i, line, from, to)})
		at = to
	}
}

// across finds words that are broken between a line and the next.
func (s *search) across(i int, line, next string) {
	if !strings.Contains(s.words, " ") {
		return
	}
	line = strings.TrimRight(line, " ")
	text := strings.TrimLeft(next, " │┃▌")
	indent := len(next) - len(text)
	for at, r := range s.words {
		if r != ' ' {
			continue
		}
		before, after := s.words[:at], s.words[at+1:]
		if strings.HasSuffix(line, before) && strings.HasPrefix(text, after) {
			rest := columns(i+1, next, indent, indent+len(after))
			s.matches = append(s.matches, match{
				span: columns(i, line, len(line)-len(before), len(line)), rest: &rest,
			})
			return
		}
	}
}

// columns turns bytes of a line into columns.
func columns(i int, line string, from, to int) span {
	start := cells.Width(line[:from])
	return span{line: i, from: start, to: start + cells.Width(line[from:to])}
}
