package lines

import (
	"strings"
	"testing"
)

func TestTellsQuotesFromSpeechInProse(t *testing.T) {
	tests := []struct {
		line string
		want bool
	}{
		{`"I loved every night of it. I also counted the nights."`, true},
		{`"We will play together again, but in a kitchen," she writes.`, false},
		{`She said: "We will play together again."`, false},
		{`"One," he said, "and then there was another."`, false},
		{`„Ein Handschuh ist ein Brief ohne Adresse.“`, true},
		{`„Ein Handschuh“, sagte er, „ist ein Brief.“`, false},
		{`«Люди отдавали их даром, лишь бы не сгнили в сарае».`, true},
		{`「電車は町の速さで走る。それがうれしかった」`, true},
		{`“She called it ‘home’ and meant it, more or less.”`, true},
	}
	for _, tt := range tests {
		if got := IsQuotation(tt.line); got != tt.want {
			t.Errorf("IsQuotation(%s) = %v", tt.line, got)
		}
	}
}

func TestSplitsMenusThatRanTogether(t *testing.T) {
	tests := map[string]string{
		"HomeEntertainment":      "Home|Entertainment",
		"NEWSSPORTSHOWBIZTRAVEL": "NEWS|SPORT|SHOWBIZ|TRAVEL",
		"ホームニュース社会":              "ホーム|ニュース|社会",
		"Home > Sci-Tech":        "Home|Sci-Tech",
		"McDonald wins":          "",
		"iPhone":                 "",
	}
	for line, want := range tests {
		items := runTogether(line)
		if got := strings.Join(items, "|"); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
