package bidi

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

func cellsOf(s string) []cell {
	var list []cell
	for _, r := range s {
		list = append(list, cell{text: string(r), width: 1})
	}
	return list
}

// Upper-case letters run left; the digits of the wanted are the levels.
func TestLevelsAreThoseOfTheRules(t *testing.T) {
	t.Parallel()
	hebrew := strings.NewReplacer("A", "א", "B", "ב", "C", "ג", "D", "ד")
	for _, tt := range []struct {
		text, left, right string
	}{
		{"ab 12", "00000", "22222"},
		{"AB 12", "11122", "11122"},
		{"AB 12 ab", "11122000", "11122122"},
		{"AB 1,2.3% ab", "111222222000", "111222222122"},
		{"a AB, CD.", "001111110", "211111111"},
		{"A (b) C", "1000001", "1112111"},
		{"a (B) c", "0001000", "2111112"},
		{"A ab [1] C", "1000000001", "1122222211"},
		{"A (b", "1000", "1112"},
		{"A -5", "1112", "1112"},
		{"A $5", "1122", "1122"},
		{"  A  ", "00100", "11111"},
		{"ABC", "111", "111"},
		{"", "", ""},
	} {
		for right, want := range map[bool]string{false: tt.left, true: tt.right} {
			text := cellsOf(hebrew.Replace(tt.text))
			levels := make([]uint8, len(text))
			textLevels(text, levels, right)
			var got strings.Builder
			for _, l := range levels {
				got.WriteByte('0' + l)
			}
			if got.String() != want {
				t.Errorf("%q, from the right %t: %s, want %s", tt.text, right, got.String(), want)
			}
		}
	}
}

// directions are those that golang.org/x/text finds, which takes the direction of the
// text from the first letter.
func directions(t *testing.T, s []rune, right bool) []uint8 {
	t.Helper()
	first := 'a'
	if right {
		first = 'א'
	}
	var p bidi.Paragraph
	if _, err := p.SetString(string(first) + string(s)); err != nil {
		t.Skip(err)
	}
	order, err := p.Order()
	if err != nil {
		t.Skip(err)
	}
	found := make([]uint8, len(s)+1)
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, to := run.Pos()
		for at := from; at <= to; at++ {
			found[at] = uint8(run.Direction())
		}
	}
	return found[1:]
}

func FuzzDirectionsAreThoseOfTheModule(f *testing.F) {
	for _, s := range []string{"אב 12, ab!", "سلام 1,2%", "a-1+٣", "$5 א", "بَ 1"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, right bool) {
		runes := slices.DeleteFunc([]rune(strings.ToValidUTF8(s, "")), func(r rune) bool {
			props, _ := bidi.LookupRune(r)
			switch props.Class() {
			case bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.AN, bidi.ES, bidi.ET, bidi.CS, bidi.WS, bidi.ON:
				return props.IsBracket() // which the module does not pair
			}
			return true
		})
		runes = []rune(strings.TrimRight(string(runes), " \u00a0\u2000\u3000\f"))
		if len(runes) == 0 || len(runes) > 200 {
			return
		}
		text := cellsOf(string(runes))
		levels := make([]uint8, len(text))
		textLevels(text, levels, right)
		want := directions(t, runes, right)
		for i := range levels {
			if levels[i]%2 != want[i] {
				t.Fatalf("%q, from the right %t: levels %v, directions %v", string(runes), right, levels, want)
			}
		}
	})
}
