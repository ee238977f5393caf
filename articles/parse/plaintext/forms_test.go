package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

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
