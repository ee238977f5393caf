package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lede/tui/keys"
)

func newRoot(c *console) *cobra.Command {
	var o storyFlags
	root := &cobra.Command{
		Use:   "lede [PATH…|ADDRESS|-]",
		Short: "A newspaper for the terminal",
		Long: `lede makes a newspaper of feeds, scraped text, saved web pages and Markdown:
listed by day and section, set to be read, and ready for a pipe. Without an
argument it opens your library, or what there is to read on the first day.`,
		Example: `  lede                       read your library
  lede ~/news                read a folder
  lede add news.example      subscribe to the feed behind an address
  lede cat story.txt | less  print a story
  lede ls unread --json      list headlines for a script`,
		Args:          cobra.ArbitraryArgs,
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.read(cmd.Context(), args, o.settle(cmd, c.userConfig()))
		},
	}
	root.SetVersionTemplate("lede {{.Version}}\n")
	root.SetOut(c.out)
	root.SetErr(c.errOut)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%s - try \"%s --help\"", flagFault(err), cmd.CommandPath())}
	})
	o.registerLook(root)
	c.debugFlag(root)
	root.Flags().StringVar(&o.keys, "keys", "vim", "keys: "+strings.Join(keys.Presets(), ", "))
	root.AddCommand(newCat(c), newList(c), newSearch(c), newOpen(c), newAdd(c), newRemove(c), newFeeds(c),
		newRefresh(c), newMark(c), newUndo(c), newImport(c), newExport(c), newInspect(c), newConfig(c), newPaths(c), newDoctor(c), newManual(c))
	root.InitDefaultCompletionCmd()
	return root
}

// debugFlag lets a command log more than failures.
func (c *console) debugFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&c.journal.debug, "debug", false, "log all that is asked and answered, and not failures only")
}

// flagFault says what is wrong with a flag without the parser's own words.
func flagFault(err error) string {
	text, _, inner := strings.Cut(err.Error(), ": strconv.")
	if inner {
		return text + ": takes a whole number"
	}
	return text
}

// argsBetween tells a usage error from a failure.
func argsBetween(least, most int, wants string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least && (most < 0 || len(args) <= most) {
			return nil
		}
		return usageError{fmt.Errorf("%s wants %s - try \"%s --help\"", cmd.CommandPath(), wants, cmd.CommandPath())}
	}
}
