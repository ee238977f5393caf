package sanitize

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFieldIsOneHarmlessLine(t *testing.T) {
	t.Parallel()
	for name, c := range map[string][2]string{
		"escape sequence":       {"a\x1b[31mred", "a[31mred"},
		"C1 as UTF-8":           {"a\u009b31m", "a31m"},
		"C1 raw":                {"a\x9b31m", "a\ufffd31m"},
		"line breaks":           {"one\r\ntwo\nthree\u2028four", "one two three four"},
		"white space":           {" \t one\u00a0\u00a0 two\u3000", "one two"},
		"ideographic space":     {"\u3000東京\u3000大阪\u3000", "東京 大阪"},
		"bidi override":         {"abc\u202etxt.exe\u202c", "abctxt.exe"},
		"bidi isolate":          {"a\u2066b\u2069", "ab"},
		"zero-width flood":      {"a" + strings.Repeat("\u200b\u200d", 50) + "b", "a\u200db"},
		"family emoji":          {"👨‍👩‍👧‍👦!", "👨‍👩‍👧‍👦!"},
		"Persian":               {"می\u200cخواهم بروم", "می\u200cخواهم بروم"},
		"combining flood":       {"e" + strings.Repeat("\u0301", 99) + "x", "e" + strings.Repeat("\u0301", 8) + "x"},
		"mark without a letter": {"\u0301\u0301a", "a"},
		"byte order mark":       {"\ufeffTitle", "Title"},
		"soft hyphen":           {"Zeit\u00adung", "Zeitung"},
		"nul":                   {"a\x00b", "ab"},
		"joiner at the start":   {"\u200da", "a"},
		"joiner after a space":  {"a \u200db", "a b"},
		"two joiners":           {"a\u200d\u200cb", "a\u200db"},
		"joiner after a mark":   {"e\u0301\u200db", "e\u0301\u200db"},
		"mark after a joiner":   {"e\u200d\u0301", "e\u200d\u0301"},
		"mark after a space":    {"a \u0301b", "a b"},
		"chain of joiners":      {strings.Repeat("👩\u200d", 12) + "👩!", strings.Repeat("👩\u200d", 8) + "👩" + strings.Repeat("👩\u200d", 3) + "👩!"},
		"two chains":            {strings.Repeat("👩\u200d", 6) + "👩👩" + strings.Repeat("\u200d👩", 6), strings.Repeat("👩\u200d", 6) + "👩👩" + strings.Repeat("\u200d👩", 6)},
		"chain with skin tones": {strings.Repeat("👩🏽\u200d", 12) + "👩", strings.Repeat("👩🏽\u200d", 8) + "👩🏽" + strings.Repeat("👩🏽\u200d", 3) + "👩"},
		"marks on each letter":  {strings.Repeat("e"+strings.Repeat("\u0301", 8), 2), strings.Repeat("e"+strings.Repeat("\u0301", 8), 2)},
		"nine marks":            {"é" + strings.Repeat("\u0301", 9), "é" + strings.Repeat("\u0301", 8)},
		"carriage return":       {"a\rb\r\nc\r", "a b c"},
		"tag characters":        {"a\U000e0041\U000e0042b", "ab"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Field(c[0]); got != c[1] {
				t.Errorf("Field(%q) = %q, want %q", c[0], got, c[1])
			}
		})
	}
}

func TestBodyKeepsItsLinesAndShowsControls(t *testing.T) {
	t.Parallel()
	for name, c := range map[string][2]string{
		"lines and tabs": {"a\n\tb\n\nc  d ", "a\n\tb\n\nc  d "},
		"Windows lines":  {"a\r\nb\rc\fd", "a\nb\nc\nd"},
		"escape":         {"\x1b]0;x\x07", "␛]0;x␇"},
		"C1":             {"a\u0090b\x7f", "a\ufffdb␡"},
		"bidi":           {"a\u202eb\u2067c", "abc"},
		"no-break space": {"«\u00a0mot\u00a0»", "«\u00a0mot\u00a0»"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Body(c[0]); got != c[1] {
				t.Errorf("Body(%q) = %q, want %q", c[0], got, c[1])
			}
		})
	}
}

