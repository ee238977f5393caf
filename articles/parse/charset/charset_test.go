package charset

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func encoded(t testing.TB, enc interface {
	String(string) (string, error)
}, s string,
) string {
	t.Helper()
	out, err := enc.String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestReadsWhatTheBytesAre(t *testing.T) {
	const german = "<p>Über die Brücke gehen täglich viele Füße, größere und kleinere.</p>"
	const russian = "<p>Паром вышел из гавани в семь утра, и туман ещё лежал на воде.</p>"
	const japanese1 = "<p>霧の朝、フェリーは定刻どおり港を出た。乗客は静かに海を見ていた。</p>"
	utf16le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	utf16be := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()
	utf32le := utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewEncoder()
	tests := []struct {
		name, body, label, want string
	}{
		{"utf-8", german, "", german},
		{"utf-8 under a lying label", german, "iso-8859-1", german},
		{"utf-8 with a mark", "\xef\xbb\xbf" + german, "", german},
		{"utf-16 without a mark", encoded(t, utf16le, german), "", german},
		{"utf-16 with a mark", encoded(t, utf16be, russian), "", russian},
		{"utf-32 without a mark", encoded(t, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM).NewEncoder(), russian), "", russian},
		{"utf-32 the other way round", encoded(t, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM).NewEncoder(), german+"\n"+german), "", german + "\n" + german},
		{"utf-32 with a mark", encoded(t, utf32le, russian), "", russian},
		{"latin-1 without a label", encoded(t, charmap.Windows1252.NewEncoder(), german), "", german},
		{"latin-1 labelled utf-8", encoded(t, charmap.Windows1252.NewEncoder(), german), "utf-8", german},
		{"windows-1251 by header", encoded(t, charmap.Windows1251.NewEncoder(), russian), "text/html; charset=windows-1251", russian},
		{"koi8-r by sniffing", encoded(t, charmap.KOI8R.NewEncoder(), strings.Repeat(russian, 4)), "", strings.Repeat(russian, 4)},
		{"shift_jis by meta", `<meta charset="shift_jis">` + encoded(t, japanese.ShiftJIS.NewEncoder(), japanese1), "", `<meta charset="shift_jis">` + japanese1},
		{"iso-2022-jp", encoded(t, japanese.ISO2022JP.NewEncoder(), japanese1), "", japanese1},
		{"gbk by header", encoded(t, simplifiedchinese.GBK.NewEncoder(), "雾中的渡船"), "gb2312", "雾中的渡船"},
		{"a late meta", strings.Repeat(" ", 3000) + `<meta http-equiv=content-type content="text/html; charset=windows-1251">` + "\xcf\xf0\xe8\xe2\xe5\xf2", "", strings.Repeat(" ", 3000) + `<meta http-equiv=content-type content="text/html; charset=windows-1251">Привет`},
		{"one stray byte", "naïve café, señor; it\x92s fine — ok… “so”", "", "naïve café, señor; it’s fine — ok… “so”"},
		{"cut in a character", "über alle Berge hinüber, schön für dich\xc3", "", "über alle Berge hinüber, schön für dich"},
		{"zeros", "a\x00b", "", "ab"},
		{"empty", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, note := Decode([]byte(tt.body), tt.label); got != tt.want {
				t.Errorf("got %q (%s), want %q", got, note, tt.want)
			}
		})
	}
}

func TestMendsTextEncodedTwice(t *testing.T) {
	twice := func(s string) string {
		var b strings.Builder
		for _, c := range []byte(s) {
			b.WriteRune(charmap.Windows1252.DecodeByte(c))
		}
		return b.String()
	}
	want := "She didn’t wait – the café was shut."
	got, note := Decode([]byte(twice(want)), "")
	if got != want || !strings.Contains(note, "encoded twice") {
		t.Errorf("got %q, note %q", got, note)
	}
	for _, honest := range []string{
		"Ils ont été à la fête, où le café était fermé.",
		"The word café came out as cafÃ© on the old sign, naïve as it was — été, fête.",
		"ÃO is no mistake in SÃO PAULO, NÃO?",
	} {
		if got, _ := Decode([]byte(honest), ""); got != honest {
			t.Errorf("changed %q to %q", honest, got)
		}
	}
}

