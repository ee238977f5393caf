package language

import (
	"strings"
	"testing"
)

func TestTellsALanguageByItsScriptOrItsCommonestWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"The ferry that the town has waited for was late, and this is what the captain said of it":                 "en",
		"Die Fähre, auf die der Ort gewartet hat, kam nicht, und das ist für den Kapitän nicht neu":                "de",
		"Le bac est en retard et les gens du port ne sont pas contents, dans une ville qui a plus que cette ligne": "fr",
		"Паром не пришел, и это не ново для города, как сказал капитан, что был на нем с утра":                     "ru",
		"Пором не прийшов, і це не нове для міста, як сказав капітан, що був на ньому та чекав від ранку":          "uk",
		"Promen se nevrátil a podle kapitána je to na řece, které jsou plné, ale že byl včera":                     "cs",
		strings.Repeat("渡し船は遅れた。", 12):                                                                             "ja",
		strings.Repeat("渡船今天晚了。", 12):                                                                              "zh",
		strings.Repeat("배가 늦었다. ", 12):                                                                             "ko",
		strings.Repeat("تأخرت العبارة ", 12):                                                                       "ar",
		strings.Repeat("המעבורת איחרה ", 12):                                                                       "he",
		strings.Repeat("Το φέρι άργησε ", 12):                                                                      "el",
		strings.Repeat("नाव देर से आई ", 12):                                                                       "hi",
		strings.Repeat("เรือมาช้า ", 12):                                                                           "th",
		"":                       "",
		"Ferry late":             "",
		strings.Repeat("☃ ", 99): "",
		"渡し船":                    "", // too little to go by
	} {
		if got := Of(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestTellsTheLanguageOfTheMiddle(t *testing.T) {
	t.Parallel()
	menu := strings.Repeat("Startseite und die Welt mit der Politik für das Land nicht auf dem Markt ", 8)
	story := strings.Repeat("The ferry that the town has waited for was late, and this is what the captain said of it. ", 80)
	if got := Of(menu + story); got != "en" {
		t.Errorf("%q", got)
	}
}
