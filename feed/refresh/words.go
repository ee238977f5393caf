package refresh

import (
	"strings"

	"lede/articles"
)

func meaningless(c string) bool {
	return strings.Trim(c, "0123456789-/.: ") == "" || strings.Contains(c, "://") || unsorted[strings.ToLower(c)]
}

// unsorted is what blogs call the stories that nobody has put anywhere.
var unsorted = map[string]bool{
	"uncategorized": true, "uncategorised": true, "unsorted": true, "misc": true, "general": true, "default": true, "blog": true,
	"allgemein": true, "unkategorisiert": true, "non classé": true, "non classifié(e)": true, "sin categoría": true,
	"sem categoria": true, "senza categoria": true, "geen categorie": true, "bez kategorii": true, "без рубрики": true,
	"未分類": true, "未分类": true, "미분류": true, "غير مصنف": true,
}

// direction is the way in which the script of a language runs (BCP 47).
func direction(language string) articles.Direction {
	primary, rest, _ := strings.Cut(strings.ToLower(language), "-")
	switch {
	case strings.HasPrefix(rest, "latn"), strings.HasPrefix(rest, "cyrl"):
		return articles.LeftToRight
	case rightToLeft[primary], strings.HasPrefix(rest, "arab"), strings.HasPrefix(rest, "hebr"):
		return articles.RightToLeft
	}
	return articles.LeftToRight
}

var rightToLeft = map[string]bool{
	"ar": true, "arc": true, "ckb": true, "dv": true, "fa": true, "he": true, "iw": true, "ps": true,
	"sd": true, "syr": true, "ug": true, "ur": true, "yi": true,
}
