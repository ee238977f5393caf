//go:build unix

package programs

import (
	"os/exec"
	"syscall"
)

// apart gives a program a group of its own, which ends with it when it is
// cancelled: what it has started ends, too, and no key reaches it.
func apart(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM) }
}
