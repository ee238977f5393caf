package store

import (
	"sync/atomic"
	"time"

	"lede/articles"
	"lede/articles/parse/rules"
	"lede/articles/query"
	"lede/articles/store/database"
	"lede/articles/store/listing"
)

// Options says what a library is opened with.
type Options struct {
	Now     func() time.Time      // decides which day is today, and in which zone; nil is time.Now
	Rules   *rules.Set            // the user's rules for single sites; nil for none
	Saved   []listing.Saved       // searches that are listed as parts
	Sidebar []listing.SidebarKind // further parts that are listed, in this order
	Mute    []string              // filters of stories that are not listed when they come: see [Store.Mute]

	Bounds   database.Bounds // how much is done at a time; zero is the usual
	Backup   bool            // a small copy of what no feed brings again is kept beside the library, an hour old at most
	Idle     bool            // nothing goes on in the background: words are indexed when [Store.Index] is called
	ReadOnly bool            // nothing is written, as where the disk does not allow it: see [Store.Unsaved]
}

// muting says which headlines are muted as soon as they come; what only the text
// tells is found by [Store.Mute].
type muting struct {
	any atomic.Pointer[[]func(*articles.Headline) bool]
}

func (m *muting) set(filters []string, now time.Time) {
	var any []func(*articles.Headline) bool
	for _, filter := range filters {
		if e, err := query.Parse(filter, now); err == nil {
			any = append(any, query.Matcher(e, now))
		}
	}
	m.any.Store(&any)
}

func (m *muting) mutes(h *articles.Headline) bool {
	for _, match := range *m.any.Load() {
		if match(h) {
			return true
		}
	}
	return false
}
