package theme

import (
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"
)

// compile works the style out into looks once, so that setting a page only
// copies them.
func compile(name string, c ansi.StyleConfig) *Theme {
	t := &Theme{name: name, config: c, bullet: mark(c.Item.BlockPrefix, "•"), bar: "│"}
	if c.BlockQuote.IndentToken != nil {
		t.bar = mark(*c.BlockQuote.IndentToken, "│")
	}
	t.compileRoles(c)
	added, removed := changes(c)
	t.inline = [6]look{
		lookOf(c.Emph), lookOf(c.Strong), lookOf(c.Code.StylePrimitive), lookOf(c.Strikethrough), added, removed,
	}
	t.link = lookOf(c.LinkText)
	for level, h := range map[int]ansi.StyleBlock{2: c.H2, 3: c.H3, 4: c.H4, 5: c.H5, 6: c.H6} {
		if m := withoutHashes(h.Prefix); m != "" {
			t.marks[level] = m + " "
		} else if level > 2 {
			t.marks[level] = "▪ "
		}
	}
	return t
}

func (t *Theme) compileRoles(c ansi.StyleConfig) {
	body := over(c.Document.StylePrimitive, over(c.Paragraph.StylePrimitive, c.Text))
	heading := over(body, c.Heading.StylePrimitive)
	quote := over(body, c.BlockQuote.StylePrimitive)
	quiet := over(body, c.ImageText)
	picture := over(body, c.Image)
	picture.Underline = nil
	pull := quote
	if !colourless(c) {
		yes := true
		pull.Bold, pull.Italic = &yes, &yes
	}
	kicker := over(heading, c.H6.StylePrimitive)
	headRule := ansi.StylePrimitive{Color: over(heading, c.H1.StylePrimitive).Color}
	emph := over(body, c.Emph)
	marker := over(body, over(c.Item, c.Enumeration))
	for role, p := range map[Role]ansi.StylePrimitive{
		Body: body, Byline: body, Kicker: kicker, PullRule: kicker,
		Headline: over(heading, c.H1.StylePrimitive), HeadRule: headRule,
		Heading2: over(heading, c.H2.StylePrimitive),
		Heading3: over(heading, c.H3.StylePrimitive),
		Heading4: over(heading, c.H4.StylePrimitive),
		Dek:      emph, Caption: emph,
		Quiet: quiet, Cite: quiet, Alt: quiet, Credit: quiet, Aside: quiet,
		Quote: quote, PullQuote: pull, Picture: picture, Marker: marker,
		QuoteBar: over(body, c.HorizontalRule), Rule: over(body, c.HorizontalRule),
		Label:     over(body, c.Strong),
		CodeText:  over(body, c.CodeBlock.StylePrimitive),
		TableText: over(body, c.Table.StylePrimitive),
	} {
		t.roles[role] = lookOf(p)
	}
}

// changes are the looks of words that were added to a story and removed from
// it. Glamour has no entry for them; they need no colour.
func changes(c ansi.StyleConfig) (added, removed look) {
	if colourless(c) {
		return look{before: "{+", after: "+}"}, look{before: "[-", after: "-]"}
	}
	yes := true
	return lookOf(ansi.StylePrimitive{Underline: &yes}), lookOf(ansi.StylePrimitive{Faint: &yes, CrossedOut: &yes})
}

// over returns the child's attributes laid over the parent's.
func over(parent, child ansi.StylePrimitive) ansi.StylePrimitive {
	s := child
	s.Color = first(child.Color, parent.Color)
	s.BackgroundColor = first(child.BackgroundColor, parent.BackgroundColor)
	s.Bold = first(child.Bold, parent.Bold)
	s.Italic = first(child.Italic, parent.Italic)
	s.Underline = first(child.Underline, parent.Underline)
	s.CrossedOut = first(child.CrossedOut, parent.CrossedOut)
	s.Faint = first(child.Faint, parent.Faint)
	s.Inverse = first(child.Inverse, parent.Inverse)
	return s
}

func first[T any](a, b *T) *T {
	if a != nil {
		return a
	}
	return b
}

// lookOf leaves out blinking and concealing: a story is there to be read.
func lookOf(p ansi.StylePrimitive) look {
	var s xansi.Style
	if p.Color != nil {
		s = s.ForegroundColor(lipgloss.Color(*p.Color))
	}
	if p.BackgroundColor != nil {
		s = s.BackgroundColor(lipgloss.Color(*p.BackgroundColor))
	}
	if on(p.Bold) {
		s = s.Bold()
	}
	if on(p.Faint) {
		s = s.Faint()
	}
	if on(p.Italic) {
		s = s.Italic(true)
	}
	if on(p.Underline) {
		s = s.Underline(true)
	}
	if on(p.Inverse) {
		s = s.Reverse(true)
	}
	if on(p.CrossedOut) {
		s = s.Strikethrough(true)
	}
	l := look{before: strings.TrimSpace(p.BlockPrefix), after: strings.TrimSpace(p.BlockSuffix)}
	if len(s) > 0 {
		l.params = strings.TrimSuffix(strings.TrimPrefix(s.String(), "\x1b["), "m")
	}
	return l
}

func on(b *bool) bool { return b != nil && *b }

// mark returns the one sign that a style gives, if it is short enough to
// stand in a margin.
func mark(given, otherwise string) string {
	given = strings.TrimSpace(given)
	if given == "" || xansi.StringWidth(given) > 2 || xansi.Strip(given) != given {
		return otherwise
	}
	return given
}

// colourless reports whether the style uses no attribute at all, as "notty"
// and "ascii" do.
func colourless(c ansi.StyleConfig) bool {
	for _, p := range []ansi.StylePrimitive{
		c.Document.StylePrimitive, c.Heading.StylePrimitive, c.H1.StylePrimitive,
		c.Emph, c.Strong, c.Link, c.LinkText, c.HorizontalRule,
	} {
		if lookOf(p).params != "" {
			return false
		}
	}
	return true
}
