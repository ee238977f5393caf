package query_test

import (
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	. "lede/articles/query"
)

var storm = articles.Headline{
	ID: "abcdefgh", Origin: "https://example.org/weather/storm", Title: "Wind holds the ferries at Île-Élan",
	Section: "World", Source: "The Tide", Byline: "Ann Lee and Jo Straße", Tags: []string{"later"}, Starred: true, Enclosed: articles.Audio,
	Published: articles.Date{Time: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)},
}

func TestAHeadlineMatchesWhatIsTrueOfIt(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{
		"":                           true,
		"wind":                       true,
		"WIND elan":                  true,
		"win":                        false,
		"win*":                       true,
		"erries":                     false,
		"strasse":                    true,
		"tide":                       true,
		"later":                      true,
		`"the ferries"`:              true,
		`"ferries the"`:              false,
		`"the ferr"*`:                true,
		"ile-elan":                   true,
		"wind -ferries":              false,
		"wind -trains":               true,
		"trains or wind":             true,
		"section:world":              true,
		"section:wor":                false,
		"section:wor*":               true,
		"source:tide":                true,
		"source:=tide":               false,
		`source:="the tide"`:         true,
		`author:"ann lee"`:           true,
		`author:""`:                  false,
		"title:/^wind.*elan/":        false,
		"title:/^wind.*élan$/":       true,
		"id:abc":                     true,
		"id:bcd":                     false,
		"link:weather":               true,
		"https://example.org":        true,
		"unread":                     true,
		"read":                       false,
		"starred tag:later":          true,
		"tag:late":                   false,
		"has:tag":                    true,
		`tag:""`:                     false,
		"has:problem":                false,
		"is:revised":                 false,
		"revised":                    false,
		"tagged -revised":            true,
		"by:lee":                     true,
		"feed:tide -feed:=tide":      true,
		"has:full-text":              false,
		"has:audio":                  true,
		"has:video":                  false,
		"trains or (wind starred)":   true,
		"link:/^https/ id:=abcdefgh": true,
		"id:=abc":                    false,
		"tag:/^LAT/":                 true,
		"source:/^tide/":             false,
		"section:=WORLD":             true,
		"category:news":              false,
		"-category:news":             true,
		"lang:de":                    false,
		"date:yesterday":             true,
		"date:today":                 false,
		"after:2026-11-24":           true,
		"before:2026-11-24":          false,
		"newer:7d":                   true,
		"older:7d":                   false,
		"date:2026-11-01..2026-11":   true,
		"latest wind":                true,
	}
	for text, want := range tests {
		e, err := Parse(text, now)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if got := Matcher(e, now)(&storm); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

func TestAStoryWithoutADateIsInNoSpan(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"date:today", "before:today", "after:2026"} {
		if e, _ := Parse(text, now); Matcher(e, now)(&articles.Headline{}) {
			t.Errorf("%s matches", text)
		}
	}
	for text, want := range map[string]bool{"date:undated": true, "-date:undated": false} {
		e, _ := Parse(text, now)
		dated := articles.Headline{Published: articles.Date{Time: now, Precision: articles.ToDay}}
		if holds := Matcher(e, now); holds(&articles.Headline{}) != want || holds(&dated) == want {
			t.Errorf("%s is wrong about a story without a date, or one with a date", text)
		}
	}
}

func TestAStoryThatCannotBeReadIsNeitherReadNorUnread(t *testing.T) {
	t.Parallel()
	broken := articles.Headline{Problem: "binary, not text"}
	for text, want := range map[string]bool{"unread": false, "read": false, "has:problem": true, "tagged": false, "-tagged": true} {
		if e, _ := Parse(text, now); Matcher(e, now)(&broken) != want {
			t.Errorf("%s: want %v", text, want)
		}
	}
}

func TestAStoryThatIsDatedToComeIsOfToday(t *testing.T) {
	t.Parallel()
	soon := articles.Headline{Published: articles.Date{Time: now.AddDate(0, 0, 3), Precision: articles.ToSecond, Zoned: true}}
	for text, want := range map[string]bool{"date:today": true, "newer:1h": true, "after:2026-11-26": false, "date:2026-11-28": false} {
		if e, _ := Parse(text, now); Matcher(e, now)(&soon) != want {
			t.Errorf("%s: want %v", text, want)
		}
	}
}

func TestScriptsWithoutSpacesAreFoundByTheirCharacters(t *testing.T) {
	t.Parallel()
	h := articles.Headline{Title: "東京都で2026年の漁業ガイド"}
	for text, want := range map[string]bool{
		"京都": true, "東京": true, "都京": false, "2026年": true, "ガイド": true, "ｶﾞｲﾄﾞ": true, "カイト": false,
	} {
		if e, _ := Parse(text, now); Matcher(e, now)(&h) != want {
			t.Errorf("%s: want %v", text, want)
		}
	}
}

func TestWordsAreComparedWithoutCaseAndAccents(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"":                     nil,
		"Grain, at last!":      {"grain", "at", "last"},
		"ÉLAN élan e\u0301lan": {"elan", "elan", "elan"},
		"Straße Øre Łódź":      {"strasse", "ore", "lodz"},
		"Ǿre Ǽlv":              {"ore", "aelv"},
		"ﬁne Ｗｉｄｅ":             {"fine", "wide"},
		"Ёлка й":               {"елка", "и"},
		"שָׁלוֹם":              {"שלום"},
		"हिन्दी":               {"हिन्दी"},
		"東京2026":               {"東", "京", "2026"},
		"か\u3099":              {"が"},
		"กิน":                  {"กิ", "น"},
		"a\u0300 b\u036f":      {"a", "b"},
		"א\u0591 ב\u05c7":      {"א", "ב"},
		"ا\u064b ب\u065f":      {"ا", "ب"},
		"a\u02ffb \u0370":      {"a", "b", "\u0371"},
		"ي٠":                   {"ي٠"},
		"\u1112\u1161\u11ab글":  {"한", "글"},
	} {
		if diff := cmp.Diff(want, Tokens(text)); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestScriptsWithoutSpacesAreThose(t *testing.T) {
	t.Parallel()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
			unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
		if Unspaced(r) != want {
			t.Errorf("%U: want %v", r, want)
		}
	}
}

func TestTellsHowManyOfTheNewestAreAskedFor(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"latest": 1, "wind latest:7": 7, "wind": 0} {
		e, _ := Parse(text, now)
		if n, ok := Newest(e); n != want || ok != (want > 0) {
			t.Errorf("%s: %d, %v", text, n, ok)
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Straße か\u3099 東京2026 \xff")
	f.Fuzz(func(t *testing.T, text string) {
		for _, token := range Tokens(text) {
			again := Tokens(token)
			if len(again) != 1 || again[0] != token {
				t.Fatalf("%q of %q becomes %q", token, text, again)
			}
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for name, text := range map[string]string{
		"English":  "Grain harvest begins early in the valley as rivers fall",
		"German":   "Frühe Ernte: Bauern fürchten größere Schäden für Äcker",
		"Japanese": "東京都で漁業者が新しい協定に署名、来年から施行へ",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Fold(text)
			}
		})
	}
}

func BenchmarkMatcher(b *testing.B) {
	e, _ := Parse("trains section:world", now)
	matches := Matcher(e, now)
	b.ReportAllocs()
	for b.Loop() {
		matches(&storm)
	}
}
