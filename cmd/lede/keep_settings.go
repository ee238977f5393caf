package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"lede/articles/query"
	"lede/articles/store"
	"lede/cmd/lede/config"
	"lede/tui"
)

// settingsKeeper writes what the reader sets in the interface into the config, and
// has the library do as that says. It is the tui.Settings.
type settingsKeeper struct {
	*console

	lib *store.Store // nil where files are read
}

// errNotOfLibrary answers to what only the library of the reader does.
var errNotOfLibrary = errors.New("only your library does that - start lede without a path")

// Set keeps the value of a key of the config.
func (k settingsKeeper) Set(ctx context.Context, key string, value any) (tui.TakeBack, error) {
	return k.edit(ctx, func(text []byte) ([]byte, error) { return config.Set(text, key, value) })
}

// Mute hides the stories that a query finds, those to come too, or no longer.
func (k settingsKeeper) Mute(ctx context.Context, text string, on bool) (tui.TakeBack, error) {
	if k.lib == nil {
		return nil, errNotOfLibrary
	}
	if _, err := query.Parse(text, time.Now()); err != nil {
		return nil, err
	}
	if on && slices.Contains(k.Muted(), text) {
		return nil, fmt.Errorf("%s is muted already", text)
	}
	return k.edit(ctx, func(file []byte) ([]byte, error) {
		if on {
			return config.AddTo(file, "mute", text)
		}
		return config.TakeFrom(file, "mute", text)
	})
}

// Muted returns the queries of what is muted.
func (k settingsKeeper) Muted() []string { return k.userConfig().Mute }

// KeepSearch gives a query a name; an empty one takes the search away.
func (k settingsKeeper) KeepSearch(ctx context.Context, name, text string) (tui.TakeBack, error) {
	if k.lib == nil {
		return nil, errNotOfLibrary
	}
	if _, err := query.Parse(text, time.Now()); err != nil {
		return nil, err
	}
	return k.edit(ctx, func(file []byte) ([]byte, error) { return config.SetSearch(file, name, text) })
}

// ShowSidebar shows other parts in the sidebar until the program ends.
func (k settingsKeeper) ShowSidebar(kind string) error {
	if k.lib == nil {
		return errNotOfLibrary
	}
	conf := k.userConfig()
	conf.Sidebar = kind
	k.lib.ShowParts(k.partsOf(conf))
	return nil
}

// edit changes the config and does as it says then. What the library can't do is
// not written down.
func (k settingsKeeper) edit(ctx context.Context, edit func([]byte) ([]byte, error)) (tui.TakeBack, error) {
	name := k.configFile()
	if name == "" {
		return nil, errHomeless
	}
	edited, err := config.Edit(name, edit)
	if err != nil {
		return nil, err
	}
	takeBack := func(ctx context.Context) error {
		if err := edited.TakeBack(); err != nil {
			return err
		}
		return k.obey(ctx)
	}
	if err := k.obey(ctx); err != nil {
		return nil, errors.Join(err, takeBack(ctx))
	}
	return takeBack, nil
}

// obey reads the config again and does as it says.
func (k settingsKeeper) obey(ctx context.Context) error {
	k.forgetConfig()
	conf := k.userConfig()
	if k.lib == nil {
		return nil
	}
	k.lib.ShowParts(k.partsOf(conf))
	return k.lib.Mute(ctx, mutedBy(conf))
}