func TestNoByteMakesTheWordsAroundItVanish(t *testing.T) {
	t.Parallel()
	for c := 0x80; c <= 0xff; c++ {
		for _, format := range []string{"The ferry %s was late", "The fer%sry was late", "%sThe ferry was late", "The ferry was late%s", "caf\xe9 %s the ferry was late at the caf\xe9", "café %s the ferry was late at the café"} {
			for _, label := range []string{"", "utf-8", "iso-8859-1", "windows-1252", "us-ascii", "nonsense"} {
				body := strings.Replace(format, "%s", string([]byte{byte(c)}), 1)
				text, note := Decode([]byte(body), label)
				for word := range strings.FieldsSeq("was late") {
					if !strings.Contains(text, word) {
						t.Fatalf("%q labelled %q is %q (%s)", body, label, text, note)
					}
				}
				if strings.Contains(format, "caf\u00e9") && !strings.Contains(text, "café") {
					t.Errorf("%q labelled %q is %q (%s)", body, label, text, note)
				}
			}
		}
	}
}

func TestBytesWithoutAMeaningShow(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"The ferry\x81 was late":            "The ferry\ufffd was late",
		"\x9d":                              "\ufffd",
		"caf\xe9 and cr\xe8me \x8d at nine": "café and crème \ufffd at nine",
		"café and crème \x8f at nine":       "café and crème \ufffd at nine",
	} {
		if got, note := Decode([]byte(body), ""); got != want {
			t.Errorf("%q is %q (%s)", body, got, note)
		}
	}
}

func TestWordsAfterAnEscapeThatIsNotJapaneseStay(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"The \x1b$B ferry was late", "The \x1b$Bferry was late", "The ferry\x1b$B", "The ferry \x1b$)A was late", "The \x1b$Bferry\n\x1b(B was late",
		"\xff\xfeThe ferry was late", "\xfe\xffThe ferry was late\n",
	} {
		if got, note := Decode([]byte(body), "iso-2022-jp"); !strings.Contains(got, "ferry") {
			t.Errorf("%q is %q (%s)", body, got, note)
		}
	}
}

// wideOrEscaped reports whether body says of itself that its bytes of ASCII are
// parts of other characters.
func wideOrEscaped(body []byte) bool {
	_, wide := Wide(body)
	marked := strings.HasPrefix(string(body), "\xff\xfe") || strings.HasPrefix(string(body), "\xfe\xff") || strings.HasPrefix(string(body), "\x00\x00\xfe\xff")
	return wide || marked
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xff\xfea\x00b\x00"), []byte(""), "utf-16")
	f.Add([]byte("caf\xe9"), []byte("\x81"), "latin1")
	f.Add([]byte("\x1b$B8P\x1b(B"), []byte("\x1b$B"), "")
	f.Add([]byte("\x1b$B"), []byte("\x1b(B"), "iso-2022-jp")
	f.Add([]byte("\x00\x1b$B"), []byte("\x8f"), "shift_jis")
	f.Add([]byte("Ã©Ã©â€™"), []byte("\x9d\x9d\x9d\x9d"), "big5")
	f.Fuzz(func(t *testing.T, before, after []byte, label string) {
		body := slices.Concat(before, []byte(" ferry\n"), after, []byte(" harbour"))
		text, note := Decode(body, label)
		if !utf8.ValidString(text) || strings.IndexByte(text, 0) >= 0 {
			t.Errorf("%q gave %q", body, text)
		}
		if wideOrEscaped(body) {
			return
		}
		for _, word := range []string{"ferry", "harbour"} {
			if !strings.Contains(text, word) {
				t.Errorf("%q labelled %q lost %q: %q (%s)", body, label, word, text, note)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	page := []byte(strings.Repeat("<p>Der Fährmann grüßte, und alle grüßten zurück.</p>\n", 2000))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Decode(page, "utf-8")
	}
}

func TestReadsTheSameBytesAlikeEachTime(t *testing.T) {
	page := []byte("<ttml><head><title>age<ow we moved the lighthouseH/title><basef=\"https://example.net/bl\x1d\x1d/head><body>\n<div cla\x8d\x16\x82O>p\x8d:\xaa\xb3\xd0\xeb\x86vss=\"post\">")
	first, note := Decode(page, "")
	for range 2000 {
		if text, again := Decode(page, ""); text != first || again != note {
			t.Fatalf("%s, then %s", note, again)
		}
	}
}
