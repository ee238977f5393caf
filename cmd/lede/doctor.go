package main

import (
	"context"

	"github.com/spf13/cobra"
)

// verdict is what a check came to.
type verdict uint8

// The verdicts, from the best on.
const (
	well verdict = iota
	doubtful
	broken
)

// String returns "ok", "warn" or "fail".
func (v verdict) String() string {
	return [...]string{"ok", "warn", "fail"}[min(v, broken)]
}

// finding is one thing that the doctor looked at.
type finding struct {
	name    string
	verdict verdict
	line    string // what was found
	wayOut  string // what to do about it; empty where all is well
}

// checks are what the doctor looks at, in the order to tell it.
func (c *console) checks() []func(context.Context) []finding {
	return []func(context.Context) []finding{
		c.checkTerminal, c.checkWishes, c.checkPlaces, c.checkLibrary, c.checkFeeds,
	}
}

func newDoctor(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Check the terminal, the config, the library and the feeds",
		Long: `Check what lede needs, a line each: ok, warn or fail, and the way out below it.
The exit code is 1 where something fails.`,
		Args: argsBetween(0, 0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c.settings.said, c.ruled.said = true, true // it is told here
			return c.examine(cmd.Context())
		},
	}
}

// examine prints every finding.
func (c *console) examine(ctx context.Context) error {
	worst := well
	for _, check := range c.checks() {
		for _, f := range check(ctx) {
			worst = max(worst, f.verdict)
			c.printf("%-5s %-9s %s\n", f.verdict, f.name, f.line)
			if f.wayOut != "" {
				c.printf("%-15s %s\n", "", f.wayOut)
			}
		}
	}
	if worst == broken {
		return errReported
	}
	return nil
}
