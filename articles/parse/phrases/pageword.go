package phrases

import "strings"

// pageWords are words by which pages speak to their readers, and stories
// seldom: too weak to hide a line for, strong enough to doubt one that says no
// sentence.
var pageWords = []string{
	"subscri", "newsletter", "sign up", "sign-up", "click ", "follow us", "all rights", "trademark", "©", "cookie", "your inbox", "log in", "leave a comment", "disclaimer", "this website", "facebook", "twitter", "instagram", "whatsapp", "download",
	"anmeld", "abonn", "klick", "kommentar", "kostenlos", "e-mail", "suscr", "inscri", "gratis", "assine", "iscriv", "zapisz", "подпис", "комментар", "購読", "登録", "订阅", "اشترك",
}

// SpeaksOfPage reports whether line has such a word.
func SpeaksOfPage(line string) bool {
	low := strings.ToLower(line)
	for _, word := range pageWords {
		if strings.Contains(low, word) {
			return true
		}
	}
	return false
}
