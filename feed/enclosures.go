package feed

import (
	"cmp"
	"slices"
	"strings"

	"lede/articles/sanitize"
	"lede/feed/markup"
	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// enclosures are the files that n names, each once.
func (r *reader) enclosures(n *xmltree.Node) []Enclosure {
	var out []Enclosure
	r.addEnclosures(n, &out)
	if length := n.Child(xmltree.ITunes, "duration"); length != nil {
		setPlayingTime(out, seconds(length.Text()))
	}
	if original := n.Child(xmltree.FeedBurner, "origenclosurelink"); original != nil && len(out) > 0 {
		out[0].URL = cmp.Or(r.address(original, original.Text()), out[0].URL)
	}
	return out
}

func (r *reader) addEnclosures(n *xmltree.Node, out *[]Enclosure) {
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Kind != markup.Opening || len(*out) >= maxList:
		case c.Local == "enclosure" && c.Space <= xmltree.Atom:
			r.addEnclosure(c, cmp.Or(c.Attr("url"), c.Attr("href")), "length", out)
		case c.Local == "link" && c.Space <= xmltree.Atom && c.Attr("rel") == "enclosure":
			r.addEnclosure(c, c.Attr("href"), "length", out)
		case c.Is(xmltree.Media, "content"):
			r.addMedia(c, out)
			r.addEnclosures(c, out)
		case c.Is(xmltree.Media, "thumbnail"):
			r.addMedia(c, out)
		case c.Is(xmltree.Media, "group"):
			r.groups++
			r.addEnclosures(c, out)
		}
	}
}

// addMedia adds what an element of Media RSS names, with what is said of it
// there or of the group that it stands in.
func (r *reader) addMedia(c *xmltree.Node, out *[]Enclosure) {
	before := len(*out)
	r.addEnclosure(c, c.Attr("url"), "filesize", out)
	if len(*out) == before {
		return
	}
	e := &(*out)[before]
	e.Thumbnail = c.Local == "thumbnail"
	e.Seconds = cmp.Or(seconds(c.Attr("duration")), e.Seconds)
	e.Width = min(count(c.Attr("width")), maxPixels)
	group := c.Parent.Is(xmltree.Media, "group")
	if group && !e.Thumbnail {
		e.Group = r.groups
	}
	for said := c; said != nil; said = said.Parent {
		e.Caption = cmp.Or(e.Caption, r.line(said, captions))
		e.Credit = cmp.Or(e.Credit, r.line(said, credits))
		if !group || said != c {
			return
		}
	}
}

// titleOf is what a picture is called; the title of any other file is a name or
// an invitation.
func titleOf(e Enclosure, title string) string {
	if !strings.HasPrefix(e.Type, "image") {
		return ""
	}
	return clip(sanitize.Field(title))
}

// maxPixels is the width of the widest picture that is told from others.
const maxPixels = 100_000

func (r *reader) addEnclosure(c *xmltree.Node, address, length string, out *[]Enclosure) {
	link := r.address(c, address)
	if link == "" {
		return
	}
	for _, have := range *out {
		if have.URL == link {
			return
		}
	}
	kind := cmp.Or(c.Attr("type"), c.Attr("medium"))
	if c.Local == "thumbnail" {
		kind = "image"
	}
	e := Enclosure{
		URL:    link,
		Type:   clip(sanitize.Field(kind)),
		Length: clip(sanitize.Field(c.Attr(length))),
	}
	e.Caption = titleOf(e, c.Attr("title"))
	*out = append(*out, e)
}

// dropRepeated takes away the captions that say what the story says: of a video,
// Media RSS describes the whole item.
func dropRepeated(files []Enclosure, it *Item) {
	text := ""
	for i := range files {
		if files[i].Caption == "" {
			continue
		}
		if text == "" {
			text = it.Title + "\n" + safehtml.Plain(it.Content)
		}
		if files[i].Caption == it.Title || len(files[i].Caption) >= minRepeated && strings.Contains(text, files[i].Caption) || strings.HasSuffix(text, "\n"+files[i].Caption) {
			files[i].Caption = ""
		}
	}
}

// minRepeated is the length from which on a caption can't stand in a text by
// chance, in bytes.
const minRepeated = 40

// withFrames adds what is shown in frames, each once, so that a video that
// the HTML can't show is not lost.
func withFrames(out []Enclosure, frames []string) []Enclosure {
	for _, address := range frames {
		had := slices.ContainsFunc(out, func(e Enclosure) bool { return e.URL == address })
		if !had && len(out) < maxList {
			out = append(out, Enclosure{URL: address, Type: "text/html"})
		}
	}
	return out
}
