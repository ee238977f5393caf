package blocks

import (
	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// An interview is told by who speaks in it: so many turns under labels that
// come again.
const (
	fewTurns  = 3 // of one who answers questions that nobody signs
	someTurns = 4 // of two or more who take turns
)

// markSpeakers finds the labels of those who speak in an interview. One label
// proves nothing; labels that come again and again do.
func (p page) markSpeakers() {
	turns := map[string]int{}
	for i := p.From; i < p.To; i++ {
		if label, ok := p.spoken(i); ok {
			turns[label]++
		}
	}
	again, sum := 0, 0
	for label, n := range turns {
		if n < 2 {
			delete(turns, label)
			continue
		}
		again++
		sum += n
	}
	if again == 0 || again > 9 || again == 1 && sum < fewTurns || again > 1 && sum < someTurns {
		return
	}
	for i := p.From; i < p.To; i++ {
		label, ok := p.spoken(i)
		if !ok || turns[label] == 0 || again == 1 && label == p.Lines[i].Text {
			continue // one label on lines of its own is the name of a field
		}
		p.giveTurn(i, label)
	}
}

// spoken returns the label of line i where somebody may speak there: it goes
// on as a sentence does, or stands alone over one.
func (p page) spoken(i int) (label string, ok bool) {
	l := &p.Lines[i]
	if l.Kind != lines.Story || i <= p.Title {
		return "", false
	}
	label, ok = phrases.Speaker(l.Text)
	if !ok {
		return "", false
	}
	if label == l.Text {
		return label, p.answered(i)
	}
	return label, lines.Ends(l.Text) || l.Width > 80
}

// answered reports whether the line after a label on a line of its own is
// what somebody says.
func (p page) answered(i int) bool {
	return i+1 < p.To && p.Lines[i+1].Kind == lines.Story && lines.Ends(p.Lines[i+1].Text)
}

// giveTurn notes the label of line i, and joins to it what it stands over.
func (p page) giveTurn(i int, label string) {
	l := &p.Lines[i]
	l.Speaker = len(label)
	if label != l.Text {
		return
	}
	next := &p.Lines[i+1]
	l.Text += " " + next.Text
	l.Width += next.Width + 1
	next.Kind = lines.Joined
}

// setTurn sets who speaks in bold before what is said, as papers do. It is a
// paragraph like any other: its words and their order are those of the dump.
func setTurn(l *lines.Line) articles.Paragraph {
	return articles.Paragraph{Text: articles.Text{
		{Text: l.Text[:l.Speaker], Style: articles.Strong},
		{Text: l.Text[l.Speaker:]},
	}}
}
