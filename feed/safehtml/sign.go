package safehtml

import (
	"strings"

	"lede/feed/markup"
)

// signs tells the tags of a text from what only looks like one: the "<" in
// "for $n<k$ and $m>3$", a "List<String>", an "<ann@harbour.example>".
type signs struct {
	src    string
	closed map[string]bool // names that are closed somewhere in src; nil until they are asked for
	opened map[string]bool // names that HTML does not have, of tags that were taken for ones
}

// isSign reports whether the opening or closing tag t, written as raw, is no
// tag. Elements that HTML does not name are taken for elements where they look
// like ones: they are closed, or have a value, or a name as custom elements
// and foreign vocabularies have.
func (s *signs) isSign(t markup.Token, raw string) bool {
	name := markup.Lower(t.Name)
	behind := strings.TrimPrefix(strings.TrimPrefix(raw[1:], "/"), t.Name)
	switch {
	case behind != "" && !strings.ContainsAny(behind[:1], " \t\r\n\f/><"):
		return true // the name goes on with what no name has
	case strings.HasSuffix(name, ":"):
		return true // "<https://quay.example/>"
	case t.Kind == markup.Opening && !strings.HasSuffix(raw, ">") && !hasValue(t.Attrs):
		return true
	case elements[markup.LocalName(name)] != 0:
		return t.Kind == markup.Opening && compares(t.Attrs) && !s.isClosed(name)
	case strings.ContainsAny(strings.Trim(name, ":-"), ":-"), t.Empty:
		return false
	case t.Kind == markup.Closing:
		return !s.opened[name]
	case !hasValue(t.Attrs) && !s.isClosed(name):
		return true
	}
	if s.opened == nil {
		s.opened = map[string]bool{}
	}
	s.opened[name] = true
	return false
}

// HasTags reports whether src has markup, and not only signs that look like it.
func HasTags(src string) bool {
	if strings.IndexByte(src, '<') < 0 {
		return false
	}
	z, s := markup.NewHTMLTokenizer(src), signs{src: src}
	for {
		t := z.Next("")
		switch {
		case t.Kind == markup.EndOfInput:
			return strings.Contains(src, "<!--")
		case t.Kind == markup.Verbatim, (t.Kind == markup.Opening || t.Kind == markup.Closing) && !s.isSign(t, z.Raw()):
			return true
		}
	}
}

// compares reports whether attributes are the words of a comparison: "a<b and
// b>c".
func compares(attrs []markup.Attr) bool {
	for _, a := range attrs {
		if a.Value != "" || attributes[markup.Lower(a.Name)] != 0 || bareAttributes[markup.Lower(a.Name)] || strings.ContainsAny(a.Name, "-:") {
			return false
		}
	}
	return len(attrs) > 0
}

func hasValue(attrs []markup.Attr) bool {
	for _, a := range attrs {
		if a.Value != "" {
			return true
		}
	}
	return false
}

// bareAttributes are those of HTML that stand without a value.
var bareAttributes = map[string]bool{
	"allowfullscreen": true, "async": true, "autofocus": true, "autoplay": true, "checked": true, "compact": true, "contenteditable": true,
	"default": true, "defer": true, "disabled": true, "download": true, "draggable": true, "hidden": true, "inert": true, "ismap": true,
	"itemscope": true, "loop": true, "multiple": true, "muted": true, "nofollow": true, "noshade": true, "novalidate": true, "nowrap": true,
	"open": true, "playsinline": true, "popover": true, "readonly": true, "required": true, "selected": true, "webkitallowfullscreen": true,
	"mozallowfullscreen": true, "translate": true, "border": true, "action": true, "href": true, "style": true,
}

// isClosed reports whether src has a closing tag of that name.
func (s *signs) isClosed(name string) bool {
	if s.closed == nil {
		s.closed = map[string]bool{}
		for rest := s.src; ; {
			at := strings.Index(rest, "</")
			if at < 0 {
				break
			}
			rest = rest[at+len("</"):]
			z := markup.NewHTMLTokenizer("</" + rest[:min(len(rest), maxName)])
			if t := z.Next(""); t.Kind == markup.Closing {
				s.closed[markup.Lower(t.Name)] = true
			}
		}
	}
	return s.closed[name]
}

// maxName is the length of the longest name that is looked for, in bytes.
const maxName = 64
