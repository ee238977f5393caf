//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
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

// BenchmarkKeyPressDuringRefresh is what passes between a key and the frame
// that shows it, in the real program on a terminal, while 100 feeds of 50
// stories of 3 KB come in for the first time and are indexed.
func BenchmarkKeyPressDuringRefresh(b *testing.B) {
	var busy, calm []time.Duration
	for b.Loop() {
		b.StopTimer()
		origin := newLatencyOrigin(b)
		home := latencyHome(b, origin)
		b.StartTimer()
		s := startSessionIn(b, home)
		s.waitFor("▌")
		calm = append(calm, s.keyPresses(50, func() bool { return false })...)
		s.press("R")
		busy = append(busy, s.keyPresses(10_000, func() bool {
			n, last := origin.answers(b)
			return n >= latencyFeeds && time.Since(last) > settled
		})...)
		s.press("q")
		s.wait()
		b.StopTimer()
		origin.close()
		b.StartTimer()
	}
	report := func(name string, all []time.Duration) {
		slices.Sort(all)
		for _, p := range []int{50, 99} {
			b.ReportMetric(float64(all[len(all)*p/100].Microseconds())/1000, fmt.Sprintf("%s-p%d-ms", name, p))
		}
		b.ReportMetric(float64(all[len(all)-1].Microseconds())/1000, name+"-max-ms")
	}
	report("calm", calm)
	report("busy", busy)
	b.ReportMetric(float64(len(busy)), "busy-keys")
	b.ReportMetric(0, "ns/op")
}

// keyPresses presses j and k in turn, n times or until done, and returns what
// passed until the bar beside the headline had moved.
func (s *session) keyPresses(n int, done func() bool) []time.Duration {
	s.t.Helper()
	var all []time.Duration
	for i := range n {
		if done() {
			break
		}
		at := len(s.output())
		pressed := time.Now()
		if _, err := s.terminal.WriteString([]string{"j", "k"}[i%2]); err != nil {
			s.t.Fatal(err)
		}
		if shown, ok := s.shown(at, "▌"); ok {
			all = append(all, shown.Sub(pressed))
		}
		time.Sleep(time.Duration(5+i*7%23) * time.Millisecond) // in step with nothing
	}
	return all
}

// shown is when text came that is not among the first at bytes; ok is false
// where it does not come: where the list leaps by half a screen, the bar may
// stand where it stood before.
func (s *session) shown(at int, text string) (when time.Time, ok bool) {
	s.t.Helper()
	for deadline := time.Now().Add(unshown); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		found := bytes.Index(s.output()[at:], []byte(text))
		if found < 0 {
			continue
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, c := range s.came {
			if c.end >= at+found+len(text) {
				return c.at, true
			}
		}
	}
	return time.Time{}, false
}

// unshown is how long a frame is waited for; none has ever taken so long.
const unshown = time.Second

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
