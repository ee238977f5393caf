package render

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/tui/theme"
)

// figure sets what is said of a picture: a mark where the picture is, what it
// shows, the caption in italics, and the credit at the right end of its last
// line. Nothing is said twice, and nothing where there is nothing to say.
func (b *builder) figure(f articles.Figure) {
	mark := b.bar("▦", theme.Picture)
	mark.once = true
	b.indented(mark, func() {
		said := b.text(b.pictured(f), theme.Alt, 1) != nil
		b.tight = said
		said = b.text(f.Caption, theme.Caption, 1) != nil || said
		b.tight = said
		if it := b.text(articles.Plain(f.Credit), theme.Credit, 1); it != nil {
			it.atRight, it.joins = true, said
		} else if !said {
			b.add(item{kind: text}, 1) // the mark alone: here is a picture
		}
	})
	b.tight = false
}

// pictured says what a figure shows, where that is more than its caption and the
// headline say, and which of a gallery it is.
func (b *builder) pictured(f articles.Figure) articles.Text {
	alt := strings.TrimSpace(f.Alt)
	switch folded := foldedLetters(alt); {
	case folded == "", fileName(alt), isGenericAlt(folded):
		alt = ""
	case strings.Contains(foldedLetters(f.Caption.String()), folded), folded == foldedLetters(b.p.story.Meta.Title.Value):
		alt = ""
	}
	switch {
	case f.Gallery == "":
		return articles.Plain(alt)
	case alt == "":
		return articles.Plain(f.Gallery)
	}
	return articles.Plain(f.Gallery + " · " + alt)
}

// foldedLetters is what is left of s without marks, spaces and capitals.
func foldedLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// isGenericAlt reports whether a description says no more than that something is
// a picture: "Image", "photo 3".
func isGenericAlt(folded string) bool {
	switch strings.TrimRightFunc(folded, unicode.IsDigit) {
	case "", "alt", "bild", "figure", "foto", "fotografie", "graphic", "icon", "illustration", "image", "imagen", "immagine",
		"img", "photo", "photograph", "picture", "screenshot", "thumbnail", "untitled":
		return true
	}
	return false
}

// fileName reports whether a description is the name of the picture's file, as
// cameras and editors write it.
func fileName(alt string) bool {
	if strings.ContainsAny(alt, " \n") {
		return false
	}
	lower := strings.ToLower(alt)
	for _, ending := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"} {
		if strings.HasSuffix(lower, ending) {
			return true
		}
	}
	return strings.ContainsRune(alt, '_') && strings.ContainsFunc(alt, unicode.IsDigit)
}
