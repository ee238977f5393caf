package main

import (
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

func TestASignalEndsWhatWaitsForStandardInput(t *testing.T) {
	t.Parallel()
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGHUP}
	for i, args := range [][]string{{"-"}, {"cat", "-"}, {"ls", "-"}, {"inspect", "-"}, {"add", "-"}, {"import", "-"}, {"cat", "--as", "json", "-"}} {
		signal := signals[i%len(signals)]
		t.Run(strings.Join(args, " ")+" "+signal.String(), func(t *testing.T) {
			t.Parallel()
			cmd, stdin := program(t, t.TempDir(), args...)
			if _, err := stdin.WriteString("# A line\n"); err != nil {
				t.Fatal(err)
			}
			waitUntil(t, "reads what comes", func() bool {
				waiting, err := unix.IoctlGetInt(int(stdin.Fd()), unix.TIOCINQ)
				return err == nil && waiting == 0
			})
			endsInterrupted(t, cmd, signal)
		})
	}
}
