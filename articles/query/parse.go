package query

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"lede/articles"
)

// The bounds of a query. Nobody types such a one; they keep what is made of it
// small.
const (
	maxLength = 4096 // bytes
	maxDepth  = 32   // parentheses and nots inside one another
)

// Asked reads both conditions of q.
func Asked(q articles.Query, now time.Time) (part, filter Expr, err error) {
	if part, err = Parse(q.Part, now); err != nil {
		return nil, nil, err
	}
	read := Parse
	if q.Typed {
		read = ParseTyped
	}
	filter, err = read(q.Filter, now)
	return part, filter, err
}

// Unfinished says what is wrong with the filter of q where somebody types it and
// has not come to its end, and is empty where nothing is. It explains a list
// that is empty; while there is one, what is typed needs no comment.
func Unfinished(q articles.Query, now time.Time) string {
	if !q.Typed {
		return ""
	}
	if _, err := Parse(q.Filter, now); err != nil {
		return err.Error()
	}
	return ""
}

// Parse reads a query. Text without any is [All]. Days and spans such as today
// and 7d are counted from now, and days begin where now's location has them
// begin. The error is a [*SyntaxError].
//
// Next to one another, conditions all have to hold; or binds less than and, and
// not or - bind most. A word in quotes, or with a character after a backslash,
// is never an operator or a state.
func Parse(text string, now time.Time) (Expr, error) {
	return parse(text, now, false)
}

// ParseTyped reads a query that is still being typed, such as a filter at each
// of its keys. What is unfinished at its end asks nothing yet: an open
// parenthesis or quote runs to the end, and "section:" or "date:20" selects all.
// The word at its end may go on. Never let it decide what is changed: read
// that with [Parse].
func ParseTyped(text string, now time.Time) (Expr, error) {
	return parse(text, now, true)
}

func parse(text string, now time.Time, typed bool) (Expr, error) {
	if len(text) > maxLength {
		return nil, &SyntaxError{1, "the query is too long", "write less than 4096 bytes"}
	}
	p := parser{text: strings.ToValidUTF8(text, "\uFFFD"), now: now, typed: typed}
	e, err := p.or()
	switch {
	case err != nil:
		return nil, err
	case p.at < len(p.text):
		return nil, p.problem(p.at, "there is no ( for the )", "remove it")
	case e == nil:
		return All{}, nil
	case asksNothing(e) && !typed:
		return nil, p.problem(0, "nothing in "+quoted(text)+" can be looked for", "write a letter or a digit")
	}
	return e, p.checkLatest(e)
}

// parser reads a text from left to right. Its methods return nil where there
// is no condition, and All for one that asks nothing.
type parser struct {
	text  string
	at    int // of the next byte
	now   time.Time
	typed bool
	depth int
	last  int // where a latest stands
}

// or reads conditions of which one has to hold.
func (p *parser) or() (Expr, error) {
	first, err := p.and()
	if err != nil {
		return nil, err
	}
	parts := []Expr{first}
	for {
		start := p.at
		if !p.operator("or") {
			return either(parts), nil
		}
		next, err := p.and()
		if err != nil {
			return nil, err
		}
		if parts = append(parts, next); !p.typed && (next == nil || parts[0] == nil) {
			return nil, p.problem(start, "or joins nothing", `write a condition on both sides, or "or" in quotes for the word`)
		}
	}
}

// and reads conditions which all have to hold.
func (p *parser) and() (Expr, error) {
	var parts []Expr
	for {
		p.space()
		start := p.at
		joined := p.operator("and")
		next, err := p.not()
		if err != nil {
			return nil, err
		}
		if joined && !p.typed && (next == nil || parts == nil) {
			return nil, p.problem(start, "and joins nothing", `write a condition on both sides, or "and" in quotes for the word`)
		}
		if next == nil && !joined {
			return all(parts), nil
		}
		parts = append(parts, next)
	}
}

// not reads one condition, or what it must not be.
func (p *parser) not() (Expr, error) {
	p.space()
	start := p.at
	if !p.minus() && !p.operator("not") {
		return p.one()
	}
	if err := p.enter(start); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	part, err := p.not()
	switch {
	case err != nil:
		return nil, err
	case part == nil && !p.typed:
		return nil, p.problem(start, "nothing is left out", "write the condition that must not hold, or the word in quotes")
	case part == nil || asksNothing(part):
		return All{}, nil
	}
	return Not{part}, nil
}

