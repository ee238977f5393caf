package query

import "fmt"

// SyntaxError is why a text can't be read as a query. It is one line that tells
// the way out.
type SyntaxError struct {
	Column int // of the character where it lies, from 1 on
	What   string
	Fix    string // what to write instead
}

// Error says what is wrong, where, and what to write instead:
// unknown field "sectoin" at column 8 - did you mean section?
func (p *SyntaxError) Error() string {
	return fmt.Sprintf("%s at column %d - %s", p.What, p.Column, p.Fix)
}

// quoted shows a part of a query in a message.
func quoted(s string) string {
	const enough = 30
	if runes := []rune(s); len(runes) > enough {
		s = string(runes[:enough]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
