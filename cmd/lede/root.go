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
		Long: `lede makes a newspaper of feeds, scraped text, saved web pages and Markdown.
Without an argument it opens your library, or what the first day has to read.`,
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
	addCommands(root, c)
	return root
}

// addCommands gives root its commands, in groups: those first that one begins with.
func addCommands(root *cobra.Command, c *console) {
	for _, group := range []struct {
		title    string
		commands []*cobra.Command
	}{
		{"Begin with", []*cobra.Command{newAdd(c), newRefresh(c), newFeeds(c), newList(c), newCat(c)}},
		{"Stories", []*cobra.Command{newSearch(c), newMark(c), newUndo(c), newOpen(c), newInspect(c)}},
		{"Subscriptions", []*cobra.Command{newImport(c), newExport(c), newRemove(c)}},
		{"lede itself", []*cobra.Command{newConfig(c), newDoctor(c), newPaths(c), newManual(c)}},
	} {
		root.AddGroup(&cobra.Group{ID: group.title, Title: group.title + ":"})
		for _, cmd := range group.commands {
			cmd.GroupID = group.title
			root.AddCommand(cmd)
		}
	}
	root.SetCompletionCommandGroupID("lede itself")
	root.SetHelpCommandGroupID("lede itself")
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpFlag()
	root.Flags().Lookup("help").Hidden = true // who sees it listed has found it
	root.SetUsageTemplate("{{if .HasParent}}" + root.UsageTemplate() + "{{else}}" + rootUsage + "{{end}}")
}

// rootUsage is what lede --help says below what lede is: the commands by what
// they are for, on one screen. The examples are in the manual.
const rootUsage = `Usage: {{.UseLine}}
       lede COMMAND [argument…] [flags]
{{$all := .Commands}}{{range $group := .Groups}}
{{.Title}}{{range $all}}{{if and (eq .GroupID $group.ID) .IsAvailableCommand (ne .Name "help")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{end}}
Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}

"lede COMMAND --help" tells more of a command, "lede man" of all.
`

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
