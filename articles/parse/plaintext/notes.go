package plaintext

import (
	"lede/articles"
	"lede/articles/parse/phrases"
)

// note reads the correction or the editor's note that line i is, or that it
// stands over as a label; n is 0 where it is none.
func (p *page) note(i int) (note articles.Note, n int) {
	l := &p.lines[i]
	if label, text, ok := phrases.Note(l.text); ok {
		return articles.Note{Label: label, Text: articles.Plain(text)}, 1
	}
	if i+1 >= p.to || l.width > 40 || !phrases.NoteLabel(l.text, false) {
		return note, 0
	}
	if next := &p.lines[i+1]; next.kind == story && ends(next.text) && next.speaker == 0 {
		return articles.Note{Label: l.text, Text: articles.Plain(next.text)}, 2
	}
	return note, 0
}
