// Package prompt is a line of text that is being typed: a filter, or words to
// search for.
package prompt

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/tui/bidi"
	"lede/tui/cells"
)

// limit bounds what a paste can bring, in runes: an address may be long.
const limit = 2000

// marksMost is how many runes a column can hold: a letter and its marks.
const marksMost = 4

// Line is what was typed so far. The cursor is at its end.
type Line struct{ text []rune }

// Set replaces the text.
func (l *Line) Set(s string) {
	l.text = l.text[:0]
	l.add(s)
}

// String returns the text.
func (l *Line) String() string { return string(l.text) }

// Update types a key or a paste. Keys that are not text change nothing, but
// for backspace, ^w (a word) and ^u (everything).
func (l *Line) Update(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		l.add(msg.Content)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "backspace", "ctrl+h":
			l.text = l.text[:max(0, len(l.text)-1)]
		case "ctrl+u":
			l.text = l.text[:0]
		case "ctrl+w", "alt+backspace":
			l.dropWord()
		default:
			l.add(msg.Text)
		}
	}
}

// View returns the text with the place of the cursor, its end where width columns
// don't hold the whole and the cursor.
func (l *Line) View(width int) string {
	from := max(0, len(l.text)-max(0, width)*marksMost)
	for from < len(l.text) && ansi.StringWidth(string(l.text[from:]))+1 > width {
		from++
	}
	shown := string(l.text[from:])
	rightToLeft := bidi.RightToLeft(string(l.text))
	if !rightToLeft && !bidi.Has(shown) {
		return shown + cells.Here
	}
	return bidi.Text(rightToLeft, ansi.StringWidth(shown)+1) + shown + cells.Here + " "
}

func (l *Line) add(s string) {
	for _, r := range s {
		if unicode.IsSpace(r) {
			r = ' '
		}
		if len(l.text) < limit && r != unicode.ReplacementChar && !unicode.Is(unicode.C, r) {
			l.text = append(l.text, r)
		}
	}
}

func (l *Line) dropWord() {
	trimmed := strings.TrimRight(string(l.text), " ")
	cut := strings.LastIndexByte(trimmed, ' ') + 1
	l.text = []rune(trimmed[:cut])
}
