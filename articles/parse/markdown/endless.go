package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/articles"
)

// neverEnds reports whether n is a comment, a script or the like that nothing
// closes. CommonMark has it go on to the end of the text and shows none of it: a
// single "<!--" would take the rest of the story.
func neverEnds(n *ast.HTMLBlock, text string) bool {
	return n.HTMLBlockType <= ast.HTMLBlockType5 && !n.HasClosure() && !closesAtOnce(text)
}

// closesAtOnce reports whether what text opens is closed on the same line.
func closesAtOnce(text string) bool {
	if name := parseTag(text).name; name != "" {
		return strings.Contains(strings.ToLower(text), "</"+name)
	}
	for opening, closing := range map[string]string{"<!--": "-->", "<?": "?>", "<![": "]]>"} {
		if strings.HasPrefix(text, opening) {
			return strings.Contains(text, closing)
		}
	}
	return strings.Contains(text, ">")
}

// endless sets what stands after the opening of text as prose, in doubt. The lines
// right below a script's opening are the script.
func (r *reader) endless(text string) {
	opening := parseTag(text).name
	if opening == "pre" || opening == "textarea" {
		r.html(text)
		return
	}
	for i, part := range strings.Split(text, "\n\n") {
		words := articles.Plain(oneLine(strings.TrimLeft(part, "<!-?[")))
		switch {
		case words == nil:
		case i == 0 && opening != "":
			r.emit(articles.Hidden{Reason: opening + " without an end", Block: articles.CodeBlock{Text: part}})
		case opening != "":
			r.emit(articles.Doubted{Reason: "after a " + opening + " without an end", Block: articles.Paragraph{Text: words}})
		default:
			r.emit(articles.Doubted{Reason: "in a comment without an end", Block: articles.Paragraph{Text: words}})
		}
	}
}
