package parse_test

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/parse"
)

func TestReadsTheBeginningOfAHugeStoryAndSaysSo(t *testing.T) {
	line := strings.Repeat("die Flut kam über Nacht, ", 4000) + "\n\n"
	for _, format := range []articles.Format{articles.PlainText, articles.HTML, articles.Markdown} {
		body := "A title\n\n" + line
		if format == articles.HTML {
			body = "<title>A title</title><p>" + line
		}
		body = body[:len(body)/2*2] + strings.Repeat(line, parse.MaxBytes/len(line)+1)
		story := parse.Story(articles.Article{Origin: "a", Format: format, Body: []byte(body)})
		if want := "cut off: only the first 20 MB were read"; !strings.HasPrefix(story.Notice, want) || strings.Contains(story.Notice, "1252") {
			t.Errorf("%v: notice %q", format, story.Notice)
		}
		if len(story.Blocks) == 0 {
			t.Errorf("%v: nothing found", format)
		}
		if row := parse.Headline(articles.Article{Origin: "a", Format: format, Body: []byte(body)}); row.Words == 0 {
			t.Errorf("%v: row %+v", format, row)
		}
	}
}
