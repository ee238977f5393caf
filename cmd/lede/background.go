package main

import (
	"time"

	"lede/articles"
	"lede/articles/load"
	"lede/cmd/lede/config"
)

// lookAgain is how often it is looked whether the time of a source has come.
const lookAgain = time.Minute

// keepAsking asks the sources whose time has come, now and while lede runs, as
// the reader wishes. Folders tell by themselves when something has changed.
func (subs *subscriptions) keepAsking(wish config.Refresh) {
	if wish.OnStart {
		_ = subs.begin(nil, false)
	}
	subs.running.Go(subs.watchAll)
	if wish.Every <= 0 && len(subs.conf().Accounts) == 0 {
		return
	}
	subs.running.Go(func() {
		ticker := time.NewTicker(lookAgain)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				if wish.Every > 0 || subs.marksWait() {
					_ = subs.begin(nil, false) // one that goes on does as well
				}
			case <-subs.ctx.Done():
				return
			}
		}
	})
}

func (subs *subscriptions) watchAll() {
	sources, err := subs.lib.Sources(subs.ctx)
	if err != nil {
		return // what is wrong with the library shows in its list
	}
	for _, s := range sources {
		subs.watch(s)
	}
}

// watch reads a folder again whenever something in it has changed. One that
// can't be watched is read when its time comes, and says then what is wrong.
func (subs *subscriptions) watch(s articles.Source) {
	if s.Kind != articles.FolderSource {
		return
	}
	changes, err := load.Watch(subs.ctx, s.Address)
	if err != nil {
		return
	}
	subs.running.Go(func() {
		for range changes {
			_ = subs.begin([]articles.SourceID{s.ID}, true)
		}
	})
}
