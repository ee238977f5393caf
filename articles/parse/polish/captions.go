package polish

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// SplitCredit tells the credit at the end of a caption from the caption.
func SplitCredit(t articles.Text) (articles.Text, string) {
	return splitBy(phrases.Credit, t)
}

// SplitCaption is SplitCredit for a text that is known to be a caption.
func SplitCaption(t articles.Text) (articles.Text, string) {
	return splitBy(phrases.CaptionCredit, t)
}

func splitBy(split func(string) (caption, credit string, ok bool), t articles.Text) (articles.Text, string) {
	whole := t.String()
	caption, credit, ok := split(whole)
	if !ok || credit == "" {
		return t, ""
	}
	if caption == "" {
		return nil, credit
	}
	if !strings.HasPrefix(whole, caption) {
		return articles.Plain(caption), credit
	}
	return shortened(t, len(caption)), credit
}

// shortened is the first n bytes of t.
func shortened(t articles.Text, n int) articles.Text {
	var out articles.Text
	for _, s := range t {
		if len(s.Text) >= n {
			s.Text = s.Text[:n]
			return append(out, s).Trimmed()
		}
		n -= len(s.Text)
		out = append(out, s)
	}
	return out.Trimmed()
}

// captionAfter gives a figure the emphasised line below it, which is how
// pages without markup for captions write them.
func captionAfter(blocks []articles.Block) []articles.Block {
	out := blocks[:0]
	for _, block := range blocks {
		if p, ok := block.(articles.Paragraph); ok && len(out) > 0 {
			if f, ok := out[len(out)-1].(articles.Figure); ok && f.Caption == nil && captionLike(p.Text, f) {
				f.Caption, f.Credit = emphasisless(p.Text), ""
				f.Caption, f.Credit = SplitCredit(f.Caption)
				out[len(out)-1] = f
				continue
			}
		}
		out = append(out, block)
	}
	return out
}

// maxCaption is the length in bytes of the longest paragraph that a credit
// below it makes a caption.
const maxCaption = 320

// creditAfter gives a figure the line below it that does nothing but credit
// it ("Photograph by Ann Lee"). A short paragraph between the two is what is
// said of the picture: credits close captions.
func creditAfter(blocks []articles.Block) []articles.Block {
	out := blocks[:0]
	for _, block := range blocks {
		if p, ok := block.(articles.Paragraph); ok && nearFigure(out) {
			if closed, ok := credited(out, soleCredit(p.Text)); ok {
				out = closed
				continue
			}
		}
		out = append(out, block)
	}
	return out
}

// nearFigure reports whether one of the last two blocks is a figure.
func nearFigure(blocks []articles.Block) bool {
	for _, block := range blocks[max(0, len(blocks)-2):] {
		if _, ok := block.(articles.Figure); ok {
			return true
		}
	}
	return false
}

// credited gives the figure at the end of blocks its credit, and the
// paragraph below it as its caption.
func credited(blocks []articles.Block, credit string) ([]articles.Block, bool) {
	n := len(blocks)
	if n == 0 || credit == "" {
		return blocks, false
	}
	if f, ok := blocks[n-1].(articles.Figure); ok && f.Credit == "" {
		f.Credit = credit
		blocks[n-1] = f
		return blocks, true
	}
	p, ok := blocks[n-1].(articles.Paragraph)
	if !ok || n < 2 || len(p.Text.String()) > maxCaption {
		return blocks, false
	}
	f, ok := blocks[n-2].(articles.Figure)
	if !ok || f.Credit != "" || f.Caption != nil {
		return blocks, false
	}
	f.Caption, f.Credit = p.Text, credit
	blocks[n-2] = f
	return blocks[:n-1], true
}

// soleCredit is whom t credits, where it says nothing else and says so with a
// label: "(Image: © Ann Lee)".
func soleCredit(t articles.Text) string {
	s := strings.Trim(t.String(), "()[] ")
	if s == "" || len(s) > 160 || onlyLinks(t) {
		return ""
	}
	caption, credit, ok := phrases.Credit(s)
	if !ok || caption != "" || credit == s {
		return ""
	}
	return strings.TrimLeft(credit, "© ")
}

// captionLike reports whether t is a short line in emphasis, or repeats the
// picture's alternative text.
func captionLike(t articles.Text, f articles.Figure) bool {
	s := t.String()
	if len(s) > 240 {
		return false
	}
	if k := letters.Of(s); len(k) > 12 && k == letters.Of(f.Alt) {
		return true
	}
	for _, span := range t {
		if span.Style&articles.Emphasis == 0 && letters.Any(span.Text) {
			return false
		}
	}
	return letters.Any(s) && !isQuotation(s)
}

func emphasisless(t articles.Text) articles.Text {
	out := make(articles.Text, len(t))
	for i, span := range t {
		span.Style &^= articles.Emphasis
		out[i] = span
	}
	return out
}
