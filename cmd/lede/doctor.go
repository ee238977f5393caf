package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles/store"
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

// finding is one thing that the doctor looked list.
type finding struct {
	name    string
	verdict verdict
	line    string // what was found
	wayOut  string // what to do about it; empty where all is well
}

// checks are what the doctor looks at, in the order to tell it.
func (c *console) checks() []func(context.Context) []finding {
	return []func(context.Context) []finding{
		c.checkTerminal, c.checkPictures, c.checkBidi, c.checkHyphens, c.checkSettings, c.checkPlaces, c.checkLibrary, c.checkFeeds,
	}
}

func newDoctor(c *console) *cobra.Command {
	var repair bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check the terminal, the config, the library and the feeds",
		Long: `Check what lede needs, a line each: ok, warn or fail, and the way out below it.
The exit code is 1 where something fails.`,
		Args: argsBetween(0, 0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c.settings.said, c.ruled.said = true, true // it is told here
			if repair {
				if err := c.repair(cmd.Context()); err != nil {
					return err
				}
			}
			return c.examine(cmd.Context())
		},
	}
	cmd.Flags().BoolVar(&repair, "repair", false, "make the library anew of what can be read of it, and keep the old file (close every other lede before)")
	return cmd
}

// repair makes the library anew.
func (c *console) repair(ctx context.Context) error {
	name, err := c.database()
	if err != nil {
		return err
	}
	found, err := store.Repair(ctx, name, c.storeOptions())
	if err != nil {
		return err
	}
	c.printf("%s\n", strings.TrimPrefix(salvaged(found), "was damaged: ")) // it may have been sound
	return nil
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
