package webpage

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/formula"
	"lede/articles/parse/polish"
)

// The sides of pictures in pixels: up to small one is a sign in its line, from
// large on it is there to be looked at.
const (
	smallSide = 48
	largeSide = 200
)

// inLine sets a picture that stands in a line of text, so that it does not tear
// the sentence apart: what it is called takes its place, or it comes after the
// paragraph. It reports whether n is such a picture.
func (b *builder) inLine(n *html.Node, v voice) bool {
	img := dom.FindAtom(n, atom.Img)
	if img == nil || dom.Attr(img, "aria-hidden") == "true" || dom.Attr(img, "role") == "presentation" {
		return false
	}
	alt, after := dom.Squeeze(dom.Attr(img, "alt")), wordsAfter(n)
	side := max(size(img, "width"), size(img, "height"))
	switch {
	case side == 1, !b.run.begun && after == "" && !dom.IsCalled(img, "emoji"):
		return false
	case isFormula(img) && alt != "":
		b.run.add(formula.TeX(alt), v)
	case polish.IsSign(alt):
		b.run.add(polish.Told(alt), v)
	case polish.IsTold(alt) && isSmall(img, side):
		b.run.add(polish.Told(alt), v)
		b.lay(b.figureOf(img), "small picture")
	case !b.goesOn(after):
		return false
	case polish.IsLabel(alt) && side < largeSide:
		b.run.add(polish.Told(alt), v)
		b.lay(b.figureOf(img), "picture in a sentence")
	default:
		return b.pictureLater(img)
	}
	return true
}

// isFormula reports whether img was made of a formula, which it is called.
func isFormula(img *html.Node) bool {
	for name := range strings.FieldsSeq(strings.ToLower(dom.Attr(img, "class"))) {
		switch name {
		case "latex", "tex", "texrender", "math", "equation", "ql-img-inline-formula":
			return true
		}
	}
	return strings.Contains(dom.Attr(img, "src"), "/latex.php?")
}

// isSmall reports whether img, whose greatest side is given in pixels, or 0, is
// no higher than its line.
func isSmall(img *html.Node, side int) bool {
	if side > 0 {
		return side <= smallSide
	}
	height := dom.Style(img, "height")
	number := strings.TrimRight(height, "emxr")
	em, err := strconv.ParseFloat(number, 64)
	return err == nil && len(number) < len(height) && em <= 4
}

// goesOn reports whether the sentence in hand goes on with after.
func (b *builder) goesOn(after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	return b.run.begun && after != "" && !unicode.IsUpper(next) && !strings.ContainsRune(".!?:。！？…", b.run.last())
}

// pictureLater adds the figure of img once the paragraph in hand ends, and
// reports whether there is one.
func (b *builder) pictureLater(img *html.Node) bool {
	f := b.figureOf(img)
	if b.aside || b.seen[f.Source] || isPlaceholder(img, f) || b.noPicture(f) != "" {
		return false
	}
	b.seen[f.Source] = true
	b.late = append(b.late, f)
	return true
}

// maxAfter is how many nodes behind a picture are looked at for words.
const maxAfter = 8

// wordsAfter are the first words that follow n in its line.
func wordsAfter(n *html.Node) (words string) {
	looked := 0
	for ; n != nil && (!dom.IsBlock(n) || n.DataAtom == atom.Picture); n = n.Parent {
		for m := n.NextSibling; m != nil; m = m.NextSibling {
			if looked++; looked > maxAfter || m.DataAtom == atom.Br || dom.IsBlock(m) && m.DataAtom != atom.Picture {
				return ""
			}
			found := dom.FirstText(m, func(t *html.Node) bool {
				words = strings.TrimSpace(t.Data)
				return words != "" && !dom.Silent(t.Parent.DataAtom)
			})
			if found {
				return words
			}
		}
	}
	return ""
}
