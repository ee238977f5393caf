package webpage

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/phrases"
)

// maxBesideMarks is how many bytes a picture's box may say besides the caption
// and the credit: "View 6 images", "1/8".
const maxBesideMarks = 40

// maxUnmarked is the length in bytes of the longest caption that only the credit
// beside it tells.
const maxUnmarked = 400

// isPictureBox reports whether n is a box around one picture and what is said of
// it, on a page that has no <figure> for that. A class says so of the box, of the
// caption, or of the credit, or the credit says so itself.
func isPictureBox(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Body, atom.Main, atom.Article, atom.Table, atom.Ul, atom.Ol, atom.Blockquote:
		return false
	}
	size := dom.Size(n, 2*maxCaption)
	if size == 0 || size > maxCaption {
		return false
	}
	img := dom.FindAtom(n, atom.Img)
	if img == nil || dom.Find(n, isNoBox) != nil {
		return false
	}
	if isCaptionBox(n) {
		return true
	}
	marked, unmarked := n, size
	if caption := dom.Find(n, func(m *html.Node) bool { return m != n && isCaptionText(m) && dom.Size(m, 0) > 0 }); caption != nil {
		marked, unmarked = caption, size-dom.Size(caption, size)
	}
	marks := credits(n, marked)
	if marked == n {
		marks = slices.DeleteFunc(marks, func(m *html.Node) bool { return !isLooseCredit(m) && !saysCredit(m) })
	}
	if marks == nil {
		marks = creditParts(n)
	}
	for _, m := range marks {
		unmarked -= dom.Size(m, size)
	}
	if marked == n {
		return len(marks) > 0 && unmarked > 0 && unmarked <= maxUnmarked && !holds(branch(n, img), marks[0])
	}
	return unmarked <= maxBesideMarks && !holds(branch(n, img), marked) && !hasParagraph(n, append(marks, marked))
}

// hasParagraph reports whether a paragraph in n says something else than marks.
func hasParagraph(n *html.Node, marks []*html.Node) bool {
	return dom.Find(n, func(p *html.Node) bool {
		return p.DataAtom == atom.P && dom.Size(p, 0) > 0 && !slices.ContainsFunc(marks, func(m *html.Node) bool { return holds(m, p) || holds(p, m) })
	}) != nil
}

// isNoBox reports whether m is nothing that a box of a picture holds.
func isNoBox(m *html.Node) bool {
	switch m.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.Li, atom.Table, atom.Blockquote, atom.Form, atom.Iframe, atom.Video, atom.Pre, atom.Time:
		return true
	}
	return false
}

// creditParts is the first or the last of the parts of n, where that is a credit
// by its words and has a label or a sign, or names an agency.
func creditParts(n *html.Node) []*html.Node {
	parts := textParts(n)
	for _, i := range []int{len(parts) - 1, 0} {
		if len(parts) > 1 && len(parts) <= 4 && parts[i].Type == html.ElementNode {
			if caption, credit, ok := phrases.Credit(dom.Brief(parts[i], maxCredit)); ok && caption == "" && credit != "" {
				return parts[i : i+1]
			}
		}
	}
	return nil
}

// branch is the child of n that holds inner.
func branch(n, inner *html.Node) *html.Node {
	for inner.Parent != n {
		inner = inner.Parent
	}
	return inner
}

// holds reports whether inner is n or stands in it.
func holds(n, inner *html.Node) bool {
	return n == inner || dom.Under(inner, func(m *html.Node) bool { return m == n })
}

// isCaptionText reports whether n is called the text of a picture: a caption,
// or by two words, "image-description".
func isCaptionText(n *html.Node) bool {
	return isCaption(n) && !isCreditOnly(n) || ofPicture(n, captionWords)
}

// pictureWords name a picture in a class, and captionWords what is said of one.
var (
	pictureWords = []string{"img", "image", "images", "imagen", "imagem", "immagine", "picture", "pic", "photo", "foto", "bild", "media", "figure"}
	captionWords = []string{"description", "desc", "descripcion", "descricao", "beschreibung", "info", "lead", "caption"}
)

// ofPicture reports whether one class of n is made of a word for a picture and
// one of words.
func ofPicture(n *html.Node, words []string) bool {
	for _, class := range dom.Classes(n) {
		if hasWord(class, pictureWords) && hasWord(class, words) {
			return true
		}
	}
	return false
}
