package articles

import "testing"

func TestDirectionFollowsTheScriptOfALanguage(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]Direction{
		"ar": RightToLeft, "ar-EG": RightToLeft, "arz": RightToLeft, "fa-IR": RightToLeft, "FA": RightToLeft, "prs": RightToLeft,
		"ur": RightToLeft, "ur-Latn": LeftToRight, "ur-latn-PK": LeftToRight, "ur_PK": RightToLeft,
		"he": RightToLeft, "iw": RightToLeft, "yi": RightToLeft, "yi-Latn": LeftToRight, "ji": RightToLeft,
		"pa": LeftToRight, "pa-Arab": RightToLeft, "pa-PK": RightToLeft, "pa-Guru-PK": LeftToRight,
		"az": LeftToRight, "az-Arab": RightToLeft, "az-Arab-IR": RightToLeft, "az-IR": RightToLeft, "azb": RightToLeft,
		"ha": LeftToRight, "ha-Arab": RightToLeft, "ks": RightToLeft, "ks-Deva": LeftToRight,
		"sd": RightToLeft, "sd-IN": LeftToRight, "sd-Arab-IN": RightToLeft, "uz-AF": RightToLeft, "uz-Cyrl-AF": LeftToRight,
		"ku": LeftToRight, "ckb": RightToLeft, "ku-IQ": RightToLeft, "ug": RightToLeft, "ug-KZ": LeftToRight, "kk-CN": RightToLeft,
		"syr": RightToLeft, "arc": RightToLeft, "aii": RightToLeft, "dv": RightToLeft, "nqo": RightToLeft, "ff": LeftToRight, "ff-Adlm": RightToLeft, "rhg": RightToLeft,
		"zh-yue-Hant-HK": LeftToRight, "zh-Hant": LeftToRight, "ar-u-nu-latn": RightToLeft, "en-x-arab": LeftToRight,
		"sl-1994": LeftToRight, "ar-1994": RightToLeft, "de": LeftToRight, "en": LeftToRight, "-": LeftToRight, "und": LeftToRight,
	} {
		if got := DirectionOf(tag, ""); got != want {
			t.Errorf("%s: %v", tag, got)
		}
	}
}

func TestDirectionOfATextWithoutALanguageIsThatOfMostLetters(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Direction{
		"":                       LeftToRight,
		"12:30":                  LeftToRight,
		"The ferry":              LeftToRight,
		"العبّارة البطيئة":       RightToLeft,
		"iPhone הספינה האיטית":   RightToLeft,
		"The poet wrote السفينة": LeftToRight,
		"ܣܦܝܢܬܐ":                 RightToLeft,
		"ކުޑަ ބޯޓު":              RightToLeft,
		"ߞߎߟߎ߲":                  RightToLeft,
		"𞤂𞤢𞥄𞤲𞤢":                  RightToLeft,
		"漢字":                     LeftToRight,
	} {
		if got := DirectionOf("", text); got != want {
			t.Errorf("%q: %v", text, got)
		}
		if got := DirectionOf("en", text); got != LeftToRight {
			t.Errorf("%q in English: %v", text, got)
		}
	}
}
