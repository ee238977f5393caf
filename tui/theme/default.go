package theme

import "charm.land/glamour/v2/ansi"

// Default returns lede's own style: the terminal's ink, one accent for the
// section and what is pulled out, one colour for links, one grey for what is
// said about the story.
func Default(dark bool) *Theme {
	if dark {
		return compile("lede", own("173", "110", "245", "240", "nord"))
	}
	return compile("lede", own("130", "25", "242", "248", "github"))
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
