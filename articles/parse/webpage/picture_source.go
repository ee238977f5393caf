package webpage

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

// lazy are the attributes that scripts move to src when the reader comes near.
var lazy = []string{"data-src", "data-original", "data-lazy-src", "data-lazyload", "data-hi-res-src", "data-full-src", "data-image", "data-url", "data-actualsrc", "data-orig-file"}

// lazySets are the same for srcset.
var lazySets = []string{"data-srcset", "data-lazy-srcset"}

// source is the address of a picture: src, unless that is a placeholder, then
// what waits in attributes, the largest of srcset, and the sources beside it.
func source(img *html.Node) string {
	src := dom.Attr(img, "src")
	if src != "" && !placeholder(src) && !waits(img) {
		return src
	}
	for _, key := range lazy {
		if v := dom.Attr(img, key); v != "" && !strings.HasPrefix(v, "{") && !strings.HasPrefix(v, "data:") {
			return v
		}
	}
	for _, key := range append([]string{"srcset"}, lazySets...) {
		if v := largest(dom.Attr(img, key)); v != "" {
			return v
		}
	}
	if v := sourceBeside(img); v != "" {
		return v
	}
	if v := anyPicture(img); v != "" {
		return v
	}
	if strings.HasPrefix(src, "data:") && !isEmbedded(src) {
		return ""
	}
	return src
}

// leastEmbedded is the length in bytes from which on a data: address is a picture
// and not what keeps its place until a script has come: a blurred beginning of it
// takes a kilobyte or two.
const leastEmbedded = 4 << 10

// isEmbedded reports whether an address is a picture itself, as pages have them
// that are saved in one file.
func isEmbedded(src string) bool {
	return len(src) >= leastEmbedded && articles.EmbeddedPicture(src)
}

// waits reports whether the real address stands in another attribute.
func waits(img *html.Node) bool {
	for _, key := range lazy {
		if v := dom.Attr(img, key); v != "" && !strings.HasPrefix(v, "data:") && looksLikePicture(v) {
			return true
		}
	}
	return false
}

func placeholder(src string) bool {
	return strings.HasPrefix(src, "data:") || strings.HasPrefix(src, "about:") || dom.ContainsAny(strings.ToLower(src), "placeholder", "blank.", "spacer", "loading.gif", "lazy", "grey.gif", "transparent", "1x1")
}

// sourceBeside reads the <source> elements of a <picture>.
func sourceBeside(img *html.Node) string {
	if img.Parent == nil || img.Parent.DataAtom != atom.Picture {
		return ""
	}
	for c := img.Parent.FirstChild; c != nil; c = c.NextSibling {
		for _, key := range []string{"srcset", "data-srcset"} {
			if c.DataAtom == atom.Source {
				if v := largest(dom.Attr(c, key)); v != "" {
					return v
				}
			}
		}
	}
	return ""
}

// anyPicture takes the address of a picture from whatever attribute holds one.
func anyPicture(img *html.Node) string {
	for i := range img.Attr {
		a := &img.Attr[i]
		if a.Key != "src" && a.Key != "alt" && a.Key != "title" && looksLikePicture(a.Val) {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func looksLikePicture(v string) bool {
	v = strings.ToLower(v)
	return len(v) < 2000 && !strings.ContainsAny(strings.TrimSpace(v), " {<") && dom.ContainsAny(v, ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
}

// largest picks from a srcset the candidate of the greatest width or density.
func largest(set string) string {
	best, at := "", -1.0
	for part := range strings.SplitSeq(set, ", ") {
		fields := strings.Fields(strings.Trim(part, ", \n\t"))
		if len(fields) == 0 || strings.HasPrefix(fields[0], "data:") {
			continue
		}
		size := 0.0
		if len(fields) > 1 {
			size, _ = strconv.ParseFloat(strings.TrimRight(fields[1], "wxh,"), 64)
		}
		if size > at {
			best, at = strings.TrimRight(fields[0], ","), size
		}
	}
	return best
}
