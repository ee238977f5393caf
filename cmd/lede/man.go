package main

import (
	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

func newManual(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long:  "Print the manual page in roff: lede man | man -l -",
		Args:  argsBetween(0, 0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, cmd.Root())
			if err != nil {
				return err
			}
			page = page.
				WithSection("Selectors", selectorsText).
				WithSection("Queries", queriesText).
				WithSection("Exit status", exitText).
				WithSection("Environment", environmentText).
				WithSection("Files", filesText)
			_, err = c.out.WriteString(page.Build(roff.NewDocument()))
			return err
		},
	}
}

const selectorsText = `A story is selected by a path or an address, by - for standard input, by the id that "lede ls" prints (or an unambiguous beginning of it), by "latest", by its number in the list, or by a query, which selects all that it finds. Numbers speak of what was listed last. A source is selected by its number in "lede feeds", its address, its category, or a part of its title.`

const queriesText = `Conditions next to one another all have to hold; "or" binds less, "not" and a leading - most, and there are parentheses. Words are looked for in the headline and the text, "words in quotes" next to one another. Fields: title, author, section, source, category, tag, link, lang, id, with name:value, name:"two words" or name:/pattern/. States: read, unread, starred, tagged, revised. Dates: date:today, date:2026-11, after:, before:, newer:7d, older:1y. "latest" is the newest story.`

const exitText = `0 when all was done; 1 when it failed or nothing matched; 2 for a mistake in the command's words; 3 when it was partly done: some stories could not be read, some feeds failed; 130 when interrupted.`

const environmentText = `NO_COLOR leaves bold and italics but no colour; CLICOLOR_FORCE keeps colour in a pipe; COLUMNS is the width where standard output is no terminal; GLAMOUR_STYLE names the style; BROWSER opens links (a list separated by colons, %s stands for the address); TERM=dumb and a pipe get plain text. http_proxy, https_proxy and no_proxy are where requests go.`

const filesText = `$XDG_DATA_HOME/lede/library.db (else ~/.local/share/lede/library.db) is the library: subscriptions, stories, and what was done to them. $XDG_STATE_HOME/lede/recent remembers the places that were listed, so that their ids can be looked up. $XDG_STATE_HOME/lede/lede.log has what failed, and the file before it when it is full; the log key of the config and --debug say how much. $XDG_CONFIG_HOME/lede/config.toml (else ~/.config/lede/config.toml) is the config: "lede config" prints the one that holds without it, with every key explained, and "lede config --check" says what is wrong with yours. "lede paths" prints where all of them lie. $XDG_CONFIG_HOME/lede/rules (else ~/.config/lede/rules) may hold rules for single sites, one a line: "site" and the hosts or sources they are for; below it "select" and "strip" with CSS selectors, a field (title, section, dek, byline, published, updated, source) with a selector and perhaps @attribute, and "line" with a field or strip and a regular expression for the lines of a text. "lede inspect" names the rules that acted.`
