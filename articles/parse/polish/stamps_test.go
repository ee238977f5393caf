package polish

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestWhatTheHeadlineShowsIsKeptAsideAboveTheStory(t *testing.T) {
	t.Parallel()
	m := by("Ann Lee")
	m.Section.Value = "Weather"
	for words, want := range map[string]string{
		"8 March 2024":                                 "date",
		"Published 8 March 2024, 7:15 am":              "date",
		"Updated 9 March 2024 / Original 8 March 2024": "date",
		"Reading time: 4 minutes":                      "reading time",
		"· | ·":                                        "separator",
		"By Ann Lee":                                   "byline",
		"Ann Lee, our man at sea":                      "byline",
		"8 March 2024, by Ann Lee, our man":            "byline",
		"By":                                           "byline",
		"By Bo Ek":                                     "byline",
		" weather ":                                    "section",
		"Weathering":                                   "",
		"Ann Lee did not see it.":                      "",
		"On 8 March 2024 the fog came to Osk":          "",
		"Ann Lee went down to the quay to see what all the people were": "",
	} {
		blocks := Page(inStory(0, []articles.Block{paragraph(words)}, 3), m)
		got := ""
		if h, ok := blocks[0].(articles.Hidden); ok {
			got = h.Reason
		}
		if got != want {
			t.Errorf("%q is kept aside as %q, want %q", words, got, want)
		}
	}
}

func TestAStampHasNothingButDates(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{
		"8 March 2024": true, "Updated 8 March 2024": true, "8 March 2024 9 March 2024 10 March 2024": true,
		"Posted: Oct 14, 2022 9:27 AM ET | Last Updated: 24 minutes ago": true, "Gepostet: 14.10.2022 9:27 | Zuletzt aktualisiert: vor 24 Minuten": true,
		"14 octobre 2022 | Mis à jour il y a 2 heures": true, "14 October 2022 · Updated 3 hours ago": true, "Last updated 6 hours ago": true, "Publiziert heute um 12:19 Uhr": true,
		"Published Jun 04, 2026 • Last updated 1 day ago • 2 minute read": true, "公開日 2022年10月14日 | 更新 24分前": true, "Publicado: 14/10/2022 | Última actualización: hace 3 horas": true,
		"Three boats sailed 24 minutes ago": false, "8 March 2024 · The fog came 3 hours ago": false, "2 minute read": false,
		"": false, "Updated": false, "8 March 2024, a day when nothing": false, "8 March 2024" + strings.Repeat(" ", 120): false,
	} {
		if got := isStamp(words, ""); got != want {
			t.Errorf("%q is a stamp: %t", words, got)
		}
	}
}

func TestNothingBelowAParagraphIsAStamp(t *testing.T) {
	t.Parallel()
	long := paragraph(prose + " " + prose + " " + prose)
	check(t, Page(append([]articles.Block{long, paragraph("Ann Lee")}, story(2)...), by("Ann Lee")), prose+" "+prose+" "+prose, "Ann Lee", "…", "…")
	blocks := Page(inStory(maxStamps, []articles.Block{paragraph("Ann Lee")}, 2), by("Ann Lee"))
	if line(blocks[maxStamps]) != "Ann Lee" {
		t.Errorf("line %d is kept aside", maxStamps)
	}
	blocks = Page(inStory(maxStamps-1, []articles.Block{paragraph("Ann Lee")}, 2), by("Ann Lee"))
	if line(blocks[maxStamps-1]) != "(byline, lifted) Ann Lee" {
		t.Errorf("line %d is not", maxStamps-1)
	}
}

func TestMenusAboveAStoryAreKeptAside(t *testing.T) {
	t.Parallel()
	two := articles.Paragraph{Text: articles.Text{{Text: "Home", Link: "https://quay.example/"}, {Text: " "}, {Text: "Boats", Link: "https://quay.example/boats"}}}
	for name, menu := range map[string]articles.Block{
		"links of a word or two": links("Home", "Boats", "Tides at sea"),
		"tools":                  list("Print article", "Boats", "Share", "Tides"),
		"a line of links":        two,
	} {
		if got := Page(inStory(0, []articles.Block{menu}, 3), articles.Meta{})[0]; !strings.HasPrefix(line(got), "(menu) ") {
			t.Errorf("%s: %s", name, line(got))
		}
	}
	for name, own := range map[string]articles.Block{
		"things":     list("Boats", "Tides", "Dogs"),
		"few tools":  list("Share", "Boats", "Tides", "Dogs"),
		"one link":   link("The mill"),
		"long items": list("Print article, or so they said on Monday", "Share, said the captain of the boat, and we did"),
	} {
		if got := Page(inStory(0, []articles.Block{own}, 3), articles.Meta{})[0]; strings.HasPrefix(line(got), "(") {
			t.Errorf("%s: %s", name, line(got))
		}
	}
}

func TestATimeStampIsOneWhereverItStands(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{
		"14 hours ago": true, "vor 14 Stunden": true, "il y a 2 heures": true, "21 mins ago 11:48 Jo Bloggs": true, "Uppdaterad 15.59 | Publicerad 14.14": true, "Publicerad 22:31": true, "3시간 전": true, "Posted 3 hours ago": true,
		"Fourteen hours ago": false, "The ferry sailed 14 hours ago": false, "14 hours ago the ferry sailed": false, "22:31": false, "15 April 2024": false, "Updated": false, "On 22.31 the ferry": false, "": false,
	} {
		if got := isTimeStamp(words); got != want {
			t.Errorf("%q is a time stamp: %t", words, got)
		}
	}
}
