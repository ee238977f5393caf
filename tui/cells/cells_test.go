package cells_test

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lede/tui/cells"
)

func TestFitsTextIntoCells(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  string
	}{
		{"tide", 4, "tide"},
		{"tides", 4, "tid…"},
		{"tide", 0, ""},
		{"tide", -3, ""},
		{"潮汐表", 6, "潮汐表"},
		{"潮汐表", 5, "潮汐…"},
		{"潮汐表", 4, "潮…"},
		{"\x1b[1mtides\x1b[m", 4, "\x1b[1mtid…\x1b[m"},
	} {
		if got := cells.Clusters.Fit(tt.text, tt.width); got != tt.want {
			t.Errorf("%q in %d cells is %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestFillsCellsAndNotBytes(t *testing.T) {
	for _, got := range []string{cells.Clusters.Pad("潮", 4), cells.Clusters.PadLeft("潮", 4), cells.Clusters.Spread("潮", "x", 4), cells.Clusters.Pad("\x1b[1ma\x1b[m", 4)} {
		if w := cells.Clusters.Width(got); w != 4 {
			t.Errorf("%q is %d cells wide", got, w)
		}
	}
	if got := cells.Clusters.Pad("tide", 2); got != "tide" {
		t.Errorf("what is wider already became %q", got)
	}
	if got := cells.Clusters.Spread("left", "right", 3); got != "left right" {
		t.Errorf("without room: %q", got)
	}
}

func TestPaintsOnlyWhatIsThere(t *testing.T) {
	for _, tt := range []struct{ style, text, want string }{
		{"\x1b[1m", "a", "\x1b[1ma\x1b[m"}, {"", "a", "a"}, {"\x1b[1m", "", ""},
	} {
		if got := cells.Paint(tt.style, tt.text); got != tt.want {
			t.Errorf("%q in %q is %q", tt.text, tt.style, got)
		}
	}
}

func TestWrapsEveryWordIntoTheWidth(t *testing.T) {
	text := "the harbourmasterandhisdaughter came to the quay"
	for width := -1; width < 30; width++ {
		broken := cells.Clusters.Wrap(text, width)
		for _, line := range broken {
			if cells.Clusters.Width(line) > max(1, width) {
				t.Errorf("in %d cells: %q", width, line)
			}
		}
		if got := strings.Join(strings.Fields(strings.Join(broken, "")), ""); got != strings.ReplaceAll(text, " ", "") {
			t.Errorf("in %d cells letters are lost: %q", width, got)
		}
	}
}

func TestBreaksLinesWhereAReaderWould(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  string
	}{
		{"the airport opens after a 2-day strike", 27, "the airport opens after a|2-day strike"},
		{"a lighthouse-keeper counts waves", 16, "a lighthouse-|keeper counts|waves"},
		{"prices from -5 - or more -", 11, "prices from|-5 - or|more -"},
		{"Faut-il croire la marée ?", 23, "Faut-il croire la|marée ?"},
		{"Il dit : « Non » !", 9, "Il dit :|« Non » !"},
		{"Il dit : « Non » !", 10, "Il dit :|« Non » !"},
		{"Tokyo の潮位、「三日」で倍に", 12, "Tokyo の潮|位、「三日」|で倍に"},
		{"灯台守が数えた波。町は", 14, "灯台守が数えた|波。町は"},
		{"灯台守が数えた波。町は", 16, "灯台守が数えた|波。町は"},
		{"彼は「いいえ」と", 6, "彼は|「いい|え」と"},
		{"ラーメン！！", 6, "ラーメ|ン！！"},
		{"the tide—again", 9, "the tide—|again"},
		{"the\u00a0quay is wet", 6, "the\u00a0qu|ay is|wet"},
		{"one\n\ntwo", 9, "one||two"},
		{"", 9, ""},
	} {
		if got := strings.Join(cells.Clusters.Wrap(tt.text, tt.width), "|"); got != tt.want {
			t.Errorf("%q in %d cells: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestWhatTerminalsDisagreeOnDoesNotReachThem(t *testing.T) {
	for _, tt := range []struct{ text, runes, clusters string }{
		{"tide", "tide", "tide"},
		{"Tür, Ørsted, 潮汐表, мост", "Tür, Ørsted, 潮汐表, мост", "Tür, Ørsted, 潮汐表, мост"},
		{"soft\u00adhyphen", "softhyphen", "softhyphen"},
		{"❤️ 1️⃣ ☎︎", "❤ 1⃣ ☎", "❤️ 1️⃣ ☎︎"},
		{"👨‍👩‍👧‍👦", "👨👩👧👦", "👨‍👩‍👧‍👦"},
		{"👍🏽", "👍", "👍🏽"},
		{"👩🏽‍🚀", "👩🚀", "👩🏽‍🚀"},
		{"می\u200cشود", "می\u200cشود", "می\u200cشود"},
		{"\u06dd١٢ \u0600٣ \u0605a", "١٢ ٣ a", "١٢ ٣ a"},
		{"\u070fܐ \u0890١ \u08e2١ \U000110bd१", "ܐ ١ ١ १", "ܐ ١ ١ १"},
	} {
		if got := cells.Runes.Clean(tt.text); got != tt.runes {
			t.Errorf("by runes %q becomes %q, want %q", tt.text, got, tt.runes)
		}
		if got := cells.Clusters.Clean(tt.text); got != tt.clusters {
			t.Errorf("by clusters %q becomes %q, want %q", tt.text, got, tt.clusters)
		}
	}
}

// The table of the terminals that were measured: xterm, VTE and foot count
// runes, as tmux does; foot with mode 2027 counts clusters.
func TestCountsAsTheTerminalDoes(t *testing.T) {
	for text, want := range map[string][2]int{
		"tide": {4, 4}, "潮汐": {4, 4}, "❤️": {1, 2}, "1️⃣": {1, 2}, "👍🏽": {2, 2}, "👨‍👩‍👧‍👦": {8, 2}, "क्षि": {3, 1}, "🇩🇪": {2, 2},
		"\x1b[1mtide\x1b[m": {4, 4}, "a\u00adb": {2, 2}, "\u0601١٢": {2, 2},
	} {
		if got := [2]int{cells.Runes.Width(text), cells.Clusters.Width(text)}; got != want {
			t.Errorf("%q has %v cells, want %v", text, got, want)
		}
	}
}

func TestDoubtIsWhatTerminalsMayCountOtherwise(t *testing.T) {
	for text, want := range map[string][2]int{
		"tide 潮汐 мост": {0, 0}, "❤️ 👍🏽": {0, 0}, "🇩🇪": {0, 0}, "🇦": {1, 1}, "क्षि": {1, 2}, "नमस्ते": {0, 1}, "हिन्दी": {2, 3}, "தமிழ்": {1, 1}, "ไทย": {0, 0},
	} {
		if got := [2]int{cells.Runes.Doubt(text), cells.Clusters.Doubt(text)}; got != want {
			t.Errorf("the doubt of %q is %v, want %v", text, got, want)
		}
	}
}

// drawn is what a terminal shows of a line, that counts Indian vowel signs as it
// likes.
func drawn(t *testing.T, line string, signWidth int) string {
	t.Helper()
	var sent bytes.Buffer
	w := cells.NewWriter(&sent)
	if _, err := io.WriteString(w, cells.Runes.Anchor(line)); err != nil {
		t.Fatal(err)
	}
	row := []rune(strings.Repeat("#", 40)) // what stood there before
	at := 0
	for out := sent.String(); out != ""; {
		if rest, ok := strings.CutPrefix(out, "\x1b["); ok {
			number, after, _ := strings.Cut(rest, "G")
			column, err := strconv.Atoi(number)
			if err != nil {
				t.Fatalf("sent %q", sent.String())
			}
			at, out = column-1, after
			continue
		}
		r, size := utf8.DecodeRuneInString(out)
		out = out[size:]
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if unicode.Is(unicode.Mc, r) && signWidth == 0 {
			continue
		}
		row[at] = r
		at++
	}
	return string(row)
}

func TestWhatStandsRightStandsInItsColumnHoweverTheTerminalCounts(t *testing.T) {
	for _, title := range []string{"tide", "हिन्दी शीर्षक", "a हिन्दी b", "हिन्दी हिन्दी हिन्दी हिन्दी हिन्दी"} {
		line := cells.Runes.Pad(title, 20) + "right"
		for _, signWidth := range []int{0, 1} {
			row := []rune(drawn(t, line, signWidth))
			if got := string(row[20:25]); got != "right" {
				t.Errorf("%q, a sign has %d cells: %q", title, signWidth, string(row))
			}
			if strings.Contains(string(row[:20]), "#") {
				t.Errorf("%q, a sign has %d cells: something old is left in %q", title, signWidth, string(row))
			}
		}
	}
}

func TestWritesWhatItPads(t *testing.T) {
	for _, text := range []string{"", "tide", "潮汐", "हिन्दी", "wider than it should be, हिन्दी too"} {
		for _, width := range []int{0, 4, 12, 60} {
			var b strings.Builder
			cells.Runes.WritePadded(&b, text, width)
			if want := cells.Runes.Pad(text, width); b.String() != want {
				t.Errorf("%q in %d cells is written %q, want %q", text, width, b.String(), want)
			}
		}
	}
}

func TestALineThatTerminalsAgreeOnHasNoAnchor(t *testing.T) {
	line := cells.Runes.Pad("the tide 潮汐", 20)
	if got := cells.Runes.Anchor(line); got != line || strings.Contains(line, "\x1b") {
		t.Errorf("it became %q", got)
	}
}

func TestAnchorsAreDrawnAgainWhenTheTextBeforeThemIs(t *testing.T) {
	_, a, _ := strings.Cut(cells.Runes.Anchor(cells.Runes.Pad("हिन्दी", 20)), "\x1b")
	_, b, _ := strings.Cut(cells.Runes.Anchor(cells.Runes.Pad("हन्दीि", 20)), "\x1b")
	if a == b || a == "" {
		t.Errorf("both end with %q", a)
	}
}

func TestTheWriterHandsOnEverythingElse(t *testing.T) {
	text := "plain ^ \x1b[1mbold\x1b[m \x1b^other\x1b\\ end" + cells.Runes.Anchor(cells.Runes.Pad("हि", 8)) + "x"
	want := ""
	for cut := 0; cut <= len(text); cut++ {
		var sent bytes.Buffer
		w := cells.NewWriter(&sent)
		for _, part := range []string{text[:cut], text[cut:]} {
			if n, err := io.WriteString(w, part); err != nil || n != len(part) {
				t.Fatalf("wrote %d of %d: %v", n, len(part), err)
			}
		}
		if cut == 0 {
			want = sent.String()
			if !strings.Contains(want, "\x1b^other\x1b\\") || !strings.Contains(want, "\x1b[") || strings.Contains(want, "lede") {
				t.Fatalf("sent %q", want)
			}
		}
		if sent.String() != want {
			t.Fatalf("cut at %d: sent %q, want %q", cut, sent.String(), want)
		}
	}
}

func TestNoLineOfAHeadlineBeginsWithAClosingMarkOrEndsWithAnOpeningOne(t *testing.T) {
	for _, text := range []string{
		"灯台守が数えた波、「そして」町の人々が忘れた夜のこと。（続報）", "“潮汐”上涨：港口（东）关闭三天，市长：“没有人受伤”", "Il dit : « La marée ! » et rit (un peu) ; « Non » ?", "Die „große“ Flut – und „danach“?",
	} {
		for width := 18; width < 60; width++ { // a narrower one parts a word from its marks rather than be overfull
			for i, line := range cells.Runes.Wrap(text, width) {
				first, _ := utf8.DecodeRuneInString(line)
				last, _ := utf8.DecodeLastRuneInString(line)
				if i > 0 && cells.NeverFirst(first) && first != '“' || cells.NeverLast(last) && last != '“' {
					t.Errorf("%q in %d cells has the line %q", text, width, line)
				}
			}
		}
	}
}
