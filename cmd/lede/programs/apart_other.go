//go:build !unix

package programs

import "os/exec"

// apart leaves a program as it is where there are no groups of processes.
func apart(*exec.Cmd) {}
