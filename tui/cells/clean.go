package cells

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// The runes that change the one before them, in ways that terminals without
// mode 2027 do not agree on.
const (
	softHyphen     = '\u00ad'
	joiner         = '\u200d'
	textSelector   = '\ufe0e'
	emojiSelector  = '\ufe0f'
	firstSkinTone  = '\U0001f3fb'
	lastSkinTone   = '\U0001f3ff'
	firstIndicator = '\U0001f1e6' // regional indicators: two of them are a flag
	lastIndicator  = '\U0001f1ff'
)

// Clean returns s without what must not reach the terminal. Soft hyphens never
// do: where they show at all they take a cell that nobody counts. Nor do the signs
// that Arabic and Syriac set around a number: a cluster that one of them begins is
// counted as no cell, and the digit in it would be lost.
func (m Measure) Clean(s string) string {
	at := m.unclean(s)
	if at < 0 {
		return s
	}
	return s[:at] + strings.Map(func(r rune) rune {
		if m.unwanted(r) {
			return -1
		}
		return r
	}, s[at:])
}

// unclean returns where the first rune stands that must not reach the terminal,
// or -1. It is asked for every screen: the first two bytes of their UTF-8 rule
// nearly everything else out.
func (m Measure) unclean(s string) int {
	for i := range len(s) - 1 {
		next := s[i+1]
		switch s[i] {
		case 0xc2, 0xe2, 0xef:
			if next != 0xad && next != 0x80 && next != 0xb8 {
				continue
			}
		case 0xf0:
			if next != 0x9f && next != 0x91 {
				continue
			}
		case 0xd8, 0xdb, 0xdc, 0xe0:
			if next > 0xa3 {
				continue
			}
		default:
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[i:]); m.unwanted(r) {
			return i
		}
	}
	return -1
}

func (m Measure) unwanted(r rune) bool {
	switch {
	case r == softHyphen, unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return true
	case m == Clusters:
		return false
	case r == joiner, r == textSelector, r == emojiSelector:
		return true
	}
	return r >= firstSkinTone && r <= lastSkinTone
}

// Doubt is by how many cells at most the terminal may count s otherwise: vowel
// signs and joined consonants of Indian scripts have a cell here and none there,
// half a flag has one or two.
func (m Measure) Doubt(s string) int {
	if !mayBeDoubtful(s) {
		return 0
	}
	doubt := 0
	for s = ansi.Strip(m.Clean(s)); s != ""; {
		cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		if cluster == "" {
			break
		}
		doubt += m.doubtOf(cluster, width)
		s = s[len(cluster):]
	}
	return doubt
}

// mayBeDoubtful looks at the first bytes of the UTF-8 of the doubtful runes, and
// is wrong about few others.
func mayBeDoubtful(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case 0xe0, 0xe1, 0xea, 0xf0:
			return true
		}
	}
	return false
}

// doubtOf is the doubt of a cluster that is so many cells wide as one.
func (m Measure) doubtOf(cluster string, width int) int {
	first, size := utf8.DecodeRuneInString(cluster)
	switch {
	case strings.IndexFunc(cluster, doubtful) < 0:
		return 0
	case first >= firstIndicator && first <= lastIndicator:
		if size == len(cluster) {
			return 1
		}
		return 0
	case m == Clusters:
		return max(0, ansi.WcWidth.StringWidth(cluster)-width)
	}
	marks := 0
	for _, r := range cluster {
		if unicode.Is(unicode.Mc, r) {
			marks++
		}
	}
	return marks
}

// doubtful reports whether r is of a script whose cells terminals count
// differently, or half a flag.
func doubtful(r rune) bool {
	switch {
	case r < 0x900:
		return false
	case r < 0x1d00, r >= 0xa800 && r < 0xac00, r >= 0x11000 && r < 0x12000:
		return true
	}
	return r >= firstIndicator && r <= lastIndicator
}
