package markdown

import (
	"strings"

	"lede/articles/pattern"
)

// pieceBytes is how much of a long text is parsed at once. The tree of a text
// takes a dozen times its size.
const pieceBytes = 1 << 20

// definition is a line that says where links of that name go. A piece has those
// of the whole text.
var definition = pattern.Of(`(?m)^ {0,3}\[[^\]\^][^\]\n]*\]:[ \t]*\S.*$`)

// pieces parts a long text, about size bytes each, where a paragraph begins that
// can belong to nothing before it. A text with footnotes stays whole, since
// those stand anywhere.
func pieces(text string, size int) (parts []string) {
	if len(text) <= size || strings.Contains(text, "\n[^") {
		return []string{text}
	}
	links := "\n\n" + strings.Join(definition().FindAllString(text, -1), "\n") + "\n"
	if len(links) > pieceBytes {
		return []string{text}
	}
	for text != "" {
		end := pieceEnd(text, size)
		part := text[:end]
		if text = text[end:]; text != "" || len(parts) > 0 {
			part += links
		}
		parts = append(parts, part)
	}
	return parts
}

// pieceEnd returns where text can be parted, from size on, or its end.
func pieceEnd(text string, size int) int {
	fence, blank := "", false
	var open elements
	for at := 0; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		if at >= size && blank && fence == "" && open == (elements{}) && opensParagraph(line) {
			return at
		}
		mark := strings.TrimLeft(line, " ")
		switch {
		case fence != "" && strings.HasPrefix(mark, fence):
			fence = ""
		case fence == "" && (strings.HasPrefix(mark, "```") || strings.HasPrefix(mark, "~~~")):
			fence = mark[:3]
		}
		open.read(line)
		blank = strings.TrimSpace(line) == ""
		at = min(at+len(line)+1, len(text))
	}
	return len(text)
}

func opensParagraph(line string) bool {
	return line != "" && (line[0]|0x20 >= 'a' && line[0]|0x20 <= 'z' || line[0] >= 0x80)
}

// verbatim are the elements of HTML that may hold blank lines, and how they end.
var verbatim = [...][2]string{
	{"<!--", "-->"}, {"<pre", "</pre"}, {"<script", "</script"}, {"<style", "</style"}, {"<textarea", "</textarea"},
}

// elements tells which of verbatim are open.
type elements [len(verbatim)]bool

func (e *elements) read(line string) {
	if !strings.ContainsAny(line, "<>") {
		return
	}
	line = strings.ToLower(line)
	for i, tag := range verbatim {
		if opens, ends := strings.LastIndex(line, tag[0]), strings.LastIndex(line, tag[1]); opens != ends {
			e[i] = opens > ends
		}
	}
}
