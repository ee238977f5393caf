package reader

import (
	"context"
	"slices"
	"sort"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// The bounds of a search: the bytes of text that are searched within a key
// press, more is searched in the background; and the matches that are kept.
const (
	searchedAtOnce = 256 << 10
	mostMatches    = 100_000
)

// search is the words that are looked for and where they stand.
type search struct {
	words   string
	matches []match
	current int
	pending bool // the story is still being searched
	number  int  // of the search in the background
	cancel  context.CancelFunc
}

// match is a stretch of a line, and of the line below it where the words are
// broken there.
type match struct {
	span
	rest *span
}

// span is columns of a line.
type span struct{ line, from, to int }

// searched brings what a search in the background has found.
type searched struct {
	number  int
	matches []match
}

// typed gives a message to the search's line: the story follows every letter,
// Enter keeps the search and Esc ends it.
func (p *Pane) typed(msg tea.Msg) tea.Cmd {
	if !p.typing {
		return nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter":
			p.typing = false
			return nil
		case "esc":
			p.typing = false
			p.find.stop()
			return nil
		}
	}
	p.input.Update(msg)
	p.find.stop()
	p.find.words = strings.ToLower(strings.TrimSpace(p.input.String()))
	cmd := p.search()
	p.find.current = p.find.from(p.top)
	p.showMatch()
	return cmd
}

// stop ends the search and forgets its words.
func (s *search) stop() {
	if s.cancel != nil {
		s.cancel()
	}
	*s = search{number: s.number + 1}
}

// search looks for the words in the page. A long one is searched in the
// background, from the screen on to the first match at once.
func (p *Pane) search() tea.Cmd {
	s := &p.find
	s.matches, s.pending = nil, false
	if s.words == "" {
		return nil
	}
	if p.page.bytes <= searchedAtOnce {
		s.matches = p.page.find(p.ctx, s.words)
		s.current = min(s.current, max(0, len(s.matches)-1))
		return nil
	}
	if s.cancel != nil {
		s.cancel()
	}
	ctx, cancel := context.WithCancel(p.ctx)
	s.number++
	s.cancel, s.pending = cancel, true
	s.matches = p.page.first(s.words, p.top)
	number, on, words := s.number, p.page, s.words
	return func() tea.Msg { return searched{number, on.find(ctx, words)} }
}

// handleSearched takes what was found, with the reader on the match he was on.
func (p *Pane) handleSearched(m searched) {
	s := &p.find
	if m.number != s.number || !s.pending {
		return
	}
	at := 0
	if s.current < len(s.matches) {
		was := s.matches[s.current].span
		at = max(0, slices.IndexFunc(m.matches, func(m match) bool { return m.span == was }))
	}
	s.matches, s.current, s.pending = m.matches, at, false
	if at == 0 {
		s.current = s.from(p.top)
		p.showMatch()
	}
}

// StepMatch moves to the next (+1) or previous (-1) match, round the end.
func (p *Pane) StepMatch(by int) {
	if n := len(p.find.matches); n > 0 {
		p.find.current = (p.find.stepFrom(p.top, p.rows(), by) + n) % n
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
	below := s.below(top)
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

// below returns the index of the first match at or below line.
func (s *search) below(line int) int {
	return sort.Search(len(s.matches), func(i int) bool { return s.matches[i].line >= line })
}

// from is below, or the first match of all where there is none below.
func (s *search) from(line int) int {
	if at := s.below(line); at < len(s.matches) {
		return at
	}
	return 0
}

func (s *search) status() string {
	switch n := len(s.matches); {
	case s.pending:
		return "searching for “" + s.words + "” …"
	case n == 0:
		return "no match for “" + s.words + "”"
	case n >= mostMatches:
		return "match " + articles.Commas(s.current+1) + " of the first " + articles.Commas(n) + " for “" + s.words + "”"
	}
	return "match " + strconv.Itoa(s.current+1) + " of " + strconv.Itoa(len(s.matches)) + " for “" + s.words + "”"
}
