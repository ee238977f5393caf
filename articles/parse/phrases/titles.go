package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

// CloseSeparators part the headline from the name of the site without spaces
// between them: "港の霧：みなと新報".
func CloseSeparators() []string { return language.CloseSeparators }

var hostLetters = strings.NewReplacer(language.HostLetters...)

// HostSpelling writes s, which is in lower case, with the letters that hosts have:
// "boersen" for "börsen".
func HostSpelling(s string) string { return hostLetters.Replace(s) }
