package markup

import (
	"slices"
	"strings"
)

// SkipElement passes over the text of an element that has just been opened,
// and over its end. Scripts and styles that do not end have no text after
// them; what else does not end is taken to be empty.
func (t *Tokenizer) SkipElement(name string) {
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
