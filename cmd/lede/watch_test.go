//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestAHeadlineThatComesIsWrittenByAWatch(t *testing.T) {
	t.Parallel()
	home, pile := t.TempDir(), t.TempDir()
	bring := func(name, title string) {
		text := title + "\n\n" + title + ". It came in at four in the morning and stayed. Nobody had asked for it, and it stayed all the same.\n"
		if err := os.WriteFile(filepath.Join(pile, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := func(args ...string) {
		cmd, stdin := program(t, home, args...)
		_ = stdin.Close()
		if err := cmd.Wait(); err != nil {
			t.Fatalf("%q: %v", args, err)
		}
	}
	bring("fog.txt", "Fog over the harbour")
	run("add", pile)
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	watch, _ := programTo(t, writer, home, "ls", "--watch", "--format", "{{.Title}}")
	_ = writer.Close()
	lines := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(reader).ReadString('\n')
		lines <- line
	}()
	// Nothing says from when on it watches, so stories come until one is seen.
	for i := range 100 {
		bring(fmt.Sprintf("tide%d.txt", i), fmt.Sprintf("Tide number %d came at last", i))
		run("refresh")
		select {
		case line := <-lines:
			if !strings.HasPrefix(line, "Tide number ") {
				t.Errorf("the watch writes %q", line)
			}
			endsInterrupted(t, watch, syscall.SIGINT)
			return
		case <-time.After(200 * time.Millisecond):
		}
	}
	t.Error("the watch writes nothing")
}
