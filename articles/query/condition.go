package query

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strings"
)

// condition reads a word, a phrase, a state or a field.
func (p *parser) condition() (Expr, error) {
	start := p.at
	if p.operator("and") || p.operator("or") {
		p.at = start // it is not for us
		return nil, nil
	}
	w := p.word()
	if w.field > 0 && isName(w.text[:w.field]) {
		p.at = start + w.field + 1
		return p.field(w)
	}
	switch {
	case p.at == start:
		return nil, nil
	case w.open && !p.typed:
		return nil, p.problem(start, "the quote is not closed", `write " where it ends`)
	case !w.quoted && !w.begun:
		if e := p.keyword(w); e != nil {
			return e, nil
		}
	}
	return p.words(w), nil
}

// keyword is what a word means by itself; nil where it is just a word.
func (p *parser) keyword(w word) Expr {
	name := strings.ToLower(w.text)
	if name == "latest" {
		p.last = w.start
		return Latest{1}
	}
	if state, ok := bare[name]; ok {
		return Is{state}
	}
	return nil
}

func (p *parser) words(w word) Expr {
	if len(Tokens(w.text)) == 0 {
		return All{} // a dash, an ampersand
	}
	typing := p.unfinished() && (w.open || !w.quoted)
	return Words{Text: w.text, Begun: w.begun || typing}
}

// isName reports whether s could be the name of a field. What stands before
// the colon of 10:30 could not.
func isName(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return (r|0x20 < 'a' || r|0x20 > 'z') && r != '-' }) < 0
}

// field reads the value of the field that w begins with.
func (p *parser) field(w word) (Expr, error) {
	written := w.text[:w.field]
	name := strings.ToLower(written)
	if (name == "http" || name == "https") && strings.HasPrefix(p.text[p.at:], "//") {
		rest := p.word()
		return Field{Name: Link, Value: name + ":" + rest.text}, nil
	}
	if known, ok := fields[name]; ok {
		return p.textField(known, w)
	}
	special, ok := p.special(name)
	if !ok {
		return nil, p.unknownField(w.start, written)
	}
	value := p.word()
	if p.at == value.start || value.open {
		if p.typed {
			return All{}, nil
		}
		return nil, p.noValue(w)
	}
	return special(value)
}

func (p *parser) noValue(w word) *SyntaxError {
	name := w.text[:w.field]
	if p.at < len(p.text) && p.text[p.at] == '(' {
		return p.problem(p.at, name+": takes no parentheses", "write ("+name+":a or "+name+":b)")
	}
	return p.problem(w.start, name+": has no value", "write one behind the colon, or "+quoted(name+":")+" for the word")
}

func (p *parser) unknownField(at int, name string) *SyntaxError {
	fix := "fields are " + strings.Join(fieldNames(), ", ")
	if near, ok := Nearest(strings.ToLower(name), fieldNames()); ok {
		fix = "did you mean " + near + "?"
	}
	return p.problem(at, "unknown field "+quoted(name), fix)
}

// textField reads what a field of text must hold, be or match.
func (p *parser) textField(name Name, w word) (Expr, error) {
	if p.skip('/') {
		return p.match(name)
	}
	exact := p.skip('=')
	value := p.word()
	switch {
	case value.text == "" && !value.quoted || value.open && value.text == "":
		if p.typed {
			return All{}, nil
		}
		return nil, p.noValue(w)
	case value.open && !p.typed:
		return nil, p.problem(value.start, "the quote is not closed", `write " where it ends`)
	case value.text == "" && name == Tag:
		return Not{Is{Tagged}}, nil
	case value.text == "":
		return Field{Name: name, Exact: true}, nil
	}
	typing := p.unfinished() && (value.open || !value.quoted)
	f := Field{Name: name, Value: value.text, Exact: exact && !whole(name)}
	f.Begun = (value.begun || typing) && (exact || whole(name))
	return f, nil
}

// whole reports whether a field must be the value, and not only hold it.
func whole(name Name) bool {
	return name == Section || name == Category || name == Tag || name == Language
}

// match reads a pattern from behind its first slash on.
func (p *parser) match(name Name) (Expr, error) {
	start := p.at - 1
	text, closed := p.pattern()
	if !closed && !p.typed {
		return nil, p.problem(start, "the pattern is not closed", "write / where it ends, as in title:/^harvest/")
	}
	if closed && !p.ends() {
		return nil, p.problem(p.at, "the pattern has ended", `write \/ for a slash inside it`)
	}
	pattern, err := regexp.Compile(caseAside + text)
	switch {
	case text == "" || err != nil && !closed:
		return All{}, nil
	case err != nil:
		return nil, p.problem(start, "the pattern "+quoted(text)+" can't be read", reason(err))
	}
	return Match{name, pattern}, nil
}

const caseAside = "(?i)"

// reason is the short form of what regexp says.
func reason(err error) string {
	var syntax *syntax.Error
	if !errors.As(err, &syntax) {
		return err.Error()
	}
	return syntax.Code.String()
}
