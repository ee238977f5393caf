package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"
)

func newPaths(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "paths",
		Short: "Print where lede keeps what",
		Args:  argsBetween(0, 0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			database, err := c.database()
			if err != nil {
				return err
			}
			c.printf("config   %s\nrules    %s\nlibrary  %s\nrecent   %s\nlog      %s\ncache    %s\n",
				c.configFile(), c.rulesFile(), database, c.recentFile(), c.logFile(), c.folders().cache)
			return nil
		},
	}
}

// errHomeless says that nothing tells where the reader's own files lie. It is
// refused rather than guessed: a relative path would make another library in
// every folder that lede is started in.
var errHomeless = errors.New("HOME is not set to an absolute path, so where your library lies can't be told - set HOME, or XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_STATE_HOME")

// folders are those that lede keeps things in, as the XDG base directory
// specification names them. One that nothing tells is empty, and so are the
// names of the files in it: there is no such file.
type folders struct {
	config string // what the reader writes
	data   string // what must not be lost
	state  string // what lasts but could be
	cache  string // what can be made anew
}

func (c *console) folders() folders {
	folder := func(variable, usual string) string {
		base := c.env[variable]
		if !filepath.IsAbs(base) { // others are to be ignored, says the specification
			base = usual
		}
		return below(base, "lede")
	}
	usual := c.system.folders(c.env)
	return folders{
		config: folder("XDG_CONFIG_HOME", usual.config),
		data:   folder("XDG_DATA_HOME", usual.data),
		state:  folder("XDG_STATE_HOME", usual.state),
		cache:  folder("XDG_CACHE_HOME", usual.cache),
	}
}

// below is a path below an absolute folder, and empty below any other.
func below(folder string, names ...string) string {
	if !filepath.IsAbs(folder) {
		return ""
	}
	return filepath.Join(append([]string{folder}, names...)...)
}

func (c *console) configFile() string { return below(c.folders().config, "config.toml") }
func (c *console) rulesFile() string  { return below(c.folders().config, "rules") }
func (c *console) recentFile() string { return below(c.folders().state, "recent") }
func (c *console) shownFile() string  { return below(c.folders().state, "shown") }
func (c *console) panesFile() string  { return below(c.folders().state, "panes") }
func (c *console) logFile() string    { return below(c.folders().state, "lede.log") }

// database is the library's file, or [errHomeless].
func (c *console) database() (string, error) {
	name := below(c.folders().data, "library.db")
	if name == "" {
		return "", errHomeless
	}
	return name, nil
}
