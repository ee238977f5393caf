package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"
)

// The bounds of what a command of the config may do.
const (
	commandTime  = time.Minute
	commandBytes = 20 << 20
)

// runCommand runs a command of the config, without a shell, and returns what
// it prints.
func (c *console) runCommand(ctx context.Context, name string) ([]byte, error) {
	for _, command := range c.userConfig().Commands {
		if command.Name == name {
			return output(ctx, command.Argv)
		}
	}
	return nil, errors.New("the config names no such command")
}

// output runs argv and returns what it prints.
func output(ctx context.Context, argv []string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, commandTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...) //nolint:gosec // argv is the user's own config
	cmd.WaitDelay = time.Second
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", argv[0], err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("%s: can't be started - see the config", argv[0])
	}
	printed, err := io.ReadAll(io.LimitReader(pipe, commandBytes))
	if err == nil && len(printed) == commandBytes {
		cancel() // it may print for ever
	}
	if ended := cmd.Wait(); err == nil && len(printed) < commandBytes {
		err = ended
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %s", argv[0], oneLine(err))
	}
	return printed, nil
}

// firstLine is the first line that a command prints.
func firstLine(ctx context.Context, argv []string) (string, error) {
	printed, err := output(ctx, argv)
	line, _, _ := strings.Cut(string(printed), "\n")
	return strings.TrimRight(line, "\r"), err
}
