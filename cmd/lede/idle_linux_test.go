package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// BenchmarkIdle is what the program costs on a list that nobody touches: how
// often its threads are woken, and the processor's time, by the second.
func BenchmarkIdle(b *testing.B) {
	const watched = 5 * time.Second
	s := startSessionIn(b, b.TempDir(), newspaper(b, map[string]string{"ferry.txt": "The Ferry\n\nIt left at seven.\n"}))
	s.waitFor("It left")
	time.Sleep(2 * time.Second) // what it does at the start is done
	var wakes, nanoseconds, seconds float64
	for b.Loop() {
		w, n := threadsOf(b, s.cmd.Process.Pid)
		time.Sleep(watched)
		w2, n2 := threadsOf(b, s.cmd.Process.Pid)
		wakes, nanoseconds, seconds = wakes+w2-w, nanoseconds+n2-n, seconds+watched.Seconds()
	}
	b.ReportMetric(wakes/seconds, "wakes/s")
	b.ReportMetric(nanoseconds/1e6/seconds, "cpu-ms/s")
	b.ReportMetric(0, "ns/op")
	s.press("q", "q")
	s.wait()
}

// threadsOf is how often the threads of a process have been woken, and for how
// many nanoseconds they have run.
func threadsOf(b *testing.B, pid int) (wakes, nanoseconds float64) {
	b.Helper()
	tasks, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", pid))
	if err != nil {
		b.Fatal(err)
	}
	for _, task := range tasks {
		status, err := os.ReadFile(filepath.Join(task, "status"))
		if err != nil {
			continue // it has ended
		}
		for lines := bufio.NewScanner(bytes.NewReader(status)); lines.Scan(); {
			if count, ok := bytes.CutPrefix(lines.Bytes(), []byte("voluntary_ctxt_switches:\t")); ok {
				n, _ := strconv.ParseFloat(string(count), 64)
				wakes += n
			}
		}
		ran, _ := os.ReadFile(filepath.Join(task, "schedstat"))
		first, _, _ := bytes.Cut(ran, []byte(" "))
		n, _ := strconv.ParseFloat(string(first), 64)
		nanoseconds += n
	}
	return wakes, nanoseconds
}
