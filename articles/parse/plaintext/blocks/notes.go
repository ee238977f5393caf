package blocks

import (
	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// note reads the correction or the editor's note that line i is, or that it
// stands over as a label; n is 0 where it is none.
func (p page) note(i int) (note articles.Note, n int) {
	l := &p.Lines[i]
	if label, text, ok := phrases.Note(l.Text); ok {
		return articles.Note{Label: label, Text: articles.Plain(text)}, 1
	}
	if i+1 >= p.To || l.Width > 40 || !phrases.NoteLabel(l.Text, false) {
		return note, 0
	}
	if next := &p.Lines[i+1]; next.Kind == lines.Story && lines.Ends(next.Text) && next.Speaker == 0 {
		return articles.Note{Label: l.Text, Text: articles.Plain(next.Text)}, 2
	}
	return note, 0
}
