package language

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// commonWords finds the languages that have a word among their commonest.
var commonWords = sync.OnceValue(func() map[string][]int {
	index := map[string][]int{}
	for i, row := range CommonWords {
		for _, w := range strings.Fields(row.Words) {
			index[w] = append(index[w], i)
		}
	}
	return index
})

// sample is how much of a text the language is told from.
const sample = 2000

// Of tells the language of text by its script and its commonest words;
// a BCP 47 tag, empty where nothing is sure.
func Of(text string) string {
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
	var counts [len(Scripts)]int
	kana, han, letters := 0, 0, 0
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
		default:
			for k := range Scripts {
				if r >= Scripts[k].From && r <= Scripts[k].To {
					counts[k]++
				}
			}
		}
	}
	most := max(letters/3, 30)
	switch {
	case kana+han > most && kana*8 > han:
		return "ja"
	case han > most:
		return "zh"
	}
	for k := range Scripts {
		if counts[k] > most {
			return Scripts[k].Language
		}
	}
	return ""
}

// wordLanguage counts the common words of each language.
func wordLanguage(s string) string {
	counts, index := make([]int, len(CommonWords)), commonWords()
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
		for _, at := range index[word] {
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
	return CommonWords[best].Language
}
