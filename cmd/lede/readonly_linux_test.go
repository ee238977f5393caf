package main

import (
	"context"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestReadsOnInAFreshHomeThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	if os.Geteuid() != 0 || syscall.Mount("tmpfs", home, "tmpfs", syscall.MS_RDONLY, "size=1m") != nil {
		t.Skip("no disk to be had that can't be written")
	}
	t.Cleanup(func() { syscall.Unmount(home, syscall.MNT_DETACH) })
	lede := func(args ...string) (said string, code int) {
		out, errOut := &lines{}, &lines{}
		code = run(context.Background(), args, []string{"HOME=" + home, "COLUMNS=100"}, nil, out, errOut)
		return out.text + errOut.text, code
	}
	for _, tt := range []struct {
		args string
		code int
		says string
	}{
		{"ls", 0, "Last Ferry"},
		{"ls --count", 0, "0"},
		{"cat latest", 0, "Last Ferry"},
		{"feeds", 1, "no sources yet"},
		{"search ferry", 1, "no story matches"},
		{"add http://127.0.0.1:1/feed", 1, "refused"},
		{"mark read ferry", 1, "no story matches"},
		{"undo", 1, ""},
		{"refresh", 1, "not saved"},
		{"export", 0, "opml"},
		{"paths", 0, home},
		{"doctor", 1, "can't be written"},
	} {
		if said, code := lede(strings.Fields(tt.args)...); code != tt.code || !strings.Contains(said, tt.says) {
			t.Errorf("lede %s: %d, %s", tt.args, code, said)
		}
	}
	s := startSessionIn(t, home)
	s.waitFor("sample edition")
	s.waitFor("can't be written")
	s.press("e")
	s.waitFor("Last Ferry")
	s.press("q", "q")
	if code := s.wait(); code != exitDone {
		t.Errorf("the interface ends with %d", code)
	}
	s.restored()
}
