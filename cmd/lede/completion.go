package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/sanitize"
)

// shells are those that there are completions for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func newCompletion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "Print what completes the words of lede in a shell",
		Long: `Print what completes the words of lede in a shell: commands, flags and the
titles of your feeds. Where it goes:
  bash        lede completion bash > ~/.local/share/bash-completion/completions/lede
  zsh         lede completion zsh > "${fpath[1]}/_lede"
  fish        lede completion fish > ~/.config/fish/completions/lede.fish
  powershell  lede completion powershell | Out-String | Invoke-Expression`,
		ValidArgs: shells,
		Args:      argsBetween(1, 1, "a shell: bash, zsh, fish or powershell"),
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(c.out, true)
			case "zsh":
				return root.GenZshCompletion(c.out)
			case "fish":
				return root.GenFishCompletion(c.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(c.out)
			}
			return usageError{fmt.Errorf("completion %s: there is none - takes %s", sanitize.Field(args[0]), strings.Join(shells, ", "))}
		},
	}
}

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
		for _, category := range articles.Categories(s.Category) {
			for at, r := range category + "/" {
				if r == '/' {
					names = append(names, sanitize.Title(category[:at]))
				}
			}
		}
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
}
