package opml

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"

	"lede/articles"
)

func read(t *testing.T, src string) List {
	t.Helper()
	l, err := Read(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// report sets a list as a person would be told of it.
func report(l List) []byte {
	var b bytes.Buffer
	for _, s := range l.Sources {
		fmt.Fprintf(&b, "+ %s | %s | %s\n", s.Address, s.Title, s.Category)
	}
	for _, r := range l.Refused {
		fmt.Fprintf(&b, "- %s\n", r)
	}
	for _, n := range l.Notes {
		fmt.Fprintf(&b, "# %s\n", n)
	}
	return b.Bytes()
}

func TestRefusesByNameWhatCouldActAndTakesTheRest(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"opml", "urls"} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile("testdata/malicious." + name)
			if err != nil {
				t.Fatal(err)
			}
			got := report(read(t, string(data)))
			if bytes.Contains(got, []byte("hunter2")) {
				t.Error("shows a password")
			}
			golden.RequireEqual(t, got)
		})
	}
}

func TestReadsFoldersAndWhatOPMLKnowsOfAFeed(t *testing.T) {
	t.Parallel()
	l := read(t, `<opml version="1.0"><head/><body>
		<outline text="News"><outline title="Europe" text="">
			<outline type="rss" text="Harbour &amp; Quay" title="Harbour" xmlUrl="https://harbour.example/feed?a=1&amp;b=2"
				htmlUrl="https://harbour.example/" language="de"/>
		</outline><OUTLINE Text="Saltmarsh" XMLURL='https://saltmarsh.example/rss'></OUTLINE></outline>
		<outline type="rss" text="Old" url="https://old.example/rss"/>
		<outline xmlUrl="https://bare.example/rss" text="https://bare.example/rss" category="/Tech/Go,/other"/>
	</body></opml>`)
	want := []articles.Source{
		{Address: "https://harbour.example/feed?a=1&b=2", Title: "Harbour & Quay", Named: true, Site: "https://harbour.example/", Category: "News/Europe", Language: "de"},
		{Address: "https://saltmarsh.example/rss", Title: "Saltmarsh", Named: true, Category: "News"},
		{Address: "https://old.example/rss", Title: "Old", Named: true},
		{Address: "https://bare.example/rss", Category: "Tech/Go; other"},
	}
	if diff := cmp.Diff(want, l.Sources); diff != "" || len(l.Refused)+len(l.Notes) != 0 {
		t.Errorf("%s\n%v %v", diff, l.Refused, l.Notes)
	}
}

func TestAnAddressMayLackItsScheme(t *testing.T) {
	t.Parallel()
	for written, want := range map[string]string{
		"quay.example/rss": "https://quay.example/rss", " www.quay.example/?feed=rss2 ": "https://www.quay.example/?feed=rss2",
		"bücher.example/feed.xml": "https://b%C3%BCcher.example/feed.xml", "feed.xml": "", "folder/feed.xml": "", "/etc/passwd": "",
		"../feed.example/a": "", "quay.example:pass@evil.example/": "", "127.0.0.1/feed": "", "a b.example/feed": "",
	} {
		if got := Address(written); got != want {
			t.Errorf("%q is taken for %q, want %q", written, got, want)
		}
	}
}

