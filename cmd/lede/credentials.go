package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"

	"lede/cmd/lede/config"
)

// netrcFile is the file of names and passwords; empty for none.
func (c *console) netrcFile() string {
	name := c.userConfig().Netrc
	if rest, ok := strings.CutPrefix(name, "~/"); ok {
		return below(c.env["HOME"], rest)
	}
	return name
}

// credentials returns what looks a host's login up, in the netrc file that the
// config names. There need not be any.
func (c *console) credentials() (func(host string) (user, password string, ok bool), error) {
	name := c.netrcFile()
	none := func(string) (string, string, bool) { return "", "", false }
	if name == "" {
		return none, nil
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return none, nil
	case err != nil:
		return none, err
	case !info.Mode().IsRegular():
		return none, fmt.Errorf("netrc %s: not a file - name another in the config", name)
	}
	file, err := os.Open(name)
	if err != nil {
		return none, err
	}
	defer func() { _ = file.Close() }()
	netrc, err := config.ReadNetrc(file)
	if err != nil {
		return none, err
	}
	return netrc.Login, nil
}

// passwords are where the names and passwords of hosts come from: a command
// that the config names for a feed of the host, or the netrc file.
type passwords struct {
	feeds map[string]config.Feed
	netrc func(host string) (user, password string, ok bool)

	failed func(host string, why error) // is told of a command that fails
}

// login returns the look-up. A command is run once, when its host is asked.
func (p passwords) login() func(host string) (user, password string, ok bool) {
	byHost := map[string]func() (string, error){}
	users := map[string]string{}
	for address, feed := range p.feeds {
		if host := hostOf(address); host != "" && len(feed.PasswordCommand) > 0 {
			users[host] = feed.User
			byHost[host] = sync.OnceValues(func() (string, error) { return firstLine(context.Background(), feed.PasswordCommand) })
		}
	}
	return func(host string) (string, string, bool) {
		ask, ok := byHost[host]
		if !ok {
			return p.netrc(host)
		}
		password, err := ask()
		if err != nil {
			p.failed(host, err)
		}
		return users[host], password, err == nil
	}
}
