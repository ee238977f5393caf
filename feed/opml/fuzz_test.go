package opml

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"lede/articles/sanitize"
)

// check fails where l holds what should not have passed, or does not come
// back as it is once it is written.
func check(t *testing.T, l List) {
	lines := append([]string(nil), l.Notes...)
	seen := map[string]bool{}
	for _, s := range l.Sources {
		if got, reason := accept(s.Address); got != s.Address || reason != "" || seen[keyOf(got)] {
			t.Fatalf("source %q: %q %s", s.Address, got, reason)
		}
		seen[keyOf(s.Address)] = true
		lines = append(lines, s.Address, s.Title, s.Site, s.Category, s.Language)
	}
	for _, r := range l.Refused {
		lines = append(lines, r.Name, r.Address, r.Reason)
	}
	for _, s := range lines {
		if sanitize.Field(s) != s {
			t.Fatalf("no harmless line: %q", s)
		}
	}
	var b bytes.Buffer
	left, err := Write(&b, "", l.Sources)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read(&b)
	if err != nil || len(again.Sources)+len(left) != len(l.Sources) {
		t.Fatalf("%v: %d of %d sources came back, %d left", err, len(again.Sources), len(l.Sources), len(left))
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"opml", "urls"} {
		data, err := os.ReadFile("testdata/malicious." + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`<outline text="a/b" isComment=true><outline xmlUrl="feed:https://u@x:80?a#b" category=",/x//y"></outline`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if l, err := Read(bytes.NewReader(data)); err == nil {
			check(t, l)
		}
	})
}

func FuzzReadLines(f *testing.F) {
	f.Add(`x:y "query:a:b" ~t`)
	f.Add("https://x \"~a\\\"b\" !h \"\\")
	f.Add("query:\x1b:\u202e\nhttps://a@b/ t\x9b u")
	f.Fuzz(func(t *testing.T, text string) {
		c := collector{known: map[string]int{}}
		readLines(&c, strings.ToValidUTF8(text, ""))
		check(t, c.finish())
	})
}