func TestInlineKeepsTheSpaceAtItsEnds(t *testing.T) {
	t.Parallel()
	for name, c := range map[string][2]string{
		"ends":            {"  and then \t", " and then "},
		"line break":      {"one \n two\n\nthree", "one\ntwo\nthree"},
		"no-break space":  {"20\u00a0%", "20\u00a0%"},
		"space beside it": {"a \u00a0b\u00a0 c", "a\u00a0b\u00a0c"},
		"break beside it": {"a\u00a0\nb\n\u00a0c", "a\nb\nc"},
		"em space":        {"a\u2003b\u2002c\td", "a b c d"},
		"thin space":      {"a\u2009b", "a\u2009b"},
		"two thin ones":   {"a\u2009\u2009b", "a\u2009b"},
		"mark on a gap":   {"a \u0301", "a \u0301"},
		"only space":      {"  ", " "},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Inline(c[0]); got != c[1] {
				t.Errorf("Inline(%q) = %q, want %q", c[0], got, c[1])
			}
		})
	}
}

func TestInvisibleTitleIsUntitled(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "  ", "\u200b\u200d", "\u202e", "\u3164", "\u2800 \u2800", "\x1b"} {
		if got := Title(s); got != Untitled {
			t.Errorf("Title(%q) = %q", s, got)
		}
	}
	if got := Title(" The tide "); got != "The tide" {
		t.Errorf("Title = %q", got)
	}
}

func TestCleanTextIsNotCopied(t *testing.T) {
	for _, s := range []string{
		"plain", "Überraschung: «naïve» – “quoted”", "見出し、東京", "عنوان الخبر",
		"हिन्दी समाचार", "e\u0301te\u0301", "👨‍👩‍👧", "می\u200cخواهم",
	} {
		if n := testing.AllocsPerRun(10, func() { Field(s); Body(s); Inline(s) }); n != 0 {
			t.Errorf("%q: %v allocations", s, n)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"a\x1b[2Jb", "a\u202eb\u0301", " x\n\ny ", "\xff\u200d\u200d", "👨‍👩‍👧a\u00a0 \u00a0b", "\r\n\u0085"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, fn := range map[string]func(string) string{"Field": Field, "Inline": Inline, "Body": Body, "Title": Title} {
			got := fn(s)
			if !utf8.ValidString(got) {
				t.Fatalf("%s(%q) = %q is not UTF-8", name, s, got)
			}
			if again := fn(got); again != got {
				t.Fatalf("%s is not idempotent: %q, then %q", name, got, again)
			}
			for _, r := range got {
				inBody := name == "Body" && (r == '\n' || r == '\t') || name == "Inline" && r == '\n'
				if c := classify(r); c == dropped || c == control || !inBody && (c == newline || r == '\t') {
					t.Fatalf("%s(%q) = %q holds %U", name, s, got, r)
				}
			}
		}
		for _, m := range []mode{field, inline, body} {
			if w := newWriter(m); clean(s, m) {
				for _, r := range s {
					w.add(r, false)
				}
				if w.String() != s {
					t.Fatalf("mode %d takes %q for clean, but would write %q", m, s, w.String())
				}
			}
		}
	})
}

func BenchmarkClean(b *testing.B) {
	for name, part := range map[string]string{
		"ascii":    "The harbour was quiet, and the tide had turned before the boats came in. ",
		"german":   "Die Fähre fährt früh, und über dem Fluß liegt Nebel – „grau und zäh“. ",
		"cyrillic": "Утром паром вышел из гавани, и над рекой стоял густой туман. ",
		"japanese": "港は静かで、船が戻る前に潮が変わっていた。「霧だ」と彼は言った。",
		"arabic":   "كان الميناء هادئا وتغير المد قبل أن تعود القوارب. ",
		"hindi":    "बंदरगाह शांत था और नावों के आने से पहले ज्वार बदल गया था। ",
	} {
		s := strings.TrimSpace(strings.Repeat(part, 12<<10/len(part)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Body(s)
			}
		})
	}
}
