package sqlquery

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/query"
)

// Phrase writes words as an index takes them that was made of what [IndexText]
// writes. It is empty for no words.
func Phrase(w query.Words) string { return phrase(w, nil) }

// phrase writes words as FTS5 takes them: the tokens as the index has them,
// in quotes, so that none of them is an operator. It is empty for no words.
func phrase(w query.Words, from dictionary) string {
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
		return begun(last, from)
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
func begun(start string, from dictionary) string {
	if from != nil {
		if words := from(start); 0 < len(words) && len(words) <= FewWords {
			return `("` + strings.Join(words, `" OR "`) + `")`
		}
	}
	return `"` + start + `"*`
}

// dictionary returns the words of the index that begin with start; at most one
// more than are few.
type dictionary func(start string) []string

// dictionaryOf is the dictionary of a library.
func dictionaryOf(ctx context.Context, library *sql.Tx) dictionary {
	const next = "(SELECT term FROM vocabulary WHERE term >= %s AND term < ?2 LIMIT 1)"
	query := "WITH RECURSIVE words(word) AS (SELECT " + fmt.Sprintf(next, "?1") +
		" UNION ALL SELECT " + fmt.Sprintf(next, "word || char(1)") + " FROM words WHERE word IS NOT NULL LIMIT ?3)" +
		" SELECT coalesce(group_concat(word, ' '), '') FROM words"
	return func(start string) []string {
		var words string
		err := library.QueryRowContext(ctx, query, start, start+string(unicode.MaxRune), FewWords+1).Scan(&words)
		if err != nil {
			return nil // it can be asked for in the other way
		}
		return strings.Fields(words)
	}
}

// Single reports whether a token is one character of a script without spaces.
func Single(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return query.Unspaced(r)
}
