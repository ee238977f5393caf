package phrases

import (
	"strings"
	"sync"

	"lede/articles/parse/language"
)

var joiningWords = sync.OnceValue(func() map[string]bool {
	found := map[string]bool{}
	for _, row := range language.JoiningWords {
		for _, w := range strings.Fields(row.Words) {
			found[w] = true
		}
	}
	return found
})

// LeadsOn reports whether word, in lower case, leads on to the next and ends no
// sentence: "the", "und", "de".
func LeadsOn(word string) bool { return joiningWords()[word] }

var definiteArticles = set(language.Articles)

// WithoutArticle is the name of a paper without the article before it: "Harbour
// Post".
func WithoutArticle(name string) string {
	if article, rest, ok := strings.Cut(name, " "); ok && definiteArticles()[strings.ToLower(article)] {
		return rest
	}
	return name
}
