package bidi

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"lede/tui/cells"
)

func TestRowsStandAsTheyAreSeen(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ row, want string }{
		"Latin":                {"the tide, 3 times", "the tide, 3 times"},
		"Hebrew":               {"שלום עולם", "םלוע םולש"},
		"a full stop":          {Text(true, 10) + "שלום עולם.", ".םלוע םולש"},
		"moved to the right":   {Text(true, 12) + "שלום.", "       .םולש"},
		"Hebrew in English":    {Text(false, 40) + "He said שלום עולם, and left.", "He said םלוע םולש, and left."},
		"a line of English":    {Text(false, 40) + "שלום is hello.", "םולש is hello."},
		"English in Hebrew":    {Text(true, 22) + "קנה iPhone 15 Pro שלום", "םולש iPhone 15 Pro הנק"},
		"numbers":              {Text(true, 24) + "מחיר 1,234.50 ב-2024 שח", " חש 2024-ב 1,234.50 ריחמ"},
		"a number in English":  {Text(false, 40) + "in שלום 2024 it", "in 2024 םולש it"},
		"brackets":             {Text(true, 13) + "שלום (עולם) א", "א (םלוע) םולש"},
		"Latin in brackets":    {Text(true, 12) + "שלום (abc) א", "א (abc) םולש"},
		"angle quotes":         {Text(true, 6) + "«שלום»", "«םולש»"},
		"a quote's bar":        {Text(true, 8) + "│ שלום", "  םולש │"},
		"a bullet":             {Text(true, 8) + "• שלום", "  םולש •"},
		"facts":                {Fields(36) + "3 November 2026 · מאת דן · The Times", "The Times · ןד תאמ · 3 November 2026"},
		"facts from the left":  {"By דן · 3 November · שלום", "By ןד · 3 November · םולש"},
		"a table":              {Fields(21) + "עיר    │ Tide 3 │ אבג", "גבא │ Tide 3 │    ריע"},
		"panes":                {"• שלום  12 │ עולם שלום │ tide", "• םולש  12 │ םולש םלוע │ tide"},
		"a mark inside a text": {Text(true, 9) + "שלום " + Text(true, 9) + "עולם", "םלוע םולש"},
		"letters joined":       {"بيت", "ﺖﻴﺑ"},
		"letters that end":     {"دار", "ﺭﺍﺩ"},
		"lam and alef":         {"سلام", "ﻡﻼﺳ "},
		"lam and alef alone":   {"لا", "ﻻ "},
		"Persian":              {"پنج چیز گرم", "ﻡﺮﮔ ﺰﯿﭼ ﺞﻨﭘ"},
		"a mark on a letter":   {"بَيت", "ﺖﻴﺑَ"},
		"not joined":           {"می\u200cشود", "ﺩﻮﺷﯽﻣ"},
		"a narrow alef":        {"لأنه", "ﻪﻧﻷ "},
	} {
		if got := ansi.Strip(Row(tt.row, Cells, cells.Runes)); got != tt.want {
			t.Errorf("%s: got  %q\nwant %q", name, got, tt.want)
		}
	}
}

func TestTerminalsGetWhatTheyWant(t *testing.T) {
	t.Parallel()
	row := Text(true, 14) + "بيت (abc) سلام"
	for terminal, want := range map[Terminal]string{
		Cells:    " ﻡﻼﺳ (abc) ﺖﻴﺑ",
		Words:    " ﺳﻼﻡ (abc) ﺑﻴﺖ",
		Reorders: "بيت (abc) سلام",
	} {
		if got := Row(row, terminal, cells.Runes); got != want {
			t.Errorf("terminal %d: got  %q\nwant %q", terminal, got, want)
		}
	}
	if got, want := Row(Text(true, 8)+"שלום.", Reorders, cells.Runes), "   שלום."; got != want {
		t.Errorf("a terminal that turns rows: got %q, want %q", got, want)
	}
}

// kitty turns all of one font that touches a word.
func TestSignsThatTouchAWordGetAnotherWeight(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]string{
		Text(true, 5) + "שלום.":                          "\x1b[1m.\x1b[mשלום",
		Text(true, 5) + "\x1b[38;5;1;1mשלום.\x1b[m":      "\x1b[38;5;1;1m\x1b[22m.\x1b[m\x1b[38;5;1;1mשלום\x1b[m",
		Text(true, 8) + "ב-2024 א":                       "א \x1b[1m2024-\x1b[mב",
		Text(true, 9) + "שלום, abc":                      "abc \x1b[1m,\x1b[mשלום",
		Text(true, 8) + "\x1b[38;2;1;1;1mשלום\x1b[m abc": "abc \x1b[38;2;1;1;1mשלום\x1b[m",
	} {
		if got := Row(row, Words, cells.Runes); got != want {
			t.Errorf("%q: got  %q\nwant %q", row, got, want)
		}
	}
}

