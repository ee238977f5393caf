package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles/load"
	"lede/tui"
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
			if len(args) > 0 && !namesPath(args[0]) {
				return notACommand(cmd, args[0])
			}
			return c.read(cmd.Context(), args, o.settle(cmd, c.userConfig()))
		},
	}
	root.SetVersionTemplate("lede " + fullVersion() + "\n")
	root.SetOut(c.out)
	root.SetErr(c.errOut)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%s - try \"%s --help\"", flagFault(err), cmd.CommandPath())}
	})
	o.registerLook(root)
	c.debugFlag(root)
	c.fieldsFlag(root)
	root.Flags().StringVar(&o.keys, "keys", "vim", "keys: "+strings.Join(keys.Presets(), ", "))
	root.Flags().StringVar(&o.bidi, "bidi", tui.BidiAuto, "right-to-left text: auto, lede, terminal")
	completeWith(root, "bidi", []string{tui.BidiAuto, tui.BidiLede, tui.BidiTerminal})
	root.Flags().BoolVar(&o.plain, "plain", false, "no screen: one column, read and answered a line at a time")
	addCommands(root, c)
	return root
}

// addCommands gives root its commands, in groups: those first that one begins with.
func addCommands(root *cobra.Command, c *console) {
	for _, group := range []struct {
		title    string
		commands []*cobra.Command
	}{
		{"Begin with", []*cobra.Command{newAdd(c), newRefresh(c), newFeeds(c), newLs(c), newFront(c), newCat(c)}},
		{"Stories", []*cobra.Command{newSearch(c), newMark(c), newSave(c), newUndo(c), newOpen(c), newInspect(c)}},
		{"Subscriptions", []*cobra.Command{newImport(c), newExport(c), newRm(c), newForget(c), newAccount(c), newSync(c)}},
		{"lede itself", []*cobra.Command{newConfig(c), newDoctor(c), newPaths(c), newMan(c), newCompletion(c), newLicences(c)}},
	} {
		root.AddGroup(&cobra.Group{ID: group.title, Title: group.title + ":"})
		for _, cmd := range group.commands {
			cmd.GroupID = group.title
			root.AddCommand(cmd)
		}
	}
	root.SetHelpCommandGroupID("lede itself")
	root.CompletionOptions.DisableDefaultCmd = true
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

// read is the command without a verb: the interface on a terminal, plain text
// in a pipe.
func (c *console) read(ctx context.Context, paths []string, o storyFlags) error {
	o.width, o.color = -1, "auto"
	if err := o.checkInterface(); err != nil {
		return err
	}
	o.plain = o.plain || c.env["TERM"] == "dumb" && isTerminal(c.stdout) && isTerminal(c.in)
	if !c.interactive() && !o.plain {
		return c.print(ctx, paths, o)
	}
	// A long list is a large heap that seldom changes: collecting it earlier
	// costs little and keeps a folder of 50,000 files under 150 MB.
	debug.SetGCPercent(50)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c.ruled.said = true // the notice will
	if len(paths) == 0 {
		return c.readLibrary(ctx, o)
	}
	library, err := c.open(ctx, paths)
	if err != nil && (library == nil || len(paths) == 1) {
		return err
	}
	go indexTexts(ctx, library)
	return c.show(ctx, library, tui.Options{Single: single(paths)}, o, paths, err)
}

// indexTexts takes in the texts of many stories while somebody reads. Where it
// fails, a search says what is missing; who reads one story searches in it.
func indexTexts(ctx context.Context, library *load.Library) {
	if state, err := library.WaitAll(ctx); err == nil && state.Listed > 1 {
		_ = library.IndexTexts(ctx, 1)
	}
}

// print is what "lede PATH" does in a pipe: the story that the screen would
// show, or the list that it would.
func (c *console) print(ctx context.Context, paths []string, o storyFlags) error {
	list, err := c.listing(ctx, paths)
	if err != nil {
		return err
	}
	chosen, err := chooseOnly(ctx, list)
	if err != nil {
		return err
	}
	if len(chosen) == 1 && len(paths) > 0 {
		return c.partly(c.printStories(ctx, chosen, o), list.lost)
	}
	return c.printListing(ctx, list, listFlags{by: c.userConfig().GroupBy})
}

// chooseOnly is the story of a listing that has just one.
func chooseOnly(ctx context.Context, list listing) ([]choice, error) {
	edition, err := list.from.Edition(ctx, list.query)
	if err != nil || edition.Outline().Count != 1 {
		return nil, err
	}
	return chooseNumber(ctx, list.from, edition, 1)
}
