package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/cmd/lede/config"
)

// accountFlags say what the address of an account leaves open.
type accountFlags struct {
	name, user, kind string
	insecure         bool
}

func newAccount(c *console) *cobra.Command {
	var o accountFlags
	cmd := &cobra.Command{
		Use:   "account [add ADDRESS]",
		Short: "List the servers that keep your feeds, or add one",
		Long: `List the servers that keep your feeds, with what waits to be sent to each. add
finds out what the server at an address speaks, logs in, writes the account into
your config, and fetches what it has. The password comes from your netrc file or
is asked for; where the server gives a key for it, it is not needed again.`,
		Example:   "  lede account add rss.example --user ann\n  lede account",
		ValidArgs: []string{"add"},
		Args:      argsBetween(0, 2, "nothing, or add and the address of a server"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return c.listAccounts(cmd.Context())
			case args[0] == "add" && len(args) == 2:
				return c.addAccount(cmd.Context(), args[1], o)
			}
			return usageError{fmt.Errorf("account %s: takes add and the address of a server", strings.Join(args, " "))}
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.name, "name", "", "what it is called here; its host where nothing is said")
	f.StringVar(&o.user, "user", "", "the name to log in with")
	f.StringVar(&o.kind, "kind", "", "what it speaks: "+strings.Join(config.Protocols(), ", ")+"; found out where nothing is said")
	f.BoolVar(&o.insecure, "insecure", false, "let the password go over http, for everybody to read")
	completeWith(cmd, "kind", config.Protocols())
	return cmd
}

// listAccounts prints a line an account.
func (c *console) listAccounts(ctx context.Context) error {
	wished := c.userConfig().Accounts
	if len(wished) == 0 {
		return errors.New("no accounts yet - \"lede account add ADDRESS\" adds the server that keeps your feeds")
	}
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	for _, a := range wished {
		known, err := lib.Account(ctx, a.Name)
		if err != nil {
			return err
		}
		c.printf("%s  %s  %s  %s\n", sanitize.Field(a.Name), a.Kind, sanitize.ShownAddress(a.Address), stateOfAccount(known, time.Now()))
	}
	return nil
}

// stateOfAccount says when an account was asked last, what waits, and what is
// wrong with it.
func stateOfAccount(a articles.Account, now time.Time) string {
	if a.Checked.IsZero() {
		return "never asked"
	}
	line := "just now"
	if ago := now.Sub(a.Checked); ago >= time.Minute {
		line = span(ago) + " ago"
	}
	if a.Waiting > 0 {
		line += ", " + articles.Counted(a.Waiting, "story waits", "stories wait") + " to be sent"
	}
	switch {
	case a.Question != "":
		line += ": " + sanitize.Field(a.Question) + " - " + answersOf(a.Name)
	case a.Problem != "":
		line += ": " + sanitize.Field(a.Problem)
	}
	return line
}

// addAccount logs in to the server at an address, writes it into the config, and
// fetches what it has.
func (c *console) addAccount(ctx context.Context, typed string, o accountFlags) error {
	wished, err := c.newAccount(ctx, typed, o)
	if err != nil {
		return err
	}
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	if unsaved := lib.Unsaved(); unsaved != nil {
		return fmt.Errorf("nothing is asked, since nothing could be kept: %w", unsaved)
	}
	if err := c.syncOne(ctx, lib, wished, syncRequest{}); err != nil {
		return err
	}
	written, err := c.writeAccount(wished, o.insecure)
	if err != nil {
		return err
	}
	c.printf("%s is in %s\n", wished.Name, written)
	return nil
}

// newAccount is the account that words mean.
func (c *console) newAccount(ctx context.Context, typed string, o accountFlags) (config.Account, error) {
	address := typed
	if !load.IsAddress(address) {
		address = "https://" + address
	}
	address, _ = c.logins.take(address)
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Hostname() == "":
		return config.Account{}, usageError{fmt.Errorf("account add %s: that is no address of a server", sanitize.Field(typed))}
	case u.Scheme == "http" && !o.insecure:
		return config.Account{}, fmt.Errorf("%s: http sends the password for everybody to read - use https, or say --insecure", sanitize.ShownAddress(address))
	}
	a := config.Account{Name: o.name, Kind: o.kind, Address: strings.TrimRight(address, "/"), User: o.user}
	if a.Name == "" {
		a.Name = u.Hostname()
	}
	if a.User == "" {
		a.User, _, _ = c.loginOf(u.Hostname())
	}
	if slices.ContainsFunc(c.userConfig().Accounts, func(b config.Account) bool { return b.Name == a.Name }) {
		return a, fmt.Errorf("there is an account called %s already - give this one another --name", sanitize.Field(a.Name))
	}
	if a.Kind == "" {
		a.Kind, a.Address, err = c.findProtocol(ctx, a.Address)
	} else if !slices.Contains(config.Protocols(), a.Kind) {
		err = usageError{fmt.Errorf("--kind %s: takes %s", a.Kind, strings.Join(config.Protocols(), ", "))}
	}
	return a, err
}
