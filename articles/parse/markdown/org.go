package markdown

import (
	"strings"

	"lede/articles/pattern"
)

// From rewrites a text of Org mode or of reStructuredText as Markdown: the ending
// of name says which it is, or "#+TITLE" at the top. All other texts stay as they
// are.
func From(name, text string) string {
	switch lower := strings.ToLower(name); {
	case strings.HasSuffix(lower, ".org") || IsOrg(text):
		return fromOrg(text)
	case strings.HasSuffix(lower, ".rst"), strings.HasSuffix(lower, ".rest"):
		return fromRST(text)
	}
	return text
}

// IsOrg reports whether text begins as files of Org mode do.
func IsOrg(text string) bool {
	return orgKeyword().MatchString(text[:min(len(text), 200)])
}

var (
	orgKeyword  = pattern.Of(`(?i)^\s*#\+(?:title|author|date|options|startup|language):`)
	orgSetting  = pattern.Of(`^#\+([A-Za-z_]+):\s*(.*)$`)
	orgHeading  = pattern.Of(`^(\*+) +(?:(?:TODO|DONE|NEXT|WAITING) +)?(?:\[#[A-Z]\] +)?(.*?)(?: +:[\w@:]+:)?\s*$`)
	orgLink     = pattern.Of(`\[\[([^\]]+)\]\[([^\]]+)\]\]`)
	orgAddress  = pattern.Of(`\[\[([^\]]+)\]\]`)
	orgFootnote = pattern.Of(`\[fn:([^\]:]+)\]`)
	orgEmphasis = pattern.Of(`(^|[\s("'{-])([*/=~+])(\S(?:[^\n]*?\S)?)([*/=~+])($|[\s)"'}.,;:!?-])`)
	orgRule     = pattern.Of(`^-{5,}$`)
	orgDivider  = pattern.Of(`^\|[-+]+\|?$`)
)

// orgMarks are Org's signs around words and Markdown's.
var orgMarks = map[string]string{"*": "**", "/": "*", "=": "`", "~": "`", "+": "~~"}

// fromOrg reads the settings at the top as front matter. Comments and drawers of
// properties show nothing in Org either.
func fromOrg(text string) string {
	var out []string
	front := front{}
	closing, drawer := "", false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		bare := strings.TrimSpace(line)
		upper := strings.ToUpper(bare)
		switch {
		case drawer:
			drawer = upper != ":END:"
		case closing != "" && strings.HasPrefix(upper, "#+END_"):
			if closing != ">" {
				out = append(out, closing)
			}
			closing = ""
			out = append(out, "")
		case closing == ">":
			out = append(out, "> "+orgInline(line))
		case closing != "":
			out = append(out, line)
		case strings.HasPrefix(upper, "#+BEGIN_"):
			kind, language, _ := strings.Cut(bare[len("#+BEGIN_"):], " ")
			switch strings.ToUpper(kind) {
			case "SRC", "EXAMPLE", "EXPORT", "VERSE":
				language, _, _ = strings.Cut(language, " ")
				out, closing = append(out, "", "```"+language), "```"
			default:
				out, closing = append(out, ""), ">"
			}
		case orgSetting().MatchString(bare):
			m := orgSetting().FindStringSubmatch(bare)
			if m[2] != "" {
				front.add(strings.ToLower(m[1]), authorsOf(m[2]))
			}
		case upper == ":PROPERTIES:" || upper == ":LOGBOOK:":
			drawer = true
		case bare == "#" || strings.HasPrefix(bare, "# "):
		case orgRule().MatchString(bare):
			out = append(out, "", "---", "")
		case orgDivider().MatchString(bare):
			out = append(out, strings.ReplaceAll(bare, "+", "|"))
		default:
			if m := orgHeading().FindStringSubmatch(line); m != nil {
				out = append(out, "", strings.Repeat("#", min(len(m[1])+1, 6))+" "+orgInline(m[2]), "")
				continue
			}
			out = append(out, orgInline(line))
		}
	}
	if closing == "```" {
		out = append(out, closing)
	}
	return front.text() + strings.Join(out, "\n") + "\n"
}

// orgInline rewrites the signs within a line.
func orgInline(s string) string {
	s = orgLink().ReplaceAllString(s, "[$2]($1)")
	s = orgAddress().ReplaceAllString(s, "<$1>")
	s = orgFootnote().ReplaceAllString(s, "[^$1]")
	return orgEmphasis().ReplaceAllStringFunc(s, func(found string) string {
		m := orgEmphasis().FindStringSubmatch(found)
		if m[2] != m[4] {
			return found
		}
		return m[1] + orgMarks[m[2]] + m[3] + orgMarks[m[2]] + m[5]
	})
}
