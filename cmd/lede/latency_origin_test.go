package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"lede/articles"
	"lede/feed/refresh"
)

const (
	latencyFeeds = 100
	latencyItems = 50
	latencyWait  = 50 * time.Millisecond // of the origin
)

// asOrigin makes the test binary serve feeds until its input ends: in a
// process of its own, it takes no turns from the one that measures.
const asOrigin = "LEDE_TEST_AS_ORIGIN"

// serveFeeds answers each address with a feed, after a while, and /answers
// with how many it has served and when it did so last. It prints its address.
func serveFeeds(in io.Reader, out io.Writer) {
	feeds := map[string][]byte{}
	for i := range latencyFeeds {
		for _, name := range []string{fmt.Sprint("/known", i), fmt.Sprint("/new", i)} {
			feeds[name] = latencyFeed(name[1:])
		}
	}
	var answered, last atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/answers" {
			_, _ = fmt.Fprintln(w, answered.Load(), last.Load())
			return
		}
		time.Sleep(latencyWait)
		_, _ = w.Write(feeds[r.URL.Path])
		answered.Add(1)
		last.Store(time.Now().UnixNano())
	}))
	defer server.Close()
	_, _ = fmt.Fprintln(out, server.URL)
	_, _ = io.Copy(io.Discard, in)
}

// latencyOrigin is the process that serves feeds.
type latencyOrigin struct {
	URL    string
	before int // answers that do not count
	input  io.Closer
	cmd    *exec.Cmd
}

func newLatencyOrigin(b *testing.B) *latencyOrigin {
	b.Helper()
	cmd := exec.CommandContext(b.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), asOrigin+"=1")
	input, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	o := &latencyOrigin{input: input, cmd: cmd}
	if _, err := fmt.Fscanln(output, &o.URL); err != nil {
		b.Fatal(err)
	}
	return o
}

// answers is how many feeds were served, and when the last one was.
func (o *latencyOrigin) answers(t testing.TB) (n int, last time.Time) {
	t.Helper()
	response, err := http.Get(o.URL + "/answers")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	var stamp int64
	if _, err := fmt.Fscan(response.Body, &n, &stamp); err != nil {
		t.Fatal(err)
	}
	return n - o.before, time.Unix(0, stamp)
}

// settled is how long after the last answer keys are still measured: the
// stories are saved, and their words are indexed.
const settled = 1500 * time.Millisecond

func (o *latencyOrigin) close() {
	_ = o.input.Close()
	_ = o.cmd.Wait()
}

// latencyFeed is a feed of stories of 3 KB.
func latencyFeed(name string) []byte {
	var f strings.Builder
	fmt.Fprintf(&f, `<rss version="2.0"><channel><title>Quay %s</title>`, name)
	for i := range latencyItems {
		fmt.Fprintf(&f, `<item><title>Ferry %d of quay %s leaves in the fog</title><guid>%s-%d</guid><pubDate>%s</pubDate><description><![CDATA[`,
			i, name, name, i, time.Unix(1793000000-int64(i)*3600, 0).UTC().Format(time.RFC1123Z))
		for p := range 12 {
			fmt.Fprintf(&f, "<p>The ferry left quay %s at seven for the %d. time, and the fog lay on the water so thick that the gulls walked ashore. "+
				"Nobody said good morning, nobody heard horn %d, and the tide table of day %d was wrong once more.</p>", name, i, i*p, p)
		}
		f.WriteString("]]></description></item>\n")
	}
	f.WriteString("</channel></rss>")
	return []byte(f.String())
}

// latencyHome is a home with a library that has read ten feeds and has
// subscribed to a hundred more.
func latencyHome(b *testing.B, origin *latencyOrigin) string {
	b.Helper()
	home := b.TempDir()
	writeConfig(b, home, "[refresh]\non-start = false\nevery = \"never\"\n")
	c := newConsole([]string{"HOME=" + home, "TZ=UTC"}, nil, io.Discard, io.Discard)
	lib, err := c.library(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	subscribe := func(prefix string, n int) {
		for i := range n {
			address := fmt.Sprintf("%s/%s%d", origin.URL, prefix, i)
			if _, err := lib.Subscribe(b.Context(), articles.Source{Address: address, Title: address}); err != nil {
				b.Fatal(err)
			}
		}
	}
	subscribe("known", 10)
	if _, err := refresh.Run(context.Background(), lib, refresh.Options{Client: c.web()}); err != nil {
		b.Fatal(err)
	}
	subscribe("new", latencyFeeds)
	origin.before, _ = origin.answers(b)
	origin.before += 10 // the known ones are asked again
	if err := c.close(); err != nil {
		b.Fatal(err)
	}
	return home
}
