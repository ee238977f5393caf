package markdown

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/pattern"
)

var (
	rstField     = pattern.Of(`^:([A-Za-z][\w -]*):\s*(.*)$`)
	rstDirective = pattern.Of(`^\.\. (?:\|[^|]+\| )?([A-Za-z][\w-]*)::\s*(.*)$`)
	rstLink      = pattern.Of("`([^`<]+?)\\s*<([^`>]+)>`__?")
	rstRole      = pattern.Of(":[a-z][a-z:]*:`([^`]+)`")
	rstReference = pattern.Of("`([^`]+)`__?|\\b([A-Za-z][\\w-]*)_(?:\\W|$)")
	rstCode      = pattern.Of("``([^`]+)``")
)

// fromRST rewrites headings, field lists, the commoner directives, literal blocks,
// links and code. The fields below the title are front matter.
func fromRST(text string) string {
	r := rst{lines: strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), front: front{}}
	for r.at < len(r.lines) {
		r.block()
	}
	return r.front.text() + strings.Join(r.out, "\n") + "\n"
}

// rst is a text on its way to Markdown.
type rst struct {
	lines, out []string
	at         int
	levels     string // the adornments of headings, the highest first
	front      front
	prose      bool // the body has begun
}

func (r *rst) line(i int) string {
	if i >= len(r.lines) {
		return ""
	}
	return strings.TrimRight(r.lines[i], " \t")
}

// block rewrites what begins at the line that r has come to.
func (r *rst) block() {
	line := r.line(r.at)
	if n := r.heading(); n > 0 {
		r.at += n
		return
	}
	r.at++
	switch m := rstField().FindStringSubmatch(line); {
	case m != nil && !r.prose:
		r.front.add(strings.ToLower(m[1]), authorsOf(m[2]))
		return
	case strings.HasPrefix(line, ".. "), line == "..":
		r.directive(line)
		return
	case strings.HasSuffix(line, "::"):
		if rest := strings.TrimSuffix(line, "::"); strings.TrimSpace(rest) != "" {
			r.out = append(r.out, rstInline(rest)+":")
		}
		r.code("")
		r.prose = true
		return
	}
	r.prose = r.prose || line != ""
	if rest, ok := strings.CutPrefix(line, "#. "); ok {
		line = "1. " + rest
	}
	r.out = append(r.out, rstInline(line))
}

// heading rewrites a title between or over lines of one sign, and says how many
// lines that takes; 0 where there is none.
func (r *rst) heading() int {
	title, under, n := r.line(r.at), r.line(r.at+1), 2
	if over := adornment(title); over != 0 && adornment(r.line(r.at+2)) == over {
		title, under, n = strings.TrimSpace(under), r.line(r.at+2), 3
	}
	mark := adornment(under)
	if mark == 0 || title == "" || title[0] == ' ' || adornment(title) != 0 || len(under) < utf8.RuneCountInString(title) {
		return 0
	}
	key := string(mark)
	if n == 3 {
		key = strings.ToUpper(key) + "|"
	}
	if !strings.Contains(r.levels, " "+key+" ") {
		r.levels += " " + key + " "
	}
	level := strings.Count(r.levels[:strings.Index(r.levels, " "+key+" ")+1], " ")/2 + 1
	r.out = append(r.out, "", strings.Repeat("#", min(level, 6))+" "+rstInline(title), "")
	return n
}

// adornment is the sign that all of s is made of, three times at least.
func adornment(s string) byte {
	if len(s) < 3 || !strings.ContainsRune("=-~^\"'`#*+.:_<>", rune(s[0])) || strings.Trim(s, s[:1]) != "" {
		return 0
	}
	return s[0]
}

// directive rewrites ".. name:: argument" and what stands indented below it. A
// comment shows nothing.
func (r *rst) directive(line string) {
	m := rstDirective().FindStringSubmatch(line)
	if m == nil {
		if rest, ok := strings.CutPrefix(line, ".. ["); ok { // a footnote
			label, text, _ := strings.Cut(rest, "]")
			r.out = append(r.out, "[^"+strings.TrimPrefix(label, "#")+"]: "+rstInline(text))
			return
		}
		r.indented()
		return
	}
	switch m[1] {
	case "code-block", "code", "sourcecode", "highlight":
		r.code(m[2])
	case "image", "figure":
		alt, rest := "", r.indented()
		for _, l := range rest {
			if f := rstField().FindStringSubmatch(strings.TrimSpace(l)); f != nil && f[1] == "alt" {
				alt = f[2]
			}
		}
		r.out = append(r.out, "", "!["+alt+"]("+m[2]+")", "")
		for _, l := range rest {
			if !rstField().MatchString(strings.TrimSpace(l)) {
				r.out = append(r.out, rstInline(strings.TrimSpace(l)))
			}
		}
	default:
		r.out = append(r.out, "", rstInline(m[2]))
		for _, l := range r.indented() {
			if !rstField().MatchString(strings.TrimSpace(l)) {
				r.out = append(r.out, rstInline(strings.TrimSpace(l)))
			}
		}
		r.out = append(r.out, "")
	}
}

// code takes the indented lines below as they stand.
func (r *rst) code(language string) {
	lines := r.indented()
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	least := -1
	for _, l := range lines {
		if n := len(l) - len(strings.TrimLeft(l, " ")); strings.TrimSpace(l) != "" && (least < 0 || n < least) {
			least = n
		}
	}
	if least < 0 {
		return
	}
	r.out = append(r.out, "", "````"+language)
	for _, l := range lines {
		if option := rstField().MatchString(strings.TrimSpace(l)); !option || language == "" {
			r.out = append(r.out, l[min(least, len(l)):])
		}
	}
	r.out = append(r.out, "````", "")
}

// indented takes the lines that stand in below the one before.
func (r *rst) indented() (lines []string) {
	for r.at < len(r.lines) {
		l := r.line(r.at)
		if l != "" && l[0] != ' ' && l[0] != '\t' {
			break
		}
		lines = append(lines, l)
		r.at++
	}
	return lines
}

// rstInline rewrites links, roles and code within a line.
func rstInline(s string) string {
	s = rstLink().ReplaceAllString(s, "[$1]($2)")
	s = rstRole().ReplaceAllString(s, "$1")
	code := rstCode().FindAllString(s, -1)
	for i, c := range code {
		s = strings.Replace(s, c, "\x01"+strconv.Itoa(i)+"\x01", 1)
	}
	s = rstReference().ReplaceAllStringFunc(s, func(found string) string {
		m := rstReference().FindStringSubmatch(found)
		if m[1] != "" {
			return m[1]
		}
		return strings.Replace(found, m[2]+"_", m[2], 1)
	})
	for i, c := range code {
		s = strings.Replace(s, "\x01"+strconv.Itoa(i)+"\x01", "`"+strings.Trim(c, "`")+"`", 1)
	}
	return s
}

// authorsOf is a field's value as front keeps values.
func authorsOf(value string) []articles.Author {
	return []articles.Author{{Name: strings.TrimSpace(value)}}
}

// text writes f as front matter that Parse reads.
func (f front) text() string {
	if len(f) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("---\n")
	for _, key := range slices.Sorted(maps.Keys(f)) {
		for _, v := range f[key] {
			b.WriteString(key + ": " + strconv.Quote(v.Name) + "\n")
		}
	}
	b.WriteString("---\n\n")
	return b.String()
}
