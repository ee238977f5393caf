package webpage

import (
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/extract"
)

// maxClimb is how many elements above the story's area its picture may stand.
const maxClimb = 6

// leadFigure adds the picture that stands between headline and story: outside
// of the area that go-readability chose, but in the same article. It must
// have a caption, or be the one that the page shows in previews.
func (b *builder) leadFigure() {
	if b.keep.All {
		return
	}
	container := b.keep.Area
	for range maxClimb {
		if container.Parent == nil || container.Parent.DataAtom == atom.Body || b.p.IsAroundHeadline(container) || container.DataAtom == atom.Main {
			break
		}
		container = container.Parent
	}
	f := b.figureBefore(container)
	if f == nil {
		f = b.figureInHeader()
	}
	if f != nil {
		b.figure(f)
	}
}

// figureInHeader finds the picture under the headline in the header of the
// story, which go-readability drops whole.
func (b *builder) figureInHeader() *html.Node {
	header := dom.Find(b.keep.Area, func(n *html.Node) bool {
		return (n.DataAtom == atom.Header || n.DataAtom == atom.Hgroup) && b.p.IsAroundHeadline(n) && !b.keep.Has(n)
	})
	if header == nil {
		return nil
	}
	return dom.Find(header, func(n *html.Node) bool { return isCaptioned(n) && !b.besideStory(n) })
}

// hasCaption reports whether the figure n says what it shows.
func hasCaption(n *html.Node) bool {
	return dom.Find(n, func(m *html.Node) bool { return isCaption(m) && dom.Brief(m, 800) != "" }) != nil
}

// figureBefore finds the first fitting figure of container before the area.
func (b *builder) figureBefore(container *html.Node) *html.Node {
	shown, _ := b.p.Tagged("og:image", "twitter:image")
	past := false
	return dom.Find(container, func(n *html.Node) bool {
		if n == b.keep.Area {
			past = true
		}
		return !past && (isCaptioned(n) || isShown(n, shown)) && !b.besideStory(n)
	})
}

// isShown reports whether n is the figure of the picture with the address shown.
func isShown(n *html.Node, shown string) bool {
	if n.DataAtom != atom.Figure {
		return false
	}
	img := dom.FindAtom(n, atom.Img)
	return img != nil && samePicture(source(img), shown)
}

// besideStory reports whether n stands among other stories or in machinery.
func (b *builder) besideStory(n *html.Node) bool {
	return dom.Under(n, func(m *html.Node) bool {
		return !b.p.IsAroundHeadline(m) && (m.DataAtom == atom.Aside || m.DataAtom == atom.Nav || m.DataAtom == atom.A || m.DataAtom == atom.Footer || m.DataAtom == atom.Li ||
			dom.IsCalled(m, "related", "sidebar", "teaser", "promo", "card", "recommend") && m.DataAtom != atom.Body && m.DataAtom != atom.Html)
	})
}

// samePicture compares addresses by the name of their file, which the sizes
// of a picture share.
func samePicture(a, b string) bool {
	name := func(s string) string {
		s, _, _ = strings.Cut(s, "?")
		return path.Base(s)
	}
	return len(name(a)) > 6 && name(a) == name(b)
}

// captioned is the figure or the box of a picture that is all of c and says what
// it shows, where c was dropped although nothing in its name speaks against it.
func (b *builder) captioned(c *html.Node) *html.Node {
	said := dom.Brief(c, maxCaption)
	if said == "" || extract.ReasonFor(c, said) != extract.Besides {
		return nil
	}
	f := dom.Find(c, isCaptioned)
	if f == nil || dom.Text(f) != said {
		return nil
	}
	return f
}

// isCaptioned reports whether n is a figure that says what it shows, or a box
// that is one.
func isCaptioned(n *html.Node) bool {
	if n.DataAtom == atom.Figure {
		return hasCaption(n) && dom.FindAtom(n, atom.Img) != nil
	}
	return isPictureBox(n)
}

// numberGallery tells the figures that were added from block first on which
// of how many they are.
func (b *builder) numberGallery(first int) {
	total := 0
	for _, block := range b.blocks[first:] {
		if _, ok := block.(articles.Figure); ok {
			total++
		}
	}
	if total < 2 {
		return
	}
	at := 0
	for i := first; i < len(b.blocks); i++ {
		if f, ok := b.blocks[i].(articles.Figure); ok {
			at++
			f.Gallery = ofTotal(at, total)
			b.blocks[i] = f
		}
	}
}

func isGallery(n *html.Node) bool {
	return dom.IsCalled(n, "gallery", "slideshow", "carousel", "galerie", "galeria")
}
