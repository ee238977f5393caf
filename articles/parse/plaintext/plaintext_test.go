package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestReadsTheHeadOfEveryStyle(t *testing.T) {
	tests := []struct {
		name, text                                 string
		title, byline, published, updated, section string
	}{
		{
			"crumbs, name, date and clock on lines of their own", celebrity,
			"Trumpeter Ines Okafor Tells Why She Left the Harbour Nine After Twelve Years",
			"Marguerite Obi", "2021-03-03T21:12", "", "Entertainment",
		},
		{
			"byline with roles and both dates", harbour,
			"Harbour town votes to move uphill before the sea does",
			"Ann Lee, Bo Ek", "2021-06-03T12:14", "2021-06-03T13:02", "World",
		},
		{
			"German", museum,
			"Ein Museum für verlorene Handschuhe", "Käthe Brandt, Jonas Weil", "2022-03-12T08:30", "", "Kultur",
		},
		{
			"Japanese", tram,
			"坂の町の路面電車、最後の運転士が引退 百人が見送る", "高瀬一郎", "2021-06-08T16:40", "", "地域",
		},
		{
			"hard-wrapped", letter,
			"A lighthouse keeper's daughter writes home after forty years", "Nora Quill", "1998-05-04", "", "",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, _ := Parse(tt.text)
			expect(t, "title", m.Title.Value, tt.title)
			expect(t, "byline", m.Byline.String(), tt.byline)
			expect(t, "published", m.Published.String(), tt.published)
			expect(t, "updated", m.Updated.String(), tt.updated)
			expect(t, "section", m.Section.Value, tt.section)
		})
	}
}

func TestHeadReadsWhatParseReads(t *testing.T) {
	for _, text := range []string{celebrity, harbour, museum, tram, letter} {
		whole, _ := Parse(text)
		head, words := Head(text)
		expect(t, "title", head.Title.Value, whole.Title.Value)
		expect(t, "byline", head.Byline.String(), whole.Byline.String())
		expect(t, "published", head.Published.String(), whole.Published.String())
		if words < 40 || words > 400 {
			t.Errorf("%q has about %d words", head.Title.Value, words)
		}
	}
}

func TestMarksAsAGuessWhatTheListReadsOfALongText(t *testing.T) {
	m, _ := Head(longDump(headBytes * 2))
	if m.Title.Sure != articles.Guess || m.Byline.Sure != articles.Guess || m.Published.Sure != articles.Guess {
		t.Errorf("%v, %v, %v", m.Title.Sure, m.Byline.Sure, m.Published.Sure)
	}
	m, _ = Head(longDump(headBytes / 2))
	if m.Title.Sure == articles.Guess {
		t.Error("the headline of a text that was read whole is a guess")
	}
}

func TestKeepsRolesAndDateline(t *testing.T) {
	m, _ := Parse(harbour)
	expect(t, "role", m.Byline.Authors[0].Role, "environment correspondent")
	expect(t, "dateline", m.Dateline.Value, "LUND BAY (Reuters)")
	expect(t, "dek", m.Dek.Value, "Residents chose the expensive plan, and a vicar who has measured every tide")
}

func TestKeepsACaptionOnceWithItsCredit(t *testing.T) {
	_, d := Parse(celebrity)
	figures := all[articles.Figure](d)
	if len(figures) != 2 {
		t.Fatalf("got %d figures, want 2: %v", len(figures), figures)
	}
	expect(t, "credit alone", figures[0].Credit, "Getty images/ Global Images Iceland")
	expect(t, "caption", figures[1].Caption.String(), "Ines Okafor at the Pier Hall in Reykjavik, on May 1, 2019")
	expect(t, "credit", figures[1].Credit, "Olga STEFANS/Nordic-Pictures via Getty Images")
	_, d = Parse(museum)
	figures = all[articles.Figure](d)
	expect(t, "credit after a label", figures[0].Credit, "Mira Holt/dpa")
}

func TestRejoinsSentencesThatLinksAndAdsBroke(t *testing.T) {
	tests := []struct{ text, want string }{
		{celebrity, "The band had played its first concert in April. By autumn it its second record and was booked for a tour that was to."},
		{harbour, "The council bought the hill in 2016, when nobody else wanted it, and has let sheep graze there since."},
		{museum, "Gesammelt hat sie der frühere Briefträger Emil Rau, der sie auf seinen Wegen fand und die Fundorte in ein Heft schrieb."},
		{tram, "運転士の松井実さん(62)は、坂の途中にある停留所で子どもたちと交わした言葉を一冊の帳面に書きとめてきたという。"},
		{letter, "It is a hotel today. They have kept the crank, and they ask the guests not to touch it."},
	}
	for _, tt := range tests {
		_, d := Parse(tt.text)
		found := false
		for _, p := range all[articles.Paragraph](d) {
			found = found || p.Text.String() == tt.want
		}
		if !found {
			t.Errorf("no paragraph reads %q in\n%s", tt.want, paragraphs(d))
		}
	}
}

