package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

// A text of two or three lines has no prose to tell its headline by.
func TestTheLastLineOfAShortTextIsNotItsHeadline(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Туман над рекой\n\nОн поднялся в полдень и все видели.\n":              "Туман над рекой",
		"川の霧\n\n昼に晴れて、みんなが見た。\n":                                                "川の霧",
		"Fog over the river\n\nIt lifted.\n":                                    "Fog over the river",
		"Brume sur le fleuve\n\nPar Anne Lee\n\nElle se leva à midi.\n":         "Brume sur le fleuve",
		"Η ομίχλη στο λιμάνι\n\nΣηκώθηκε το μεσημέρι και όλοι το είδαν.\n":      "Η ομίχλη στο λιμάνι",
		"الضباب فوق النهر\n\nارتفع عند الظهر ورآه الجميع.\n":                    "الضباب فوق النهر",
		"Only one sentence stands here.\n":                                      "Only one sentence stands here.",
		"Nebbia\nSi alzò a mezzogiorno e tutti la videro.\nNessuno ne parlò.\n": "Si alzò a mezzogiorno e tutti la videro.", // its first words
	} {
		m, d := Parse(text)
		if m.Title.Value != want {
			t.Errorf("%q: the headline is %q, want %q", text, m.Title.Value, want)
		}
		if body := strings.Join(articles.Passages(d.Blocks), " "); body == "" && strings.Count(text, "\n") > 1 {
			t.Errorf("%q: nothing is left of the text", text)
		}
	}
}
