package render

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"

	"lede/tui/cells"
)

// gap is what lies between a word and the one before it.
type gap uint8

const (
	glued   gap = iota // nothing: the line can't break here
	bound              // a space that the line can't break at: before "»", "?" or a dash
	spaced             // a space, or the line's end
	may                // nothing, or the line's end: between ideographs, after a hyphen
	dotted             // " · ", or the line's end: between two facts
	newline            // the line's end, as the author set it
)

// width is how many columns a gap takes inside a line.
func (g gap) width() int {
	switch g {
	case bound, spaced:
		return 1
	case dotted:
		return 3
	}
	return 0
}

// word is a run of text that is never broken unless it is wider than a whole
// line. It is measured once.
type word struct {
	text  string
	width int32
	unit  int32 // width up to the next place where the line may break; of no use inside a unit
	look  uint16
	gap   gap
}

// words collects the words of one text.
type words struct {
	list  []word
	next  gap
	cells cells.Measure    // how the terminal counts
	soft  map[string][]int // takes where soft hyphens stood in words; nil where they are of no use
}

// add appends the words of s. Spacing at its ends joins with that of its
// neighbours.
func (w *words) add(s string, look uint16) {
	if w.soft != nil && strings.Contains(s, string(softHyphen)) {
		w.keepSoft(s)
	}
	s = w.cells.Clean(clean(s))
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\n':
			w.next = newline
			i++
		case c == ' ':
			if w.next < dotted {
				w.next = spaced
			}
			i++
		case c == '-' || c < utf8.RuneSelf:
			i += w.addASCII(s[i:], look)
		default:
			i += w.addWide(s[i:], look)
		}
	}
}

// mostSoft bounds the words of a story whose soft hyphens are kept.
const mostSoft = 20_000

// keepSoft notes where the words of s have soft hyphens.
func (w *words) keepSoft(s string) {
	for field := range strings.FieldsSeq(s) {
		parts := strings.Split(field, string(softHyphen))
		if len(parts) < 2 || len(w.soft) >= mostSoft {
			continue
		}
		at, points := 0, make([]int, 0, len(parts)-1)
		for _, part := range parts[:len(parts)-1] {
			at += len(part)
			points = append(points, at)
		}
		w.soft[strings.Join(parts, "")] = points
	}
}

// addASCII takes a run of ASCII up to a space or past a hyphen that a line
// may break after. Text with any other letter in it goes to addWide.
func (w *words) addASCII(s string, look uint16) int {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' || c == '\n':
			w.put(s[:i], i, look)
			return i
		case c >= utf8.RuneSelf:
			return w.addWide(s, look)
		case c == '-' && i > 1 && i+2 < len(s) && letter(s[i-1]) && letter(s[i+1]) && letter(s[i+2]):
			w.put(s[:i+1], i+1, look)
			w.next = may
			return i + 1
		}
	}
	w.put(s, len(s), look)
	return len(s)
}

// addWide takes a run of any letters up to a space. Simple letters are counted,
// the rest is measured by grapheme cluster.
func (w *words) addWide(s string, look uint16) int {
	end := len(s)
	if i := strings.IndexAny(s, " \n"); i >= 0 {
		end = i
	}
	// A joiner with nothing to join would widen the space before it.
	s = strings.TrimLeft(s[:end], "\u200d\ufe0e\ufe0f")
	if s == "" {
		return end
	}
	count := 0
	for _, r := range s {
		if !narrow(r) {
			w.addClusters(s, look)
			return end
		}
		count++
	}
	w.put(s, count, look)
	return end
}

// addClusters breaks s wherever East Asian text may break, with the simplest
// rules of line ends (kinsoku, JIS X 4051): no line begins with a closing
// mark or small kana, none ends with an opening one.
func (w *words) addClusters(s string, look uint16) {
	var run string // narrow clusters that stay together
	runWidth := 0
	flush := func() {
		if run != "" {
			w.put(run, runWidth, look)
		}
		run, runWidth = "", 0
	}
	start, last := 0, rune(0)
	for g := displaywidth.StringGraphemes(s); g.Next(); {
		cluster := g.Value()
		width := wide(w.cells, cluster, g.Width())
		r, _ := utf8.DecodeRuneInString(cluster)
		switch {
		case r == zeroWidthSpace:
			flush()
			w.mayBreak()
		case width > 0 && cells.Breakable(last, r):
			flush()
			w.mayBreak()
			fallthrough
		default:
			if run == "" {
				run = s[start : start+len(cluster)]
			} else {
				run = s[start-len(run) : start+len(cluster)]
			}
			runWidth += width
		}
		start += len(cluster)
		last = r
	}
	flush()
}

// mayBreak lets the line break before the next word, if it can't already.
func (w *words) mayBreak() {
	if w.next == glued {
		w.next = may
	}
}

// wide is the cells of a cluster that has width as one.
func wide(counts cells.Measure, cluster string, width int) int {
	r, size := utf8.DecodeRuneInString(cluster)
	if counts == cells.Clusters || size == len(cluster) && r < 0x1f1e6 { // below the halves of flags one rune is the same as one cluster
		return width
	}
	return ansi.WcWidth.StringWidth(cluster)
}

func (w *words) put(text string, width int, look uint16) {
	if len(w.list) > 0 && w.next == glued {
		prev := &w.list[len(w.list)-1]
		if between(prev.text, text) {
			w.next = may
		}
	}
	w.list = append(w.list, word{text: text, width: int32(width), look: look, gap: w.next})
	w.next = glued
}

// units notes, on each word where a line may break before it, how wide the
// text is up to the next such place.
func units(list []word) {
	unit := int32(0)
	for i := len(list) - 1; i >= 0; i-- {
		unit += list[i].width
		list[i].unit = unit
		switch list[i].gap {
		case glued:
		case bound:
			unit++
		default:
			unit = 0
		}
	}
}

func letter(c byte) bool { return (c|0x20 >= 'a' && c|0x20 <= 'z') || c >= utf8.RuneSelf }

// addGlued appends s as one word, its spaces kept.
func (w *words) addGlued(s string, look uint16) {
	w.list = append(w.list, word{text: s, width: int32(w.cells.Width(s)), look: look, gap: w.next})
	w.next = glued
}

// addMarked appends s with marks around its words.
func (w *words) addMarked(s, before, after string, look uint16) {
	trimmed := strings.TrimLeft(s, " ")
	if trimmed == "" {
		w.add(s, look)
		return
	}
	if len(trimmed) < len(s) {
		w.next = max(w.next, spaced)
	}
	end := strings.TrimRight(trimmed, " ")
	w.add(before+end+after, look)
	if len(end) < len(trimmed) {
		w.next = max(w.next, spaced)
	}
}
