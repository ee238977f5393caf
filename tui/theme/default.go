package theme

import "charm.land/glamour/v2/ansi"

// Default returns lede's own style: the terminal's ink, one accent for the
// section and what is pulled out, one colour for links, one grey for what is
// said about the story.
func Default(dark bool) *Theme {
	if dark {
		return compile("lede", own("173", "110", "246", "243", "nord"))
	}
	return compile("lede", own("94", "25", "242", "245", "github"))
}

// Sixteen returns lede's own style for a terminal of 16 colours, whose owner chose
// what each of them is: those that can be read in the schemes that come with
// terminals. Their grey can't, so what is quiet has the colour that is least loud.
func Sixteen(dark bool) *Theme {
	c := own("1", "4", "4", "4", "github")
	if dark {
		c = own("11", "14", "6", "6", "nord")
	}
	yes := true
	c.Link.Underline, c.LinkText.Underline = &yes, &yes // the colour is not its own
	return compile("lede", c)
}

// own spells lede's style in Glamour's format. Colours are of the 256: they
// survive a terminal without true colour unchanged.
func own(accent, link, quiet, line, code string) ansi.StyleConfig {
	yes, no := true, false
	bar := "│ "
	style := func(colour string) ansi.StylePrimitive { return ansi.StylePrimitive{Color: &colour} }
	bold := ansi.StylePrimitive{Bold: &yes}
	c := ansi.StyleConfig{
		Heading:        ansi.StyleBlock{StylePrimitive: bold},
		H6:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: &accent, Bold: &no}},
		Emph:           ansi.StylePrimitive{Italic: &yes},
		Strong:         bold,
		Strikethrough:  ansi.StylePrimitive{CrossedOut: &yes},
		HorizontalRule: style(line),
		Link:           style(link),
		LinkText:       style(link),
		Image:          style(accent),
		ImageText:      style(quiet),
		Item:           ansi.StylePrimitive{Color: &quiet, BlockPrefix: "• "},
		Enumeration:    ansi.StylePrimitive{Color: &quiet, BlockPrefix: ". "},
		Code:           ansi.StyleBlock{StylePrimitive: style(accent)},
	}
	c.BlockQuote.IndentToken = &bar
	c.CodeBlock.Theme = code
	return c
}
