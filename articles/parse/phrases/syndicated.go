package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

// Syndicated reports whether line is the note with which a blog ends what it
// gives to feeds: "The post Ferry late appeared first on Quay".
func Syndicated(line string) bool {
	if len(line) > 6*longest {
		return false
	}
	key := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(line)), "’", "'")
	for _, s := range language.Syndicated {
		if rest, ok := strings.CutPrefix(key, s.Opening); ok && strings.Contains(rest, s.Inside) {
			return true
		}
	}
	return false
}
