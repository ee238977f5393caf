package render

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/hyphen"
)

// ours are patterns that break the words of these tests.
func ours(t testing.TB) *hyphen.Languages {
	p, err := hyphen.Parse(strings.NewReader("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\nr1b\nhar2b\no1w\nn1t\nt1t\nm1m\nr1c\nn1n\n1t4io\n1so\n1m\n"))
	if err != nil {
		t.Fatal(err)
	}
	return hyphen.NewLanguages(func(tag string) *hyphen.Patterns {
		if tag == "en" {
			return p
		}
		return nil
	})
}

// set sets one paragraph of English.
func set(o Options, text string) []string {
	s := articles.Story{Document: articles.Document{Blocks: []articles.Block{paragraph(text)}}}
	s.Meta.Language.Value = "en"
	p := Story(s, o)
	lines := make([]string, len(p.Lines))
	for i := range lines {
		lines[i] = p.Text(i)
	}
	return lines
}

const lampman = "The committee announced that commercial ferries and harbour tenders wintering within sight of the lamp " +
	"must henceforth communicate their intentions in writing."

func TestBreaksWordsInNarrowColumnsOnly(t *testing.T) {
	o := Options{Width: 26, Breaking: Breaking{Hyphenate: Narrow, Hyphens: ours(t)}}
	got := set(o, lampman)
	expect(t, got, `
The committee announced
that commercial ferries
and harbour tenders win-
tering within sight of the
lamp must henceforth com-
municate their intentions
in writing.`)
	o.Width = narrowBelow
	for _, line := range set(o, lampman) {
		if strings.HasSuffix(line, "-") {
			t.Errorf("%d columns: %q", o.Width, line)
		}
	}
	o.Hyphenate, o.Width = Never, 26
	if whole := set(o, lampman); slices.Equal(whole, got) {
		t.Error("words are broken although nobody asked")
	}
	o.Hyphenate, o.Width = Always, 60
	if len(set(o, lampman)) == 0 {
		t.Error("nothing is set")
	}
}

// joined takes the breaks of words and lines back.
func joined(lines []string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(lines, "\n"), "-\n", "")), " ")
}

func TestLosesNoLetterWhereWordsAreBrokenAndLinesFilled(t *testing.T) {
	languages := ours(t)
	for width := 10; width < 60; width++ {
		for _, fill := range []When{Never, Always} {
			o := Options{Width: width, Breaking: Breaking{Hyphenate: Always, Justify: fill, Hyphens: languages}}
			lines := set(o, lampman)
			if got := joined(lines); got != lampman {
				t.Fatalf("width %d: %q", width, got)
			}
			for _, line := range lines {
				if n := utf8.RuneCountInString(line); n > width {
					t.Fatalf("width %d: %q is %d wide", width, line, n)
				}
			}
		}
	}
}

func TestBreaksAtSoftHyphensWhereverTheyStand(t *testing.T) {
	text := "Der Donau\u00addampf\u00adschiff\u00adfahrts\u00adkapitän geht heute von Bord."
	got := set(Options{Width: 20, Breaking: Breaking{Hyphenate: Always}}, text)
	expect(t, got, "Der Donaudampf-\nschifffahrtskapitän\ngeht heute von Bord.")
	if whole := set(Options{Width: 30}, text); whole[0] != "Der" || whole[1] != "Donaudampfschifffahrtskapitän" {
		t.Errorf("got %q", whole)
	}
}

func TestFillsLinesUpButForTheLast(t *testing.T) {
	o := Options{Width: 30, Breaking: Breaking{Justify: Narrow, Hyphenate: Narrow, Hyphens: ours(t)}}
	got := set(o, lampman)
	filled := 0
	for _, line := range got[:len(got)-1] {
		if utf8.RuneCountInString(line) == o.Width {
			filled++
		}
		if strings.Contains(line, "    ") {
			t.Errorf("a hole in %q", line)
		}
	}
	if last := got[len(got)-1]; filled < len(got)-2 || strings.Contains(last, "  ") {
		t.Errorf("%d lines filled of\n%s", filled, strings.Join(got, "\n"))
	}
	verse := set(o, "The sea\nis late\nagain")
	expect(t, verse, "The sea\nis late\nagain")
}

func TestAWordStandsAloneAtTheEndOnlyWhereNothingElseCanBe(t *testing.T) {
	for text, want := range map[string]string{
		"The tide came in over the long quay":               "The tide came in over the\nlong quay",
		"The tide came in over the long quay wall":          "The tide came in over the long\nquay wall",
		"Over the uninterruptedly, unquestionably long way": "Over the uninterruptedly,\nunquestionably long way",
		"Go to unquestionably-interrupted, uninterruptedly": "Go to unquestionably-\ninterrupted, uninterruptedly",
		"It unquestionably-interruptedly, uninterruptedly":  "It unquestionably-\ninterruptedly, uninterruptedly",
		"So unquestionablyinterrupted uninterruptedly":      "So unquestionablyinterrupted\nuninterruptedly", // the line above would be empty
		"The sea\nis late": "The sea\nis late",
	} {
		if got := strings.Join(set(Options{Width: 31}, text), "\n"); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
	for width := 24; width < 80; width++ {
		lines := set(Options{Width: width}, lampman)
		if last := lines[len(lines)-1]; len(lines) > 1 && !strings.Contains(last, " ") {
			t.Errorf("width %d: %q stands alone", width, last)
		}
	}
}

func TestSpacesThatDoNotBreakAreKept(t *testing.T) {
	text := "Le port est à 10\u00a0km\u202f; «\u00a0jamais\u00a0» dit-elle\u202f! Vraiment ? Oui : « toujours » ; et lui – rien – partit."
	for width := 16; width < 70; width++ {
		lines := set(Options{Width: width}, text)
		for i, line := range lines {
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(line)
			if strings.ContainsRune("»?:;!–", first) || last == '«' || strings.HasPrefix(line, "km") {
				t.Errorf("width %d: line %d is %q", width, i, line)
			}
		}
		if got := strings.ReplaceAll(strings.Join(lines, " "), "- ", "-"); got != text {
			t.Errorf("width %d: got %q", width, got)
		}
	}
}

func TestNoLineOfMixedScriptsBeginsOrEndsWithTheWrongMark(t *testing.T) {
	text := "港の時計（1904年製）は「止まった」。彼女は言う:『隣人だ!』と(笑)…そして100％の人々が〈海〉を見た?〜はい,ええ."
	for width := 10; width < 60; width++ {
		for _, line := range set(Options{Width: width}, text) {
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(line)
			if cells.NeverFirst(first) || cells.NeverLast(last) {
				t.Errorf("width %d: %q", width, line)
			}
		}
	}
}

func TestMarksThatNobodyCouldKeepTogetherAreCut(t *testing.T) {
	lines := set(Options{Width: 12}, "Stille . . . . . . . . . . . . und Meer")
	for _, line := range lines {
		if utf8.RuneCountInString(line) > 12 {
			t.Errorf("%q", line)
		}
	}
	if got := strings.Join(lines, " "); got != "Stille . . . . . . . . . . . . und Meer" {
		t.Errorf("got %q", lines)
	}
}
