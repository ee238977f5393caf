package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles/sanitize"
)

// maxPiped is how many ids are read from standard input.
const maxPiped = 1_000_000

// errNoIDs says that nothing came where ids were to come.
var errNoIDs = usageError{errors.New("--ids: no id came on standard input - \"lede ls\" prints them")}

var idWord = regexp.MustCompile(`^[a-z2-7]{8}$`)

// pipedFlag lets a command take ids from standard input.
func pipedFlag(cmd *cobra.Command, piped *bool) {
	cmd.Flags().BoolVar(piped, "ids", false, "take ids from standard input, or lines of \"lede ls\"")
}

// selectors are the arguments of a command, and what standard input names.
func (c *console) selectors(args []string, piped bool) ([]string, error) {
	if !piped {
		return args, nil
	}
	ids, err := c.pipedIDs()
	return append(args, ids...), err
}

// someStory refuses a command that names no story, unless standard input does.
func someStory(piped *bool, wants string) cobra.PositionalArgs {
	none := argsBetween(1, -1, wants)
	return func(cmd *cobra.Command, args []string) error {
		if *piped {
			return nil
		}
		return none(cmd, args)
	}
}

// pipedIDs reads ids from standard input, one a line or separated by NUL. A line
// may be one that "lede ls" has printed, also as JSON, as a menu hands it back.
func (c *console) pipedIDs() ([]string, error) {
	in := bufio.NewScanner(c.piped)
	in.Buffer(nil, 1<<20)
	in.Split(splitPiped)
	var ids []string
	for in.Scan() && len(ids) < maxPiped {
		line := strings.TrimSpace(in.Text())
		if line == "" {
			continue
		}
		id, ok := idOf(line)
		if !ok {
			return nil, usageError{fmt.Errorf("--ids: no id in %q - a line is an id, or one of \"lede ls\"", sanitize.Field(firstRunes(line, 60)))}
		}
		ids = append(ids, id)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("reading ids: %w", err)
	}
	if len(ids) == 0 {
		return nil, errNoIDs
	}
	return ids, nil
}

// idOf is the id that a line of a list holds.
func idOf(line string) (string, bool) {
	if strings.HasPrefix(line, "{") {
		var row struct{ ID string }
		err := json.Unmarshal([]byte(line), &row)
		return row.ID, err == nil && idWord.MatchString(row.ID)
	}
	for i, word := range strings.Fields(line) {
		if idWord.MatchString(word) {
			return word, true
		}
		if i == 2 { // a number and a mark stand before it at the most
			break
		}
	}
	return "", false
}

// splitPiped parts what is piped at ends of lines and at NUL.
func splitPiped(data []byte, atEOF bool) (advance int, token []byte, err error) {
	for i, b := range data {
		if b == '\n' || b == 0 {
			return i + 1, data[:i], nil
		}
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i] + "…"
		}
	}
	return s
}
