package markdown

import (
	"strings"
	"unicode"

	"lede/articles"
)

// direction is the way that the story runs: as its language does, or, where
// none is stated, as most letters of its headline do.
func direction(m articles.Meta) articles.Direction {
	lang, _, _ := strings.Cut(strings.ToLower(m.Language.Value), "-")
	switch lang {
	case "":
		return directionOf(m.Title.Value)
	case "ar", "he", "fa", "ur", "yi", "ps", "iw", "ckb", "sd", "ug", "dv":
		return articles.RightToLeft
	}
	return articles.LeftToRight
}

func directionOf(s string) articles.Direction {
	left, all := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana) {
			left++
		}
	}
	if left*2 > all {
		return articles.RightToLeft
	}
	return articles.LeftToRight
}
