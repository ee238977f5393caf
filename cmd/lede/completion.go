package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/sanitize"
)

// completeSources offers the shell the titles of the sources and their
// categories, those that are on the line already left out. Without a library,
// or where it can't be read, there is nothing to offer: completing makes none,
// and says nothing.
func (c *console) completeSources(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	lib, err := c.libraryInUse(cmd.Context())
	if err != nil || lib == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	sources, err := lib.Sources(cmd.Context())
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	names := slices.DeleteFunc(sourceNames(sources), func(name string) bool {
		return slices.Contains(args, name) || !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begun))
	})
	return names, cobra.ShellCompDirectiveNoFileComp
}

// sourceNames are what sources can be called by, each once: the categories, the
// outer ones too, and the titles, in alphabetical order.
func sourceNames(sources []articles.Source) []string {
	var names []string
	for _, s := range sources {
		names = append(names, sanitize.Title(s.Title))
		for at, r := range s.Category + "/" {
			if r == '/' {
				names = append(names, sanitize.Title(s.Category[:at]))
			}
		}
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
}
