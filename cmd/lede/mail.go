package main

import (
	"context"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/export"
)

// mailWriter prints a story as a mail (RFC 5322) whose text is the story in
// plain text: what "lede cat" prints of it, under headers that mail programs
// know. It has no receiver, which is for whoever sends it.
func (c *console) mailWriter(o storyFlags) (storyWriter, error) {
	o.as = "text"
	write, err := c.pageWriter(o)
	if o.body {
		write, err = func(_ context.Context, s articles.Story) error { return export.Body(c.out, s) }, nil
	}
	return func(ctx context.Context, from choice, s articles.Story) error {
		known, err := c.details(ctx, from, s)
		if err != nil {
			return err
		}
		if err := writeHeaders(c.out, s, known); err != nil {
			return err
		}
		return write(ctx, s)
	}, err
}

// writeHeaders writes the headers of a story and the empty line behind them.
func writeHeaders(w io.Writer, s articles.Story, known articles.Details) error {
	source := known.Source
	sender := s.Meta.Byline.String()
	switch {
	case sender == "":
		sender = source
	case source != "" && source != sender:
		sender += ", " + source
	}
	headers := [][2]string{
		{"From", (&mail.Address{Name: sender, Address: "lede@localhost"}).String()},
		{"Subject", encodedWords(known.Title)},
		{"Date", mailDate(known)},
		{"Message-ID", fmt.Sprintf("<%s@lede.localhost>", s.ID)},
		{"List-ID", listID(source)},
		{"Archived-At", archivedAt(known.Link)}, // RFC 5064
		{"Keywords", encodedWords(strings.Join(append(sectionOf(known), known.Tags...), ", "))},
		{"MIME-Version", "1.0"},
		{"Content-Type", "text/plain; charset=utf-8"},
		{"Content-Transfer-Encoding", "8bit"},
	}
	for _, h := range headers {
		if h[1] == "" {
			continue
		}
		if _, err := io.WriteString(w, folded(h[0]+": "+h[1])+"\n"); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// encodedWords is a text as a header may have it (RFC 2047).
func encodedWords(text string) string { return mime.QEncoding.Encode("utf-8", text) }

// maxHeaderLine is how long a line of a header should be at most (RFC 5322, 2.1.1).
const maxHeaderLine = 78

// folded breaks a header into lines at its spaces (RFC 5322, 2.2.3).
func folded(header string) string {
	var b strings.Builder
	line := 0
	for i, word := range strings.Split(header, " ") {
		switch {
		case i == 0:
		case line+1+len(word) > maxHeaderLine:
			b.WriteString("\n ")
			line = 1
		default:
			b.WriteByte(' ')
			line++
		}
		b.WriteString(word)
		line += len(word)
	}
	return b.String()
}

func mailDate(known articles.Details) string {
	at := known.Published.In(time.Local)
	if at.IsZero() {
		at = known.Arrived
	}
	if at.IsZero() {
		return ""
	}
	return at.Format(time.RFC1123Z)
}

// listID names the source as a mailing list is named (RFC 2919).
func listID(source string) string {
	if source == "" {
		return ""
	}
	var label strings.Builder
	for _, r := range strings.ToLower(source) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			label.WriteRune(r)
		case label.Len() > 0 && !strings.HasSuffix(label.String(), "-"):
			label.WriteByte('-')
		}
	}
	name := strings.Trim(label.String(), "-")
	if name == "" {
		name = string(articles.NewID(source))
	}
	return encodedWords(source) + " <" + name + ".lede.localhost>"
}

func archivedAt(link string) string {
	if link == "" {
		return ""
	}
	return "<" + link + ">"
}

func sectionOf(known articles.Details) []string {
	if known.Section == "" {
		return nil
	}
	return []string{known.Section}
}
