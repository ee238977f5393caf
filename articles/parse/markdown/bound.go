package markdown

import "strings"

// maxMarkers bounds how many block markers a line may begin with. Nesting is
// what a hostile file can make costly: each level is looked at on every line.
const maxMarkers = 48

// flatten cuts the markers that a line begins with down to maxMarkers.
func flatten(s string) string {
	var b *strings.Builder
	done := 0
	for i := 0; i < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
			end = i + n + 1
		}
		if from, to, ok := excess(s[i:end]); ok {
			if b == nil {
				b = &strings.Builder{}
			}
			b.WriteString(s[done : i+from])
			done = i + to
		}
		i = end
	}
	if b == nil {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// excess returns the part of a line's markers that is over the bound.
func excess(line string) (from, to int, ok bool) {
	markers := 0
	for i := range len(line) {
		switch c := line[i]; {
		case c == '>' || c == '-' || c == '+' || c == '*' || c == ')' || c == '.':
			if markers++; markers == maxMarkers {
				from = i
			}
		case c == ' ' || c == '\t' || c >= '0' && c <= '9':
		default:
			return from, i, markers > maxMarkers && strings.ContainsAny(line[:i], ">0123456789 ")
		}
	}
	return 0, 0, false
}
