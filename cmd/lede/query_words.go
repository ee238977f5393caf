package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// takesQuery marks the commands whose words may be a query, in which "-sport"
// leaves stories out and is no flag.
const takesQuery = "takes a query"

var queryWords = map[string]string{takesQuery: "yes"}

// withQueryWords puts the words of a query behind "--", where nothing is taken
// for a flag, and leaves the flags and all other commands as they are. Flags
// begin with two strokes; -h alone asks for help, -0 for ends of NUL.
func withQueryWords(root *cobra.Command, args []string) []string {
	cmd, _, err := root.Find(args)
	if err != nil || cmd.Annotations[takesQuery] == "" {
		return args
	}
	at := slices.Index(args, cmd.Name())
	if at < 0 {
		return args
	}
	flags, words := slices.Clone(args[:at+1]), []string{}
	for rest := args[at+1:]; len(rest) > 0; rest = rest[1:] {
		word := rest[0]
		switch {
		case word == "--":
			words = append(words, rest[1:]...)
			return append(append(flags, "--"), words...)
		case word == "-h" || word == "-0" || strings.HasPrefix(word, "--"):
			flags = append(flags, word)
			if takesValue(cmd, word) && len(rest) > 1 {
				flags, rest = append(flags, rest[1]), rest[1:]
			}
		default:
			words = append(words, word)
		}
	}
	return append(append(flags, "--"), words...)
}

// takesValue reports whether the value of a flag is the word behind it.
func takesValue(cmd *cobra.Command, word string) bool {
	flag := cmd.Flags().Lookup(strings.TrimPrefix(word, "--"))
	return flag != nil && flag.NoOptDefVal == ""
}
