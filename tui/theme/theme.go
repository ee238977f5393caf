// Package theme turns a style in Glamour's format into the few looks that a
// set story needs, each a ready SGR sequence.
//
// The format is Glamour's (https://github.com/charmbracelet/glamour/tree/master/styles),
// so a file made for glow works here. A story has parts that Markdown does not
// know; [Role] says which entry of the format each of them follows.
package theme

import (
	"strings"

	"charm.land/glamour/v2/ansi"

	"lede/articles"
)

// Role is a part of a set story that has a look of its own.
type Role uint8

// The roles, each with the entry of the style that it follows.
const (
	Body      Role = iota // document, paragraph and text
	Kicker                // h6
	Headline              // h1
	HeadRule              // h1, the line above it
	Dek                   // emph
	Byline                // document
	Quiet                 // image_text, without colour the terminal's faint
	Heading2              // h2
	Heading3              // h3
	Heading4              // h4
	Quote                 // block_quote
	QuoteBar              // hr
	PullQuote             // block_quote, bold and italic
	PullRule              // h6
	Cite                  // image_text
	Picture               // image, never underlined
	Alt                   // image_text
	Caption               // emph
	Credit                // image_text
	Marker                // item and enumeration
	Rule                  // hr
	Label                 // strong
	CodeText              // code_block
	TableText             // table
	Aside                 // image_text: what is hidden and shown on request
	roleCount
)

// look is a set of SGR parameters, "1;38;5;39", and the marks that a style
// without attributes puts around the text, such as "*".
type look struct {
	params        string
	before, after string
}

// Theme is a compiled style. It does not change and may be shared.
type Theme struct {
	name   string
	config ansi.StyleConfig
	roles  [roleCount]look
	inline [6]look // by bit of articles.Style
	link   look
	bullet string
	bar    string
	marks  [7]string // before headings, by level
}

// Name returns the name that the theme was asked for by: "dracula", "lede".
func (t *Theme) Name() string { return t.name }

// Glamour returns the style that the theme was compiled from, for the blocks
// that Glamour itself sets. It must not be changed.
func (t *Theme) Glamour() ansi.StyleConfig { return t.config }

// Bullet returns the mark of an unordered item, "•".
func (t *Theme) Bullet() string { return t.bullet }

// Bar returns the mark that stands before every line of a quote, "│".
func (t *Theme) Bar() string { return t.bar }

// HeadingMark returns what stands before a heading of the level, with its
// space; mostly nothing.
func (t *Theme) HeadingMark(level int) string {
	return t.marks[max(2, min(level, 6))]
}

// Open returns the SGR sequence that begins text of the role in the inline
// style s, linked or not. It is empty for text that looks like the
// terminal's own; cells.Reset ends any other.
func (t *Theme) Open(r Role, s articles.Style, linked bool) string {
	params := make([]string, 1, 6)
	params[0] = t.roles[r].params
	for i := range t.inline {
		if s&(1<<i) != 0 {
			params = append(params, t.inline[i].params)
		}
	}
	if linked {
		params = append(params, t.link.params)
	}
	return sequence(params)
}

// Marks returns what a style without attributes puts around a span, such as
// "*" for emphasis in "notty".
func (t *Theme) Marks(s articles.Style) (before, after string) {
	if s == 0 {
		return "", ""
	}
	for i := range t.inline {
		if s&(1<<i) != 0 {
			before += t.inline[i].before
			after = t.inline[i].after + after
		}
	}
	return before, after
}

func sequence(params []string) string {
	joined := ""
	for _, p := range params {
		switch {
		case p == "":
		case joined == "":
			joined = p
		default:
			joined += ";" + p
		}
	}
	if joined == "" {
		return ""
	}
	return "\x1b[" + joined + "m"
}

// withoutHashes drops Markdown's own marks: the page is set, not source.
func withoutHashes(prefix string) string {
	return strings.TrimLeft(strings.TrimSpace(prefix), "# ")
}
