package markdown

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// alert reads GitHub's "> [!NOTE]" for what it is.
func alert(blocks []articles.Block) (articles.Note, bool) {
	if len(blocks) == 0 {
		return articles.Note{}, false
	}
	p, ok := blocks[0].(articles.Paragraph)
	if !ok || len(p.Text) == 0 {
		return articles.Note{}, false
	}
	rest, ok := strings.CutPrefix(p.Text[0].Text, "[!")
	kind, rest, closed := strings.Cut(rest, "]")
	if !ok || !closed || kind == "" || kind != strings.ToUpper(kind) {
		return articles.Note{}, false
	}
	note := articles.Note{}
	if kind != "NOTE" {
		note.Label = kind[:1] + strings.ToLower(kind[1:])
	}
	p.Text[0].Text = rest
	texts := []articles.Text{trim(p.Text)}
	texts[0] = flow(texts[0])
	for _, b := range blocks[1:] {
		if p, ok := b.(articles.Paragraph); ok {
			texts = append(texts, flow(p.Text))
		}
	}
	note.Text = join(texts)
	if label, text, ok := label(note.Text); ok {
		note.Label, note.Text = label, text
	}
	return note, true
}

// label takes "**Correction:**" off the beginning of t.
func label(t articles.Text) (string, articles.Text, bool) {
	if len(t) < 2 || t[0].Style != articles.Strong {
		return "", t, false
	}
	name, colon := strings.CutSuffix(strings.TrimSpace(t[0].Text), ":")
	if !colon && strings.HasPrefix(t[1].Text, ":") {
		t[1].Text, colon = t[1].Text[1:], true
	}
	return name, trim(t[1:]), colon
}

// editorsNote reads one paragraph that opens with "**Correction:**" as a note.
func editorsNote(blocks []articles.Block) (articles.Note, bool) {
	if len(blocks) != 1 {
		return articles.Note{}, false
	}
	p, ok := blocks[0].(articles.Paragraph)
	if !ok {
		return articles.Note{}, false
	}
	name, text, ok := label(flow(p.Text))
	if !ok || !phrases.NoteLabel(name, true) {
		return articles.Note{}, false
	}
	return articles.Note{Label: name, Text: text}, true
}
