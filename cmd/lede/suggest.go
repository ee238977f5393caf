package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles/sanitize"
)

// otherNames are the words that people who know other programs try for a
// command.
var otherNames = map[string]string{
	"version": "--version", "info": "doctor", "about": "--version", "licenses": "licences", "license": "licences", "licence": "licences",
	"list": "ls", "headlines": "ls", "dir": "ls", "unread": "ls unread", "starred": "ls starred",
	"show": "cat", "print": "cat", "read": "cat", "view": "cat", "less": "cat", "dump": "cat",
	"find": "search", "grep": "search", "query": "search",
	"subscribe": "add", "sub": "add", "follow": "add",
	"remove": "rm", "delete": "rm", "unsubscribe": "rm", "unsub": "rm",
	"update": "refresh", "sync": "refresh", "fetch": "refresh", "reload": "refresh", "pull": "refresh", "check": "refresh",
	"sources": "feeds", "subscriptions": "feeds", "browse": "open", "star": "mark star", "tag": "mark tag",
	"latest": "cat latest", "newest": "cat latest", "last": "cat latest",
	"settings": "config", "options": "config", "manual": "man", "opml": "import", "backup": "export",
}

// notACommand is the error for a word that is neither a command nor anything
// that could be read. It is never looked for in the library: a slip of the
// finger would print stories.
func notACommand(root *cobra.Command, word string) error {
	shown := sanitize.Field(word)
	if nearest := nearestCommand(root, word); nearest != "" {
		return usageError{fmt.Errorf("%s: no such command, file or folder - did you mean \"lede %s\"?", shown, nearest)}
	}
	if strings.Contains(word, ".") {
		return usageError{fmt.Errorf("%s: no such command, file or folder - \"lede https://%s\" opens the page, \"lede add %s\" subscribes to its feed", shown, shown, shown)}
	}
	return usageError{fmt.Errorf("%s: no such command, file or folder - \"lede search %s\" looks for it in your library, \"lede --help\" lists the commands", shown, shown)}
}

// nearestCommand is the command that was most likely meant; empty where none
// is near.
func nearestCommand(root *cobra.Command, word string) string {
	lower := strings.ToLower(strings.TrimLeft(word, "-"))
	if meant, ok := otherNames[lower]; ok {
		return meant
	}
	nearest, least := "", allowedSlips(lower)+1
	consider := func(name, meant string) {
		if d := editDistance(lower, name); d < least || d == 1 && nearest == "" && len(lower) == 2 && len(name) == 3 {
			nearest, least = meant, d
		}
	}
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			consider(cmd.Name(), cmd.Name())
		}
	}
	for other, meant := range otherNames {
		if len(other) > 4 {
			consider(other, meant)
		}
	}
	return nearest
}

// latest selects the newest story of the library.
const latest = "latest"

// nearLatest is the error for a word that was most likely meant to be latest. It
// would be looked for else, and what it finds would be taken for the newest story.
func nearLatest(word string) error {
	if lower := strings.ToLower(word); lower != latest && editDistance(lower, latest) > 1 {
		return nil
	}
	shown := sanitize.Field(word)
	return usageError{fmt.Errorf("%s: did you mean %q? - \"lede search %s\" looks for the word in your library", shown, latest, shown)}
}

// allowedSlips is how many letters of a word may be wrong.
func allowedSlips(word string) int { return min(2, len(word)/3) }

// editDistance counts the letters that are wrong, missing or too many in a, as
// b, and those that are swapped with the next one (optimal string alignment).
func editDistance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
