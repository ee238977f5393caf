package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"sync"

	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/cmd/lede/config"
)

// netrcFile is the file of names and passwords; empty for none.
func (c *console) netrcFile() string {
	name := c.userConfig().Netrc
	if rest, ok := strings.CutPrefix(name, "~/"); ok {
		return below(c.system.home(c.env), rest)
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
	file, err := config.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return none, nil
	}
	if err != nil {
		return none, fmt.Errorf("netrc %s: %w", name, err)
	}
	defer func() { _ = file.Close() }()
	netrc, err := config.ReadNetrc(file)
	if err != nil {
		return none, err
	}
	return netrc.Login, nil
}

// passwords are where the names and passwords of hosts come from: an address
// that was typed in this process, a command that the config names for a feed of
// the host, or the netrc file.
type passwords struct {
	ctx   context.Context // ends the commands
	given *logins
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
			byHost[host] = sync.OnceValues(func() (string, error) { return firstLine(p.ctx, feed.PasswordCommand) })
		}
	}
	return func(host string) (string, string, bool) {
		if user, password, ok := p.given.of(host); ok {
			return user, password, true
		}
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

// logins are the names and passwords that stood in addresses that the reader
// typed. They serve while the process runs, and are not written down.
type logins struct {
	mu     sync.Mutex
	byHost map[string]*url.Userinfo
}

// take takes the login out of an address, if it has one, and returns its host.
func (l *logins) take(address string) (without, host string) {
	u, err := url.Parse(address)
	if err != nil || u.User == nil || !load.IsAddress(address) {
		return address, ""
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.byHost == nil {
		l.byHost = map[string]*url.Userinfo{}
	}
	l.byHost[u.Hostname()] = u.User
	u.User = nil
	return u.String(), u.Hostname()
}

func (l *logins) of(host string) (user, password string, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	login, ok := l.byHost[host]
	if !ok {
		return "", "", false
	}
	password, _ = login.Password()
	return login.Username(), password, true
}

// sayNotKept tells that the login of an address was used and is not kept, and
// how it would be, unless the netrc file or the config has one for the host.
func (c *console) sayNotKept(host string) {
	for address, feed := range c.userConfig().Feeds {
		if hostOf(address) == host && len(feed.PasswordCommand) > 0 {
			return
		}
	}
	if netrc, err := c.credentials(); err == nil {
		if _, _, ok := netrc(host); ok {
			return
		}
	}
	_, _ = fmt.Fprintf(c.errOut, "lede: the password for %s is used now and not kept - for later, put \"machine %s login … password …\" into %s, or password-command into the config\n",
		sanitize.Field(host), sanitize.Field(host), cmp.Or(c.netrcFile(), "~/.netrc"))
}
