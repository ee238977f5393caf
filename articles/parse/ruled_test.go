package parse_test

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/parse"
	"lede/articles/parse/rules"
)

func ruled(t *testing.T, file string) parse.Reader {
	t.Helper()
	set, err := rules.Parse(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return parse.Reader{Rules: set}
}

const weirDump = `River notes and queries
Home
The eel is back at the weir
Told to Ann Lee
Put to bed on 12 November 2019
Being an account of what the keeper saw, and of what he said about it afterwards
An eel came up the weir on Monday, the first of its kind in the river since the mill closed, and it did not seem to be in a hurry at all.
Ring us if you have seen one too
The keeper of the weir, who has looked after it for forty years and never seen one, said that it looked at him as if he were late.
It then went on upstream without another word, past the boat club and the bridge, and has not been seen since.
`

const weirRules = `site weir-news
 line title     ^(The eel .*)$
 line byline    ^Told to (.+)$
 line published ^Put to bed on (.+)$
 line dek       ^Being an account
 line strip     ^Ring us
`

func TestRulesReadTheLinesOfADump(t *testing.T) {
	dump := articles.Article{Origin: "/home/ann/weir-news/eel.txt", Format: articles.PlainText, Body: []byte(weirDump)}
	story := ruled(t, weirRules).Story(dump)
	m := story.Meta
	if m.Title.Value != "The eel is back at the weir" || m.Title.From != articles.SiteRule {
		t.Errorf("title %+v", m.Title)
	}
	if m.Byline.String() != "Ann Lee" || m.Byline.Detail != "line 3: ^Told to (.+)$" {
		t.Errorf("byline %+v", m.Byline)
	}
	if m.Published.Time.Format("2006-01-02") != "2019-11-12" || m.Published.From != articles.SiteRule {
		t.Errorf("published %+v", m.Published)
	}
	shown, hidden := wordsOf(story.Blocks)
	for _, line := range strings.Split(strings.TrimSpace(weirDump), "\n") {
		kept := strings.Contains(shown, line)
		aside := strings.Contains(hidden, line)
		switch {
		case strings.HasPrefix(line, "The eel "):
			if kept || aside {
				t.Errorf("the headline stands in the text: %q", line)
			}
		case !kept && !aside:
			t.Errorf("lost %q", line)
		}
	}
	if !strings.Contains(hidden, "site rule, line 6: Ring us") || !strings.Contains(hidden, "site rule, line 3: Told to Ann Lee") {
		t.Errorf("hidden:\n%s", hidden)
	}
	row := ruled(t, weirRules).Headline(dump)
	if row.Title != m.Title.Value || row.Byline != m.Byline.String() || !row.Published.Time.Equal(m.Published.Time) {
		t.Errorf("the list shows %+v", row)
	}
}

// wordsOf returns the lines that are shown, and those kept aside with their
// reasons.
func wordsOf(blocks []articles.Block) (shown, hidden string) {
	for _, block := range blocks {
		if h, ok := block.(articles.Hidden); ok {
			inner, _ := wordsOf([]articles.Block{h.Block})
			hidden += h.Reason + ": " + inner
			continue
		}
		switch b := block.(type) {
		case articles.Paragraph:
			shown += b.Text.String() + "\n"
		case articles.Heading:
			shown += b.Text.String() + "\n"
		case articles.Dek:
			shown += b.Text.String() + "\n"
		}
	}
	return shown, hidden
}

const weirNotes = `---
title: The eel is back at the weir
url: https://www.news.example/2019/eel
byline: Ring us
---

# The eel is back at the weir

Told to Ann Lee

An eel came up [the weir](/weir) on Monday, and it did not seem to be in a hurry.

Ring us if you have seen *one* too.

## Afterwards

It then went [on upstream](../boats), past the boat club and the bridge.
`

func TestRulesReadTheLinesOfMarkdown(t *testing.T) {
	notes := articles.Article{Origin: "eel.md", Format: articles.Markdown, Body: []byte(weirNotes)}
	story := ruled(t, "site news.example\nline byline ^Told to (.+)$\nline strip ^Ring us\nline strip ^Never said\n").Story(notes)
	if story.Meta.Byline.String() != "Ann Lee" || story.Meta.Byline.Detail != "line 2: ^Told to (.+)$" {
		t.Errorf("byline %+v", story.Meta.Byline)
	}
	shown, hidden := wordsOf(story.Blocks)
	want := "An eel came up the weir on Monday, and it did not seem to be in a hurry.\nAfterwards\nIt then went on upstream, past the boat club and the bridge.\n"
	if shown != want || hidden != "site rule, line 2: Told to Ann Lee\nsite rule, line 3: Ring us if you have seen *one* too.\n" {
		t.Errorf("shown:\n%s\nhidden:\n%s", shown, hidden)
	}
	if len(story.Idle) != 1 || story.Idle[0] != "line 4: ^Never said" {
		t.Errorf("idle %q", story.Idle)
	}
	var links []string
	for _, block := range story.Blocks {
		if p, ok := block.(articles.Paragraph); ok {
			for _, l := range p.Text.Links() {
				links = append(links, l.Href)
			}
		}
	}
	if got := strings.Join(links, " "); got != "https://www.news.example/weir https://www.news.example/boats" {
		t.Errorf("links %s", got)
	}
}

func TestRulesOfOtherSitesChangeNothing(t *testing.T) {
	dump := articles.Article{Origin: "/home/ann/other/eel.txt", Format: articles.PlainText, Body: []byte(weirDump)}
	with, without := ruled(t, weirRules).Story(dump), parse.Story(dump)
	if with.Meta.Title != without.Meta.Title || len(with.Blocks) != len(without.Blocks) {
		t.Errorf("with rules for another site: %+v, without: %+v", with.Meta, without.Meta)
	}
}
