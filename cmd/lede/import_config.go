package main

import (
	"errors"
	"fmt"
	"strings"

	"lede/articles/sanitize"
	"lede/cmd/lede/config"
	"lede/feed/readers"
)

// What warns of lines that name programs.
const runsPrograms = "# These run programs: look at them before you paste them."

// printConfigLines prints the lines for the config that say what another reader's
// said, and returns which ones the config would not take, each with the reason.
func (c *console) printConfigLines(t readers.Taken) (refused []string) {
	var lines []string
	if t.Open != "" {
		lines = append(lines, "# This runs a program: look at it before you paste it.", t.Open)
	}
	lines = append(lines, t.Settings...)
	if len(t.Programs) > 0 {
		lines = append(append(lines, runsPrograms), t.Programs...)
	}
	for i := range lines {
		lines[i] = sanitize.Field(lines[i])
	}
	lines, refused = takenByConfig(lines)
	if len(lines) > 0 {
		c.printf("\n# For your config, which \"lede paths\" names; keys go above its first [table]:\n%s\n", strings.Join(lines, "\n"))
	}
	return refused
}

// takenByConfig leaves out of lines what a config of these alone would refuse: the
// line, or the whole table of an array that it is in. One that is left out may
// show that another is wrong, such as two that want the same key.
func takenByConfig(lines []string) (kept, refused []string) {
	for {
		_, err := config.Parse([]byte(strings.Join(lines, "\n")))
		var wrong *config.LineError
		if !errors.As(err, &wrong) || wrong.Line < 1 || wrong.Line > len(lines) {
			return lines, refused
		}
		from, to := tableAt(lines, wrong.Line-1)
		refused = append(refused, fmt.Sprintf("%s: %s", strings.Join(lines[from:to], ", "), wrong.Text))
		lines = append(lines[:from:from], lines[to:]...)
	}
}

// tableAt is the span of the table of an array that a line is in, or of the line
// alone.
func tableAt(lines []string, at int) (from, to int) {
	for from = at; from >= 0 && !strings.HasPrefix(lines[from], "["); from-- {
	}
	if from < 0 || !strings.HasPrefix(lines[from], "[[") {
		return at, at + 1
	}
	for to = from + 1; to < len(lines) && !strings.HasPrefix(lines[to], "[") && !strings.HasPrefix(lines[to], "#"); to++ {
	}
	return from, to
}
