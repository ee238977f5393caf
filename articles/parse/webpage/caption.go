package webpage

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/phrases"
	"lede/articles/parse/polish"
)

// maxCredit and maxCaption are the lengths in bytes of the longest element that
// says whose a picture is, and of the longest that says what is on it.
const (
	maxCredit  = 200
	maxCaption = 800
)

// caption reads the caption and the credit of n, which holds a picture. What n
// says besides is rest.
func (b *builder) caption(n *html.Node) (caption articles.Text, credit string, rest articles.Text) {
	box := dom.Find(n, func(m *html.Node) bool { return m != n && isCaptionText(m) && dom.Size(m, 0) > 0 })
	marks := credits(n, box)
	if box == nil && marks == nil {
		marks = creditParts(n)
	}
	if box == nil {
		box = n
	} else {
		rest = b.inlineWithout(n, append(slices.Clone(marks), box)...)
	}
	caption, credit = b.split(box, marks)
	return caption, credit, rest
}

// captionIn reads the caption and the credit that n says, which is a caption.
func (b *builder) captionIn(n *html.Node) (caption articles.Text, credit string) {
	return b.split(n, credits(n, nil))
}

// split parts what box says from the credit that marks say, which stand in it
// or beside it.
func (b *builder) split(box *html.Node, marks []*html.Node) (caption articles.Text, credit string) {
	if marks == nil {
		marks = lastPart(box)
	}
	caption = b.inlineWithout(box, marks...)
	rest, credit := polish.SplitCaption(caption)
	switch marked := joinCredits(marks); {
	case marked == "":
		caption = rest
	case rest == nil && credit != "":
		caption, credit = nil, marked+" / "+credit
	default:
		credit = marked
	}
	return withoutDivider(caption), credit
}

// credits are the elements in n that say whose its picture is, none in another:
// they are called so, or they say so and nothing else.
func credits(n, box *html.Node) (marks []*html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode || dom.Silent(c.DataAtom):
		case c != box && isCredit(c) && dom.Brief(c, maxCredit) != "" && !holdsCaption(c, box):
			marks = append(marks, c)
		default:
			marks = append(marks, credits(c, box)...)
		}
	}
	return marks
}

// holdsCaption reports whether the caption stands in n, with the credit.
func holdsCaption(n, box *html.Node) bool {
	return dom.Find(n, func(m *html.Node) bool {
		return m == box || m != n && isCaption(m) && !isCreditOnly(m) && dom.Text(m) != ""
	}) != nil
}

// lastPart is the last of the elements that a caption is made of, where that is
// a credit by its words: "<span>The quay</span><span>Ann Lee / Coast</span>".
func lastPart(box *html.Node) []*html.Node {
	for {
		parts := textParts(box)
		switch {
		case len(parts) == 1 && parts[0].Type == html.ElementNode:
			box = parts[0]
		case len(parts) > 1 && len(parts) <= 4:
			last := parts[len(parts)-1]
			if before := parts[len(parts)-2]; last.Type == html.ElementNode && last.DataAtom != atom.A && before.Type == html.ElementNode && phrases.IsCredit(dom.Brief(last, maxCredit)) {
				return []*html.Node{last}
			}
			return nil
		default:
			return nil
		}
	}
}

// textParts are the children of n that say something.
func textParts(n *html.Node) (parts []*html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" || c.Type == html.ElementNode && dom.Size(c, 0) > 0 {
			parts = append(parts, c)
		}
	}
	return parts
}

// joinCredits are the credits that marks state, each once.
func joinCredits(marks []*html.Node) string {
	var all []string
	for _, m := range marks {
		if s := phrases.BareCredit(dom.Text(m)); !slices.ContainsFunc(all, func(other string) bool { return strings.Contains(other, s) }) {
			all = append(all, s)
		}
	}
	return strings.Join(all, " / ")
}

// withoutDivider is t without the bar or stroke that a credit stood behind.
func withoutDivider(t articles.Text) articles.Text {
	for len(t) > 0 {
		last := &t[len(t)-1]
		last.Text = strings.TrimRight(last.Text, " \u00a0|/·•–—-")
		if last.Text != "" {
			break
		}
		t = t[:len(t)-1]
	}
	return t.Trimmed()
}

// isCaption reports whether n holds what is said of a picture.
func isCaption(n *html.Node) bool {
	return n.DataAtom == atom.Figcaption || dom.IsCalled(n, "caption", "legend", "bildunterschrift", "cutline")
}

// creditNames are the words in the classes of elements that say whose a picture
// is, wherever they stand in a word, and creditWords those that must be whole.
var (
	creditNames = []string{"credit", "copyright", "photograph", "fotograf", "attribution", "byline", "bildnachweis", "bildquelle", "captionauthor", "caption-author", "image-source", "photo-source"}
	creditWords = []string{"author", "autor", "auteur", "autore", "source", "src", "agency", "agencia", "agentur", "distributor", "quelle", "fuente", "fonte", "bron", "rights"}
)

// isCredit reports whether n, which stands with a picture, says whose it is.
func isCredit(n *html.Node) bool {
	if isCreditOnly(n) || n.DataAtom == atom.Cite || n.DataAtom == atom.Footer {
		return true
	}
	if hasWord(dom.Attr(n, "class"), creditWords) {
		return true
	}
	return saysCredit(n)
}

// saysCredit reports whether n holds one text, and that is a credit by its sign.
func saysCredit(n *html.Node) bool {
	return n.FirstChild != nil && n.FirstChild == n.LastChild && n.FirstChild.Type == html.TextNode && opensCredit(n.FirstChild.Data)
}

// opensCredit reports whether s, all that an element says, begins as a credit
// does and goes on as one.
func opensCredit(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) <= maxCredit && strings.HasPrefix(s, "©") && phrases.IsCredit(s)
}

// isCreditOnly reports whether n is called a credit by its names or its
// microdata, wherever it stands.
func isCreditOnly(n *html.Node) bool {
	if dom.IsCalled(n, creditNames...) {
		return true
	}
	for i := range n.Attr {
		switch a := &n.Attr[i]; {
		case a.Key == "itemprop":
			if dom.ContainsAny(a.Val, "copyrightHolder", "creditText", "author", "creator") {
				return true
			}
		case strings.HasPrefix(a.Key, "data-"), strings.HasPrefix(a.Key, "#"):
			if dom.ContainsAny(a.Key, "captionauthor", "credit", "copyright") {
				return true
			}
		}
	}
	return false
}

// hasWord reports whether one of words stands in class, whose words are parted
// by signs or by capitals.
func hasWord(class string, words []string) bool {
	from := 0
	for i, c := range class {
		if unicode.IsLetter(c) && (i == 0 || !unicode.IsUpper(c) || unicode.IsUpper(rune(class[i-1]))) {
			continue
		}
		if slices.Contains(words, strings.ToLower(class[from:i])) {
			return true
		}
		if from = i; !unicode.IsLetter(c) {
			from++
		}
	}
	return slices.Contains(words, strings.ToLower(class[min(from, len(class)):]))
}
