//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program begins lede as a process whose standard input is a pipe.
func program(t *testing.T, home string, args ...string) (cmd *exec.Cmd, stdin *os.File) {
	t.Helper()
	return programTo(t, nil, home, args...)
}

// programTo is program with a standard output; nil is none.
func programTo(t *testing.T, stdout *os.File, home string, args ...string) (cmd *exec.Cmd, stdin *os.File) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	cmd = exec.CommandContext(ctx, os.Args[0], args...)
	cmd.Env = []string{asProgram + "=1", "HOME=" + home, "TZ=UTC", "PATH=" + os.Getenv("PATH")}
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdin = reader
	if stdout != nil {
		cmd.Stdout = stdout
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = reader.Close(); _ = writer.Close() })
	return cmd, writer
}

// waitUntil waits until something is so.
func waitUntil(t *testing.T, what string, so func() bool) {
	t.Helper()
	for range 4000 {
		if so() {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatal("never: " + what)
}

// endsInterrupted sends a signal, and wants the exit code of what is broken off.
func endsInterrupted(t *testing.T, cmd *exec.Cmd, signal syscall.Signal) {
	t.Helper()
	if err := cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != exitInterrupted {
		t.Errorf("ended with %v", cmd.ProcessState)
	}
}

func TestASignalEndsThePasswordCommandToo(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	begun := filepath.Join(home, "begun")
	writeConfig(t, home, `[feed."http://127.0.0.1:1/feed"]
user = "ann"
password-command = ["sh", "-c", "echo $$ > `+begun+`; exec sleep 300"]
`)
	list, stdin := program(t, home, "import", "-")
	_, _ = stdin.WriteString("http://127.0.0.1:1/feed\n")
	_ = stdin.Close()
	if err := list.Wait(); err != nil {
		t.Fatal(err)
	}
	cmd, _ := program(t, home, "refresh")
	waitUntil(t, "asks for the password", func() bool { info, err := os.Stat(begun); return err == nil && info.Size() > 0 })
	endsInterrupted(t, cmd, syscall.SIGTERM)
	said, err := os.ReadFile(begun)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(said)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Kill(pid, syscall.SIGKILL) })
	waitUntil(t, "the password command has ended", func() bool { return errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) })
}

func TestReadsUntilItIsToldToEnd(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	in, out := io.Pipe()
	defer func() { _ = out.Close() }()
	reader := untilDone{ctx, in}
	go func() { _, _ = out.Write([]byte("eel")) }()
	p := make([]byte, 8)
	if n, err := reader.Read(p); n != 3 || err != nil || !bytes.Equal(p[:3], []byte("eel")) {
		t.Errorf("%d %v %q", n, err, p)
	}
	cancel()
	if n, err := reader.Read(p); n != 0 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d %v", n, err)
	}
	if all, err := io.ReadAll(untilDone{t.Context(), strings.NewReader("the eel is back")}); string(all) != "the eel is back" || err != nil {
		t.Errorf("%q %v", all, err)
	}
}
