package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"text/template"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/sanitize"
)

// listRow is a headline as --format sees it. The names are those of the JSON.
type listRow struct {
	ID                                     articles.ID
	Title, Section, Source, SourceAddress  string
	Byline, Link, Origin, Problem, Arrived string
	Published, Updated                     articles.Date
	Read, Unread, Starred                  bool
	Tags                                   []string
	Words, Minutes, Also                   int
	Enclosures                             []string // their addresses
}

func listRowOf(d articles.Details) listRow {
	row := listRow{
		ID: d.ID, Title: d.Title, Section: d.Section, Source: d.Source, SourceAddress: sanitize.ShownAddress(d.Address),
		Byline: d.Byline, Link: d.Link, Origin: sanitize.ShownOrigin(d.Origin), Problem: d.Problem, Arrived: export.Stamp(d.Arrived),
		Published: d.Published, Updated: d.Updated, Read: d.Read, Unread: !d.Read && d.Problem == "", Starred: d.Starred,
		Tags: d.Tags, Words: d.Words, Minutes: d.Minutes(), Also: max(d.Also, len(d.AlsoIn)),
	}
	for _, e := range d.Enclosures {
		row.Enclosures = append(row.Enclosures, e.URL)
	}
	return row
}

// listFormat reads a template of Go's text/template. What it asks for in vain is
// told before anything is printed.
func listFormat(text string) (*template.Template, error) {
	functions := template.FuncMap{
		"join": func(sep string, words []string) string { return strings.Join(words, sep) },
		"date": func(layout string, d articles.Date) string {
			if d.IsZero() {
				return ""
			}
			return d.Time.Format(layout)
		},
	}
	t, err := template.New("format").Funcs(functions).Parse(unescape(text))
	if err == nil {
		err = t.Execute(io.Discard, listRow{})
	}
	if err != nil {
		return nil, usageError{fmt.Errorf("--format %s: %s - write {{.Title}}; \"lede man\" lists the names", sanitize.Field(text), templateFault(err))}
	}
	return t, nil
}

// templateFault is what is wrong with a template, without the places in the
// program that found it.
func templateFault(err error) string {
	var exec template.ExecError
	if errors.As(err, &exec) {
		err = exec.Err
	}
	text := strings.TrimPrefix(err.Error(), "template: format:")
	if at := strings.LastIndex(text, ">: "); at >= 0 {
		text = text[at+len(">: "):]
	}
	text, _, _ = strings.Cut(text, " in type main.")
	return strings.Replace(text, "can't evaluate field", "no headline has the field", 1)
}

// unescape gives the escapes that a shell leaves alone their meaning, outside
// of the actions of a template, which have strings of their own.
func unescape(text string) string {
	escapes := strings.NewReplacer(`\t`, "\t", `\n`, "\n", `\0`, "\x00", `\\`, `\`)
	var b strings.Builder
	for {
		plain, action, found := strings.Cut(text, "{{")
		b.WriteString(escapes.Replace(plain))
		if !found {
			return b.String()
		}
		end := strings.Index(action, "}}")
		if end < 0 {
			return b.String() + "{{" + action
		}
		b.WriteString("{{" + action[:end+2])
		text = action[end+2:]
	}
}
