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

// plea finds what a line in lower case asks of the reader other than to read on,
// and says for what: "follow us".
func plea(low string) (reason string, ok bool) {
	for i, p := range language.Pleas {
		if strings.Contains(low, p.Word) && pleas()[i].MatchString(low) {
			return p.Reason, true
		}
	}
	return "", false
}