// one reads a word, a field or what stands in parentheses.
func (p *parser) one() (Expr, error) {
	start := p.at
	if !p.skip('(') {
		return p.condition()
	}
	if err := p.enter(start); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	inner, err := p.or()
	switch {
	case err != nil:
		return nil, err
	case !p.skip(')') && !p.typed:
		return nil, p.problem(start, "the ( is not closed", "write ) where it ends")
	case inner == nil && !p.typed:
		return nil, p.problem(start, "there is nothing in the parentheses", "remove them")
	case inner == nil:
		return All{}, nil
	}
	return inner, nil
}

func (p *parser) enter(start int) error {
	if p.depth++; p.depth > maxDepth {
		return p.problem(start, "the query is too deep", "use fewer parentheses")
	}
	return nil
}

func asksNothing(e Expr) bool {
	_, ok := e.(All)
	return ok
}

// all joins conditions which all have to hold; nil where there are none.
func all(parts []Expr) Expr {
	var joined []Expr
	for _, part := range parts {
		if and, ok := part.(And); ok {
			joined = append(joined, and.Parts...)
		} else if part != nil && !asksNothing(part) {
			joined = append(joined, part)
		}
	}
	if len(joined) > 1 {
		return And{joined}
	}
	return alone(joined, parts)
}

// either joins conditions of which one has to hold. One that asks nothing is
// left out: it is still being typed, and would let everything in.
func either(parts []Expr) Expr {
	var joined []Expr
	for _, part := range parts {
		if or, ok := part.(Or); ok {
			joined = append(joined, or.Parts...)
		} else if part != nil && !asksNothing(part) {
			joined = append(joined, part)
		}
	}
	if len(joined) > 1 {
		return Or{joined}
	}
	return alone(joined, parts)
}

// alone is the one condition that is left of parts, if any.
func alone(left, parts []Expr) Expr {
	switch {
	case len(left) == 1:
		return left[0]
	case len(parts) == 0 || len(parts) == 1 && parts[0] == nil:
		return nil
	}
	return All{}
}

// checkLatest sees that e has one Latest at most, and where it makes sense.
func (p *parser) checkLatest(e Expr) error {
	parts := []Expr{e}
	if and, ok := e.(And); ok {
		parts = and.Parts
	}
	found := 0
	for _, part := range parts {
		if _, ok := part.(Latest); ok {
			found++
		} else if hasLatest(part) {
			return p.problem(p.last, "latest is about all that is selected", "write it once, outside of or and not")
		}
	}
	if found > 1 {
		return p.problem(p.last, "latest is there twice", "write it once")
	}
	return nil
}

func hasLatest(e Expr) bool {
	var parts []Expr
	switch e := e.(type) {
	case Latest:
		return true
	case And:
		parts = e.Parts
	case Or:
		parts = e.Parts
	case Not:
		parts = []Expr{e.Part}
	}
	for _, part := range parts {
		if hasLatest(part) {
			return true
		}
	}
	return false
}

func (p *parser) problem(at int, what, fix string) *SyntaxError {
	return &SyntaxError{Column: utf8.RuneCountInString(p.text[:at]) + 1, What: what, Fix: fix}
}

func (p *parser) space() {
	rest := strings.TrimLeftFunc(p.text[p.at:], unicode.IsSpace)
	p.at = len(p.text) - len(rest)
}

// skip passes over the next character if it is c.
func (p *parser) skip(c byte) bool {
	if p.at < len(p.text) && p.text[p.at] == c {
		p.at++
		return true
	}
	return false
}

// minus passes over a minus that belongs to what follows it.
func (p *parser) minus() bool {
	rest, ok := strings.CutPrefix(p.text[p.at:], "-")
	if r, size := utf8.DecodeRuneInString(rest); !ok || size == 0 || unicode.IsSpace(r) {
		return false
	}
	p.at++
	return true
}

// operator passes over the next word if it is the operator name.
func (p *parser) operator(name string) bool {
	p.space()
	end := p.at + len(name)
	if end > len(p.text) || !strings.EqualFold(p.text[p.at:end], name) {
		return false
	}
	if r, size := utf8.DecodeRuneInString(p.text[end:]); size > 0 && !unicode.IsSpace(r) && r != '(' && r != ')' {
		return false
	}
	p.at = end
	return true
}
