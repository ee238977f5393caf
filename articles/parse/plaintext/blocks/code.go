package blocks

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/plaintext/lines"
)

// longestCode bounds the lines between two fences.
const longestCode = 1000

// fenced counts the lines from a fence to the one that closes it.
func (p page) fenced(i int, _ shape) int {
	fence := fenceOf(p.Lines[i].Text)
	if fence == "" {
		return 0
	}
	for j := i + 1; j < min(len(p.Lines), i+longestCode); j++ {
		if s := p.Lines[j].Text; strings.HasPrefix(s, fence) && strings.Trim(s, fence[:1]) == "" {
			return j - i + 1
		}
	}
	return 0
}

// fenceOf is the fence that s begins with, without the language after it.
func fenceOf(s string) string {
	if !strings.HasPrefix(s, "```") && !strings.HasPrefix(s, "~~~") {
		return ""
	}
	rest := strings.TrimLeft(s, s[:1])
	if strings.Contains(rest, "`") || lines.WordCount(rest, 3) > 2 {
		return ""
	}
	return s[:len(s)-len(rest)]
}

// indentedCode counts the lines that stand four columns in, where most of
// them read like code. Poems and letters stand in too.
func (p page) indentedCode(i int, _ shape) int {
	if p.Lines[i].Indent < 4 || i > 0 && p.Lines[i-1].Indent >= 4 {
		return 0
	}
	n, marked := 0, 0
	for j := i; j < len(p.Lines) && p.Lines[j].Indent >= 4 && p.Lines[j].Width < 160; j++ {
		if n++; codeLike(p.Lines[j].Text) {
			marked++
		}
	}
	if marked < 2 || marked*2 < n {
		return 0
	}
	return n
}

// bareCode counts lines of code that nothing sets apart: three in a row that
// each read like it, or one that is full of braces since the scraper lost its
// breaks.
func (p page) bareCode(i int, s shape) int {
	if l := &p.Lines[i]; dense(l.Text, s) {
		return 1
	}
	n, marks := 0, 0
	for ; i+n < len(p.Lines) && (n == 0 || !p.Lines[i+n].Gap) && codeLike(p.Lines[i+n].Text); n++ {
		if t := shapeOf(&p.Lines[i+n]); t.braces+t.stops > 1 || p.Lines[i+n].Text == "}" {
			marks++
		}
		if n == sampleRows && marks*3 < n*2 {
			return 0
		}
	}
	if n < 3 || marks*3 < n*2 {
		return 0
	}
	return n
}

// dense reports whether s is code on one line: braces, or statements. What a
// template left unfilled ("{{ count }}") is none.
func dense(s string, has shape) bool {
	marks := has.braces + has.stops
	if marks < 6 || marks*14 < len(s) || strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") || strings.Contains(s, "://") || strings.Contains(s, "{{") {
		return false
	}
	return has.braces >= 2 || strings.Count(s, ";") >= 2 && strings.ContainsAny(s, "=(")
}

// codeOpenings begin lines of code and seldom one of prose.
var codeOpenings = []string{"$ ", "//", "/*", "#include", "#!", "import ", "from ", "def ", "func ", "function ", "return ", "const ", "let ", "var ", "class ", "public ", "private ", "if (", "for (", "while (", "} else", "<?", "SELECT ", "sudo ", "git ", "npm ", "pip ", "curl "}

// codeLike reports whether s reads like a line of a program.
func codeLike(s string) bool {
	switch s[len(s)-1] {
	case '{', '}', ';', '\\':
		return true
	case '.', '?', '!':
		return false
	}
	for _, opening := range codeOpenings {
		if strings.HasPrefix(s, opening) {
			return strings.ContainsAny(s, "(){}=;<>/'\"_-")
		}
	}
	for _, mark := range []string{"()", " = ", " := ", "==", "=>", "->", "+=", "); ", "</"} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	return strings.HasSuffix(s, ")") && strings.Contains(s, "(") && !strings.Contains(s, " (") || strings.HasSuffix(s, ":") && strings.Contains(s, "(")
}

// codeBlock takes the fences off and reads the language after the first.
func codeBlock(s string) articles.Block {
	fence := fenceOf(s[:max(strings.IndexByte(s, '\n'), 0)])
	if fence == "" {
		return articles.CodeBlock{Text: s}
	}
	head, rest, _ := strings.Cut(s, "\n")
	language := strings.TrimSpace(strings.TrimLeft(head, fence[:1]))
	body := rest[:max(strings.LastIndexByte(rest, '\n'), 0)]
	return articles.CodeBlock{Language: language, Text: strings.Trim(body, "\n")}
}
