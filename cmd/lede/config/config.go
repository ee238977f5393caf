package config

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"

	"lede/tui/keys"
)

//go:embed default.toml
var defaultText string

// Default returns the text of a config that says what holds without one: each
// key with its value and what it is for, and examples in comments.
func Default() string {
	return strings.Replace(defaultText, "# KEYS\n", actionRows(), 1)
}

// actionRows are the keys of every action, as the preset vim has them, each
// with what it does.
func actionRows() string {
	var rows strings.Builder
	preset := keys.Preset("vim")
	for _, a := range keys.Actions() {
		quoted := make([]string, len(preset[a.Name]))
		for i, key := range preset[a.Name] {
			quoted[i] = strconv.Quote(key)
		}
		fmt.Fprintf(&rows, "# %s\n#%s = [%s]\n", a.Words, a.Name, strings.Join(quoted, ", "))
	}
	return rows.String()
}

// Config is what the reader wished. Queries have been read once, so that
// query.Parse takes them.
type Config struct {
	Style          string // name or path; empty for lede's own
	Plain          bool   // no screen
	Measure        int    // columns of running text
	Columns        int    // of a story on a wide screen
	Justify        string // "never", "narrow" or "always"
	Hyphenate      string // likewise
	Bidi           string // "auto", "lede" or "terminal"
	Pictures       string // "on", "local" or "off"
	GroupBy        string // "date", "section", "source" or "front"
	Density        string // "comfortable", "compact" or "full"
	Sidebar        string // "sections", "categories", "sources" or "folders"
	Collapse       bool   // one row for the copies of a story
	OpenOnTerminal bool   // the program of Open draws on the terminal
	Open           []string
	SaveIn         string // folder; may begin with ~/
	SaveAs         string // "md", "text", "body", "html" or "json"
	Mute           []string
	Notify         string // a query; empty for no notices
	Proxy          string
	Netrc          string // may begin with ~/; empty for none
	Log            string // "failures", "all" or "nothing"
	Keys           Keys
	Refresh        Refresh
	Keep           Keep
	Searches       []Search
	Feeds          map[string]Feed // by address
	Commands       []Command
	Programs       []Do
	Arrivals       []OnArrival
	Macros         []Macro
	Accounts       []Account
}

// Keys are the keys of the interface.
type Keys struct {
	Preset  string // "vim", "newsboat" or "google-reader"
	Changes []keys.Change
}

// Map returns what keys do by a preset, which may be another than the one of
// the config, and by what the reader has bound.
func (k Keys) Map(preset string) keys.Map {
	m, _ := keys.Preset(preset).With(k.Changes) // what is wrong was told when it was read
	return m
}

// Refresh is when feeds are asked.
type Refresh struct {
	OnStart bool
	Every   time.Duration // 0 for never
}

// Keep is what stories are kept.
type Keep struct {
	Age   time.Duration // 0 for ever
	Count int           // of a source; 0 for all
}

// Search is a query with a name.
type Search struct{ Name, Query string }

// Feed is what holds for one feed. A nil field leaves what holds for all.
type Feed struct {
	Name            string
	Category        string
	FullText        *bool
	Every           *time.Duration
	Age             *time.Duration
	Count           *int
	Mute            []string
	User            string
	PasswordCommand []string // argv of what prints the password on its first line
	Headers         []Header // by name
}

// Command is a source whose feed is what a command prints.
type Command struct {
	Name  string
	Argv  []string
	Every *time.Duration // nil takes that of all feeds
}

// Defaults returns what holds without a config.
func Defaults() Config {
	return Config{
		Measure: 72, Columns: 1, Justify: "narrow", Hyphenate: "narrow", Bidi: "auto", Pictures: "local", GroupBy: "date", Density: "comfortable", Sidebar: "sections", Collapse: true,
		Netrc: "~/.netrc", Log: "failures", SaveAs: "md",
		Keys: Keys{Preset: "vim"}, Refresh: Refresh{OnStart: true, Every: time.Hour},
	}
}
