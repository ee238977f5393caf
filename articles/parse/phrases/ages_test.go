package phrases

import (
	"cmp"
	"strings"
	"testing"

	"lede/articles/parse/language"
)

func TestFindsHowLongAgoSomethingWas(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Last Updated: 24 minutes ago":            "24 minutes ago",
		"Updated an hour ago.":                    "an hour ago",
		"Zuletzt aktualisiert: vor 24 Minuten":    "vor 24 Minuten",
		"Mis à jour il y a 2 heures":              "il y a 2 heures",
		"Actualizado hace 3 días":                 "hace 3 días",
		"Atualizado há 2 horas":                   "há 2 horas",
		"Aggiornato 2 ore fa":                     "2 ore fa",
		"Bijgewerkt 5 minuten geleden":            "5 minuten geleden",
		"Oppdatert for 2 timer siden":             "for 2 timer siden",
		"Uppdaterad för 1 timme sedan":            "för 1 timme sedan",
		"Päivitetty 2 tuntia sitten":              "2 tuntia sitten",
		"Güncelleme: 5 dakika önce":               "5 dakika önce",
		"Aktualizacja: 3 godz. temu":              "3 godz. temu",
		"Обновлено 24 минуты назад":               "24 минуты назад",
		"Оновлено 2 години тому":                  "2 години тому",
		"Ενημέρωση: πριν από 2 ώρες":              "πριν από 2 ώρες",
		"آخر تحديث: منذ 3 ساعات":                  "منذ 3 ساعات",
		"24分前更新":                                  "24分前",
		"更新时间：3小时前":                               "3小时前",
		"3시간 전 업데이트":                              "3시간 전",
		"Publiziert heute um 12:19 Uhr":           "heute um 12:19 Uhr",
		"Updated yesterday at 7:15 pm":            "yesterday at 7:15 pm",
		"Long ago the ferry sailed":               "",
		"vor 24 Minutengesprächen":                "",
		"It sails today":                          "",
		"1824 hours ago":                          "",
		"the 4 hours of fog were not so long ago": "",
	} {
		start, end, _ := Age(line)
		if got := line[start:end]; got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// Lines without a digit are looked at with words alone before the pattern is.
func TestFindsEveryAgeOfOneThatIsAWord(t *testing.T) {
	t.Parallel()
	for _, row := range language.Ages {
		for _, one := range row.Ones {
			for before := range cmp.Or(len(row.Before), 1) {
				for after := range cmp.Or(len(row.After), 1) {
					age := strings.TrimSpace(nth(row.Before, before) + "\t" + one + " " + row.Units[0] + " " + nth(row.After, after))
					for _, line := range []string{age, strings.ToUpper(age), "Quay: " + age + ", fog", strings.ReplaceAll(age, "s", "ſ")} {
						if _, _, ok := Age(line); !ok {
							t.Errorf("no age in %q", line)
						}
					}
				}
			}
		}
	}
}

func nth(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return ""
}

func BenchmarkAgeInALineWithoutOne(b *testing.B) {
	for b.Loop() {
		Age("The ferry left the quay in fog so thick that the gulls walked ashore.")
	}
}
