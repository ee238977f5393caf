package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/cmd/lede/config"
	"lede/feed/fetch"
)

// shelves are the values of the config's sidebar. Many feeds state no sections
// at all, so the sources stand below them.
var shelves = map[string][]store.Shelf{
	"sections":   {store.Sections, store.Sources},
	"categories": {store.Categories}, "folders": {store.Folders}, "sources": {store.Sources},
}

// storeOptions are how the library is kept, as the config wishes.
func (c *console) storeOptions() store.Options {
	wishes := c.userConfig()
	o := store.Options{Rules: c.rules(), Shelves: shelves[wishes.Sidebar], Mute: mutedBy(wishes)}
	for _, s := range wishes.Searches {
		o.Saved = append(o.Saved, store.Saved{Name: s.Name, Filter: s.Query})
	}
	return o
}

// mutedBy are the queries of what the config mutes, those for single feeds
// bound to their feed.
func mutedBy(wishes config.Config) []string {
	muted := slices.Clone(wishes.Mute)
	for _, address := range slices.Sorted(maps.Keys(wishes.Feeds)) {
		for _, filter := range wishes.Feeds[address].Mute {
			muted = append(muted, fmt.Sprintf("source:=%q (%s)", address, filter))
		}
	}
	return muted
}

// settleDown does with what a refresh has brought as the config wishes: what
// is muted is not listed, and what is too old goes.
func (c *console) settleDown(ctx context.Context, kept *store.Store) error {
	wishes := c.userConfig()
	if err := kept.Mute(ctx, mutedBy(wishes)); err != nil {
		return err
	}
	sources, err := kept.Sources(ctx)
	if err != nil {
		return err
	}
	_, err = kept.Retain(ctx, keptBy(wishes, sources))
	return err
}

// keptBy is what the config wishes to be kept of each source.
func keptBy(wishes config.Config, sources []articles.Source) store.Policy {
	policy := store.Policy{Keep: store.Keep(wishes.Keep), Sources: map[articles.SourceID]store.Keep{}}
	for _, s := range sources {
		wish, own := wishes.Feeds[s.Address], policy.Keep
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

// fetchOptions are how addresses are asked, as the config wishes.
func (c *console) fetchOptions() fetch.Options {
	wishes := c.userConfig()
	o := fetch.Options{UserAgent: "lede/" + version, Environ: c.environ}
	if wishes.Proxy != "" {
		o.Environ = append(o.Environ[:len(o.Environ):len(o.Environ)], "http_proxy="+wishes.Proxy, "https_proxy="+wishes.Proxy)
	}
	netrc, err := c.credentials()
	if err != nil {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s (going on without it)\n", oneLine(err))
		netrc = func(string) (string, string, bool) { return "", "", false }
	}
	o.Credentials = passwords{feeds: wishes.Feeds, netrc: netrc, failed: func(host string, why error) {
		c.note("a password can't be had", "host", host, "why", oneLine(why))
	}}.login()
	return o
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

// applyWishes makes the subscriptions what the config says of them: titles,
// categories and full text of single feeds, and the commands that print feeds.
func (c *console) applyWishes(ctx context.Context, kept *store.Store) error {
	wishes := c.userConfig()
	sources, err := kept.Sources(ctx)
	if err != nil {
		return err
	}
	commands := map[string]bool{}
	for _, command := range wishes.Commands {
		commands[command.Name] = true
	}
	var failures []error
	for _, s := range sources {
		switch wished := wishedFor(s, wishes.Feeds[s.Address]); {
		case s.Kind == articles.CommandSource && !commands[s.Address]:
			failures = append(failures, kept.Unsubscribe(ctx, s.ID))
		case s.Kind == articles.CommandSource:
			delete(commands, s.Address)
		case wished != s:
			failures = append(failures, kept.Update(ctx, wished))
		}
	}
	for name := range commands {
		_, err := kept.Subscribe(ctx, articles.Source{Kind: articles.CommandSource, Address: name, Title: name, Named: true})
		failures = append(failures, err)
	}
	failures = append(failures, kept.Mute(ctx, mutedBy(wishes)))
	return errors.Join(failures...)
}

// wishedFor is s with what the config says of it.
func wishedFor(s articles.Source, wish config.Feed) articles.Source {
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
	wishes := c.userConfig()
	if wish := wishes.Feeds[s.Address].Every; wish != nil {
		return *wish
	}
	for _, command := range wishes.Commands {
		if s.Kind == articles.CommandSource && command.Name == s.Address && command.Every != nil {
			return *command.Every
		}
	}
	return wishes.Refresh.Every
}

// The bounds of what a command of the config may do.
const (
	commandTime  = time.Minute
	commandBytes = 20 << 20
)

// runCommand runs a command of the config, without a shell, and returns what
// it prints.
func (c *console) runCommand(ctx context.Context, name string) ([]byte, error) {
	for _, command := range c.userConfig().Commands {
		if command.Name == name {
			return output(ctx, command.Argv)
		}
	}
	return nil, errors.New("the config names no such command")
}

// output runs argv and returns what it prints.
func output(ctx context.Context, argv []string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, commandTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...) //nolint:gosec // argv is the user's own config
	cmd.WaitDelay = time.Second
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", argv[0], err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("%s: can't be started - see the config", argv[0])
	}
	printed, err := io.ReadAll(io.LimitReader(pipe, commandBytes))
	if err == nil && len(printed) == commandBytes {
		cancel() // it may print for ever
	}
	if ended := cmd.Wait(); err == nil && len(printed) < commandBytes {
		err = ended
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %s", argv[0], oneLine(err))
	}
	return printed, nil
}

// firstLine is the first line that a command prints.
func firstLine(ctx context.Context, argv []string) (string, error) {
	printed, err := output(ctx, argv)
	line, _, _ := strings.Cut(string(printed), "\n")
	return strings.TrimRight(line, "\r"), err
}
