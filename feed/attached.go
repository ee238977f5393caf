package feed

import (
	"slices"
	"strings"

	"lede/articles/sanitize"
)

// categories are the subjects that n names, each once.
func categories(n *node) []string {
	var out []string
	add := func(s string) {
		s = clip(sanitize.Field(Plain(s)))
		if s == "" || len(out) >= maxList {
			return
		}
		for _, have := range out {
			if have == s {
				return
			}
		}
		out = append(out, s)
	}
	for c := n.first; c != nil; c = c.next {
		if c.kind != opening {
			continue
		}
		switch {
		case c.local == "category" && c.space != foreign:
			add(category(c))
		case c.is(dublin, "subject"):
			add(c.text())
		case c.is(core, "tags"):
			for _, s := range strings.Split(c.text(), ",") {
				add(s)
			}
		case c.local == "keywords" && (c.space == media || c.space == itunes):
			for _, s := range strings.Split(c.text(), ",") {
				add(s)
			}
		}
	}
	return out
}

func category(c *node) string {
	for _, s := range []string{c.attr("label"), c.attr("term"), c.text(), c.attr("text")} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

// enclosures are the files that n names, each once.
func (r *reader) enclosures(n *node) []Enclosure {
	var out []Enclosure
	r.addEnclosures(n, &out)
	if original := n.child(burner, "origenclosurelink"); original != nil && len(out) > 0 {
		out[0].URL = either(r.address(original, original.text()), out[0].URL)
	}
	return out
}

func (r *reader) addEnclosures(n *node, out *[]Enclosure) {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.kind != opening || len(*out) >= maxList:
		case c.local == "enclosure" && c.space <= atom:
			r.addEnclosure(c, either(c.attr("url"), c.attr("href")), "length", out)
		case c.local == "link" && c.space <= atom && c.attr("rel") == "enclosure":
			r.addEnclosure(c, c.attr("href"), "length", out)
		case c.is(media, "content"):
			r.addMedia(c, out)
			r.addEnclosures(c, out)
		case c.is(media, "thumbnail"):
			r.addMedia(c, out)
		case c.is(media, "group"):
			r.groups++
			r.addEnclosures(c, out)
		}
	}
}

// addMedia adds what an element of Media RSS names, with what is said of it
// there or of the group that it stands in.
func (r *reader) addMedia(c *node, out *[]Enclosure) {
	before := len(*out)
	r.addEnclosure(c, c.attr("url"), "filesize", out)
	if len(*out) == before {
		return
	}
	e := &(*out)[before]
	e.Thumbnail = c.local == "thumbnail"
	e.Width = min(count(c.attr("width")), maxPixels)
	group := c.parent.is(media, "group")
	if group && !e.Thumbnail {
		e.Group = r.groups
	}
	for said := c; said != nil; said = said.parent {
		e.Caption = either(e.Caption, r.line(said, captions))
		e.Credit = either(e.Credit, r.line(said, credits))
		if !group || said != c {
			return
		}
	}
}

// maxPixels is the width of the widest picture that is told from others.
const maxPixels = 100_000

func (r *reader) addEnclosure(c *node, address, length string, out *[]Enclosure) {
	link := r.address(c, address)
	if link == "" {
		return
	}
	for _, have := range *out {
		if have.URL == link {
			return
		}
	}
	kind := either(c.attr("type"), c.attr("medium"))
	if c.local == "thumbnail" {
		kind = "image"
	}
	*out = append(*out, Enclosure{
		URL:    link,
		Type:   clip(sanitize.Field(kind)),
		Length: clip(sanitize.Field(c.attr(length))),
	})
}

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
