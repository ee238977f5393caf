package refresh

import "strings"

func meaningless(c string) bool {
	return strings.Trim(c, "0123456789-/.: ") == "" || strings.Contains(c, "://") || unsorted[strings.ToLower(c)]
}

// unsorted is what blogs call the stories that nobody has put anywhere.
var unsorted = map[string]bool{
	"uncategorized": true, "uncategorised": true, "unsorted": true, "misc": true, "general": true, "default": true, "blog": true,
	"no category": true, "none": true, "other": true, "sin clasificar": true, "ohne kategorie": true,
	"allgemein": true, "unkategorisiert": true, "non classé": true, "non classifié(e)": true, "sin categoría": true,
	"sem categoria": true, "senza categoria": true, "geen categorie": true, "bez kategorii": true, "без рубрики": true,
	"未分類": true, "未分类": true, "미분류": true, "غير مصنف": true,
}
