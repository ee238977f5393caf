package polish

import (
	"strings"
	"testing"

	"lede/articles"
)

// closed is a story of two paragraphs and lines below it, and why the lines are
// kept aside, "" for each that is shown.
func closed(meta articles.Meta, lines ...string) (reasons []string) {
	story := strings.Repeat("The fog lifted before noon, as the captain had said it would. ", 12)
	blocks := []articles.Block{articles.Paragraph{Text: articles.Plain(story)}, articles.Paragraph{Text: articles.Plain(story)}}
	for _, line := range lines {
		blocks = append(blocks, articles.Paragraph{Text: articles.Plain(line)})
	}
	hideEnding(blocks, meta)
	for _, block := range blocks[2:] {
		h, _ := block.(articles.Hidden)
		reasons = append(reasons, h.Reason)
	}
	return reasons
}

func TestKeepsAsideWhatStandsBelowAStory(t *testing.T) {
	t.Parallel()
	meta := articles.Meta{Language: articles.Field{Value: "de"}, Byline: articles.Byline{Authors: []articles.Author{{Name: "Ann Lee"}}}}
	for line, want := range map[string]string{
		"With files from The Harbour Press":                          "sign-off",
		"Mit Informationen der Hafenkorrespondenten und der Agentur": "sign-off",
		"– additional reporting by Jo Bloggs":                        "sign-off",
		"(Avec AFP)":                                                 "sign-off",
		"Quelle: hafen.example, abc/dpa":                             "sign-off",
		"SDA/sep":                                                    "sign-off",
		"(dpa/lno)":                                                  "sign-off",
		"Hafenblatt / Última Hora":                                   "sign-off",
		"© The Harbour Post Ltd.":                                    "sign-off",
		"Kai, Hafen Anna Lee lee@hafen.example":                      "sign-off",
		"Hafenecho, 15.4.2024, 10:05 Uhr;":                           "sign-off",
		"First published in The Quay.":                               "sign-off",
		"Dieser Artikel ist zuerst bei „Kai“ erschienen.":            "sign-off",
		"Ann Lee is a reporter for the Post who covers ferries.":     "about the author",
		"Ann Lee, Editor, Ferries, studied the fog for years.":       "about the author",
		"Die Kapitänin Ann Lee ist Gründerin des Hafenblatts.":       "about the author",
		"Ann Lee": "byline",
		"Ann Lee said that the ferry would sail again.":                                                                    "",
		"Jo Bloggs is the captain of the ferry and will be for years.":                                                     "",
		"Source: nobody knows, and those who might have known are not to be found on the quay any more, or so it is said.": "",
		"The ferry sails at nine.":       "",
		"It sailed on 15.4.2024, 10:05.": "",
		"Quellen:":                       "",
		"24/7":                           "",
	} {
		if got := closed(meta, line); got[0] != want {
			t.Errorf("%q is kept aside as %q, want %q", line, got[0], want)
		}
	}
	if got := closed(meta, "Ann Lee", "Redakteurin im Hafenbüro, schreibt über Fähren."); got[0] != "byline" || got[1] != "about the author" {
		t.Errorf("a name and what its bearer does: %q", got)
	}
	if got := closed(meta, "SDA/sep", "The ferry sails at nine."); got[0] != "" {
		t.Errorf("above the last of the story: %q", got)
	}
	if got := closed(articles.Meta{}, "Ann Lee is a reporter."); got[0] != "" {
		t.Errorf("a name that no byline has: %q", got)
	}
}
