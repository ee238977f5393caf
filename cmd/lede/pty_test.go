//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/termios"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// session is lede in a terminal of its own.
type session struct {
	t        testing.TB
	cmd      *exec.Cmd
	terminal *os.File
	before   *unix.Termios
	mu       sync.Mutex
	sent     bytes.Buffer
	came     []chunk // of sent
	drained  chan struct{}
}

// chunk is output that came at once: what ends at a byte.
type chunk struct {
	end int
	at  time.Time
}

func startSession(t *testing.T, args ...string) *session {
	t.Helper()
	return startSessionIn(t, t.TempDir(), args...)
}

// startSessionIn starts lede with a home.
func startSessionIn(t testing.TB, home string, args ...string) *session {
	t.Helper()
	return startSizedSession(t, home, pty.Winsize{Rows: 24, Cols: 80}, args...)
}

func startSizedSession(t testing.TB, home string, size pty.Winsize, args ...string) *session {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminal:", err)
	}
	if err := pty.Setsize(master, &size); err != nil {
		t.Fatal(err)
	}
	before, err := termios.GetTermios(int(slave.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, os.Args[0], args...)
	cmd.Env = []string{asProgram + "=1", "TERM=xterm-256color", "HOME=" + home, "GORACE=exitcode=0 log_path=" + filepath.Join(home, "race"), "TZ=UTC", "PATH=" + os.Getenv("PATH"), "TMPDIR=" + os.TempDir()}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, cmd: cmd, terminal: master, before: before, drained: make(chan struct{})}
	go s.drain()
	t.Cleanup(func() {
		_ = slave.Close()
		_ = master.Close()
		<-s.drained
		ownRaces(t, home)
	})
	return s
}

func (s *session) drain() {
	defer close(s.drained)
	buffer := make([]byte, 32<<10)
	for {
		n, err := s.terminal.Read(buffer)
		s.mu.Lock()
		s.sent.Write(buffer[:n])
		s.came = append(s.came, chunk{s.sent.Len(), time.Now()})
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// output is every byte that the program has sent so far.
func (s *session) output() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return bytes.Clone(s.sent.Bytes())
}

// waitFor waits until the program has sent text.
func (s *session) waitFor(text string) {
	s.t.Helper()
	s.waitForAfter(0, text)
}

// waitForStop waits until the process is stopped, where the system tells.
func (s *session) waitForStop() {
	s.t.Helper()
	stat := fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid)
	for range 500 {
		told, err := os.ReadFile(stat)
		if err != nil || bytes.Contains(told, []byte(") T ")) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	s.t.Fatal("the process was never stopped")
}

// waitForAfter is waitFor for what comes after the first at bytes.
func (s *session) waitForAfter(at int, text string) {
	s.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if bytes.Contains(s.output()[at:], []byte(text)) {
			return
		}
	}
	s.t.Fatalf("never sent %q in:\n%q", text, s.output())
}

// press types keys, one after the other, as a person would.
func (s *session) press(keys ...string) {
	s.t.Helper()
	for _, key := range keys {
		if _, err := s.terminal.WriteString(key); err != nil {
			s.t.Fatal(err)
		}
		time.Sleep(60 * time.Millisecond)
	}
}

// wait waits for the end and returns the exit code, -1 where a signal ended it.
func (s *session) wait() int {
	s.t.Helper()
	ended := make(chan struct{})
	go func() {
		_ = s.cmd.Wait()
		close(ended)
	}()
	select {
	case <-ended:
		return s.cmd.ProcessState.ExitCode()
	case <-time.After(20 * time.Second):
		_ = s.cmd.Process.Kill()
		s.t.Fatalf("did not end; last bytes %q", tail(s.output()))
		return -1
	}
}

func tail(b []byte) []byte { return b[max(0, len(b)-300):] }

// restored checks that the terminal is as it was found.
func (s *session) restored() {
	s.t.Helper()
	after, err := termios.GetTermios(int(s.terminal.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if *after != *s.before {
		s.t.Errorf("the terminal's attributes changed: %+v, were %+v", after, s.before)
	}
	for on, off := range map[string]string{"\x1b[?1049h": "\x1b[?1049l", "\x1b[?2031h": "\x1b[?2031l", "\x1b[?25l": "\x1b[?25h"} {
		if !s.undone(on, off) {
			s.t.Errorf("%q was never followed by %q", on, off)
		}
	}
}

// undone reports whether the last on is followed by off, giving the last
// bytes a moment to come through the terminal.
func (s *session) undone(on, off string) bool {
	for range 100 {
		out := s.output()
		if bytes.LastIndex(out, []byte(on)) <= bytes.LastIndex(out, []byte(off)) {
			return true
		}
		time.Sleep(10 * time.Millisecond)
	}
	return false
}

func newspaper(t testing.TB, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// openSamples takes the sample edition, which is offered on the first day.
func (s *session) openSamples() {
	s.t.Helper()
	s.waitFor("sample edition")
	s.press("e")
	s.waitFor("Last Ferry")
}

// ownRaces fails the test for every race that the detector saw in the program.
// One is known and not ours: the reader of the terminal's input looks at its
// file while Bubble Tea, which has told it to stop, closes that.
func ownRaces(t testing.TB, home string) {
	t.Helper()
	logs, err := filepath.Glob(filepath.Join(home, "race.*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range logs {
		log, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for report := range strings.SplitSeq(string(log), "==================\n") {
			known := strings.Contains(report, "cancelreader.(*epollCancelReader).Close()") && strings.Contains(report, "os.(*File).Fd()")
			if strings.Contains(report, "DATA RACE") && !known {
				t.Error(report)
			}
		}
	}
}
