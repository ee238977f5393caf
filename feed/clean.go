package feed

import (
	"net/url"
	"slices"
	"strings"

	"lede/articles/sanitize"
)

// maxNesting bounds the elements that are open at once in an item's HTML.
const maxNesting = 100

// cleaner writes foreign HTML anew.
type cleaner struct {
	tokens tokenizer
	out    strings.Builder
	base   *url.URL
	open   []string
	frames []string // what embedded frames show
	image  string   // the picture written last
	repeat bool     // within noscript, which repeats the picture before it
}

// clean returns the HTML in src with nothing in it but the elements and
// attributes of text, every element closed, addresses absolute and of the web.
func clean(src string, base *url.URL) string {
	out, _ := cleanWithFrames(src, base)
	return out
}

// cleanWithFrames is clean that returns the addresses of the frames as well,
// which the HTML no longer has.
func cleanWithFrames(src string, base *url.URL) (out string, frames []string) {
	src = strings.TrimSpace(src)
	if !strings.ContainsAny(src, "<>&") {
		return strings.Clone(sanitize.Body(src)), nil
	}
	c := cleaner{tokens: tokenizer{src: src, html: true}, base: base}
	c.out.Grow(len(src) + len(src)/16)
	for {
		t := c.tokens.next("")
		switch t.kind {
		case endOfInput:
			c.closeTo(0)
			return sanitize.Body(c.out.String()), c.frames
		case characters:
			writeText(&c.out, t.data)
		case verbatim:
			writeEscaped(&c.out, t.data)
		case opening:
			c.start(t)
		case closing:
			c.end(local(t.name))
		}
	}
}

func (c *cleaner) start(t token) {
	name := local(t.name)
	what := elements[name]
	if what.is(mute) && !t.empty {
		c.tokens.skipElement(name)
		return
	}
	switch name {
	case "iframe":
		c.frame(t.attrs)
	case "noscript":
		c.repeat = true
	}
	if !what.is(kept) || len(c.open) >= maxNesting {
		return
	}
	image := ""
	if name == "img" {
		image = c.source(t.attrs)
		if c.repeat && image == c.image {
			return
		}
		c.image = image
	}
	c.out.WriteByte('<')
	c.out.WriteString(name)
	if image != "" {
		c.write("src", image)
	}
	for _, a := range t.attrs {
		c.attr(name, lower(a.name), a.value)
	}
	c.out.WriteByte('>')
	switch {
	case what.is(void):
	case t.empty:
		c.out.WriteString("</" + name + ">")
	default:
		c.open = append(c.open, name)
	}
}

// skipElement passes over the text of an element that has just been opened,
// and over its end. Scripts and styles that do not end have no text after
// them; what else does not end is taken to be empty.
func (t *tokenizer) skipElement(name string) {
	if slices.Contains(t.missing, name) {
		return
	}
	for start := t.pos; ; {
		next := strings.Index(t.src[start:], "</")
		if next < 0 {
			break
		}
		start += next + len("</")
		if end := start + len(name); end <= len(t.src) && strings.EqualFold(t.src[start:end], name) {
			t.pos = end
			t.skipPast(">")
			return
		}
	}
	t.missing = append(t.missing, name)
	if name == "script" || name == "style" {
		t.pos = len(t.src)
	}
}

// local is the name of an element in lower case, without the prefix that
// XHTML may give it.
func local(name string) string {
	return lower(name[strings.LastIndexByte(name, ':')+1:])
}

// lower is strings.ToLower for what is in lower case already.
func lower(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}

// frame notes what an embedded frame shows: a video, as a rule.
func (c *cleaner) frame(attrs []rawAttr) {
	if address := c.source(attrs); address != "" && len(c.frames) < maxList {
		c.frames = append(c.frames, strings.Clone(address))
	}
}

// source returns the address of a picture or a frame: of its attributes the
// first that holds one, since pages load late and put a blank in its place.
func (c *cleaner) source(attrs []rawAttr) string {
	for _, want := range [...]string{"src", "data-src", "data-lazy-src", "data-original", "data-orig-file"} {
		for _, a := range attrs {
			if lower(a.name) != want {
				continue
			}
			if address := resolve(c.base, decode(a.value)); address != "" {
				return address
			}
		}
	}
	return ""
}

func (c *cleaner) attr(element, key, value string) {
	what := attributes[key]
	if !what.is(kept) || element == "img" && key == "src" {
		return
	}
	value = decode(value)
	if !what.is(address) {
		c.write(key, sanitize.Field(value))
		return
	}
	if value = resolve(c.base, value); value != "" {
		c.write(key, value)
	}
}

func (c *cleaner) write(key, value string) {
	c.out.WriteByte(' ')
	c.out.WriteString(key)
	c.out.WriteString(`="`)
	writeEscaped(&c.out, value)
	c.out.WriteByte('"')
}

func (c *cleaner) end(name string) {
	if name == "noscript" {
		c.repeat = false
	}
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i] == name {
			c.closeTo(i)
			return
		}
	}
}

// closeTo closes the open elements down to the first n.
func (c *cleaner) closeTo(n int) {
	for i := len(c.open) - 1; i >= n; i-- {
		c.out.WriteString("</")
		c.out.WriteString(c.open[i])
		c.out.WriteByte('>')
	}
	c.open = c.open[:n]
}
