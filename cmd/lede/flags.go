package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/bundle/records"
	"lede/cmd/lede/config"
	"lede/tui"
	"lede/tui/keys"
	"lede/tui/render"
)

// storyFlags say how a story is to be set.
type storyFlags struct {
	as         string // form: ansi, text, md, html, json; "" takes what suits standard output
	width      int    // columns; -1 takes the terminal's, 0 does not wrap
	measure    int    // columns of running text at most
	color      string // auto, always, never
	links      string
	style      string // Glamour style: a name or a JSON file
	showHidden bool
	body       bool   // the text alone
	headers    bool   // those of a mail before the story
	pictures   string // auto, kitty, iterm, sixel, blocks, none
	bidi       string // who orders text from right to left: auto, lede, terminal
	keys       string // preset of the interface's keys
	plain      bool   // no screen, a line at a time
}

func (o *storyFlags) registerLook(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.style, "style", "", "Glamour style or JSON file (else config, $GLAMOUR_STYLE)")
	f.IntVar(&o.measure, "measure", 72, "columns of running text, at most")
}

func (o *storyFlags) register(cmd *cobra.Command) {
	o.registerLook(cmd)
	f := cmd.Flags()
	f.StringVar(&o.as, "as", "", "form: ansi (colour even in a pipe), text, md, html, json")
	f.IntVar(&o.width, "width", -1, "columns to set for, 0 for no wrapping (default the terminal's, or 80)")
	f.StringVar(&o.color, "color", "auto", "colour: auto, always, never")
	f.StringVar(&o.links, "links", "", "links: footnotes, inline, osc8, none (default osc8 on a terminal, footnotes in a pipe)")
	f.BoolVar(&o.showHidden, "show-hidden", false, "print what was kept aside, in its place, with the reason")
	f.StringVar(&o.pictures, "pictures", "auto", "pictures: auto (on a terminal, as the config allows), kitty, iterm, sixel, blocks, none")
	f.StringVar(&o.bidi, "bidi", tui.BidiTerminal, bidiPrinted)
	for flag, values := range forms {
		completeWith(cmd, flag, values)
	}
}

// bidiPrinted is what --bidi says where lines are printed.
const bidiPrinted = "text from right to left: terminal (as it is read, in the order of its letters), lede (as it is seen)"

// forms are the values of the flags that take one of a few words.
var forms = map[string][]string{
	"as":       {"ansi", "text", "md", "html", "json"},
	"bidi":     {tui.BidiTerminal, tui.BidiLede},
	"color":    {"auto", "always", "never"},
	"links":    {"footnotes", "inline", "osc8", "none"},
	"pictures": {"auto", "kitty", "iterm", "sixel", "blocks", "none"},
}

