package render

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/theme"
)

// body sets blocks without a header and returns the plain lines.
func body(o Options, blocks ...articles.Block) []string {
	p := Story(articles.Story{Document: articles.Document{Blocks: blocks}}, o)
	lines := make([]string, len(p.Lines))
	for i := range lines {
		lines[i] = p.Text(i)
	}
	return lines
}

func paragraph(s string) articles.Paragraph {
	return articles.Paragraph{Text: articles.Plain(s)}
}

func expect(t *testing.T, got []string, want string) {
	t.Helper()
	if g := strings.Join(got, "\n"); g != strings.TrimPrefix(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", g, want)
	}
}

func TestKeepsTheQuoteBarOnEveryLine(t *testing.T) {
	q := articles.Quote{
		Blocks: []articles.Block{paragraph("You can argue with a minister, not with a tide."), paragraph("It is never late.")},
		Cite:   articles.Plain("Maren Holt"),
	}
	for width := 12; width < 100; width++ {
		for _, line := range body(Options{Width: width}, q) {
			if !strings.HasPrefix(line, "│") {
				t.Fatalf("width %d: no bar before %q", width, line)
			}
		}
	}
	expect(t, body(Options{Width: 30}, q), `
│ You can argue with a
│ minister, not with a tide.
│
│ It is never late.
│   — Maren Holt`)
}

func TestSetsDefinitionsInUnderTheirTerms(t *testing.T) {
	is := func(s string) articles.Definition {
		return articles.Definition{Blocks: []articles.Block{paragraph(s)}}
	}
	expect(t, body(Options{Width: 20}, paragraph("Keel"), is("The beam at the bottom."), is("A boat."), paragraph("Oar")), `
Keel
    The beam at
    the bottom.
    A boat.

Oar`)
}

func TestNeighbouringQuotesKeepApart(t *testing.T) {
	q := articles.Quote{Blocks: []articles.Block{paragraph("One.")}}
	expect(t, body(Options{Width: 30}, q, q), "│ One.\n\n│ One.")
}

func TestAlignsTheNumbersOfAList(t *testing.T) {
	item := func(s string, inner ...articles.Block) articles.Item {
		return articles.Item{Blocks: append([]articles.Block{paragraph(s)}, inner...)}
	}
	l := articles.List{Ordered: true, Start: 9, Items: []articles.Item{
		item("Find the day and read on."),
		item("Subtract.", articles.List{Items: []articles.Item{item("in feet, or else in metres")}}),
	}}
	expect(t, body(Options{Width: 20}, l), `
 9. Find the day and
    read on.
10. Subtract.
    • in feet, or
      else in metres`)
}

func TestSetsAPullQuoteApart(t *testing.T) {
	expect(t, body(Options{Width: 40}, paragraph("Before."), articles.PullQuote{Text: articles.Plain("It is a neighbour")}, paragraph("After.")), `
Before.


    ━━━━━━
    “It is a neighbour”


After.`)
}

func TestStacksATableThatHasNoRoom(t *testing.T) {
	table := articles.Table{
		Header: []articles.Text{articles.Plain("Day"), articles.Plain("High water")},
		Rows:   [][]articles.Text{{articles.Plain("Monday"), articles.Plain("4.2 | *metres* &amp; more")}},
	}
	expect(t, body(Options{Width: 60}, table), `
 Day    │ High water
────────┼───────────────────────────
 Monday │ 4.2 | *metres* &amp; more`)
	expect(t, body(Options{Width: 20}, table), `
Day: Monday
High water: 4.2 |
  *metres* &amp;
  more`)
}

func TestShowsWhatIsHiddenOnRequest(t *testing.T) {
	h := articles.Hidden{Reason: "advertisement", Block: paragraph("Buy a boat.")}
	expect(t, body(Options{Width: 40}, paragraph("One."), h), "One.")
	expect(t, body(Options{Width: 40, ShowHidden: true}, paragraph("One."), h), "One.\n\n┊ hidden: advertisement\n┊ Buy a boat.")
}

func TestWidthZeroWrapsNothing(t *testing.T) {
	s := strings.Repeat("a long sentence ", 30)
	if got := body(Options{}, paragraph(s)); len(got) != 1 || got[0] != strings.TrimSpace(s) {
		t.Errorf("got %q", got)
	}
}

