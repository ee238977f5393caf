package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newMan(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long:  "Print the manual page in roff: lede man | man -l -",
		Args:  argsBetween(0, 0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			var page manual
			page.write(cmd.Root())
			_, err := c.out.WriteString(page.String())
			return err
		},
	}
}

// manual is a page in the man macros of roff (groff_man(7)), made from what the
// commands say of themselves and the sections below.
type manual struct{ strings.Builder }

func (m *manual) write(root *cobra.Command) {
	m.line(".TH LEDE 1 \"\" %q \"User commands\"", "lede "+roffed(root.Version))
	m.line(".SH NAME\nlede \\- %s", roffed(strings.ToLower(root.Short[:1])+root.Short[1:]))
	m.line(".SH SYNOPSIS\n.B lede\n[%s]\n.br\n.B lede\n.I command\n[%s]", roffed("PATH…|ADDRESS|-"), roffed("argument…"))
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
	for _, s := range []struct{ title, text string }{
		{"SELECTORS", selectorsText}, {"QUERIES", queriesText}, {"SCRIPTS", scriptsText}, {"EXIT STATUS", exitText}, {"ENVIRONMENT", environmentText}, {"FILES", filesText},
	} {
		m.line(".SH %s", s.title)
		m.text(s.text)
	}
	m.line(".SH EXAMPLES")
	m.verbatim(root.Example)
}

func (m *manual) command(cmd *cobra.Command) {
	use := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	m.line(".SS %s", roffed(use))
	text := cmd.Long
	if text == "" {
		text = cmd.Short + "."
	}
	m.text(text)
	m.flags(cmd)
	if cmd.Example != "" {
		m.line(".PP\nFor example:")
		m.verbatim(cmd.Example)
	}
}

// flags lists the flags of a command, each with what it takes.
func (m *manual) flags(cmd *cobra.Command) {
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" || f.Hidden {
			return
		}
		name := `\fB` + roffed("--"+f.Name) + `\fR`
		if kind := f.Value.Type(); kind != "bool" {
			name += ` \fI` + map[string]string{"int": "number", "string": "text"}[kind] + `\fR`
		}
		m.line(".TP\n%s\n%s", name, roffed(f.Usage))
	})
}

// text writes running text: its line breaks are those of a terminal, but for
// lines that stand in.
func (m *manual) text(s string) {
	for i, paragraph := range strings.Split(s, "\n\n") {
		if i > 0 {
			m.line(".PP")
		}
		for line := range strings.SplitSeq(paragraph, "\n") {
			if strings.HasPrefix(line, "  ") {
				m.verbatim(line)
			} else {
				m.line("%s", roffed(line))
			}
		}
	}
}

// verbatim writes lines as they stand.
func (m *manual) verbatim(s string) {
	m.line(".PP\n.nf\n.RS 4")
	for line := range strings.SplitSeq(s, "\n") {
		m.line("%s", roffed(strings.TrimPrefix(line, "  ")))
	}
	m.line(".RE\n.fi")
}

func (m *manual) line(format string, args ...any) { _, _ = fmt.Fprintf(m, format+"\n", args...) }

// roffed is s as text for roff: nothing in it is a request or an escape.
func roffed(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", "...", "~", `\(ti`, "^", `\(ha`, "`", `\(ga`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		return `\&` + s
	}
	return s
}