// completeWith lets the shell complete the values of a flag. The only error
// is a flag that is not there, which the tests of the flags would show.
func completeWith(cmd *cobra.Command, flag string, values []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// settle returns o with what the config says where no flag does.
func (o storyFlags) settle(cmd *cobra.Command, conf config.Config) storyFlags {
	if !cmd.Flags().Changed("style") {
		o.style = conf.Style
	}
	if !cmd.Flags().Changed("measure") {
		o.measure = conf.Measure
	}
	if !cmd.Flags().Changed("plain") {
		o.plain = conf.Plain
	}
	if !cmd.Flags().Changed("bidi") && o.bidi == tui.BidiAuto {
		o.bidi = conf.Bidi
	}
	if !cmd.Flags().Changed("keys") {
		o.keys = conf.Keys.Preset
	}
	return o
}

// check refuses values that no flag takes.
func (o *storyFlags) check() error {
	for _, choice := range []struct{ flag, value string }{{"as", o.as}, {"color", o.color}, {"links", o.links}, {"pictures", o.pictures}, {"bidi", o.bidi}} {
		if allowed := forms[choice.flag]; choice.value != "" && !slices.Contains(allowed, choice.value) {
			return usageError{fmt.Errorf("--%s %s: takes %s", choice.flag, choice.value, strings.Join(allowed, ", "))}
		}
	}
	if o.body && o.as != "" || o.headers && o.as != "" && o.as != "text" {
		return usageError{fmt.Errorf("--as %s: --body and --headers print plain text", o.as)}
	}
	if o.width < -1 || o.width > maxColumns {
		return usageError{fmt.Errorf("--width %d: takes 0 to %d columns, 0 for no wrapping", o.width, maxColumns)}
	}
	return o.checkMeasure()
}

// checkInterface is check for what the interface takes.
func (o *storyFlags) checkInterface() error {
	presets := keys.Presets()
	if !slices.Contains(presets, o.keys) {
		return usageError{fmt.Errorf("--keys %s: takes %s", o.keys, strings.Join(presets, ", "))}
	}
	if whos := []string{tui.BidiAuto, tui.BidiLede, tui.BidiTerminal}; !slices.Contains(whos, o.bidi) {
		return usageError{fmt.Errorf("--bidi %s: takes %s", o.bidi, strings.Join(whos, ", "))}
	}
	return o.checkMeasure()
}

func (o *storyFlags) checkMeasure() error {
	if o.measure < 20 || o.measure > maxColumns {
		return usageError{fmt.Errorf("--measure %d: takes 20 to %d columns", o.measure, maxColumns)}
	}
	return nil
}

// linkStyles are the values of --links.
var linkStyles = map[string]render.Links{
	"footnotes": render.LinksFootnotes,
	"inline":    render.LinksInline,
	"osc8":      render.LinksOSC8,
	"none":      render.LinksNone,
}

// listFlags say how headlines are listed.
type listFlags struct {
	by     string
	asJSON bool
	count  bool
	format string
	null   bool
	limit  int
	sort   string
	watch  bool
}

func (o *listFlags) register(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.by, "by", "date", "group by date, section or source")
	f.BoolVar(&o.asJSON, "json", false, "print one JSON object a line, of all that is found")
	f.BoolVar(&o.count, "count", false, "print how many there are, and nothing else")
	f.StringVar(&o.format, "format", "", `print each as a template says: '{{.ID}}\t{{.Title}}\t{{.Link}}'`)
	f.BoolVarP(&o.null, "null", "0", false, "end each with NUL for xargs -0; without a form, ids")
	f.IntVar(&o.limit, "limit", 0, "print that many at most; 0 for all")
	f.StringVar(&o.sort, "sort", "", "one list without groups, by "+strings.Join(sortings, ", "))
	f.BoolVar(&o.watch, "watch", false, "wait, and print what comes from now on, until interrupted")
	completeWith(cmd, "by", []string{"date", "section", "source"})
	completeWith(cmd, "sort", sortings)
}

// settle takes what the config wishes where no flag was given.
func (o listFlags) settle(cmd *cobra.Command, conf config.Config) listFlags {
	if !cmd.Flags().Changed("by") {
		o.by = conf.GroupBy
		if o.by == "front" { // which "lede front" prints
			o.by = "date"
		}
	}
	return o
}

func (o *listFlags) check() error {
	if _, ok := groupings[o.by]; !ok {
		return usageError{fmt.Errorf("--by %s: takes date, section or source", o.by)}
	}
	if o.sort != "" && !slices.Contains(sortings, o.sort) {
		return usageError{fmt.Errorf("--sort %s: takes %s", o.sort, strings.Join(sortings, ", "))}
	}
	if o.limit < 0 {
		return usageError{fmt.Errorf("--limit %d: takes how many to print, 0 for all", o.limit)}
	}
	for _, pair := range []struct {
		both  bool
		flags string
	}{
		{o.asJSON && o.format != "", "--json and --format"},
		{o.asJSON && o.null, "--json and -0"},
		{o.watch && o.count, "--watch and --count"},
		{o.watch && o.limit > 0, "--watch and --limit"},
		{o.watch && o.sort != "", "--watch and --sort"},
		{o.count && o.limit > 0, "--count and --limit"},
		{o.count && o.forScript(), "--count and what says how a headline is printed"},
	} {
		if pair.both {
			return usageError{errors.New(pair.flags + ": only one of them")}
		}
	}
	_, err := listFormat(o.format)
	return err
}

var groupings = map[string]articles.Grouping{
	"date": articles.ByDate, "section": articles.BySection, "source": articles.BySource,
}

// debugFlag lets a command log more than failures.
func (c *console) debugFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&c.journal.debug, "debug", false, "log all that is asked and answered, and not failures only")
}

// fieldsFlag lets a command say what the columns of records are.
func (c *console) fieldsFlag(cmd *cobra.Command) {
	cmd.Flags().Var(&c.fields, "fields", "what columns of records are, as in title=hed,body=txt")
}

// fieldsValue is the value of --fields.
type fieldsValue struct{ records.Fields }

// Set reads "title=hed,body=txt".
func (v *fieldsValue) Set(s string) (err error) {
	v.Fields, err = records.ParseFields(s)
	return err
}

// String is empty: nothing is set where nothing is said.
func (v *fieldsValue) String() string { return "" }

// Type is what --help calls the value.
func (v *fieldsValue) Type() string { return "list" }

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