func TestTellsAPullQuoteByItsRepetition(t *testing.T) {
	text := strings.Replace(harbour, "Where the school will stand", "“Of 4,112 votes cast, 3,007 were for the plan, which will cost more than the harbour earned”", 1)
	_, d := Parse(text)
	if got := all[articles.PullQuote](d); len(got) != 1 {
		t.Errorf("got %d pull quotes in\n%s", len(got), paragraphs(d))
	}
}

func TestASummaryMakesNoPullQuotesOfTheStory(t *testing.T) {
	t.Parallel()
	said := []string{
		"The pier at Solvik stays open through the winter, the council says.",
		"The ferry to Osk sails again, but with the old cutter and no cars.",
		"A new crane for the boatyard will come in the spring, if at all.",
	}
	text := "Solvik keeps its pier and its ferry\n\n" + strings.Join(said, " ")
	for _, s := range said {
		text += "\n\n" + s + "\n\nThat much was settled late on Monday night, in a hall that was too small for all who had come to listen."
	}
	_, d := Parse(text)
	for _, b := range d.Blocks {
		if quote, ok := b.(articles.PullQuote); ok {
			t.Errorf("a pull quote: %q", quote.Text.String())
		}
	}
}

func TestASentenceIsNoByline(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"The Marta left at 9 on Monday with her last load, and the pier was empty by then.",
		"Obwohl Brandt mit seiner Mannschaft am 4. Mai lange auf den Kutter wartete, kam er nicht.",
	} {
		m, d := Parse("Solvik keeps its pier\n\n" + s + "\n\n" + strings.Join(headless["pier"], "\n\n"))
		if len(m.Byline.Authors) > 0 || !strings.Contains(shownWords(d), s) {
			t.Errorf("byline %v; shown %v", m.Byline.Authors, strings.Contains(shownWords(d), s))
		}
	}
}

func TestAHeadingInGermanQuotesIsNotJoinedToItsParagraph(t *testing.T) {
	t.Parallel()
	_, d := Parse("Der Steg von Solvik\n\n" + headless["fähre"][0] + "\n\n„Wir sind hier, um zu bleiben“\n\n" + headless["fähre"][1] + "\n\n" + headless["fähre"][2])
	for _, b := range d.Blocks {
		if p, ok := b.(articles.Paragraph); ok && strings.Contains(p.Text.String(), "bleiben“ Seit") {
			t.Errorf("joined: %q", p.Text.String())
		}
	}
}

func TestTellsHeadingsAndListsFromJunk(t *testing.T) {
	_, d := Parse(harbour)
	headings := all[articles.Heading](d)
	if len(headings) != 1 || headings[0].Text.String() != "Where the school will stand" {
		t.Errorf("headings %v", headings)
	}
	lists := all[articles.List](d)
	if len(lists) != 1 || len(lists[0].Items) != 3 {
		t.Errorf("lists %v", lists)
	}
}

func TestHidesWhatIsNotTheStoryAndSaysWhy(t *testing.T) {
	_, d := Parse(harbour)
	reasons := map[string]string{}
	for _, h := range all[articles.Hidden](d) {
		reasons[h.Block.(articles.Paragraph).Text.String()] = h.Reason
	}
	for line, want := range map[string]string{
		"NEWSSPORTBUSINESSTRAVEL": "menu",
		"Sign in":                 "log-in",
		"Share on Facebook":       "share bar",
		"41 Comments":             "counter",
		"READ MORE: The vicar who measures the tide": "link to another story",
		"MOST READ":                   "related stories",
		"Bins: new rules from Monday": "after the story",
	} {
		expect(t, line, reasons[line], want)
	}
	_, d = Parse(celebrity)
	ads := 0
	for _, h := range all[articles.Hidden](d) {
		if h.Reason == "advertisement" {
			ads++
		}
	}
	if ads != 5 {
		t.Errorf("%d of 5 ads are hidden", ads)
	}
}

func TestKeepsABreakBetweenParts(t *testing.T) {
	_, d := Parse(strings.Replace(harbour, "Where the school will stand", "* * *", 1))
	if got := all[articles.Rule](d); len(got) != 1 {
		t.Errorf("%d rules", len(got))
	}
}

func TestEmptyTextIsNoStory(t *testing.T) {
	for _, text := range []string{"", "\n\n \r\n", "\ufeff"} {
		m, d := Parse(text)
		if m.Title.Value != "" || len(d.Blocks) != 0 {
			t.Errorf("%q became %q with %d blocks", text, m.Title.Value, len(d.Blocks))
		}
	}
}

