package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/cmd/lede/config"
	"lede/cmd/lede/manual"
	"lede/tui/keys"
)

func newMan(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "man [config|query]",
		Short: "Print the manual page",
		Long: `Print the manual page of lede, or that of its config or its query language, in roff:
lede man | man -l -`,
		Args:      argsBetween(0, 1, "one page"),
		ValidArgs: []string{"config", "query"},
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := manPage(cmd.Root(), args)
			if err != nil {
				return err
			}
			_, err = c.out.WriteString(text)
			return err
		},
	}
}

// manPage is a page of the manual, in roff.
func manPage(root *cobra.Command, args []string) (string, error) {
	if len(args) == 0 {
		var page manualPage
		page.write(root)
		return page.String(), nil
	}
	switch page := strings.TrimPrefix(args[0], "lede-"); page {
	case "config":
		return manual.Page{Name: "lede-config", Section: "5", About: "the config of lede", Markdown: manual.Config(config.Default()), Version: root.Version}.Roff(), nil
	case "query":
		return manual.Page{Name: "lede-query", Section: "7", About: "what a query of lede may hold", Markdown: manual.Query, Version: root.Version}.Roff(), nil
	default:
		return "", usageError{fmt.Errorf("there is no manual page %q - it is config, query or none", page)}
	}
}

// manualPage is a page in the man macros of roff (groff_man(7)), made from what the
// commands say of themselves and the sections below.
type manualPage struct{ strings.Builder }

func (m *manualPage) write(root *cobra.Command) {
	m.line(".TH LEDE 1 \"\" %q \"User commands\"", "lede "+manual.Escape(root.Version))
	m.line(".SH NAME\nlede \\- %s", manual.Escape(strings.ToLower(root.Short[:1])+root.Short[1:]))
	m.line(".SH SYNOPSIS\n.B lede\n[%s]\n.br\n.B lede\n.I command\n[%s]", manual.Escape("PATH…|ADDRESS|-"), manual.Escape("argument…"))
	m.line(".SH DESCRIPTION")
	m.text(root.Long)
	m.line(".SH OPTIONS")
	m.flags(root)
	m.line(".SH COMMANDS")
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			m.command(cmd)
		}
	}
	m.line(".SH KEYS\nThose of the preset vim; docs/keys.md has all presets, and lede\\-config(5) binds others.")
	for _, a := range keys.Actions() {
		if bound := keys.Preset("vim")[a.Name]; len(bound) > 0 {
			m.line(".TP\n\\fB%s\\fR\n%s", manual.Escape(strings.Join(bound, " ")), manual.Escape(a.Words))
		}
	}
	for _, s := range []struct{ title, text string }{
		{"SELECTORS", selectorsText}, {"QUERIES", queriesText}, {"SCRIPTS", scriptsText}, {"EXIT STATUS", exitText}, {"ENVIRONMENT", environmentText}, {"FILES", filesText},
	} {
		m.line(".SH %s", s.title)
		m.text(s.text)
	}
	m.line(".SH SEE ALSO\nlede\\-config(5), lede\\-query(7): \"lede man config\", \"lede man query\"")
	m.line(".SH EXAMPLES")
	manual.Verbatim(&m.Builder, strings.Split(root.Example, "\n"))
}

func (m *manualPage) command(cmd *cobra.Command) {
	use := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	m.line(".SS %s", manual.Escape(use))
	text := cmd.Long
	if text == "" {
		text = cmd.Short + "."
	}
	m.text(text)
	m.flags(cmd)
	if cmd.Example != "" {
		m.line(".PP\nFor example:")
		manual.Verbatim(&m.Builder, strings.Split(cmd.Example, "\n"))
	}
}

// flags lists the flags of a command, each with what it takes.
func (m *manualPage) flags(cmd *cobra.Command) {
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" || f.Hidden {
			return
		}
		name := `\fB` + manual.Escape("--"+f.Name) + `\fR`
		if kind := f.Value.Type(); kind != "bool" {
			name += ` \fI` + map[string]string{"int": "number", "string": "text"}[kind] + `\fR`
		}
		m.line(".TP\n%s\n%s", name, manual.Escape(f.Usage))
	})
}

// text writes running text: its line breaks are those of a terminal, but for
// lines that stand in.
func (m *manualPage) text(s string) {
	for i, paragraph := range strings.Split(s, "\n\n") {
		if i > 0 {
			m.line(".PP")
		}
		for line := range strings.SplitSeq(paragraph, "\n") {
			if strings.HasPrefix(line, "  ") {
				manual.Verbatim(&m.Builder, []string{line})
			} else {
				m.line("%s", manual.Escape(line))
			}
		}
	}
}

func (m *manualPage) line(format string, args ...any) { _, _ = fmt.Fprintf(m, format+"\n", args...) }
