package main

import (
	"path/filepath"

	"github.com/spf13/cobra"
)

// places are the folders that lede keeps things in, as the XDG base directory
// specification names them.
type places struct {
	config string // what the reader writes
	data   string // what must not be lost
	state  string // what lasts but could be
	cache  string // what can be made anew
}

func (c *console) places() places {
	place := func(variable string, usual ...string) string {
		folder := c.env[variable]
		if !filepath.IsAbs(folder) { // others are to be ignored, says the specification
			folder = filepath.Join(append([]string{c.env["HOME"]}, usual...)...)
		}
		return filepath.Join(folder, "lede")
	}
	return places{
		config: place("XDG_CONFIG_HOME", ".config"),
		data:   place("XDG_DATA_HOME", ".local", "share"),
		state:  place("XDG_STATE_HOME", ".local", "state"),
		cache:  place("XDG_CACHE_HOME", ".cache"),
	}
}

func (p places) configFile() string { return filepath.Join(p.config, "config.toml") }
func (p places) rulesFile() string  { return filepath.Join(p.config, "rules") }
func (p places) database() string   { return filepath.Join(p.data, "library.db") }
func (p places) recentFile() string { return filepath.Join(p.state, "recent") }

func newPaths(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "paths",
		Short: "Print where lede keeps what",
		Args:  argsBetween(0, 0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			p := c.places()
			c.printf("config   %s\nrules    %s\nlibrary  %s\nrecent   %s\ncache    %s\n",
				p.configFile(), p.rulesFile(), p.database(), p.recentFile(), p.cache)
			return nil
		},
	}
}
