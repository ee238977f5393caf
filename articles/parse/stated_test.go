package parse

import (
	"strings"
	"testing"
	"time"

	"lede/articles"
)

func delivered(body string) articles.Article {
	stated := articles.Evidence{From: articles.FeedEntry, Sure: articles.Stated}
	return articles.Article{
		ID: "x", Origin: "https://harbour.example/eel", Base: "https://harbour.example/eel",
		Format: articles.Fragment, Body: []byte(body),
		Stated: articles.Meta{
			Title:     articles.Field{Value: "The eel is back", Evidence: stated},
			Source:    articles.Field{Value: "The Harbour News", Evidence: stated},
			Link:      articles.Field{Value: "https://harbour.example/eel", Evidence: stated},
			Published: articles.Moment{Date: articles.Date{Time: time.Date(2026, 11, 9, 8, 0, 0, 0, time.UTC), Precision: articles.ToMinute, Zoned: true}, Evidence: stated},
		},
	}
}

func TestReadsWhatAFeedDeliversAsTheWholeStory(t *testing.T) {
	s := Story(delivered(`<p>It came up the weir.</p><img src="/eel.jpg" alt="An eel"><p>Nobody had seen one.</p><p><a href="eel?from=feed">All of it</a></p>`))
	var kinds []string
	for _, block := range s.Blocks {
		switch b := block.(type) {
		case articles.Paragraph:
			kinds = append(kinds, b.Text.String())
		case articles.Figure:
			kinds = append(kinds, b.Source)
		case articles.Hidden:
			kinds = append(kinds, b.Reason)
		default:
			t.Errorf("unexpected %T", block)
		}
	}
	want := "It came up the weir.|https://harbour.example/eel.jpg|Nobody had seen one.|link to its page"
	if got := strings.Join(kinds, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if s.Meta.Title.Value != "The eel is back" || s.Meta.Title.From != articles.FeedEntry {
		t.Errorf("the title is %+v", s.Meta.Title)
	}
}

func TestKeepsWhatTheFeedStatesOverThePage(t *testing.T) {
	a := delivered(`<html><head><title>Eel - Harbour News</title><meta name="author" content="Ann Lee"></head>
<body><article><h1>The Eel Is Back At Last</h1>` + strings.Repeat("<p>It came up the weir on Monday, and nobody had seen one for years.</p>", 5) + `</article></body></html>`)
	a.Format = articles.HTML
	s := Story(a)
	if s.Meta.Title.Value != "The eel is back" {
		t.Errorf("title %q", s.Meta.Title.Value)
	}
	if got := s.Meta.Byline.String(); got != "Ann Lee" {
		t.Errorf("byline %q, want what the page adds", got)
	}
}

func TestRowOfADeliveredStoryCountsWordsOutsideTags(t *testing.T) {
	row := Headline(delivered(`<p class="one two three">It came up <b>the</b> weir.</p>`))
	if row.Words != 5 || row.Title != "The eel is back" {
		t.Errorf("got %d words of %q, want 5", row.Words, row.Title)
	}
}

// The minutes of a story are the same in a list, which does not parse it, and on
// its page.
func TestARowCountsTheWordsThatThePageCounts(t *testing.T) {
	t.Parallel()
	said := strings.Repeat("<p>The ferry was late again, and nobody minded.</p>", 40)
	a := articles.Article{
		Origin: "https://quay.example/ferry", Format: articles.Fragment,
		Body: []byte(said + "<figure><img src=a.png><figcaption>" + strings.Repeat("A boat in the fog ", 30) + "</figcaption></figure>" +
			"<pre>" + strings.Repeat("knots = 7\n", 200) + "</pre>" + said),
	}
	a.Stated.Title = articles.Field{Value: "Late"}
	story := Story(a)
	if got, want := Headline(a).Words, story.Words(); got != want || want != 640 {
		t.Errorf("%d words in the list, %d on the page", got, want)
	}
}
