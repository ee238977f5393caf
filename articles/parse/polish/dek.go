package polish

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/letters"
)

// setDek tells the dek from the paragraphs; where it stood outside of the
// story's area it goes to the front.
func setDek(blocks []articles.Block, dek string) []articles.Block {
	if dek == "" {
		return blocks
	}
	key := letters.Of(dek)
	for i, block := range blocks {
		if h, ok := block.(articles.Hidden); ok {
			block = h.Block
		}
		t, ok := TextOf(block)
		if !ok || !spelled(t, key) {
			continue
		}
		if i > maxStamps {
			return blocks
		}
		blocks[i] = articles.Dek{Text: t}
		return blocks
	}
	if strings.Contains(letters.Of(openingWords(blocks)), key) {
		return blocks
	}
	return append([]articles.Block{articles.Dek{Text: articles.Plain(dek)}}, blocks...)
}

// spelled reports whether the letters of t are key.
func spelled(t articles.Text, key string) bool {
	return len(t) > 0 && strings.HasPrefix(key, letters.Of(t[0].Text)) && letters.Spell(t.String(), key)
}

// openingWords is what the first blocks say.
func openingWords(blocks []articles.Block) string {
	var b strings.Builder
	for _, block := range blocks[:min(len(blocks), maxStamps)] {
		if t, ok := TextOf(block); ok {
			b.WriteString(t.String())
		}
	}
	return b.String()
}
