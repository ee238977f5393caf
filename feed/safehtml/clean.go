package safehtml

import (
	"strings"

	"lede/articles/sanitize"
	"lede/feed/markup"
)

// maxNesting bounds the elements that are open at once in an item's HTML.
const maxNesting = 100

// maxFrames bounds the frames of a text that are told.
const maxFrames = 200

// cleaner writes foreign HTML anew.
type cleaner struct {
	tokens markup.Tokenizer
	signs  signs
	out    strings.Builder
	base   Base
	open   []string
	frames []string // what embedded frames show
	image  string   // the picture written last
	repeat bool     // within noscript, which repeats the picture before it
}

// Clean returns the HTML in src with nothing in it but the elements and
// attributes of text, every element closed, addresses absolute and of the web.
// It also returns the addresses of embedded frames, which the HTML no longer
// has.
func Clean(src string, base Base) (out string, frames []string) {
	src = strings.TrimSpace(src)
	if !strings.ContainsAny(src, "<>&") {
		return strings.Clone(sanitize.Body(src)), nil
	}
	c := cleaner{tokens: markup.NewHTMLTokenizer(src), signs: signs{src: src}, base: base}
	c.out.Grow(len(src) + len(src)/16)
	for {
		t := c.tokens.Next("")
		if (t.Kind == markup.Opening || t.Kind == markup.Closing) && c.signs.isSign(t, c.tokens.Raw()) {
			t = markup.Token{Kind: markup.Text, Data: c.tokens.Raw()}
		}
		switch t.Kind {
		case markup.EndOfInput:
			c.closeTo(0)
			return sanitize.Body(strings.TrimRight(c.out.String(), " ")), c.frames
		case markup.Text:
			markup.WriteText(&c.out, t.Data)
		case markup.Verbatim:
			markup.WriteEscaped(&c.out, t.Data)
		case markup.Opening:
			c.start(t)
		case markup.Closing:
			c.end(markup.LocalName(t.Name))
		}
	}
}

func (c *cleaner) start(t markup.Token) {
	name := markup.LocalName(t.Name)
	what := elements[name]
	if parts(name) {
		c.part()
	}
	if what.is(mute) && !t.Empty {
		c.tokens.SkipElement(name)
		return
	}
	switch name {
	case "iframe":
		c.frame(t.Attrs)
	case "noscript":
		c.repeat = true
	}
	if !what.is(kept) || len(c.open) >= maxNesting {
		return
	}
	image := ""
	if name == "img" {
		image = c.source(t.Attrs)
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
	for _, a := range t.Attrs {
		c.attr(name, markup.Lower(a.Name), a.Value)
	}
	c.out.WriteByte('>')
	switch {
	case what.is(void):
	case t.Empty:
		c.out.WriteString("</" + name + ">")
	default:
		c.open = append(c.open, name)
	}
}

// part parts the words before and after an element that is not kept.
func (c *cleaner) part() {
	if out := c.out.String(); out != "" && out[len(out)-1] != ' ' {
		c.out.WriteByte(' ')
	}
}

// frame notes what an embedded frame shows: a video, as a rule.
func (c *cleaner) frame(attrs []markup.Attr) {
	if address := c.source(attrs); address != "" && len(c.frames) < maxFrames {
		c.frames = append(c.frames, strings.Clone(address))
	}
}

// source returns the address of a picture or a frame: of its attributes the
// first that holds one, since pages load late and put a blank in its place.
func (c *cleaner) source(attrs []markup.Attr) string {
	for _, want := range [...]string{"src", "data-src", "data-lazy-src", "data-original", "data-orig-file"} {
		for _, a := range attrs {
			if markup.Lower(a.Name) != want {
				continue
			}
			if address := c.base.resolve(markup.Unescape(a.Value)); address != "" {
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
	value = markup.Unescape(value)
	if key == "style" {
		if value = keptStyle(value); value != "" {
			c.write(key, value)
		}
		return
	}
	if !what.is(address) {
		c.write(key, sanitize.Field(value))
		return
	}
	if value = c.base.resolve(value); value != "" {
		c.write(key, value)
	}
}

func (c *cleaner) write(key, value string) {
	c.out.WriteByte(' ')
	c.out.WriteString(key)
	c.out.WriteString(`="`)
	markup.WriteEscaped(&c.out, value)
	c.out.WriteByte('"')
}

func (c *cleaner) end(name string) {
	if parts(name) && name != "iframe" { // what a frame holds is for those without frames
		c.part()
	}
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
