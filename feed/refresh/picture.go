package refresh

import (
	"html"
	"regexp"
	"strings"

	"lede/feed"
)

// pictures are those of files that a story is to show, each in its widest
// rendition. Thumbnails stand for what can't be shown, where there is nothing
// else.
func pictures(files []feed.Enclosure) []feed.Enclosure {
	var shown, thumbnails []feed.Enclosure
	for _, e := range files {
		switch {
		case !picture(e):
		case e.Thumbnail:
			thumbnails = widest(thumbnails, e)
		default:
			shown = widest(shown, e)
		}
	}
	if len(shown) == 0 {
		shown = thumbnails[:min(len(thumbnails), 1)]
	}
	return shown[:min(len(shown), maxAttached)]
}

// picture reports whether e is a picture: as it says, or else by its name.
func picture(e feed.Enclosure) bool {
	return strings.HasPrefix(e.Type, "image") || e.Type == "" && pictureNames.MatchString(e.URL)
}

var pictureNames = regexp.MustCompile(`(?i)\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)`)

// widest adds e to shown, or puts it in the place of a narrower rendition.
func widest(shown []feed.Enclosure, e feed.Enclosure) []feed.Enclosure {
	for i, have := range shown {
		if sameThing(have, e) {
			if e.Width > have.Width {
				shown[i] = e
			}
			return shown
		}
	}
	return append(shown, e)
}

// sameThing reports whether a and b are renditions of one picture: those of a
// group are, and those whose addresses differ by a size alone.
func sameThing(a, b feed.Enclosure) bool {
	if a.Group > 0 && a.Group == b.Group {
		return true
	}
	pathA, _, _ := strings.Cut(a.URL, "?")
	pathB, _, _ := strings.Cut(b.URL, "?")
	if pathA == pathB && a.Width != b.Width {
		return true
	}
	return sizes.ReplaceAllString(a.URL, "") == sizes.ReplaceAllString(b.URL, "")
}

// sizes are how the size of a picture is written into its address.
var sizes = regexp.MustCompile(`[-_]?\d{2,4}x\d{2,4}|([?&])(w|h|width|height)=\d+`)

// figure is the HTML of a picture, with what the feed says of it.
func figure(e feed.Enclosure) string {
	said := html.EscapeString(e.Caption)
	if e.Credit != "" {
		said += ` <span class="credit">` + html.EscapeString(e.Credit) + "</span>"
	}
	if said = strings.TrimSpace(said); said != "" {
		said = "<figcaption>" + said + "</figcaption>"
	}
	return `<figure><img src="` + html.EscapeString(e.URL) + `" alt=""/>` + said + "</figure>"
}
