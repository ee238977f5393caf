package sqlquery

import (
	"strings"

	"lede/articles/query"
)

// IndexText writes texts as the index takes them: their tokens with spaces
// between, and a mark between the texts over which no phrase reaches.
//
// Characters of scripts without spaces are written in pairs, each with the one
// after it, so that two of them find as a phrase would; the last one of a run
// stands alone.
func IndexText(texts []string) string {
	var b strings.Builder
	for _, text := range texts {
		tokens := query.Tokens(text)
		for i, token := range tokens {
			b.WriteString(token)
			if i+1 < len(tokens) && Single(token) && Single(tokens[i+1]) {
				b.WriteString(tokens[i+1])
			}
			b.WriteByte(' ')
		}
		b.WriteString(boundary)
	}
	return b.String()
}

// boundary is a word that no text has: of the private use area, which
// sanitized text does not hold and the index takes for a letter.
const boundary = "\uE000 "