func TestKeepsTheLinesOfVerse(t *testing.T) {
	expect(t, body(Options{Width: 40}, paragraph("The sea\nis late")), "The sea\nis late")
}

func TestNoLineOfJapaneseBeginsWithAClosingMark(t *testing.T) {
	text := "潮の満ち引きは、一日に二度、町を空にする。「それは隣人だ」と彼女は言う。"
	for width := 10; width < 60; width++ {
		for _, line := range body(Options{Width: width}, paragraph(text)) {
			first, last := []rune(line)[0], []rune(line)[len([]rune(line))-1]
			if cells.NeverFirst(first) || cells.NeverLast(last) {
				t.Errorf("width %d: %q", width, line)
			}
		}
	}
}

func TestRightToLeftTextEndsAtTheRight(t *testing.T) {
	got := body(Options{Width: 20}, paragraph("مرحبا"))
	if got[0] != strings.Repeat(" ", 15)+"مرحبا" {
		t.Errorf("got %q", got[0])
	}
}

func TestShowsLinksAsAsked(t *testing.T) {
	p := articles.Paragraph{Text: articles.Text{{Text: "see "}, {Text: "tides", Link: "https://e.org/a b\x1b"}, {Text: "."}}}
	expect(t, body(Options{Width: 60, Links: LinksNone}, p), "see tides.")
	expect(t, body(Options{Width: 60, Links: LinksInline}, p), "see tides <https://e.org/a%20b%1B>.")
	foot := body(Options{Width: 60}, p)
	if foot[0] != "see tides\u00a0[1]." || foot[len(foot)-1] != "[1] https://e.org/a%20b%1B" {
		t.Errorf("got %q", foot)
	}
	page := Story(articles.Story{Document: articles.Document{Blocks: []articles.Block{p}}}, Options{Width: 60, Links: LinksOSC8})
	if !strings.Contains(page.Lines[0], "\x1b]8;id=lede1;https://e.org/a%20b%1B\x1b\\") || page.Text(0) != "see tides." {
		t.Errorf("got %q", page.Lines[0])
	}
	if len(page.Links) != 1 || page.Links[0].Line != 0 || page.Links[0].Text != "tides" {
		t.Errorf("links: %+v", page.Links)
	}
}

func TestTheNumberOfALinkStandsAtItsLastWord(t *testing.T) {
	p := articles.Paragraph{Text: articles.Text{{Text: "by "}, {Text: "Ann \n", Link: "https://e.org/"}, {Text: "at sea"}}}
	got := body(Options{Width: 60}, p)
	if got[0] != "by Ann\u00a0[1]" || got[1] != "at sea" {
		t.Errorf("got %q", got)
	}
}

func TestAHeadingStandsCloseToItsText(t *testing.T) {
	h := articles.Heading{Level: 2, Text: articles.Plain("Tides")}
	part := articles.Heading{Level: 3, Text: articles.Plain("Neap tides")}
	expect(t, body(Options{Width: 30}, paragraph("Before."), h, paragraph("After."), part, h, paragraph("More.")), `
Before.

Tides
After.

▪ Neap tides

Tides
More.`)
	expect(t, body(Options{Width: 30, Marked: true}, h, paragraph("After.")), "■ Tides\nAfter.")
}

func TestTellsWhichLinesAreNothingWithoutTheNext(t *testing.T) {
	h := articles.Heading{Level: 2, Text: articles.Plain("Of tides, and of those who wait for them")}
	p := Story(articles.Story{Document: articles.Document{Blocks: []articles.Block{
		paragraph("Before."), h, paragraph("After."), articles.PullQuote{Text: articles.Plain("It waits.")},
	}}}, Options{Width: 30})
	var got []string
	for _, line := range p.Heads {
		got = append(got, p.Text(line))
	}
	expect(t, got, `
Of tides, and of those who
wait for them
    ━━━━━━`)
}

func TestAHeadlineIsBalanced(t *testing.T) {
	for title, want := range map[string]string{
		"The last ferry of the year leaves without him": "The last ferry of the\nyear leaves without him",
		"A bell rings for the boats":                    "A bell rings for the boats",
		"Fog":                                           "Fog",
		"無人駅の伝言板、三十年ぶりに返事が届いた":                                "無人駅の伝言板、三十\n年ぶりに返事が届いた",
		"Donaudampfschifffahrtsgesellschaftskapitän tritt ab": "Donaudampfschifffahrtsgesellsc\nhaftskapitän\ntritt ab",
	} {
		p := Story(articles.Story{Meta: articles.Meta{Title: articles.Field{Value: title}}}, Options{Width: 30})
		var got []string
		for i := range p.Lines[1:] {
			got = append(got, p.Text(i+1))
		}
		expect(t, got, want)
	}
}

