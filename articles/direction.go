package articles

import (
	"strings"
	"unicode"
)

// DirectionOf is the way in which a text runs whose language is the BCP 47 tag
// language: as its script does. The tag names the script ("az-Arab"), or the
// language or region implies it ("fa", "pa-PK"). Where there is no tag, most
// letters of text decide.
func DirectionOf(language, text string) Direction {
	if language == "" {
		return directionOfLetters(text)
	}
	if runsLeft(strings.ToLower(language)) {
		return RightToLeft
	}
	return LeftToRight
}

// runsLeft reports whether the script of tag, which is in lower case, runs from
// right to left.
func runsLeft(tag string) bool {
	subtags := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })
	if len(subtags) == 0 {
		return false
	}
	region := ""
	for _, s := range subtags[1:] {
		if len(s) == 1 {
			break // an extension or private use: nothing after it names the script
		}
		if len(s) == 4 && (s[0] < '0' || s[0] > '9') {
			return rightToLeftScripts[s]
		}
		if len(s) == 2 {
			region = s
		}
	}
	if script, ok := scriptOfRegion[subtags[0]+"-"+region]; ok {
		return rightToLeftScripts[script]
	}
	return rightToLeftLanguages[subtags[0]]
}

// rightToLeftScripts are the scripts of ISO 15924 in which languages are
// written today and run from right to left.
var rightToLeftScripts = map[string]bool{
	"adlm": true, "arab": true, "aran": true, "gara": true, "hebr": true, "mand": true, "mend": true, "nkoo": true,
	"rohg": true, "samr": true, "syrc": true, "syre": true, "syrj": true, "syrn": true, "thaa": true, "yezi": true,
}

// rightToLeftLanguages are the languages whose likely script (CLDR, likely
// subtags) runs from right to left.
var rightToLeftLanguages = map[string]bool{
	"ar": true, "aeb": true, "acm": true, "acw": true, "afb": true, "ajp": true, "apc": true, "apd": true, "arq": true,
	"ars": true, "ary": true, "arz": true, "ayl": true, "ayn": true, // Arabic and what is spoken of it
	"aii": true, "arc": true, "syc": true, "syr": true, "tru": true, // Aramaic
	"he": true, "iw": true, "ji": true, "yi": true, "lad": true, "jrb": true, "jpr": true, // Hebrew letters; iw and ji are old codes
	"fa": true, "pes": true, "prs": true, "ps": true, "pbt": true, "pbu": true, "pst": true,
	"bal": true, "bgn": true, "bqi": true, "glk": true, "haz": true, "lrc": true, "luz": true, "mzn": true, "sdh": true,
	"ckb": true, "azb": true, "qxq": true, "ug": true,
	"ur": true, "bft": true, "bgp": true, "brh": true, "hnd": true, "hno": true, "khw": true, "ks": true, "mvy": true,
	"pnb": true, "sd": true, "skr": true, "trw": true,
	"dv": true, "man": true, "nqo": true, "rhg": true,
}

// scriptOfRegion holds the languages that are written otherwise in one region.
var scriptOfRegion = map[string]string{
	"az-iq": "arab", "az-ir": "arab", "kk-af": "arab", "kk-cn": "arab", "kk-ir": "arab", "kk-mn": "arab",
	"ku-iq": "arab", "ku-ir": "arab", "ku-lb": "arab", "ky-cn": "arab", "ms-cc": "arab", "pa-pk": "arab",
	"tg-pk": "arab", "tk-af": "arab", "tk-ir": "arab", "uz-af": "arab", "uz-cn": "cyrl",
	"ha-cm": "arab", "ha-sd": "arab", "sd-in": "deva", "ug-kz": "cyrl", "ug-mn": "cyrl", "man-gn": "nkoo",
	"lad-bg": "latn", "lad-tr": "latn", "bal-tm": "latn",
}

// directionOfLetters is the way in which most letters of s run.
func directionOfLetters(s string) Direction {
	left, all := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		if RunsLeft(r) {
			left++
		}
	}
	if left*2 > all {
		return RightToLeft
	}
	return LeftToRight
}

// RunsLeft reports whether r is of a script that runs from right to left:
// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours in Unicode's blocks
// that are kept for such scripts.
func RunsLeft(r rune) bool {
	return r >= 0x590 && (r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc ||
		r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff)
}
