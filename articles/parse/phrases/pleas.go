package phrases

import (
	"regexp"
	"strings"
	"sync"

	"lede/articles/parse/language"
)

// pleas are the patterns of the table, in its order.
var pleas = sync.OnceValue(func() []*regexp.Regexp {
	patterns := make([]*regexp.Regexp, len(language.Pleas))
	for i, p := range language.Pleas {
		patterns[i] = regexp.MustCompile(p.Pattern)
	}
	return patterns
})

// Plea reports whether line asks the reader for something else than reading on,
// and says for what: "follow us".
func Plea(line string) (reason string, ok bool) {
	lower := strings.ToLower(line)
	for i, p := range language.Pleas {
		if strings.Contains(lower, p.Word) && pleas()[i].MatchString(lower) {
			return p.Reason, true
		}
	}
	return "", false
}
