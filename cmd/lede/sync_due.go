package main

import (
	"context"
	"slices"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/cmd/lede/config"
)

// syncWith brings the accounts into step that a refresh means: all, those of the
// sources that are named, or where it is not forced those whose time has come. It
// returns how many they were, and what went wrong.
func (c *console) syncWith(ctx context.Context, lib *store.Store, r refreshRequest) (accounts int, failures []error) {
	for _, a := range c.userConfig().Accounts {
		meant, err := c.accountMeant(ctx, lib, a, r)
		if err != nil || !meant {
			failures = appendError(failures, err)
			continue
		}
		accounts++
		failures = appendError(failures, c.syncOne(ctx, lib, a, syncRequest{quiet: r.quiet || r.asJSON}))
	}
	return accounts, failures
}

func appendError(all []error, err error) []error {
	if err != nil {
		all = append(all, err)
	}
	return all
}

func (c *console) accountMeant(ctx context.Context, lib *store.Store, a config.Account, r refreshRequest) (bool, error) {
	if len(r.ids) > 0 {
		sources, err := lib.Sources(ctx)
		return slices.ContainsFunc(sources, func(s articles.Source) bool {
			return s.Account == a.Name && slices.Contains(r.ids, s.ID)
		}), err
	}
	if r.force {
		return true, nil
	}
	known, err := lib.Account(ctx, a.Name)
	return syncDue(known, c.userConfig().Refresh.Every, time.Now()), err
}

// oftenEnough is how often a server is looked at by itself: it takes a glance.
const oftenEnough = 15 * time.Minute

// syncDue reports whether the time of an account has come: marks that wait are
// sent soon, but not before the server is to be tried again.
func syncDue(a articles.Account, every time.Duration, now time.Time) bool {
	switch {
	case a.Next.After(now):
		return false
	case a.Waiting > 0, a.Checked.IsZero(), a.Checked.After(now):
		return true
	}
	return every > 0 && now.Sub(a.Checked) >= min(every, oftenEnough)
}

// marksWait reports whether there is something to tell a server.
func (subs *subscriptions) marksWait() bool {
	accounts, err := subs.lib.Accounts(subs.ctx)
	return err == nil && slices.ContainsFunc(accounts, func(a articles.Account) bool { return a.Waiting > 0 })
}
