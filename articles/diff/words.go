package diff

import (
	"unicode"

	"lede/articles"
)

// word is a word of a text with the space after it, as one span.
type word struct {
	key  string // what is compared
	span articles.Span
}

// split cuts a text into words. In scripts without spaces every character is
// one.
func split(t articles.Text) []word {
	var words []word
	for _, s := range t {
		start, end := 0, 0 // of the word that is being read, spaces aside
		flush := func(next int) {
			if next > start {
				piece := s
				piece.Text = s.Text[start:next]
				words = append(words, word{key: s.Text[start:max(start, end)], span: piece})
			}
			start, end = next, next
		}
		spaced, last := false, false
		for i, r := range s.Text {
			if unicode.IsSpace(r) {
				spaced = true
				continue
			}
			alone := r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
			if spaced || alone || last {
				flush(i)
			}
			spaced, last = false, alone
			end = i + len(string(r))
		}
		flush(len(s.Text))
	}
	return words
}

// text shows now with the words that have gone since was.
func (c *comparison) text(was, now articles.Text) articles.Text {
	a, b := split(was), split(now)
	same := c.match(len(a), len(b), func(i, j int) bool { return a[i].key == b[j].key })
	var out weave
	i, j := 0, 0
	for _, pair := range append(same, [2]int{len(a), len(b)}) {
		for ; i < pair[0]; i++ {
			gone := a[i].span
			gone.Style, gone.Link = gone.Style|articles.Deleted, ""
			out.add(gone, i == len(a)-1)
		}
		for ; j < pair[1]; j++ {
			come := b[j].span
			come.Style |= articles.Inserted
			out.add(come, j == len(b)-1)
		}
		if j < len(b) {
			out.add(b[j].span, j == len(b)-1)
		}
		i, j = i+1, j+1
	}
	return out.text
}

// weave joins words to a text again.
type weave struct {
	text articles.Text
	last bool // the word before was the last of its text: no space stands after it
}

func (w *weave) add(s articles.Span, last bool) {
	if w.last {
		w.text = append(w.text, articles.Span{Text: " "})
	}
	w.last = last
	if n := len(w.text); n > 0 && w.text[n-1].Style == s.Style && w.text[n-1].Link == s.Link {
		w.text[n-1].Text += s.Text
		return
	}
	w.text = append(w.text, s)
}