func expect(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

// all returns the blocks of one type.
func all[T articles.Block](d articles.Document) []T {
	var found []T
	for _, b := range d.Blocks {
		if x, ok := b.(T); ok {
			found = append(found, x)
		}
	}
	return found
}

func paragraphs(d articles.Document) string {
	var b strings.Builder
	for _, p := range all[articles.Paragraph](d) {
		b.WriteString("  " + p.Text.String() + "\n")
	}
	return b.String()
}

func TestFreesTheHeadlineFromWhatRanIntoItsLine(t *testing.T) {
	m, d := Parse("Home > Bridges\n\nThe bridge that was built twice by mistake\n\nShare\n\nOpening today The bridge that was built twice by mistake\n\nBy Ann Lee\n3 May 2021\n\n" +
		"The bridge over the Orrin was opened on Monday for the second time, and the mayor hopes that it was the last.\n\n" +
		"It had been built in two halves by two firms, each of which had been told that the other would build the middle.")
	expect(t, "title", m.Title.Value, "The bridge that was built twice by mistake")
	found := false
	for _, h := range all[articles.Hidden](d) {
		if p, ok := h.Block.(articles.Paragraph); ok && p.Text.String() == "Opening today" {
			found = true
		}
	}
	if !found {
		t.Error("what stood beside the headline is lost")
	}
}

func TestReadsAuthorsFromBelowTheStory(t *testing.T) {
	story := "The bridge that was built twice by mistake\n\n3 May 2021\n\n" +
		"The bridge over the Orrin was opened on Monday for the second time, and the mayor hopes that it was the last.\n\n" +
		"It had been built in two halves by two firms, each of which had been told that the other would build the middle.\n\n"
	for name, tail := range map[string]string{
		"more by the same hand": "Related posts\n\nView all posts by Ann Lee",
		"a name over its life":  "Ann Lee\nAnn Lee teaches the history of bridges at a school that stands on none.\n\nRelated posts",
		"a strong label":        "Related posts\n\nTen bridges\n\nWritten by Ann Lee",
	} {
		t.Run(name, func(t *testing.T) {
			m, _ := Parse(story + tail)
			expect(t, "byline", m.Byline.String(), "Ann Lee")
		})
	}
	m, _ := Parse(story + "Related posts\n\nBy Bo Ek, a pond that froze twice")
	expect(t, "byline", m.Byline.String(), "")
}

func TestReadsEveryAuthorAboveTheDate(t *testing.T) {
	m, _ := Parse("The bridge that was built twice by mistake\n\nBy\nAnn Lee\n@annlee\nBo Ek\n3 May 2021\n\n" +
		"The bridge over the Orrin was opened on Monday for the second time, and the mayor hopes that it was the last.")
	expect(t, "byline", m.Byline.String(), "Ann Lee, Bo Ek")
}

func TestEndsTheBodyWhereTheHeadlineComesAgain(t *testing.T) {
	_, d := Parse("The bridge that was built twice by mistake\n\nBy Ann Lee\n3 May 2021\n\n" +
		"The bridge over the Orrin was opened on Monday for the second time, and the mayor hopes that it was the last.\n\n" +
		"It had been built in two halves by two firms, each of which had been told that the other would build the middle.\n\n" +
		"The bridge that was built twice by mistake\n\nThe bridge over the Orrin was opened on Monday for the second time, says the list.")
	if strings.Contains(paragraphs(d), "says the list") {
		t.Errorf("the list below the story is kept:\n%s", paragraphs(d))
	}
}

func TestJoinsTheFirstWordsThatALinkBrokeOff(t *testing.T) {
	_, d := Parse("The captain who went home by bus\n\n2021-05-03 02:24\n\nThe\n\nOrrin captain\n\nspent Monday at the bus stop, where he was told that the last bus had left in the spring of that year.\n\n" +
		"He waited all the same, since the view of the harbour is better from there than from his own front door.")
	if !strings.Contains(paragraphs(d), "The Orrin captain spent Monday") {
		t.Errorf("the story begins with\n%s", paragraphs(d))
	}
}

func TestTakesTwoSentencesForNoHeadline(t *testing.T) {
	m, d := Parse("Harbour notes\n\nThe ferry was late again. Nobody minded, since the band was on board.\n\nIt will be late tomorrow.\n")
	if m.Title.Value != "Harbour notes" || len(d.Blocks) != 2 {
		t.Errorf("title %q above %d blocks", m.Title.Value, len(d.Blocks))
	}
}

func TestTheSectionIsNoCrumbThatSaysTheHeadline(t *testing.T) {
	m, _ := Parse("Home >> Recipes >> Cakes >> Why a Cake Rises in the Fog and Not on the Pier\n\n" +
		"Why a Cake Rises in the Fog and Not on the Pier\n\n" +
		"The baker of Osk has opened her window at seven every morning for forty years, and the fog has come in.\n\n" +
		"On the pier, where there is wind, no cake has ever risen, and she does not expect to see one before she retires.\n")
	if m.Section.Value != "Cakes" {
		t.Errorf("section %q of %q", m.Section.Value, m.Title.Value)
	}
}

func TestATableMayHaveShortRows(t *testing.T) {
	_, d := Parse("|a | b |\n|---\v\t`[\x89/\x8e|---|\n| c3| d")
	if len(d.Blocks) == 0 {
		t.Error("nothing is left of it")
	}
}
