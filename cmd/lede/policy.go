package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/cmd/lede/config"
)

// sidebars are the values of the config's sidebar. Many feeds state no sections
// at all, so the sources stand below them.
var sidebars = map[string][]store.SidebarKind{
	"sections":   {store.Sections, store.Sources},
	"categories": {store.Categories}, "folders": {store.Folders}, "sources": {store.Sources},
}

// storeOptions are how the library is kept, as the config wishes.
func (c *console) storeOptions() store.Options {
	conf := c.userConfig()
	o := store.Options{Backup: true, Rules: c.rules(), Mute: mutedBy(conf)}
	o.Saved, o.Sidebar = c.partsOf(conf)
	return o
}

// partsOf are the searches and the kinds of parts that the sidebar has.
func (c *console) partsOf(conf config.Config) ([]store.Saved, []store.SidebarKind) {
	var saved []store.Saved
	for _, s := range conf.Searches {
		filter, err := c.expand(s.Query, 1)
		if err != nil { // a command that names it says so
			filter = s.Query
		}
		saved = append(saved, store.Saved{Name: s.Name, Filter: filter})
	}
	return saved, sidebars[conf.Sidebar]
}

// mutedBy are the queries of what the config mutes, those for single feeds
// bound to their feed.
func mutedBy(conf config.Config) []string {
	muted := slices.Clone(conf.Mute)
	for _, address := range slices.Sorted(maps.Keys(conf.Feeds)) {
		for _, filter := range conf.Feeds[address].Mute {
			muted = append(muted, fmt.Sprintf("source:=%q (%s)", address, filter))
		}
	}
	return muted
}

// afterRefresh does with what a refresh has brought as the config wishes: what
// is muted is not listed, and what is too old goes.
func (c *console) afterRefresh(ctx context.Context, lib *store.Store) error {
	conf := c.userConfig()
	if err := lib.Mute(ctx, mutedBy(conf)); err != nil {
		return err
	}
	sources, err := lib.Sources(ctx)
	if err != nil {
		return err
	}
	_, err = lib.Retain(ctx, keptBy(conf, sources))
	return err
}

// keeping is the library for a refresh: what the config does not keep of what
// comes is not told as new.
type keeping struct {
	*store.Store
	policy store.Policy
}

// Save keeps deliveries as far as the policy goes.
func (k keeping) Save(ctx context.Context, deliveries []articles.Delivery) ([]articles.Receipt, error) {
	return k.SaveWithin(ctx, deliveries, k.policy)
}

// keepingAs is lib as the config wishes it to be kept.
func keepingAs(ctx context.Context, conf config.Config, lib *store.Store) (keeping, error) {
	sources, err := lib.Sources(ctx)
	return keeping{lib, keptBy(conf, sources)}, err
}

// keptBy is what the config wishes to be kept of each source.
func keptBy(conf config.Config, sources []articles.Source) store.Policy {
	policy := store.Policy{Keep: store.Keep(conf.Keep), Sources: map[articles.SourceID]store.Keep{}}
	for _, s := range sources {
		wish, own := conf.Feeds[s.Address], policy.Keep
		if wish.Age != nil {
			own.Age = *wish.Age
		}
		if wish.Count != nil {
			own.Count = *wish.Count
		}
		if own != policy.Keep {
			policy.Sources[s.ID] = own
		}
	}
	return policy
}

// applyConfig makes the subscriptions what the config says of them: titles,
// categories and full text of single feeds, and the commands that print feeds.
func (c *console) applyConfig(ctx context.Context, lib *store.Store) error {
	conf := c.userConfig()
	sources, err := lib.Sources(ctx)
	if err != nil {
		return err
	}
	commands := map[string]bool{}
	for _, command := range conf.Commands {
		commands[command.Name] = true
	}
	var failures []error
	for _, s := range sources {
		switch wished := configured(s, conf.Feeds[s.Address]); {
		case s.Kind == articles.CommandSource && !commands[s.Address]:
			failures = append(failures, lib.Unsubscribe(ctx, s.ID))
		case s.Kind == articles.CommandSource:
			delete(commands, s.Address)
		case wished != s:
			failures = append(failures, lib.Update(ctx, wished))
		}
	}
	for name := range commands {
		_, err := lib.Subscribe(ctx, articles.Source{Kind: articles.CommandSource, Address: name, Title: name, Named: true})
		failures = append(failures, err)
	}
	failures = append(failures, lib.Mute(ctx, mutedBy(conf)))
	return errors.Join(failures...)
}

// configured is s with what the config says of it.
func configured(s articles.Source, wish config.Feed) articles.Source {
	if wish.Name != "" {
		s.Title, s.Named = wish.Name, true
	}
	if wish.Category != "" {
		s.Category = wish.Category
	}
	if wish.FullText != nil {
		s.FullText = *wish.FullText
	}
	return s
}

// every is how long the config wants a source to be left alone.
func (c *console) every(s articles.Source) time.Duration {
	conf := c.userConfig()
	if wish := conf.Feeds[s.Address].Every; wish != nil {
		return *wish
	}
	for _, command := range conf.Commands {
		if s.Kind == articles.CommandSource && command.Name == s.Address && command.Every != nil {
			return *command.Every
		}
	}
	return conf.Refresh.Every
}
