package render

import (
	"cmp"
	"strings"
	"unicode"

	"lede/articles"
	"lede/tui/pictures"
	"lede/tui/theme"
)

// figure sets what is said of a picture: a mark where the picture is, what it
// shows, the caption in italics, and the credit at the right end of its last
// line. Nothing is said twice, and nothing where there is nothing to say.
//
// Where there is room for the picture itself, what is said of it stands below
// it, without the mark.
func (b *builder) figure(f articles.Figure) {
	mark := b.bar("▦", theme.Picture)
	if b.roomFor(f) {
		b.add(item{kind: pictured, picture: &f, look: b.look(theme.Picture, 0, 0)}, 1)
		b.tight = true
		b.said(f)
		return
	}
	mark.once = true
	b.indented(mark, func() {
		if !b.said(f) {
			b.add(item{kind: text}, 1) // the mark alone: here is a picture
		}
	})
	b.tight = false
}

// said sets the words of a figure, and reports whether there are any.
func (b *builder) said(f articles.Figure) bool {
	some := b.text(b.pictured(f), theme.Alt, 1) != nil
	b.tight = b.tight || some
	some = b.text(f.Caption, theme.Caption, 1) != nil || some
	b.tight = b.tight || some
	credit := b.text(articles.Plain(f.Credit), theme.Credit, 1)
	if credit != nil {
		credit.atRight, credit.joins = true, some
	}
	b.tight = false
	return some || credit != nil
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

// roomFor reports whether a figure is to be left room: it is one of the body, and
// pictures are shown.
func (b *builder) roomFor(f articles.Figure) bool {
	return b.p.how.Pictures.Rows > 0 && b.p.how.Width > 0 && f.Source != "" && !b.aside && len(b.left) == 0
}

// picture keeps the lines free that a picture takes.
func (s *setter) picture(it *item) {
	f, how := it.picture, s.o.Pictures
	frame := pictures.Frame{Columns: s.across(it), Rows: how.Rows}.Fit(f.Width, f.Height, how.cell())
	if frame.Rows == 0 {
		s.begin(nil, true)
		s.write("▦", it.look) // too small for blocks, and yet there
		s.end()
		return
	}
	s.pictures = append(s.pictures, Picture{Block: it.block, Source: f.Source, Line: len(s.ends), Column: s.margin, Frame: frame})
	for range frame.Rows {
		s.begin(nil, true)
		s.end()
	}
}

func (p Pictures) cell() pictures.Cell { return cmp.Or(p.Cell, pictures.UsualCell) }

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
