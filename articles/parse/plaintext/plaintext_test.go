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
		if got := isQuote(tt.line); got != tt.want {
			t.Errorf("isQuote(%s) = %v", tt.line, got)
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
		expect(t, line, strings.Join(items, "|"), want)
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

func TestSetsWhoSpeaksInAnInterview(t *testing.T) {
	_, d := Parse(interview)
	var speakers []string
	for _, x := range all[articles.Paragraph](d) {
		if x.Text[0].Style == articles.Strong {
			speakers = append(speakers, x.Text[0].Text)
		}
	}
	expect(t, "speakers", strings.Join(speakers, "|"), "THE HARBOUR NEWS:|PETRA VANCE:|THE HARBOUR NEWS:|PETRA VANCE:")
	if !strings.Contains(paragraphs(d), "PETRA VANCE: It stops asking for anything. A bell that is flat pulls at your sleeve all day.") {
		t.Errorf("the words of an answer changed in\n%s", paragraphs(d))
	}
}

func TestTakesNoLabelForASpeakerThatStandsOnce(t *testing.T) {
	for _, text := range []string{harbour, museum, posted, celebrity} {
		_, d := Parse(text)
		for _, x := range all[articles.Paragraph](d) {
			if x.Text[0].Style == articles.Strong {
				t.Errorf("%q speaks", x.Text[0].Text)
			}
		}
	}
}

func TestJoinsAQuestionToTheLabelAboveIt(t *testing.T) {
	_, d := Parse("A talk with the ferryman of Sandholm about silence\n\nBy Ann Lee\n3 May 2020\n\n" +
		"He has rowed for forty years, and for most of them nobody asked him anything at all.\n\n" +
		"Q:\nWhy do you row at night?\nA:\nBecause the day people talk too much for me.\n" +
		"Q:\nAnd who comes at night?\nA:\nThose who have already said everything they had.")
	turns := 0
	for _, x := range all[articles.Paragraph](d) {
		if x.Text[0].Style == articles.Strong && len(x.Text) == 2 && len(x.Text[1].Text) > 10 {
			turns++
		}
	}
	if turns != 4 {
		t.Errorf("%d turns in\n%s", turns, paragraphs(d))
	}
}

func TestKeepsPostsFromElsewhereInTheirPlace(t *testing.T) {
	_, d := Parse(posted)
	embeds := all[articles.Embed](d)
	if len(embeds) != 3 {
		t.Fatalf("%d embeds: %v", len(embeds), embeds)
	}
	expect(t, "post", embeds[0].Text.String(), "It waved at me every morning for six years and I always waved back. Goodbye #OldTilly — Lena Ortiz (@lenaortiz) March 2, 2021")
	expect(t, "provider", embeds[0].Provider, "X")
	expect(t, "address", embeds[0].URL, "https://pic.twitter.com/Ab12Cd34")
	expect(t, "shared post", embeds[1].Text.String(), "Last shift with the old lady. She was never late. A post shared by Harbour Crew (@harbourcrew) on Mar 2, 2021 at 6:10am PST")
	expect(t, "provider", embeds[1].Provider, "Instagram")
	expect(t, "placeholder", embeds[2].Text.String(), "Embedded content")
	var order []string
	for _, x := range d.Blocks {
		switch x.(type) {
		case articles.Paragraph:
			order = append(order, "p")
		case articles.Embed:
			order = append(order, "e")
		case articles.Note:
			order = append(order, "n")
		}
	}
	expect(t, "order", strings.Join(order, ""), "pepeepn")
}

func TestTellsNotesFromTheStory(t *testing.T) {
	tests := []struct{ text, label, want string }{
		{interview, "Editor's note", "An earlier version of this story gave Old Tom the weight of Mercy."},
		{posted, "Correction", "The crane was built in 1931, not in 1913 as this story first said."},
	}
	for _, tt := range tests {
		_, d := Parse(tt.text)
		notes := all[articles.Note](d)
		if len(notes) != 1 {
			t.Fatalf("%d notes", len(notes))
		}
		expect(t, "label", notes[0].Label, tt.label)
		expect(t, "note", notes[0].Text.String(), tt.want)
	}
}

func TestReadsTablesOfEveryKind(t *testing.T) {
	around := func(rows string) string {
		return "The bells of Orrin weigh more than the town hall does\n\nBy Ann Lee\n3 May 2020\n\nEleven bells hang in the tower, and the town has weighed each of them for the first time.\n\n" +
			rows + "\n\nThe town hall was weighed as well, by a surveyor who would rather not be named."
	}
	for name, rows := range map[string]string{
		"tabs":     "Bell\tWeight\tCast\nOld Tom\t2140\t1611\nMercy\t980\t1703",
		"no name":  "\tWeight\tCast\nOld Tom\t2140\t1611\nMercy\t980\t1703",
		"bars":     "| Bell | Weight | Cast |\n|---|---:|---|\n| Old Tom | 2140 | 1611 |\n| Mercy | 980 | 1703 |",
		"lattice":  "Bell | Weight | Cast\n-----+-----+-----\nOld Tom | 2140 | 1611\nMercy | 980 | 1703",
		"columns":  "Bell       Weight  Cast\nOld Tom      2140  1611\nMercy         980  1703",
		"indented": "   Bell       Weight  Cast\n   Old Tom      2140  1611\n   Mercy         980  1703",
	} {
		t.Run(name, func(t *testing.T) {
			_, d := Parse(around(rows))
			tables := all[articles.Table](d)
			if len(tables) != 1 || len(tables[0].Rows) != 2 || len(tables[0].Header) != 3 {
				t.Fatalf("tables: %v", tables)
			}
			expect(t, "cell", tables[0].Rows[1][1].String(), "980")
			expect(t, "head", tables[0].Header[1].String(), "Weight")
		})
	}
	for name, rows := range map[string]string{
		"a menu":         "Home | News | Sport | Weather",
		"two menus":      "Home | News | Sport | Weather\nMusic | Film | Books | Chess\nCats | Dogs | Owls | Moths",
		"justified text": "The  town  hall  is  older than the tower,\nand  it  was  built of  stone from the same\nhill,  which  is  no  longer a hill but a lake.",
	} {
		if _, d := Parse(around(rows)); len(all[articles.Table](d)) > 0 {
			t.Errorf("%s is a table", name)
		}
	}
}

func TestKeepsCodeAsItStands(t *testing.T) {
	around := func(lines string) string {
		return "How the lighthouse counts its ships with nine lines\n\nBy Ann Lee\n3 May 2020\n\nThe keeper wrote the program on a night without ships, and it has not been changed since then.\n\n" +
			lines + "\n\nIt has never counted wrong, she says, but it has never counted more than four either."
	}
	for name, tt := range map[string]struct{ lines, language, want string }{
		"fenced":   {"```go\nfor {\n    count(ship)\n\n}\n```", "go", "for {\n    count(ship)\n\n}"},
		"indented": {"    n = 0\n    for ship in sea():\n        n += 1", "", "n = 0\nfor ship in sea():\n    n += 1"},
		"bare":     {"int n = 0;\nwhile (look()) {\n  n++;\n}", "", "int n = 0;\nwhile (look()) {\n  n++;\n}"},
		"one line": {"func count(n int) { for look() { n++; report(n) } }", "", "func count(n int) { for look() { n++; report(n) } }"},
	} {
		t.Run(name, func(t *testing.T) {
			_, d := Parse(around(tt.lines))
			blocks := all[articles.CodeBlock](d)
			if len(blocks) != 1 {
				t.Fatalf("%d blocks of code in %v", len(blocks), d.Blocks)
			}
			expect(t, "code", blocks[0].Text, tt.want)
			expect(t, "language", blocks[0].Language, tt.language)
		})
	}
	for name, lines := range map[string]string{
		"a poem":   "    The sea has no memory,\n    the boat has no name;\n    whoever was rowing\n    was rowing for fame.",
		"a letter": "    Dear keeper (and daughter),\n    the oil is on its way.\n    It will be late.",
		"prose":    "She keeps a list; it is long; nobody has read it (she says) but the cat = the auditor; he was pleased.",
	} {
		if _, d := Parse(around(lines)); len(all[articles.CodeBlock](d)) > 0 {
			t.Errorf("%s is code", name)
		}
	}
}

func TestFindsListsThatNothingAnnounces(t *testing.T) {
	head := "Seven things that the tide brought to Sandholm this year\n\nBy Ann Lee\n3 May 2020\n\nThe beach warden keeps a book of what the sea returns, and this year it filled up in May.\n\nShe writes in pencil, since ink does not survive the damp of the hut in which she keeps it, and she never writes down who might have lost a thing.\n\n"
	tail := "\n\nNobody has asked for any of it back, and the warden has begun to furnish a room with it.\n\nThe room has a view of the water, so that whoever comes for a shoe can see where it has been all this time."
	_, d := Parse(head + "Nine left shoes\n\nA piano stool\n\nThe door of a lighthouse\n\nTwo letters to the same woman" + tail)
	lists := all[articles.List](d)
	if len(lists) != 1 || len(lists[0].Items) != 4 {
		t.Errorf("lists: %v", lists)
	}
	for name, lines := range map[string]string{
		"verse":        "The tide went out at seven,\nit did not come again,\nwe waited by the harbour,\nas harbours wait for rain",
		"two headings": "What the sea keeps\n\nThe cold months",
	} {
		if _, d := Parse(head + lines + tail); len(all[articles.List](d)) > 0 {
			t.Errorf("%s is a list", name)
		}
	}
}
