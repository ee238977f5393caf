//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"syscall"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// onScreen runs lede with a terminal of 80 columns as standard output, as a
// person does, and leaves what it shows in the file screen.
func onScreen(ts *testscript.TestScript, neg bool, args []string) {
	master, slave, err := pty.Open()
	ts.Check(err)
	defer func() { _ = master.Close() }()
	ts.Check(pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}))
	cmd := exec.Command(os.Args[0], args...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = []string{asProgram + "=1", "TERM=xterm-256color", "TZ=UTC", "PATH=" + ts.Getenv("PATH")}
	for _, name := range []string{"HOME", "XDG_STATE_HOME", "BROWSER", "DISPLAY"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	ts.Check(cmd.Start())
	ts.Check(slave.Close())
	var screen bytes.Buffer
	_, _ = io.Copy(&screen, master) // ends with an error once nobody writes any more
	err = cmd.Wait()
	ts.Check(os.WriteFile(ts.MkAbs("screen"), bytes.ReplaceAll(screen.Bytes(), []byte("\r\n"), []byte("\n")), 0o600))
	if (err != nil) != neg {
		ts.Fatalf("lede %q on a terminal: %v\n%s", args, err, screen.Bytes())
	}
}