func TestTheRowOfFactsBreaksBetweenTwo(t *testing.T) {
	s := tide()
	s.Meta.Title.Value, s.Meta.Section.Value, s.Meta.Dek.Value, s.Blocks = "", "", "", nil
	for width, want := range map[int]string{
		90: "By Ann Lee, Arts correspondent · 12 November 2019, 11:34 · ~The Sel Courier",
		70: "By Ann Lee, Arts correspondent · 12 November 2019, 11:34\n~The Sel Courier",
		40: "By Ann Lee, Arts correspondent\n12 November 2019, 11:34\n~The Sel Courier",
		20: "By Ann Lee, Arts\ncorrespondent\n12 November 2019,\n11:34\n~The Sel Courier",
	} {
		p := Story(s, Options{Width: width, Measure: width})
		var got []string
		for i := range p.Lines {
			got = append(got, p.Text(i))
		}
		expect(t, got, want)
	}
}

func TestAddressesThatNobodyShouldOpenAreNoLinks(t *testing.T) {
	p := articles.Paragraph{Text: articles.Text{{Text: "x", Link: "javascript:alert(1)"}}}
	expect(t, body(Options{Width: 60}, p), "x")
}

func TestSetsTheHeaderInItsOrder(t *testing.T) {
	s := tide()
	s.Blocks = []articles.Block{paragraph("Text.")}
	p := Story(s, Options{Width: 60})
	var got []string
	for i := range p.Lines {
		got = append(got, p.Text(i))
	}
	expect(t, got, `
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
COAST
The harbour that learned to wait for the
moon, and for the people who live by it

Twice a day the town of Sel empties into the sea. Its clocks
keep another time.

By Ann Lee, Arts correspondent · 12 November 2019, 11:34
~The Sel Courier · 1 min read
────────────────────────────────────────────────────────────

Text.`)
}

func TestRecordingsAreLinksOfTheHeader(t *testing.T) {
	s := tide()
	s.Meta.Dek, s.Blocks = articles.Field{}, []articles.Block{paragraph("Text.")}
	s.Meta.Enclosures = []articles.Enclosure{
		{URL: "https://sel.example/7.mp3", Kind: articles.Audio, Bytes: 36_200_000, Length: 48 * time.Minute},
		{URL: "javascript:alert(1)", Kind: articles.Video},
	}
	p := Story(s, Options{Width: 80})
	var got []string
	for i := range p.Lines {
		got = append(got, p.Text(i))
	}
	at := slices.Index(got, "~The Sel Courier · 1 min read")
	if at < 0 || got[at+1] != "▶ 35 MB audio, 48 min\u00a0[1]" || got[at+2] != "▶ video" || got[len(got)-1] != "[1] https://sel.example/7.mp3" {
		t.Errorf("got %q", got)
	}
}

