package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/cmd/lede/config"
	"lede/feed/sync"
)

// syncRequest is how accounts are kept in step, and how that is told.
type syncRequest struct {
	whole  bool
	answer sync.Answer
	quiet  bool
}

func newSync(c *console) *cobra.Command {
	var r syncRequest
	var accept, keep bool
	cmd := &cobra.Command{
		Use:   "sync [ACCOUNT…]",
		Short: "Bring your library and your servers into step",
		Long: `Send what you have read and starred to the servers of your accounts, and take
over what was read and starred elsewhere, with the stories that are new. Where
more than a tenth of all marks would turn at once, as when a server has lost
them, nothing is changed, and you are asked: --accept takes the server's word,
--keep tells the server what stands here.`,
		Args: cobra.ArbitraryArgs,

		ValidArgsFunction: c.completeAccounts,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case accept && keep:
				return usageError{errors.New("--accept and --keep: only one of them")}
			case accept:
				r.answer = sync.Accept
			case keep:
				r.answer = sync.Keep
			}
			return c.syncAccounts(cmd.Context(), args, r)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&accept, "accept", false, "take over what the server says, however much it is")
	f.BoolVar(&keep, "keep", false, "tell the server what stands here, however much it is")
	f.BoolVar(&r.whole, "whole", false, "compare everything, though nothing seems to have changed")
	f.BoolVar(&r.quiet, "quiet", false, "print failures only")
	c.debugFlag(cmd)
	return cmd
}

// completeAccounts offers the names of the accounts.
func (c *console) completeAccounts(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, a := range c.userConfig().Accounts {
		names = append(names, a.Name)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// syncAccounts brings the accounts that are named, or all, into step.
func (c *console) syncAccounts(ctx context.Context, names []string, r syncRequest) error {
	wished, err := c.accountsNamed(names)
	if err != nil {
		return err
	}
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	if unsaved := lib.Unsaved(); unsaved != nil {
		return fmt.Errorf("nothing is asked, since nothing could be kept: %w - \"lede doctor\" says what to do", unsaved)
	}
	var failures []error
	for _, a := range wished {
		if err := c.syncOne(ctx, lib, a, r); err != nil {
			failures = append(failures, err)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if len(failures) == len(wished) {
		return errors.Join(failures...)
	}
	return c.partly(c.afterRefresh(ctx, lib), failures)
}

// accountsNamed are the accounts of these names, all where there are none.
func (c *console) accountsNamed(names []string) ([]config.Account, error) {
	all := c.userConfig().Accounts
	if len(all) == 0 {
		return nil, errors.New("no accounts yet - \"lede account add ADDRESS\" adds the server that keeps your feeds")
	}
	if len(names) == 0 {
		return all, nil
	}
	var chosen []config.Account
	for _, name := range names {
		at := slices.IndexFunc(all, func(a config.Account) bool { return a.Name == name })
		if at < 0 {
			return nil, usageError{fmt.Errorf("sync %s: no account of that name - \"lede account\" lists them", sanitize.Field(name))}
		}
		chosen = append(chosen, all[at])
	}
	return chosen, nil
}

// syncOne brings one account into step, and prints what that has done.
func (c *console) syncOne(ctx context.Context, lib *store.Store, a config.Account, r syncRequest) error {
	summary, err := sync.Run(ctx, lib, c.syncOptions(ctx, lib, a, r))
	var asked *sync.QuestionError
	switch {
	case errors.As(err, &asked):
		return fmt.Errorf("%s: %w; nothing was changed - %s", sanitize.Field(a.Name), err, answersOf(a.Name))
	case err != nil:
		return fmt.Errorf("%s: %w", sanitize.Field(a.Name), err)
	case !r.quiet:
		c.printf("%s: %s\n", sanitize.Field(a.Name), summarizeSync(summary))
	}
	return nil
}

// answersOf are the commands that answer the question of an account.
func answersOf(name string) string {
	return fmt.Sprintf(`"lede sync %[1]s --accept" takes that over, "lede sync %[1]s --keep" tells the server what stands here`, sanitize.Field(name))
}

func (c *console) syncOptions(ctx context.Context, lib *store.Store, a config.Account, r syncRequest) sync.Options {
	known, _ := lib.Account(ctx, a.Name) // what is wrong with the library shows soon enough
	keep := func(token string) error { return lib.KeepToken(ctx, a.Name, token) }
	return sync.Options{
		Account: a.Name, Server: c.serverOf(a, known.Token, keep), Whole: r.whole, Answer: r.answer,
		Category: func(name string) string {
			if here, ok := a.Categories[name]; ok {
				return here
			}
			return name
		},
		There: func(here string) string { return categoryThere(a, here) },
		Log:   func(what string, about ...any) { c.record(slog.LevelInfo, what, about) },
	}
}

func summarizeSync(s sync.Summary) string {
	var parts []string
	for _, part := range []struct {
		n    int
		word string
	}{{s.New, "new"}, {s.Revised, "updated"}, {s.Taken, "marks taken over"}, {s.Sent, "sent"}, {s.Refused, "not taken by the server: sent again next time"}} {
		if part.n > 0 {
			parts = append(parts, articles.Commas(part.n)+" "+part.word)
		}
	}
	if len(parts) == 0 {
		return "nothing has changed"
	}
	return strings.Join(parts, ", ")
}