func TestStylesLinksAndTheCursorStayWithTheirLetters(t *testing.T) {
	t.Parallel()
	link, end := "\x1b]8;;https://a.example/\x1b\\", linkEnd
	row := Text(true, 11) + "אב " + link + "\x1b[1mגד\x1b[m" + end + " " + cells.Here + "הו ז"
	set := Row(row, Cells, cells.Runes)
	if want := " ז ו" + cells.Here + "ה " + "\x1b[1m" + link + "דג\x1b[m" + end + " בא"; set != want {
		t.Errorf("got  %q\nwant %q", set, want)
	}
	// kitty: the cursor stands in the cell, whatever is sent for it
	if got, want := Row(Text(true, 2)+cells.Here+"אב", Words, cells.Runes), "א"+cells.Here+"ב"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAHighlightedRowIsFilledUpInItsStyle(t *testing.T) {
	t.Parallel()
	row := "\x1b[7m" + Text(true, 8) + "سلام    \x1b[m"
	if got, want := Row(row, Cells, cells.Runes), "\x1b[7m\x1b[24;29m \x1b[m\x1b[7m    ﻡﻼﺳ\x1b[m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAParagraphThatIsNarrowerThanItsTextTakesNoMore(t *testing.T) {
	t.Parallel()
	for width := range 4 {
		row := Text(true, width) + "묝묝"
		if got, want := Row(row, Cells, cells.Runes), "묝묝"; got != want {
			t.Errorf("%d: got %q, want %q", width, got, want)
		}
	}
}

func TestLatinScreensAreNotTouched(t *testing.T) {
	t.Parallel()
	var s Setter
	for _, screen := range []string{
		"", "The tide\n\x1b[1m潮の表\x1b[m │ Ørsted …", "Հայերեն, ქართული, हिन्दी, ไทย", "👍🏽 ❤️ \x1b]8;;https://a.example/\x1b\\x\x1b]8;;\x1b\\",
	} {
		if got := s.Screen(screen, cells.Runes); got != screen {
			t.Errorf("%q became %q", screen, got)
		}
	}
	if len(s.made) > 0 {
		t.Errorf("rows were set: %v", s.made)
	}
}

func TestAScreenIsSetRowByRow(t *testing.T) {
	t.Parallel()
	var s Setter
	screen := "tide\nשלום\n" + Text(true, 5) + "עולם\n"
	want := "tide\nםולש\n םלוע\n"
	for range 2 { // the second time from what is kept
		if got := s.Screen(screen, cells.Runes); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	s.Terminal = Reorders
	if got, want := s.Screen(screen, cells.Runes), "tide\nשלום\n עולם\n"; got != want {
		t.Errorf("another terminal: got %q, want %q", got, want)
	}
}

func TestTheFirstLetterTellsTheDirection(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{"": false, "tide": false, "שלום": true, "“(3) שלום": true, "a שלום": false, "潮 שלום": false, "بيت a": true} {
		if got := RightToLeft(s); got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
}

// letters are the runes of a row, without their shapes and order.
func letters(s string) string {
	s = ansi.Strip(s)
	for sign, other := range mirrors {
		if sign < other {
			s = strings.ReplaceAll(s, other, sign)
		}
	}
	runes := []rune(norm.NFKD.String(s))
	for i, r := range runes {
		runes[i] = []rune(mirrored(string(min(r, []rune(mirrored(string(r)))[0]))))[0]
	}
	runes = slices.DeleteFunc(runes, func(r rune) bool { return r == ' ' || r == '\u200c' || r == 0x27 })
	slices.Sort(runes)
	return string(runes)
}

func FuzzRowsKeepTheirRunesAndCells(f *testing.F) {
	for _, s := range []string{"שלום (abc) 12, עולם!", "│ سلام لا لأ │ x  y · z", "می\u200cشود 1٢3", "\x1b[1mאב\x1b[m ג\x1b]8;;a\x1b\\ד\x1b]8;;\x1b\\", "👍🏽 ש בַּ", "ﻼ 2ש3"} {
		f.Add(s, uint8(0), true, uint8(30))
	}
	f.Add("묝", uint8(0), true, uint8(1))
	f.Add("/D\u0601", uint8(0), true, uint8(3))
	f.Fuzz(func(t *testing.T, s string, kind uint8, right bool, width uint8) {
		s = strings.ToValidUTF8(s, "")
		if strings.ContainsFunc(s, func(r rune) bool {
			return r < ' ' && r != 0x1b || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029'
		}) ||
			strings.Contains(s, "\x1b") && ansi.Strip(s) == "" {
			t.Skip()
		}
		for _, m := range []cells.Measure{cells.Runes, cells.Clusters} {
			plain := cells.Runes.Clean(ansi.Strip(s)) // skin tones join what stands before them, wherever they go
			for _, row := range []string{plain, Text(right, m.Width(plain)) + plain, Fields(m.Width(plain)) + plain, Text(right, int(width)) + plain} {
				set := Row(row, Terminal(kind%3), m)
				if got, want := m.Width(set), max(m.Width(row), widthOf(row, int(width), right, m)); got != want {
					t.Errorf("%q has %d cells, became %q with %d", row, want, set, got)
				}
				if got, want := letters(set), letters(row); got != want {
					t.Errorf("%q became %q:\n%q\n%q", row, set, want, got)
				}
				if strings.Contains(set, "lede") && !strings.Contains(plain, "lede") {
					t.Errorf("a mark is left in %q", set)
				}
			}
		}
	})
}

// widthOf is how far a row reaches that is moved to the right.
func widthOf(row string, width int, right bool, m cells.Measure) int {
	if direction, w, ok := parseMark(strings.SplitAfter(row, stringEnd)[0]); ok && w == width && direction == rightText && right && m.Width(row) < width {
		return width
	}
	return 0
}

var rows = map[string]string{
	"Latin":  "  The harbourmaster counts the waves, and writes them into the book.   " + strings.Repeat("x", 40),
	"Hebrew": Text(true, 72) + "שלום עולם (abc) 12, וגם עולם נוסף שיש בו מילים רבות ומספרים 1,234.",
	"Arabic": Text(true, 72) + "يعد مدير الميناء الأمواج ويكتبها في الكتاب كل يوم (abc) 12 مرة.",
}

func BenchmarkScreen(b *testing.B) {
	for name, row := range rows {
		screen := strings.Repeat(row+"\n", 50)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var s Setter
			for b.Loop() {
				s.Screen(screen, cells.Runes)
			}
		})
	}
}

func BenchmarkRow(b *testing.B) {
	for name, row := range rows {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Row(row, Cells, cells.Runes)
			}
		})
	}
}
