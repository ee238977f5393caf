package plaintext

import (
	"strings"
	"unicode/utf8"
)

// languageRows hold the commonest words of the languages in Latin and Cyrillic
// letters.
var languageRows = []struct{ lang, words string }{
	{"en", "the and of that with was for from this have which their has were said"},
	{"de", "der die und das ist nicht mit den von auf für eine sich auch dem werden"},
	{"fr", "les des est dans une pour qui sur pas plus avec sont aux cette ont"},
	{"es", "los las del una por para con más como pero sus fue este ha"},
	{"it", "che della di gli nel sono delle anche più alla dei degli stato"},
	{"pt", "não uma dos das com mais foi também ao são pelo pela você"},
	{"nl", "het een van niet zijn voor op maar ook naar wordt deze heeft bij"},
	{"pl", "się nie jest że przez oraz jak dla był które po ale tym"},
	{"sv", "och att är som det för inte på har den ett av till"},
	{"da", "og at af ikke er til blev hun han også efter"},
	{"fi", "ja on ei että oli myös mutta ovat kun hän joka"},
	{"tr", "ve bir bu için ile olarak daha çok olan gibi"},
	{"ru", "и в не на что с по как это его был но для"},
	{"uk", "і в не на що та з як це його був для від"},
	{"cs", "se že na je byl ale jako které jsou podle"},
}

// index of the words above, made once.
var wordLanguages = func() map[string][]int {
	index := map[string][]int{}
	for i, row := range languageRows {
		for _, w := range strings.Fields(row.words) {
			index[w] = append(index[w], i)
		}
	}
	return index
}()

// sample is how much of a text the language is told from.
const sample = 2000

// language tells the language of text by its script and its commonest words;
// empty where nothing is sure.
func language(text string) string {
	middle := text
	if len(text) > 2*sample {
		middle = text[len(text)/4:]
	}
	if len(middle) > sample {
		middle = middle[:sample]
	}
	if lang := scriptLanguage(middle); lang != "" {
		return lang
	}
	return wordLanguage(middle)
}

// scriptLanguage tells the languages that have a script of their own.
func scriptLanguage(s string) string {
	var kana, han, hangul, arabic, hebrew, letters int
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		letters++
		switch {
		case r >= 0x3040 && r <= 0x30ff:
			kana++
		case r >= 0x4e00 && r <= 0x9fff:
			han++
		case r >= 0xac00 && r <= 0xd7a3:
			hangul++
		case r >= 0x600 && r <= 0x6ff:
			arabic++
		case r >= 0x590 && r <= 0x5ff:
			hebrew++
		}
	}
	most := max(letters/3, 30)
	switch {
	case kana+han > most && kana*8 > han:
		return "ja"
	case han > most:
		return "zh"
	case hangul > most:
		return "ko"
	case arabic > most:
		return "ar"
	case hebrew > most:
		return "he"
	}
	return ""
}

// wordLanguage counts the common words of each language.
func wordLanguage(s string) string {
	counts := make([]int, len(languageRows))
	for s != "" {
		i := strings.IndexAny(s, " \n\t")
		word := s
		if i >= 0 {
			word, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if len(word) > 12 || len(word) == 0 {
			continue
		}
		for _, at := range wordLanguages[word] {
			counts[at]++
		}
	}
	best, second := -1, 0
	for i, n := range counts {
		if best < 0 || n > counts[best] {
			if best >= 0 {
				second = max(second, counts[best])
			}
			best = i
		} else {
			second = max(second, n)
		}
	}
	if counts[best] < 5 || counts[best]*4 < second*5 {
		return ""
	}
	return languageRows[best].lang
}
