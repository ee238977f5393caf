//go:build unix

package main

import (
	"syscall"
	"testing"
)

func TestGivesTheTerminalBackAfterQ(t *testing.T) {
	t.Parallel()
	s := startSession(t)
	s.openSamples()
	s.press("q")
	if code := s.wait(); code != exitDone {
		t.Errorf("exit code %d, want 0", code)
	}
	s.restored()
}

func TestGivesTheTerminalBackAfterASignal(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP, syscall.SIGQUIT} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			s := startSession(t)
			s.openSamples()
			if err := s.cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			if code := s.wait(); code != exitInterrupted {
				t.Errorf("exit code %d, want 130", code)
			}
			s.restored()
		})
	}
}

func TestReadsAStoryWithTwoKeys(t *testing.T) {
	t.Parallel()
	s := startSession(t, newspaper(t, map[string]string{
		"a.md": "# The eel is back\n\nIt came up the weir on Monday.\n",
		"b.md": "# The otter is out\n\nIt went down the weir on Tuesday.\n",
	}))
	s.waitFor("otter")
	s.press("\r")
	s.waitFor("weir")
	s.press("q", "q")
	if code := s.wait(); code != exitDone {
		t.Errorf("exit code %d, want 0", code)
	}
	s.restored()
}

func TestGivesTheTerminalBackWhileItIsStopped(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]func(*session){
		"signal": func(s *session) { _ = s.cmd.Process.Signal(syscall.SIGTSTP) },
		"key":    func(s *session) { s.press("\x1a") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := startSession(t)
			s.openSamples()
			stop(s)
			s.waitFor("\x1b[?1049l")
			s.waitForStop()
			s.restored()
			at := len(s.output())
			_ = s.cmd.Process.Signal(syscall.SIGCONT)
			s.waitForAfter(at, "\x1b[?1049h")
			s.press("q")
			if code := s.wait(); code != exitDone {
				t.Errorf("exit code %d, want 0", code)
			}
			s.restored()
		})
	}
}

func TestTheDoctorAsksTheTerminalForPictures(t *testing.T) {
	t.Parallel()
	s := startSession(t, "doctor")
	s.waitFor("\x1b[16t\x1b[c")
	s.press("\x1b_Gi=7936;OK\x1b\\\x1b[2;1R\x1b[2;1R\x1b[6;20;10t\x1b[?62;c")
	s.waitFor("ok    pictures  kitty's graphics; those on your disk")
	s.wait()
	s.restored()
}

func TestTheDoctorGoesOnWhereTheTerminalIsSilent(t *testing.T) {
	t.Parallel()
	s := startSession(t, "doctor")
	s.waitFor("ok    pictures  blocks, as the terminal says neither kitty's graphics nor sixel")
	s.wait()
	s.restored()
}
