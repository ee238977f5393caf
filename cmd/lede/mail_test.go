package main

import (
	"bytes"
	"mime"
	"net/mail"
	"strings"
	"testing"

	"lede/articles"
)

func TestHeadersOfAMailAreFolded(t *testing.T) {
	t.Parallel()
	for _, title := range []string{
		"Herons",
		"Der Müller läßt die Mühle ruhen, bis das Wehr über den Winter ausgebessert ist und die Aale zurück sind",
		strings.Repeat("Reeds and herons ", 20) + "end",
		"目を覚ました港の町で、鷺が四十羽も増えたと港長が市議会に報告した、という話を聞いた人は少なくない",
	} {
		var out bytes.Buffer
		s := articles.Story{ID: "k3f7ab2c"}
		s.Meta.Byline = articles.Byline{Authors: []articles.Author{{Name: "Änne Überlein-Großkopf"}, {Name: "Jürgen Weißmüller von der Straße"}}}
		known := articles.Details{Headline: articles.Headline{Title: title, Source: "Der Fluß und die Küste, Zeitung für Land und Meer"}}
		if err := writeHeaders(&out, s, known); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(out.String(), "\n") {
			if len(line) > maxHeaderLine {
				t.Errorf("%d bytes: %s", len(line), line)
			}
		}
		message, err := mail.ReadMessage(&out)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := new(mime.WordDecoder).DecodeHeader(message.Header.Get("Subject")); err != nil || got != title {
			t.Errorf("the subject is %q, %v", got, err)
		}
		from, err := message.Header.AddressList("From")
		if want := s.Meta.Byline.String() + ", " + known.Source; err != nil || len(from) != 1 || from[0].Name != want {
			t.Errorf("it is from %v, %v, want %q", from, err, want)
		}
	}
}
