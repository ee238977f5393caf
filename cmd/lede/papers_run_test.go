//go:build unix

package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// notRun are the lines of papers that no test runs as they stand, by their
// beginnings.
var notRun = map[string]string{
	"lede account add": "asks for a password on the terminal, of a server",
	"lede ls --watch":  "does not end; watch_test.go has it",
	"\"":               "a line of JSON; testdata/script/recipes.txtar runs what it says",
	"fzf ":             "goes on with the line above; testdata/script/recipes.txtar",
	"lede cat --ids":   "goes on with the line above; testdata/script/recipes.txtar",
	"printf ":          "a part of a loop; testdata/script/recipes.txtar",
}

// TestEveryLineOfThePapersRuns has a shell run each line of the README and of docs
// that calls lede, one after the other, in a library with stories of today. Hosts
// lead to this machine. Programs that take what lede prints only read it here.
func TestEveryLineOfThePapersRuns(t *testing.T) {
	t.Parallel()
	site := paperSite()
	t.Cleanup(site.Close)
	for _, name := range papers(t) {
		lines := shellLines(readPaper(t, name))
		if len(lines) == 0 {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := paperHome(t, site.URL)
			for _, line := range lines {
				line = strings.NewReplacer("https://news.example", site.URL, "news.example", strings.TrimPrefix(site.URL, "http://"), "go run ./cmd/lede", "lede").Replace(line)
				if said, err := inShell(t, home, line); err != nil {
					t.Errorf("%s: %v\n%s", line, err, said)
				}
			}
		})
	}
}

// shellLines are the lines of a paper that stand in and call lede, without what is
// said of them.
func shellLines(paper string) []string {
	calls := regexp.MustCompile(`(^|[|&;(] *)(go run \./cmd/)?lede( |$)`)
	var all []string
lines:
	for _, m := range regexp.MustCompile(`(?m)^    (.*)$`).FindAllStringSubmatch(paper, -1) {
		line := regexp.MustCompile(` +# .*$`).ReplaceAllString(strings.TrimSpace(m[1]), "")
		line = strings.TrimPrefix(line, "*/30 * * * * ")
		if !calls.MatchString(line) {
			continue
		}
		for beginning := range notRun {
			if strings.HasPrefix(line, beginning) || strings.Contains(line, "while read") {
				continue lines
			}
		}
		all = append(all, strings.TrimSuffix(line, " |"))
	}
	return all
}

// inShell runs a line in the folder home, in which lede is the test binary.
func inShell(t *testing.T, home, line string) (said string, err error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", "-e", "-c", line)
	cmd.Dir = home
	cmd.Env = []string{asProgram + "=1", "HOME=" + home, "TZ=UTC", "PATH=" + filepath.Join(home, "bin") + ":" + os.Getenv("PATH")}
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// paperHome makes a reader's folder with all that the papers name.
func paperHome(t *testing.T, site string) string {
	t.Helper()
	home := t.TempDir()
	write := func(name, text string) {
		file := filepath.Join(home, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	write("bin/fzf", "#!/bin/sh\nexec sed -n 3p\n") // who chooses takes one story
	for _, reader := range []string{"less", "man", "jq", "sendmail", "pandoc", "espeak-ng", "xargs", "notify-send"} {
		write("bin/"+reader, "#!/bin/sh\nexec cat\n")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(home, "bin/lede")); err != nil {
		t.Fatal(err)
	}
	const story = "# The herring is back\n\nBy Ann Lee, 3 November 2026\n\nThe boats went out on Monday and came home full, for the first time in nine years.\n"
	for _, name := range []string{"notes.md", "notes/one.md", "news/one.md", "news/two.txt", "story.txt"} {
		write(name, strings.Replace(story, "herring", "herring of "+name, 1))
	}
	for _, name := range []string{"story.html", "page.html"} {
		write(name, paperPage)
	}
	write("scraped.jsonl", `{"title":"The herring is back","author":"Ann Lee","body":"The boats went out on Monday and came home full."}`+"\n")
	write("feeds.opml", `<opml version="2.0"><body><outline type="rss" text="The Shore" xmlUrl="`+site+`/shore.xml"/></body></opml>`)
	write("pocket.csv", "title,url,time_added,tags,status\nThe lamp,"+site+"/lamp,1700000000,sea,unread\n")
	write(".newsboat/urls", site+"/tide.xml\n")
	write(".config/lede/config.toml", "[[search]]\nname = \"later\"\nquery = \"starred\"\n")
	for _, line := range []string{"lede add " + site + "/tide.xml", "lede mark star title:grain"} {
		if said, err := inShell(t, home, line); err != nil {
			t.Fatalf("%s: %v\n%s", line, err, said)
		}
	}
	return home
}

const paperPage = `<!DOCTYPE html><html><head><title>The lamp</title><link rel="alternate" type="application/rss+xml" href="/news.xml"></head>
<body><article><h1>The lamp</h1><p>By Ann Lee</p><p>The lamp on the mole burned for forty years without a day of rest, and nobody thanked the keeper for it.</p>
<p>On Monday the council did, with a clock. He has put it beside the lamp, where it keeps good time, he says, and good company.</p></article></body></html>`

// paperSite serves feeds of the day, and a page at every other address.
func paperSite() *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if path.Ext(r.URL.Path) != ".xml" {
			_, _ = fmt.Fprint(w, paperPage)
			return
		}
		name := strings.Trim(r.URL.Path, "/.xml")
		_, _ = fmt.Fprintf(w, `<rss version="2.0"><channel><title>%s</title><link>http://%s/</link>`, name, r.Host)
		for i, item := range []struct {
			title string
			age   time.Duration
		}{{"The grain harvest is in", 0}, {"Herring, and where to buy it", time.Hour}, {"An old story", 40 * 24 * time.Hour}} {
			_, _ = fmt.Fprintf(w, `<item><title>%s</title><guid>%s-%d</guid><link>http://%s/%s/%d</link><author>lee@news.example (Ann Lee)</author><category>World</category>
<enclosure url="http://%s/%d.mp3" type="audio/mpeg" length="9"/><pubDate>%s</pubDate><description>The boats went out and came home full.</description></item>`,
				item.title, name, i, r.Host, name, i, r.Host, i, time.Now().Add(-item.age).UTC().Format(time.RFC1123Z))
		}
		_, _ = fmt.Fprint(w, `</channel></rss>`)
	}))
}
