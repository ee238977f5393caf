package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"lede/articles/sanitize"
	"lede/cmd/lede/config"
	"lede/feed/fetch"
	"lede/feed/server"
	"lede/feed/server/greader"
	"lede/feed/server/miniflux"
	"lede/feed/server/ttrss"
)

// loginOf is the name and password for a host that stood in an address, or that
// the netrc file has.
func (c *console) loginOf(host string) (user, password string, ok bool) {
	if user, password, ok := c.logins.of(host); ok {
		return user, password, true
	}
	netrc, err := c.credentials()
	if err != nil {
		return "", "", false
	}
	return netrc(host)
}

// password returns what logs in to an account: by its command, from where the
// logins of hosts are kept, or from the reader.
func (c *console) password(a config.Account) (string, error) {
	if len(a.PasswordCommand) > 0 {
		return firstLine(c.ctx, a.PasswordCommand)
	}
	host := hostOf(a.Address)
	if user, password, ok := c.loginOf(host); ok && (user == a.User || a.User == "" || user == "") {
		return password, nil
	}
	return c.askPassword(fmt.Sprintf("password of %s at %s", sanitize.Field(cmp.Or(a.User, "the account")), sanitize.Field(host)))
}

// errNoPassword says that nothing has the password, and nobody can be asked.
var errNoPassword = errors.New("its password is nowhere to be found - put it into your netrc file, or password-command into the config")

// askPassword asks the reader, who does not see what he types. From a pipe it
// takes the first line.
func (c *console) askPassword(what string) (string, error) {
	if c.unattended {
		return "", errNoPassword
	}
	if f, ok := c.in.(*os.File); ok && isTerminal(f) {
		_, _ = fmt.Fprintf(c.errOut, "%s: ", what)
		typed, err := term.ReadPassword(f.Fd())
		_, _ = fmt.Fprintln(c.errOut)
		return string(typed), err
	}
	line, err := bufio.NewReader(c.piped).ReadString('\n')
	if line = strings.TrimRight(line, "\r\n"); line == "" {
		return "", errors.Join(errNoPassword, noEnd(err))
	}
	return line, nil
}

// noEnd is nil for the end of what was read: nothing more came, which is no
// failure.
func noEnd(err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// serverOf is the server of an account. keep keeps the key that it gives for the
// password.
func (c *console) serverOf(a config.Account, token string, keep func(string) error) server.Server {
	login := server.Login{
		Address: a.Address, User: a.User, Token: token, Keep: keep,
		Password: func() (string, error) { return c.password(a) },
	}
	switch a.Kind {
	case "tt-rss":
		return ttrss.New(c.web(), login)
	case "google-reader":
		return greader.New(c.web(), login)
	}
	return miniflux.New(c.web(), login)
}

// findProtocol finds out what the server at an address speaks, and the address at
// which it does. The server's own protocol says the most.
func (c *console) findProtocol(ctx context.Context, address string) (kind, at string, err error) {
	for _, p := range []struct {
		kind   string
		speaks func(context.Context, *fetch.Client, string) (bool, error)
	}{{"miniflux", miniflux.Speaks}, {"tt-rss", ttrss.Speaks}} {
		speaks, err := p.speaks(ctx, c.web(), address)
		if speaks || err != nil {
			return p.kind, address, err
		}
	}
	at, err = greader.Find(ctx, c.web(), address)
	if err == nil && at == "" {
		err = fmt.Errorf("%s: nothing there that lede can speak to - is the address the one of the server itself?", sanitize.ShownAddress(address))
	}
	return "google-reader", at, err
}
