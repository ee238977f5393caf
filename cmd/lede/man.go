package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newManual(c *console) *cobra.Command {
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
		if cmd.IsAvailableCommand() && cmd.Name() != "completion" {
			m.command(cmd)
		}
	}
	m.line(".SS %s", roffed("lede completion bash|zsh|fish|powershell"))
	m.text("Print what completes the words of lede in a shell; its own help says where to put it.")
	for _, s := range []struct{ title, text string }{
		{"SELECTORS", selectorsText}, {"QUERIES", queriesText}, {"EXIT STATUS", exitText}, {"ENVIRONMENT", environmentText}, {"FILES", filesText},
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

const selectorsText = `A story is selected by a path or an address, by - for standard input, by the id that "lede ls" prints (or an unambiguous beginning of it), by "latest", by its number in the list, or by a query, which selects all that it finds. Numbers speak of what was listed last. A source is selected by its number in "lede feeds", its address, its category, or a part of its title.`

const queriesText = `Conditions next to one another all have to hold; "or" binds less, "not" and a leading - most, and there are parentheses. Words are looked for in the headline and the text, "words in quotes" next to one another. Fields: title, author, section, source, category, tag, link, lang, id, with name:value, name:"two words" or name:/pattern/. States: read, unread, starred, tagged, revised. Dates: date:today, date:2026-11, after:, before:, newer:7d, older:1y. "latest" is the newest story.`

const exitText = `0 when all was done; 1 when it failed or nothing matched; 2 for a mistake in the command's words; 3 when it was partly done: some stories could not be read, some feeds failed; 130 when interrupted.`

const environmentText = `NO_COLOR leaves bold and italics but no colour; CLICOLOR_FORCE keeps colour in a pipe; COLUMNS is the width where standard output is no terminal; GLAMOUR_STYLE names the style; BROWSER opens links (a list separated by colons, %s stands for the address); TERM=dumb and a pipe get plain text. http_proxy, https_proxy and no_proxy are where requests go.`

const filesText = `$XDG_DATA_HOME/lede/library.db (else ~/.local/share/lede/library.db) is the library: subscriptions, stories, and what was done to them. $XDG_STATE_HOME/lede/recent remembers the places that were listed, so that their ids can be looked up. $XDG_STATE_HOME/lede/lede.log has what failed, and the file before it when it is full; the log key of the config and --debug say how much. $XDG_CONFIG_HOME/lede/config.toml (else ~/.config/lede/config.toml) is the config: "lede config" prints the one that holds without it, with every key explained, and "lede config --check" says what is wrong with yours. "lede paths" prints where all of them lie. $XDG_CONFIG_HOME/lede/rules (else ~/.config/lede/rules) may hold rules for single sites, one a line: "site" and the hosts or sources they are for; below it "select" and "strip" with CSS selectors, a field (title, section, dek, byline, published, updated, source) with a selector and perhaps @attribute, and "line" with a field or strip and a regular expression for the lines of a text. "lede inspect" names the rules that acted.`
