package store

import (
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

// mutes returns whether a headline is muted as soon as it comes; what only the
// text tells is found by [Store.Mute].
func mutes(o Options) func(*articles.Headline) bool {
	var any []func(*articles.Headline) bool
	for _, filter := range o.Mute {
		if e, err := query.Parse(filter, o.Now()); err == nil {
			any = append(any, query.Matcher(e, o.Now()))
		}
	}
	return func(h *articles.Headline) bool {
		for _, match := range any {
			if match(h) {
				return true
			}
		}
		return false
	}
}
