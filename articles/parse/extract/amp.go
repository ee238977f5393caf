package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// ampElements are the elements that AMP pages have instead of those of HTML.
// Where an attribute holds the ID of what is shown, stem is what stands before
// it in the address.
var ampElements = map[string]struct {
	atom     atom.Atom
	id, stem string
}{
	"amp-carousel":  {atom: atom.Div},
	"amp-img":       {atom: atom.Img},
	"amp-anim":      {atom: atom.Img},
	"amp-video":     {atom: atom.Video},
	"amp-audio":     {atom: atom.Audio},
	"amp-iframe":    {atom: atom.Iframe},
	"amp-youtube":   {atom.Iframe, "data-videoid", "https://www.youtube.com/embed/"},
	"amp-vimeo":     {atom.Iframe, "data-videoid", "https://player.vimeo.com/video/"},
	"amp-twitter":   {atom.Iframe, "data-tweetid", "https://twitter.com/i/status/"},
	"amp-instagram": {atom.Iframe, "data-shortcode", "https://www.instagram.com/p/"},
	"amp-facebook":  {atom.Iframe, "data-href", ""},
}

// replaceAMP gives an element of AMP's the name that everything else knows.
func replaceAMP(n *html.Node) {
	if n.DataAtom != 0 || !strings.HasPrefix(n.Data, "amp-") {
		return
	}
	as, ok := ampElements[n.Data]
	if !ok {
		return
	}
	if n.Data == "amp-carousel" {
		n.Attr = append(n.Attr, html.Attribute{Key: "id", Val: n.Data})
	}
	n.DataAtom, n.Data = as.atom, as.atom.String()
	if v := dom.Attr(n, as.id); as.id != "" && v != "" {
		n.Attr = append(n.Attr, html.Attribute{Key: "src", Val: as.stem + v})
	}
}