func TestWritesDatesForPeople(t *testing.T) {
	at := time.Date(2019, 11, 12, 11, 34, 5, 0, time.FixedZone("", 3600))
	date := func(p articles.Precision, zoned bool) articles.Date {
		return articles.Date{Time: at, Precision: p, Zoned: zoned}
	}
	for _, c := range []struct {
		d    articles.Date
		o    Options
		want string
	}{
		{articles.Date{}, Options{}, ""},
		{date(articles.ToDay, false), Options{}, "12 November 2019"},
		{date(articles.ToMinute, false), Options{}, "12 November 2019, 11:34"},
		{date(articles.ToSecond, true), Options{}, "12 November 2019, 11:34 UTC+01:00"},
		{date(articles.ToSecond, true), Options{Location: time.UTC}, "12 November 2019, 10:34"},
		{date(articles.ToMinute, true), Options{Location: time.UTC, Now: at.Add(time.Hour)}, "Today, 10:34"},
		{date(articles.ToMinute, true), Options{Location: time.UTC, Now: at.Add(24 * time.Hour)}, "Yesterday, 10:34"},
	} {
		b := newBuilder(articles.Story{}, c.o)
		if got := b.date(c.d); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestEveryVisibleBlockHasItsLines(t *testing.T) {
	s := tide()
	p := Story(s, Options{Width: 60})
	seen := map[int]bool{}
	for _, m := range p.Blocks {
		if m.First >= m.End || m.End > len(p.Lines) {
			t.Errorf("block %d on lines %d to %d", m.Block, m.First, m.End)
		}
		seen[m.Block] = true
	}
	if len(seen) != len(s.Blocks)-1 {
		t.Errorf("%d of %d blocks are marked", len(seen), len(s.Blocks))
	}
}

func TestTheColourlessStyleWritesNoEscape(t *testing.T) {
	notty, err := theme.Named("notty", true)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range Story(tide(), Options{Width: 60, Theme: notty, ShowHidden: true}).Lines {
		if strings.Contains(line, "\x1b") {
			t.Errorf("%q", line)
		}
	}
}

func TestAnotherWidthGivesWhatAFreshStartGives(t *testing.T) {
	o := Options{Width: 80, Centre: true, Links: LinksOSC8, Numbers: true}
	p := Prepare(tide(), o)
	for _, width := range []int{0, 12, 40, 100, 80} {
		o.Width = width
		if a, b := p.Page(o), Story(tide(), o); strings.Join(a.Lines, "\n") != strings.Join(b.Lines, "\n") {
			t.Errorf("width %d differs", width)
		}
	}
}

func TestDeepNestingAndManyLinksAreBounded(t *testing.T) {
	var block articles.Block = paragraph("Deep down.")
	for range 3000 {
		block = articles.Quote{Blocks: []articles.Block{block}}
	}
	var text articles.Text
	for i := range mostLinks + 10 {
		text = append(text, articles.Span{Text: "x ", Link: "https://e.org/" + number(i)})
	}
	s := articles.Story{Document: articles.Document{Blocks: []articles.Block{block, articles.Paragraph{Text: text}}}}
	p := Story(s, Options{Width: 40, Links: LinksOSC8})
	check(t, p, 40)
	if len(p.Links) != mostLinks || !strings.HasSuffix(p.Text(0), "Deep down.") && !strings.Contains(p.Text(0), "Deep") {
		t.Errorf("%d links, first line %q", len(p.Links), p.Text(0))
	}
}

func TestStoriesCanBeSetAtTheSameTime(t *testing.T) {
	dark, err := theme.Named("dark", true)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join(Story(tide(), Options{Width: 60, Theme: dark}).Lines, "\n")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got := strings.Join(Story(tide(), Options{Width: 60, Theme: dark}).Lines, "\n"); got != want {
				t.Error("a story differs when others are set beside it")
			}
		})
	}
	all.Wait()
}

func TestSetsApartWhatWasAddedAndRemoved(t *testing.T) {
	s := articles.Story{Document: articles.Document{Blocks: []articles.Block{articles.Paragraph{Text: articles.Text{
		{Text: "The "}, {Text: "low ", Style: articles.Deleted}, {Text: "long ", Style: articles.Inserted}, {Text: "quay"},
	}}}}}
	own := strings.Join(Story(s, Options{Width: 60, Theme: theme.Default(true)}).Lines, "")
	for _, want := range []string{"\x1b[2;9mlow", "\x1b[4mlong"} {
		if !strings.Contains(own, want) {
			t.Errorf("no %q in %q", want, own)
		}
	}
	notty, err := theme.Named("notty", true)
	if err != nil {
		t.Fatal(err)
	}
	plain := strings.Join(Story(s, Options{Width: 60, Theme: notty}).Lines, "")
	if want := "The [-low-] {+long+} quay"; !strings.Contains(plain, want) {
		t.Errorf("no %q in %q", want, plain)
	}
}

func TestSetsWhatIsInDoubtBehindAQuietMark(t *testing.T) {
	d := articles.Doubted{Reason: "an address", Block: paragraph("More of it at www.tide.example today")}
	expect(t, body(Options{Width: 30}, paragraph("One."), d, paragraph("Two.")), `
One.

~ More of it at
  www.tide.example today

Two.`)
	expect(t, body(Options{Width: 30, ShowHidden: true}, d), `
~ More of it at
  www.tide.example today
  in doubt: an address`)
}
