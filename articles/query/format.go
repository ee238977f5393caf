package query

import (
	"strconv"
	"strings"
	"time"
)

// Format writes e so that [Parse], with the same location, reads the same
// from it.
func Format(e Expr) string {
	switch e := e.(type) {
	case And:
		return join(e.Parts, " ", orBinds)
	case Or:
		return join(e.Parts, " or ", nothingBinds)
	case Not:
		return "-" + group(e.Part, andBinds)
	case Words:
		return formatWord(e.Text, e.Begun, false)
	case Is:
		return stated[e.State]
	case Field:
		return formatField(e)
	case Match:
		return written[e.Name] + ":/" + formatPattern(e.Pattern.String()) + "/"
	case Dated:
		return formatDated(e)
	case Arrived:
		return formatArrived(e)
	case Latest:
		if e.N == 1 {
			return "latest"
		}
		return "latest:" + strconv.Itoa(e.N)
	}
	return ""
}

// What needs parentheses inside something else.
const (
	nothingBinds = iota
	orBinds      // an or inside an and
	andBinds     // an and or an or behind a minus
)

func join(parts []Expr, between string, binds int) string {
	var written []string
	for _, part := range parts {
		if text := group(part, binds); text != "" {
			written = append(written, text)
		}
	}
	return strings.Join(written, between)
}

func group(e Expr, binds int) string {
	_, isOr := e.(Or)
	_, isAnd := e.(And)
	if isOr && binds >= orBinds || isAnd && binds >= andBinds {
		return "(" + Format(e) + ")"
	}
	return Format(e)
}

// formatWord writes a word, in quotes where it would be read as something
// else without them.
func formatWord(text string, begun, value bool) string {
	star := ""
	if begun {
		star = "*"
	}
	plain := parser{text: text}
	w := plain.word()
	same := !strings.HasSuffix(text, `\`) && plain.at == len(text) && w.text == text && !w.quoted && !w.begun && text != ""
	if value && same && text[0] != '/' && text[0] != '=' {
		return text + star
	}
	if !value && same && text[0] != '-' && w.field < 0 && !isKeyword(text) {
		return text + star
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"` + star
}

// isKeyword reports whether a word means more than itself.
func isKeyword(text string) bool {
	text = strings.ToLower(text)
	_, state := bare[text]
	return state || text == "and" || text == "or" || text == "not" || text == "latest"
}

func formatField(f Field) string {
	equals := ""
	if f.Exact && f.Value != "" {
		equals = "="
	}
	return written[f.Name] + ":" + equals + formatWord(f.Value, f.Begun, true)
}

// formatPattern escapes what would end a pattern early.
func formatPattern(text string) string {
	text = strings.TrimPrefix(text, caseAside)
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '/' {
			out.WriteByte('\\')
		} else if text[i] == '\\' && i+1 < len(text) {
			out.WriteByte(text[i])
			i++
		}
		out.WriteByte(text[i])
	}
	return out.String()
}

func formatDated(d Dated) string {
	switch {
	case d.To.IsZero() && d.From.IsZero():
		return ""
	case d.To.IsZero():
		return "after:" + formatTime(d.From)
	case d.From.IsZero():
		return "before:" + formatTime(d.To)
	}
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		text := d.From.Format(layout)
		if s, ok := spanIn(text, d.From); ok && s.from.Equal(d.From) && s.to.Equal(d.To) {
			return "date:" + text
		}
	}
	last := d.To.AddDate(0, 0, -1).Format(time.DateOnly)
	if s, ok := spanIn(last, d.To); ok && s.to.Equal(d.To) && startsDay(d.From) {
		return "date:" + d.From.Format(time.DateOnly) + ".." + last
	}
	return "date:" + exactly(d.From) + ".." + exactly(d.To)
}

func formatArrived(a Arrived) string {
	switch {
	case a.SinceLast:
		return "arrived:" + sinceLast
	case a.From.IsZero() && a.To.IsZero():
		return ""
	case a.To.IsZero():
		return "arrived:" + exactly(a.From) + ".."
	case a.From.IsZero():
		return "arrived:.." + exactly(a.To)
	}
	return "arrived:" + strings.TrimPrefix(formatDated(Dated{a.From, a.To}), "date:")
}

// spanIn reads a date where t is.
func spanIn(text string, t time.Time) (span, bool) {
	p := parser{now: t}
	return p.span(text)
}

func formatTime(t time.Time) string {
	if startsDay(t) {
		return t.Format(time.DateOnly)
	}
	return exactly(t)
}

// exactly writes t in UTC: RFC 3339 can't write every offset that a place has
// had.
func exactly(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

func startsDay(t time.Time) bool {
	s, ok := spanIn(t.Format(time.DateOnly), t)
	return ok && s.from.Equal(t)
}