func TestReadsADamagedListAsFarAsItGoes(t *testing.T) {
	t.Parallel()
	whole := `<opml><body><outline text="Sea"><outline text="Qua` + "\x01" + `y & Pier" xmlUrl="https://quay.example/"/></outline>`
	for name, src := range map[string]string{
		"control byte":  whole + "</body></opml>",
		"broken off":    whole + `<outline text="Half" xmlUrl="https://ha`,
		"never closed":  whole + `<outline text="Open">`,
		"unquoted":      `<opml><outline text=Sea><outline text="Quay & Pier" xmlUrl=https://quay.example/ /></outline>`,
		"closed twice":  `</outline></outline>` + whole + `</outline></outline>`,
		"no root":       `<outline text="Sea"><outline text="Quay &amp; Pier" xmlUrl="https://quay.example/">`,
		"junk before":   "\ufeff\n" + whole,
		"latin-1":       `<?xml version="1.0" encoding="iso-8859-1"?><!-- ` + "\xe4\xf6\xfc\xdf" + ` -->` + whole,
		"UTF-16":        utf16le(whole),
		"in wrong case": `<OPML><Outline TEXT="Sea"><oUtLiNe Text="Quay &amp; Pier" xmlurl="https://quay.example/"/>`,
	} {
		t.Run(name, func(t *testing.T) {
			l := read(t, src)
			if len(l.Sources) == 0 {
				t.Fatalf("nothing came in: %+v", l)
			}
			got := l.Sources[0]
			if got.Address != "https://quay.example/" || got.Title != "Quay & Pier" || got.Category != "Sea" {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func utf16le(s string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for _, c := range []byte(s) {
		b.Write([]byte{c, 0})
	}
	return b.String()
}

func TestSaysThatItIsNoList(t *testing.T) {
	t.Parallel()
	for name, src := range map[string]string{
		"nothing": "", "page": "<!doctype html><html><body><p>Hello", "prose": "It was a dark\nand stormy night.",
		"feed": "<rss><channel><title>x</title></channel></rss>", "JSON": `{"version": 1}`, "binary": "\x7fELF\x02\x01\x01\x00\x00",
	} {
		if _, err := Read(strings.NewReader(src)); !errors.Is(err, ErrNotList) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestBoundsDepthAndNumber(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`<outline text="in">`, 5_000) + `<outline text="Deep" xmlUrl="https://deep.example/"/>` +
		strings.Repeat("</outline>", 5_000) + `<outline text="Flat" xmlUrl="https://flat.example/"/>`
	l := read(t, deep)
	if len(l.Sources) != 2 || l.Sources[1].Category != "" || len(l.Sources[0].Category) > maxCategory || len(l.Notes) != 1 {
		t.Errorf("deep: %.2000s", report(l))
	}
	var many strings.Builder
	many.WriteString(strings.Repeat(`<outline xmlUrl="//x"/>`, 100_000))
	for i := range maxSources + 1000 {
		fmt.Fprintf(&many, `<outline xmlUrl="http://x/%d"/>`, i)
	}
	l = read(t, many.String())
	if len(l.Sources) != maxSources || len(l.Refused) != maxRefusals {
		t.Errorf("many: %d sources, %d refused", len(l.Sources), len(l.Refused))
	}
	want := []string{
		"simplified: 1000 sources beyond the first 50000 left out",
		"simplified: 99000 refused beside the 1000 that are named",
	}
	if diff := cmp.Diff(want, l.Notes); diff != "" {
		t.Error(diff)
	}
}

func TestReadsNewsboatsUrls(t *testing.T) {
	t.Parallel()
	l := read(t, "https://a.example/feed \"~The A\" sea \"far away\"\n# none\nhttps://b.example/feed \"far away\" sea\r\nhttp://c.example\n")
	want := []articles.Source{
		{Address: "https://a.example/feed", Title: "The A", Named: true, Category: "sea; far away"},
		{Address: "https://b.example/feed", Category: "far away; sea"},
		{Address: "http://c.example"},
	}
	if diff := cmp.Diff(want, l.Sources); diff != "" {
		t.Error(diff)
	}
	if len(l.Notes) > 0 {
		t.Error(l.Notes)
	}
}

func TestALoginIsToldNowhere(t *testing.T) {
	t.Parallel()
	l := read(t, `https://ann:my hush word@tide.example/feed news
"https://ann:my hush word@fog.example/feed" news
ftp://bob:hush hush@weir.example/
https://weir.example/feed "~https://ann:hush hush@weir.example/feed" "mail@weir.example"
ann:hush hush@lock.example/feed
`)
	o := read(t, `<opml><body><outline text="https://ann:hush hush@a.example/" xmlUrl="x"/><outline text="https://ann:hush@b.example/" xmlUrl="https://b.example/feed"/></body></opml>`)
	for _, all := range []string{fmt.Sprint(l), fmt.Sprint(o)} {
		if strings.Contains(all, "hush") || strings.Contains(all, "ann:") {
			t.Error(all)
		}
	}
	if len(l.Sources) != 2 || l.Sources[1].Category != "mail@weir.example" || len(l.Refused) != 3 || l.Refused[0].Name != "https://tide.example/feed news" {
		t.Errorf("%+v", l)
	}
}

func TestSaysWhereAListBreaksOff(t *testing.T) {
	t.Parallel()
	const whole = `<opml><body><outline text="Sea"><outline text="Tide" xmlUrl="https://tide.example/"/><outline text="Fog" xmlUrl="https://fog.example/"/></outline></body></opml>`
	before := func(mark string) string { head, _, _ := strings.Cut(whole, mark); return head }
	for src, want := range map[string]string{
		whole:                                "",
		strings.TrimSuffix(whole, "</opml>"): "behind Fog",
		before("</outline>"):                 "behind Fog",
		before("<outline text=\"Fog") + `<outline text="Fog" `:  "behind Tide",
		before("<outline text=\"Tide"):                          "before its first feed",
		`<outline text="Tide" xmlUrl="https://tide.example/"/>`: "",
	} {
		list, err := Read(strings.NewReader(src))
		if err != nil || list.Cut != want {
			t.Errorf("%s: %q, %v; want %q", src, list.Cut, err, want)
		}
	}
}
