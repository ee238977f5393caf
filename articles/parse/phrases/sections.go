package phrases

import "lede/articles/parse/language"

var (
	homes    = set(language.Homes)
	sections = set(language.Sections)
	catchall = set(language.Catchalls)
)

// IsHome reports whether s is the crumb of the front page: "Home", "Startseite".
func IsHome(s string) bool {
	return len(s) <= longest && homes()[Key(s)]
}

// IsSection reports whether s is a name that publications file stories under.
func IsSection(s string) bool {
	return len(s) <= longest && sections()[Key(s)]
}

// IsCatchall reports whether s is a section that any story could stand in:
// "News", "Nachrichten".
func IsCatchall(s string) bool {
	return len(s) <= longest && catchall()[Key(s)]
}
