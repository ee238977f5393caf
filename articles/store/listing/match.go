package listing

import (
	"context"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/query"
	"lede/articles/store/database"
)

// phrase writes words as FTS5 takes them: the tokens as [indexText] has them,
// in quotes, so that none of them is an operator. It is empty for no words.
func (c compiler) phrase(w query.Words) string {
	tokens := query.Tokens(w.Text)
	if len(tokens) == 0 {
		return ""
	}
	var written []string
	for i, token := range tokens {
		paired := i > 0 && Single(token) && Single(tokens[i-1])
		last := i == len(tokens)-1
		switch {
		case last && paired: // the pair before it holds it already
		case !last && Single(token) && Single(tokens[i+1]):
			written = append(written, token+tokens[i+1])
		default:
			written = append(written, token)
		}
	}
	match := `"` + strings.Join(written, " ") + `"`
	last := tokens[len(tokens)-1]
	switch {
	case Single(last) && len(written) == len(tokens):
		match += "*" // a lone character begins the pair that it stands in
	case !w.Begun || Single(last) || utf8.RuneCountInString(last) < shortestBegin:
	case len(tokens) == 1:
		return c.begun(last)
	default:
		match += "*"
	}
	return match
}

const (
	// shortestBegin is how many letters a word has at least for others that
	// begin so to be found: what begins with two letters is in every story, and
	// a million of them take seconds to tell.
	shortestBegin = 3

	// FewWords is how many words are asked for one by one.
	FewWords = 24
)

// begun asks for the words that begin with what is typed. Where they are few,
// they are asked for by themselves: the index then answers with the newest
// stories first, and does not put all that it has of them together before.
func (c compiler) begun(start string) string {
	if c.wordsFrom != nil {
		if words := c.wordsFrom(start); 0 < len(words) && len(words) <= FewWords {
			return `("` + strings.Join(words, `" OR "`) + `")`
		}
	}
	return `"` + start + `"*`
}

// wordsFrom returns the words of the index that begin with start; at most one
// more than are few.
func (p *planner) wordsFrom(ctx context.Context) func(start string) []string {
	const next = "(SELECT term FROM vocabulary WHERE term >= %s AND term < ?2 LIMIT 1)"
	query := "WITH RECURSIVE words(word) AS (SELECT " + fmt.Sprintf(next, "?1") +
		" UNION ALL SELECT " + fmt.Sprintf(next, "word || char(1)") + " FROM words WHERE word IS NOT NULL LIMIT ?3)" +
		" SELECT coalesce(group_concat(word, ' '), '') FROM words"
	return func(start string) []string {
		var words string
		err := p.QueryRowContext(ctx, query, start, start+string(unicode.MaxRune), FewWords+1).Scan(&words)
		if err != nil {
			return nil // it can be asked for in the other way
		}
		return strings.Fields(words)
	}
}

// match writes e as one question to the index, where it asks for nothing but
// words. A word that is in a tag's name is no such question.
func (c compiler) match(e query.Expr) (match string, ok bool) {
	switch e := e.(type) {
	case query.Words:
		match = c.phrase(e)
		return match, match != "" && len(c.tagsWith(e)) == 0
	case query.And:
		return c.matchAll(e.Parts, " AND ")
	case query.Or:
		return c.matchAll(e.Parts, " OR ")
	}
	return "", false
}

func (c compiler) matchAll(parts []query.Expr, by string) (string, bool) {
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

// tagsWith returns the tags whose name holds words.
func (c compiler) tagsWith(w query.Words) []int64 {
	return c.names.tag(w.Holds())
}

// words is the condition of words beside others.
func (c compiler) words(w query.Words) database.Selection {
	match := c.phrase(w)
	if match == "" {
		return database.Where("1")
	}
	s := database.Where("story.id IN (SELECT rowid FROM search WHERE search MATCH ?)", match)
	if tags := c.tagsWith(w); len(tags) > 0 {
		in := tagged(tags)
		s.Where += " OR " + in.Where
		s.Args = append(s.Args, in.Args...)
	}
	return s
}

// search splits e into what the index is asked for, empty for nothing, and
// what must hold besides. The index answers newest first, so that a list of
// the newest costs the same for a word that all stories have.
func (c compiler) search(e query.Expr) (match string, rest database.Selection) {
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

// Single reports whether a token is one character of a script without spaces.
func Single(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return query.Unspaced(r)
}
