//go:build unix

package main

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
	"time"
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
