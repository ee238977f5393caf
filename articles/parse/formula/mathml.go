package formula

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// maxDepth bounds how deep elements of a formula may nest; what is deeper is
// left out.
const maxDepth = 64

// Of is the formula that the <math> element n holds, in one line. TeX, where the
// page says it in TeX too, reads well as long as it has no commands ("a^2");
// else the formula is linearised ("x = 1/2").
func Of(n *html.Node) string {
	tex := TeX(cmp.Or(annotation(n), attr(n, "alttext")))
	if tex != "" && !strings.Contains(tex, "\\") {
		return tex
	}
	return cmp.Or(strings.TrimSpace(row(n, 0)), tex)
}

// TeX is a formula in TeX without what only says how it is set.
func TeX(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, shell := range []struct{ before, after string }{
		{"{\\displaystyle", "}"}, {"{\\textstyle", "}"}, {"\\displaystyle", ""}, {"\\(", "\\)"}, {"\\[", "\\]"}, {"$$", "$$"}, {"$", "$"},
	} {
		if inner, ok := strings.CutPrefix(s, shell.before); ok && strings.HasSuffix(inner, shell.after) {
			s = strings.TrimSpace(strings.TrimSuffix(inner, shell.after))
		}
	}
	return s
}

// annotation is the formula as an <annotation> below n says it in TeX.
func annotation(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if c.Data == "annotation" && strings.Contains(strings.ToLower(attr(c, "encoding")), "tex") {
			return words(c)
		}
		if c.Data == "semantics" || c.Data == "mrow" || c.Data == "mstyle" {
			if s := annotation(c); s != "" {
				return s
			}
		}
	}
	return ""
}

// row writes the elements below n one after the other.
func row(n *html.Node, depth int) string {
	if depth > maxDepth {
		return ""
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(strings.TrimSpace(c.Data))
		case c.Type != html.ElementNode:
		case c.Data == "mo":
			b.WriteString(operator(words(c), b.String(), hasNext(c)))
		default:
			b.WriteString(element(c, depth+1))
		}
	}
	return b.String()
}

// element writes one element of a formula.
func element(n *html.Node, depth int) string {
	part := func(i int) string { return strings.TrimSpace(child(n, i, depth)) }
	switch n.Data {
	case "annotation", "annotation-xml", "mphantom", "script", "style":
		return ""
	case "mi", "mn", "ms":
		return words(n)
	case "mtext":
		return edged(n)
	case "mspace":
		return " "
	case "mo":
		return words(n)
	case "mfrac":
		return grouped(part(0)) + "/" + grouped(part(1))
	case "msqrt":
		return "√" + grouped(strings.TrimSpace(row(n, depth)))
	case "mroot":
		return Raised(part(1), false) + "√" + grouped(part(0))
	case "msup":
		return grouped(part(0)) + Raised(part(1), true)
	case "msub":
		return part(0) + Lowered(part(1), true)
	case "msubsup":
		return part(0) + Lowered(part(1), true) + Raised(part(2), true)
	case "munder":
		return part(0) + under(part(1))
	case "mover":
		return over(part(0), part(1))
	case "munderover":
		return part(0) + under(part(1)) + over("", part(2))
	case "mtable":
		return "[" + strings.TrimSuffix(row(n, depth), "; ") + "]"
	case "mtr", "mlabeledtr":
		return strings.TrimSuffix(row(n, depth), ", ") + "; "
	case "mtd":
		return strings.TrimSpace(row(n, depth)) + ", "
	case "mfenced":
		return fenced(n, depth)
	}
	return row(n, depth)
}

// edged are the words of n with the space at their ends, which parts them from
// what stands beside.
func edged(n *html.Node) string {
	var b strings.Builder
	gather(&b, n, 0)
	s, inner := b.String(), words(n)
	if inner == "" || strings.TrimSpace(s) == s {
		return inner
	}
	if strings.TrimLeftFunc(s, unicode.IsSpace) != s {
		inner = " " + inner
	}
	if strings.TrimRightFunc(s, unicode.IsSpace) != s {
		inner += " "
	}
	return inner
}

func under(s string) string {
	if s == "" {
		return ""
	}
	return "_(" + s + ")"
}

// accents are what stands over a letter, and the mark that combines with it.
var accents = map[string]string{"^": "\u0302", "~": "\u0303", "¯": "\u0304", "‾": "\u0304", "→": "\u20d7", "˙": "\u0307", "¨": "\u0308"}

func over(base, s string) string {
	if mark, ok := accents[s]; ok && utf8.RuneCountInString(base) == 1 {
		return base + mark
	}
	if s == "" {
		return base
	}
	return base + "^(" + s + ")"
}

// fenced writes <mfenced>, whose brackets and separators are attributes.
func fenced(n *html.Node, depth int) string {
	opening, closing, separator := "(", ")", ", "
	if hasAttr(n, "open") {
		opening = attr(n, "open")
	}
	if hasAttr(n, "close") {
		closing = attr(n, "close")
	}
	if s := attr(n, "separators"); s != "" && s != "," {
		separator = s
	}
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			parts = append(parts, strings.TrimSpace(element(c, depth)))
		}
	}
	return opening + strings.Join(parts, separator) + closing
}

// grouped is s in brackets where it is more than one thing.
func grouped(s string) string {
	if utf8.RuneCountInString(s) < 2 || !strings.ContainsAny(s, " +-−=/·×,") || bracketed(s) {
		return s
	}
	return "(" + s + ")"
}

func bracketed(s string) bool {
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1
}

// spacedSigns stand between two things with space on either side.
const spacedSigns = "=<>≤≥≠≈≡∼≅∝+−-±∓×÷·∈∉⊂⊆∪∩∧∨→←↔⇒⇐⇔↦∣"

// operator is the sign s with the space that it stands in. before is what is
// written already; more says that something follows.
func operator(s, before string, more bool) string {
	switch s {
	case "\u2061", "\u2062", "\u2063", "\u2064": // what is applied, multiplied, listed, added unseen
		return ""
	case ",", ";":
		return s + " "
	}
	if utf8.RuneCountInString(s) != 1 || !strings.Contains(spacedSigns, s) || !more || before == "" {
		return s
	}
	if last, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune(" ([{|/", last) {
		return s // it is a sign before a thing, not one between two
	}
	return " " + s + " "
}

// hasNext reports whether an element follows n.
func hasNext(n *html.Node) bool {
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// child writes the i-th element below n.
func child(n *html.Node, i, depth int) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if i == 0 && depth <= maxDepth {
			return element(c, depth+1)
		}
		i--
	}
	return ""
}

// words are the texts below n in single spaces.
func words(n *html.Node) string {
	var b strings.Builder
	gather(&b, n, 0)
	return strings.Join(strings.Fields(b.String()), " ")
}

func gather(b *strings.Builder, n *html.Node, depth int) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
		gather(b, c, depth+1)
	}
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return strings.TrimSpace(n.Attr[i].Val)
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}
