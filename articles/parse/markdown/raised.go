package markdown

import (
	"lede/articles"
	"lede/articles/parse/formula"
)

// shifted collects what stands between <sup> or <sub> and its end. The zero
// value collects nothing.
type shifted struct {
	name  string
	to    *ink          // where the text is written
	outer articles.Text // what stands in it before the tag
}

// open begins to collect what is written to k after the tag name. A tag within
// another is not told from its words.
func (s *shifted) open(k *ink, name string) {
	if s.name == "" {
		*s = shifted{name: name, to: k, outer: k.spans}
		k.spans = nil
	}
}

// close ends what name opened.
func (s *shifted) close(name string) {
	if s.name == name {
		s.end()
	}
}

// end puts what was collected in its line, whether or not its tag was closed.
func (s *shifted) end() {
	if s.name == "" {
		return
	}
	shift := formula.Raised
	if s.name == "sub" {
		shift = formula.Lowered
	}
	k, inner := s.to, trim(s.to.spans)
	k.spans = s.outer
	*s = shifted{}
	for _, span := range inner {
		k.add(shift(span.Text, k.attached()), span.Style, span.Link)
	}
}

// attached reports whether a word ends where the text does.
func (k *ink) attached() bool {
	if len(k.spans) == 0 {
		return false
	}
	last := k.spans[len(k.spans)-1].Text
	return !blank(last[len(last)-1])
}
