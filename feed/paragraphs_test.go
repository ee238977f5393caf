package feed

import (
	"strings"
	"testing"
)

func TestKeepsTheLinesOfPlainText(t *testing.T) {
	t.Parallel()
	const wrapped = "A long line of text that was wrapped by the mail program at about seventy\ncolumns so that it fits the screen of a terminal and it goes on for a while\nand ends here."
	lines := func(s string) string { return strings.ReplaceAll(s, "\n", "<br>\n") }
	for text, want := range map[string]string{
		"Roses,\nviolets,\nnobody.":             "<p>" + lines("Roses,\nviolets,\nnobody.") + "</p>",
		"Tracks:\n1. First\n2. Second\n\nOut.":  "<p>" + lines("Tracks:\n1. First\n2. Second") + "</p>\n<p>Out.</p>",
		"0:00 Intro\n3:10 &lt;3 and a &lt; b":   "<p>" + lines("0:00 Intro\n3:10 &lt;3 and a &lt; b") + "</p>",
		"Mail &lt;ida@harbour.example&gt;\nnow": "<p>" + lines("Mail &lt;ida@harbour.example&gt;\nnow") + "</p>",
		wrapped:                                 "<p>" + wrapped + "</p>",
		"Dear all,\n" + wrapped:                 "<p>" + lines("Dear all,\n"+wrapped) + "</p>",
		"Two\r\nlines.\r\n\r\n\r\nEnd.":         "<p>" + lines("Two\nlines.") + "</p>\n<p>End.</p>",
		"One line.":                             "One line.",
	} {
		for _, markup := range []string{
			`<atom:content type="text">` + text + "</atom:content>",
			`<atom:content type="text/plain">` + text + "</atom:content>",
			"<media:group><media:description>" + text + "</media:description></media:group>",
			"<description>" + text + "</description>",
		} {
			if got := strings.TrimSpace(itemOf(t, markup).Content); got != want {
				t.Errorf("%s: %q, want %q", markup, got, want)
			}
		}
	}
}

func TestTellsCodeFromWhatAProgramHasIndented(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		"<atom:content type='text'>Changes\n\n    $ make sail\n      done</atom:content>": "<p>Changes</p>\n<pre>$ make sail\n  done</pre>",
		"<description>\n    Some text\n    in a template.\n  </description>":              "<p>Some text\nin a template.</p>",
		"<description>Do this:\n\n    a = 1\n    b = 2\n\nDone.</description>":            "<p>Do this:</p>\n<pre>a = 1\nb = 2</pre>\n<p>Done.</p>",
		"<description>Buy:\n  oars\n  tar\n\nGo.</description>":                           "<p>Buy:<br>\noars<br>\ntar</p>\n<p>Go.</p>",
		"<description>Some text\n    in a\n\n    template.</description>":                 "<p>Some text\nin a</p>\n<p>template.</p>",
		"<atom:content type='text'>&lt;p>literal&lt;/p></atom:content>":                   "&lt;p&gt;literal&lt;/p&gt;",
		"<atom:content>&lt;p>forgot&lt;/p></atom:content>":                                "<p>forgot</p>",
		"<description>Fog\nand &lt;b>rain&lt;/b></description>":                           "Fog\nand <b>rain</b>",
	} {
		if got := strings.TrimSpace(itemOf(t, markup).Content); got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}

func TestFindsAFeedBehindJunk(t *testing.T) {
	t.Parallel()
	_, items, _ := strings.Cut(harbour, "<rss")
	for _, junk := range []string{"{junk}\n", "{\"a\":1}\n<br />\n<b>Warning</b>: foo in /x.php on line 3\n", "<!DOCTYPE html>\n", "<!DOCTYPE html>\n{}\n", "<!-- served -->\n", "12\n", "\x00\x00"} {
		src := []byte(junk + `<?xml version="1.0"?>` + "<rss" + items)
		if f, err := Parse(src, "", ""); err != nil || len(f.Items) != 1 || len(f.Notes) > 1 {
			t.Errorf("%q: %+v, %v", junk, f, err)
		}
		if !Sniff(src) {
			t.Errorf("%q: no feed", junk)
		}
	}
	for _, page := range []string{"<!DOCTYPE html><html><body>&lt;<?xml version='1.0'?><rss>", "{}", "{junk}<p>feed", "<!DOCTYPE html><p><rss>"} {
		if Sniff([]byte(page)) {
			t.Errorf("%s: a feed", page)
		}
	}
}
