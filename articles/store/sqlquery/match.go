package sqlquery

import (
	"strings"

	"lede/articles/query"
	"lede/articles/store/database"
)

// match writes e as one question to the index, where it asks for nothing but
// words. A word that is in a tag's name is no such question.
func (c Compiler) match(e query.Expr) (match string, ok bool) {
	switch e := e.(type) {
	case query.Words:
		match = phrase(e, c.dictionary)
		return match, match != "" && len(c.tagsWith(e)) == 0
	case query.And:
		return c.matchAll(e.Parts, " AND ")
	case query.Or:
		return c.matchAll(e.Parts, " OR ")
	}
	return "", false
}

func (c Compiler) matchAll(parts []query.Expr, by string) (string, bool) {
	var matches []string
	for _, part := range parts {
		m, ok := c.match(part)
		if !ok {
			return "", false
		}
		matches = append(matches, m)
	}
	return "(" + strings.Join(matches, by) + ")", len(matches) > 0
}

// Search splits e into what the index is asked for, empty for nothing, and
// what must hold besides. The index answers newest first, so that a list of
// the newest costs the same for a word that all stories have.
func (c Compiler) Search(e query.Expr) (match string, rest database.Selection) {
	parts := []query.Expr{e}
	if and, ok := e.(query.And); ok {
		parts = and.Parts
	}
	var with, without []string
	var others []query.Expr
	for _, part := range parts {
		if m, ok := c.match(part); ok {
			with = append(with, m)
			continue
		}
		if not, ok := part.(query.Not); ok {
			if m, ok := c.match(not.Part); ok {
				without = append(without, m)
				continue
			}
		}
		others = append(others, part)
	}
	if len(with) == 0 {
		return "", c.expr(e)
	}
	match = "(" + strings.Join(with, " AND ") + ")"
	for _, m := range without {
		match += " NOT " + m
	}
	return match, c.join(others, " AND ", "1")
}
