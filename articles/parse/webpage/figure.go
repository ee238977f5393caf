package webpage

import (
	"cmp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// isCaptionBox reports whether n is the box that old pages put around a
// picture and its caption.
func isCaptionBox(n *html.Node) bool {
	if n.DataAtom != atom.Div && n.DataAtom != atom.Section && n.DataAtom != atom.Span {
		return false
	}
	if !dom.ContainsAny(dom.Names(n), "wp-caption ", " caption ", "thumbinner", "image-caption", "photo-caption", "media-caption", "figure") {
		return false
	}
	count := 0
	pictures(n, func(*html.Node) { count++ })
	return count == 1 && dom.Brief(n, 800) != ""
}

// isLooseCaption reports whether n is a caption that stands outside of any figure.
func isLooseCaption(n *html.Node) bool {
	return isCaption(n) && n.DataAtom != atom.Body && dom.FindAtom(n, atom.Img) == nil && len(dom.Text(n)) < 600
}

// saysOfFigure reports whether n, right behind a figure, is called its caption
// or its credit in other words.
func (b *builder) saysOfFigure(n *html.Node) bool {
	if len(b.blocks) == 0 || dom.FindAtom(n, atom.Img) != nil {
		return false
	}
	f, ok := b.blocks[len(b.blocks)-1].(articles.Figure)
	if !ok || f.Credit != "" || b.run.pending() {
		return false
	}
	return f.Caption == nil && ofPicture(n, captionWords) && dom.Brief(n, maxUnmarked) != "" || isLooseCredit(n) && dom.Brief(n, maxCredit) != ""
}

// isLooseCredit reports whether n is called a credit, and not one of the story.
func isLooseCredit(n *html.Node) bool {
	return dom.IsCalled(n, "credit", "copyright", "photographer", "bildnachweis", "bildquelle") || ofPicture(n, creditWords) || dom.ContainsAny(dom.Attr(n, "itemprop"), "copyrightHolder", "creditText")
}

// looseCaption gives a caption to the picture before it, or keeps it as a
// figure whose picture is gone.
func (b *builder) looseCaption(n *html.Node) {
	b.flush()
	t, credit := b.captionIn(n)
	if credit == "" && !isCaptionText(n) && isLooseCredit(n) {
		t, credit = nil, phrases.BareCredit(t.String())
	}
	if t == nil && credit == "" {
		return
	}
	if len(b.blocks) > 0 {
		if f, ok := b.blocks[len(b.blocks)-1].(articles.Figure); ok && (f.Caption == nil || f.Credit == "" && t == nil) {
			if f.Caption == nil {
				f.Caption = t
			}
			f.Credit = cmp.Or(credit, f.Credit)
			b.blocks[len(b.blocks)-1] = f
			return
		}
	}
	b.add(articles.Figure{Caption: t, Credit: credit})
}

// pictures calls visit for each <img> below n that no other one doubles.
func pictures(n *html.Node, visit func(*html.Node)) {
	dom.Each(n, func(m *html.Node) {
		if m.DataAtom == atom.Img {
			visit(m)
		}
	})
}

// figure makes Figures of n: its pictures, with the caption on the last.
func (b *builder) figure(n *html.Node) {
	b.flush()
	before := len(b.blocks)
	switch inner := dom.Find(n, func(m *html.Node) bool {
		return m.DataAtom == atom.Table || m.DataAtom == atom.Pre || m.DataAtom == atom.Blockquote || m.DataAtom == atom.Iframe || m.DataAtom == atom.Video
	}); {
	case inner != nil && inner.DataAtom == atom.Table:
		b.tableFigure(n, inner)
		return
	case inner != nil:
		b.flow(n, voice{})
		b.flush()
		return
	}
	pictures(n, b.picture)
	caption, credit, rest := b.caption(n)
	defer b.besidePicture(rest)
	at := lastFigure(b.blocks[before:])
	if at < 0 {
		b.bareFigure(n, caption, credit)
		return
	}
	f := b.blocks[before+at].(articles.Figure)
	f.Caption, f.Credit = caption, credit
	b.blocks[before+at] = f
}

// lastFigure is the index of the last figure in blocks, or -1.
func lastFigure(blocks []articles.Block) int {
	for i := len(blocks) - 1; i >= 0; i-- {
		if _, ok := blocks[i].(articles.Figure); ok {
			return i
		}
	}
	return -1
}

// besidePicture keeps aside what a figure says and its caption does not.
func (b *builder) besidePicture(t articles.Text) {
	if isSeen(t) {
		b.lay(articles.Paragraph{Text: t}, "beside a picture")
	}
}

// bareFigure keeps what a figure without a picture says.
func (b *builder) bareFigure(n *html.Node, caption articles.Text, credit string) {
	if caption != nil || credit != "" {
		b.add(articles.Figure{Caption: caption, Credit: credit})
		return
	}
	b.flow(n, voice{})
	b.flush()
}

// picture adds the Figure of an <img> or a <picture>, once an address. Those
// that are no pictures to look at are kept aside.
func (b *builder) picture(n *html.Node) {
	img := n
	if n.DataAtom == atom.Picture {
		if img = dom.FindAtom(n, atom.Img); img == nil {
			return
		}
	}
	f := b.figureOf(img)
	if f.Source != "" && b.seen[f.Source] || isPlaceholder(img, f) {
		return
	}
	if reason := b.noPicture(f); reason != "" {
		b.lay(f, reason)
		return
	}
	if !b.aside {
		b.seen[f.Source] = true
	}
	b.flush()
	b.add(f)
}

func (b *builder) figureOf(img *html.Node) articles.Figure {
	src := source(img)
	if !isEmbedded(src) {
		src = b.p.Absolute(src)
	}
	return articles.Figure{
		Source: src, Alt: dom.Squeeze(dom.Attr(img, "alt")),
		Width: size(img, "width"), Height: size(img, "height"),
	}
}

// maxPlaceholder is the length in bytes of the longest data: address that only
// keeps a place: an empty GIF or a grey box in SVG.
const maxPlaceholder = 256

// isPlaceholder reports whether nobody would miss img: it has neither an
// address nor words.
func isPlaceholder(img *html.Node, f articles.Figure) bool {
	return f.Source == "" && f.Alt == "" && len(dom.Attr(img, "src")) <= maxPlaceholder
}

// noPicture says why f is no picture of the story.
func (b *builder) noPicture(f articles.Figure) string {
	switch {
	case f.Source == "":
		return "picture without an address"
	case f.Alt != "" && f.Width <= maxAvatar && f.Height <= maxAvatar && b.isAuthor(f.Alt):
		return "picture of the author"
	case tracks(f.Source), f.Width == 1 && f.Height == 1:
		return "picture that counts readers"
	case f.Width > 0 && f.Width < 24, f.Height > 0 && f.Height < 24 && f.Width < 200, b.run.begun && f.Height > 0 && f.Height < 40:
		return "small picture"
	}
	return ""
}

// maxAvatar is the greatest side, in pixels, of the picture by an author's name.
const maxAvatar = 160

func (b *builder) isAuthor(name string) bool {
	for _, a := range b.meta.Byline.Authors {
		if letters.Of(a.Name) == letters.Of(name) {
			return true
		}
	}
	return false
}

// tracks reports whether src is a picture that nobody sees.
func tracks(src string) bool {
	return dom.ContainsAny(strings.ToLower(src), "/pixel.", "1x1.", "/spacer.", "blank.gif", "doubleclick.net", "/transparent.", "count.gif", "feedburner.com/~")
}

func size(n *html.Node, key string) int {
	v, err := strconv.Atoi(strings.TrimSuffix(dom.Attr(n, key), "px"))
	if err != nil || v < 0 || v > 100_000 {
		return 0
	}
	return v
}
