package main

import (
	"context"
	"errors"
	"fmt"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/cmd/lede/config"
	"lede/feed/server"
)

// editor changes the subscriptions of an account on its server.
type editor struct {
	server.Editor

	account config.Account
}

// editorOf returns what changes the subscriptions of an account.
func (c *console) editorOf(ctx context.Context, lib *store.Store, account string) (editor, error) {
	chosen, err := c.accountsNamed([]string{account})
	if err != nil {
		return editor{}, err
	}
	on, ok := c.syncOptions(ctx, lib, chosen[0], syncRequest{}).Server.(server.Editor)
	if !ok {
		return editor{}, fmt.Errorf("%s: %w", sanitize.Field(account), server.ErrNotByAPI)
	}
	return editor{on, chosen[0]}, nil
}

// categoryThere is the category of an account's server that is kept in one here.
func categoryThere(a config.Account, here string) string {
	for there, is := range a.Categories {
		if is == here && here != "" {
			return there
		}
	}
	return here
}

// removeServerFeed ends a subscription on its server, and then here.
func (subs *subscriptions) removeServerFeed(ctx context.Context, s articles.Source) error {
	if s.Remote != "" {
		e, err := subs.editor(ctx, subs.lib, s.Account)
		if err == nil {
			err = e.Unsubscribe(ctx, s.Remote)
		}
		if err != nil {
			return onServer(s, err)
		}
	}
	return subs.lib.Unsubscribe(ctx, s.ID)
}

// renameServerFeed gives a feed another title on its server, or only here where
// that lets no program do it.
func (subs *subscriptions) renameServerFeed(ctx context.Context, s articles.Source, title string) error {
	if title == "" {
		return fmt.Errorf("%s is called what its server calls it - give another title", sourceTitle(s))
	}
	e, err := subs.editor(ctx, subs.lib, s.Account)
	if err == nil {
		err = e.Rename(ctx, s.Remote, title)
	}
	byAPI := !errors.Is(err, server.ErrNotByAPI)
	if err != nil && byAPI {
		return onServer(s, err)
	}
	return subs.lib.Edit(ctx, s.ID, func(s *articles.Source) { s.Title, s.Named = title, !byAPI })
}

// moveServerFeed puts a feed into a category of its server.
func (subs *subscriptions) moveServerFeed(ctx context.Context, s articles.Source, category string) error {
	e, err := subs.editor(ctx, subs.lib, s.Account)
	if err == nil {
		err = e.Move(ctx, s.Remote, categoryThere(e.account, category))
	}
	if err != nil {
		return onServer(s, err)
	}
	return subs.lib.Edit(ctx, s.ID, func(s *articles.Source) { s.Category = category })
}

// onServer says of which feed and server an error tells.
func onServer(s articles.Source, err error) error {
	return fmt.Errorf("%s on %s: %w; nothing was changed", sourceTitle(s), sanitize.Field(s.Account), err)
}

// addToAccount has the server of an account subscribe to feeds, and fetches what
// it has of them.
func (c *console) addToAccount(ctx context.Context, addresses []string, o addFlags) error {
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	e, err := c.editorOf(ctx, lib, o.account)
	if err != nil {
		return err
	}
	subs := c.newSubscriptions(ctx, lib)
	var failures []error
	for _, address := range addresses {
		if err := c.addOne(ctx, subs, e, address, o); err != nil {
			failures = append(failures, err)
		}
	}
	if len(failures) == len(addresses) {
		return errors.Join(failures...)
	}
	return c.partly(c.syncOne(ctx, lib, e.account, syncRequest{}), failures)
}

// addOne has a server subscribe to the feed behind an address.
func (c *console) addOne(ctx context.Context, subs *subscriptions, e editor, address string, o addFlags) error {
	found, err := subs.Find(ctx, address)
	if err != nil {
		return err
	}
	chosen, err := c.chooseFeeds(address, found, o)
	if err != nil {
		return err
	}
	for _, f := range chosen {
		if f.Kind != articles.FeedSource {
			return usageError{fmt.Errorf("%s: a server can subscribe to feeds of the web only", sanitize.ShownAddress(address))}
		}
		if err := e.Subscribe(ctx, f.Address, categoryThere(e.account, o.category)); err != nil {
			return fmt.Errorf("%s on %s: %w", sanitize.ShownAddress(f.Address), sanitize.Field(e.account.Name), err)
		}
	}
	return nil
}
