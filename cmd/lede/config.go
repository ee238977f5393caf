package main

import (
	"fmt"
	"sync"

	"github.com/spf13/cobra"

	"lede/cmd/lede/config"
)

func newConfig(c *console) *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Print the default config, or check yours",
		Long: `Print the config that holds where there is none, with every key explained.
It is where to begin with one of your own:
  lede config > ~/.config/lede/config.toml`,
		Args: argsBetween(0, 0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			if !check {
				c.printf("%s", config.Default())
				return nil
			}
			return c.reportConfig()
		},
	}
	cmd.Flags().BoolVar(&check, "check", false, "say what is wrong with your config, a line each")
	return cmd
}

// settings is the user's config, once it has been read. Refreshes ask for it
// from goroutines of their own.
type settings struct {
	mu      sync.Mutex
	read    bool
	said    bool // that there is a problem
	config  config.Config
	problem error
}

// userConfig returns the user's config. That something is wrong with it is said
// once; what is right holds.
func (c *console) userConfig() config.Config {
	err := c.checkConfig()
	c.settings.mu.Lock()
	defer c.settings.mu.Unlock()
	if err != nil && !c.settings.said {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s (the rest of it holds)\n", firstProblem(err))
	}
	c.settings.said = true
	return c.settings.config
}

// firstProblem is a line for what is wrong with a config.
func firstProblem(err error) string {
	problems := separate(err)
	line := oneLine(problems[0])
	if more := len(problems) - 1; more > 0 {
		line += fmt.Sprintf(", and %d more: \"lede config --check\"", more)
	}
	return line
}

// checkConfig reads the user's config. There need not be any.
func (c *console) checkConfig() error {
	c.settings.mu.Lock()
	defer c.settings.mu.Unlock()
	if !c.settings.read {
		c.settings.read = true
		c.settings.config, c.settings.problem = config.Load(c.configFile())
	}
	return c.settings.problem
}

// forgetConfig has the config read again when it is asked for next.
func (c *console) forgetConfig() {
	c.settings.mu.Lock()
	defer c.settings.mu.Unlock()
	c.settings.read = false
}

// reportConfig says all that is wrong with the user's config and with the
// netrc file that it names.
func (c *console) reportConfig() error {
	problems := separate(c.checkConfig())
	c.settings.said = true
	_, err := c.credentials()
	problems = append(problems, separate(err)...)
	for _, problem := range problems {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", oneLine(problem))
	}
	if len(problems) == 0 {
		return nil
	}
	return errReported
}
