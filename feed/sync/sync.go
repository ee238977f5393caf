package sync

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"lede/articles"
	"lede/feed/server"
)

// Options say what is kept in step, and how.
type Options struct {
	Account string // its name
	Server  server.Server
	// Category is where the reader keeps what stands in a category of the
	// server; nil keeps the server's own.
	Category func(string) string
	// There is the category of the server for one of the reader's; nil for the
	// same.
	There func(string) string
	// Whole compares everything, also where a glance says that nothing has
	// changed.
	Whole bool
	// Answer is what the reader says where more marks turn at once than turn by
	// themselves.
	Answer Answer
	// Log is told what was decided for the reader. It may be nil.
	Log func(what string, about ...any)
	Now func() time.Time // time.Now where nil
}

// Answer is what is done where many marks have turned at once.
type Answer uint8

// The answers: leave everything as it is and ask, take what the server says, or
// tell the server what stands here.
const (
	Ask Answer = iota
	Accept
	Keep
)

// QuestionError is an error that asks the reader: nothing was changed.
type QuestionError struct{ text string }

// Error says what the server has otherwise.
func (q *QuestionError) Error() string { return q.text }

// Summary counts what was done.
type Summary struct {
	Feeds     int // that were written down anew
	New       int // stories
	Revised   int
	Taken     int // marks that the server's word has changed
	Sent      int // marks that were sent and that the server has
	Refused   int // marks that were sent and that it has not: they are sent again
	Overruled int // marks of the server that the reader's own have overruled
	Gone      int // entries that the server no longer has
	Whole     bool
}

// run is one synchronization.
type run struct {
	archive Archive
	options Options
	account articles.Account
	feeds   map[string]articles.Source
	summary Summary

	glance      string // of the server when it was asked first
	numbersHold bool   // the newest ids that are held have been looked at
}

// wholeEvery is how often everything is compared though nothing seems to have
// changed.
const wholeEvery = 24 * time.Hour

// Run brings the library and an account into step. What it has done stays where
// it is interrupted or fails: the next one goes on from there. The error is the
// server's, the archive's, ctx's, or a [*QuestionError]. What went wrong is kept with
// the account, with the time before which it is not tried again.
func Run(ctx context.Context, a Archive, o Options) (Summary, error) {
	r := &run{archive: a, options: o.withDefaults()}
	var err error
	if r.account, err = a.Account(ctx, o.Account); err != nil {
		return r.summary, err
	}
	if err := a.KeepAccount(ctx, r.account); err != nil { // from now on there is one
		return r.summary, err
	}
	err = r.all(ctx)
	if ctx.Err() != nil {
		return r.summary, ctx.Err()
	}
	r.note(err)
	return r.summary, errors.Join(err, a.KeepAccount(ctx, r.account))
}

func (o Options) withDefaults() Options {
	if o.Category == nil {
		o.Category = func(name string) string { return name }
	}
	if o.There == nil {
		o.There = func(name string) string { return name }
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

func (r *run) all(ctx context.Context) (err error) {
	if r.feeds, err = r.sources(ctx); err != nil {
		return err
	}
	glance, err := r.options.Server.Glance(ctx)
	if err != nil {
		return err
	}
	r.glance = glance
	outbox, err := r.archive.Outbox(ctx, r.account.Name)
	if err != nil {
		return err
	}
	var missing []string
	if r.changed(glance) {
		if missing, err = r.takeOver(ctx, outbox); err != nil {
			return err
		}
		if outbox, err = r.archive.Outbox(ctx, r.account.Name); err != nil {
			return err
		}
	}
	if len(outbox) > 0 {
		if glance, missing, err = r.send(ctx, outbox); err != nil {
			return err
		}
	}
	left, err := r.fetch(ctx, missing)
	if err != nil {
		return err
	}
	if left > 0 {
		glance = "" // they are looked for again
	}
	if r.summary.Whole {
		r.account.Whole, r.account.Glance = r.options.Now(), glance
	}
	return nil
}

// changed reports whether the server may have changed since all was equal.
func (r *run) changed(glance string) bool {
	age := r.options.Now().Sub(r.account.Whole)
	return r.options.Whole || r.options.Answer != Ask || glance == "" || glance != r.account.Glance || r.account.Question != "" ||
		age > wholeEvery || age < 0
}

// takeOver compares everything and takes over what the server has otherwise,
// which for own, what the reader has done, is no news, and no reason to ask. It
// returns the entries that are still to be fetched.
func (r *run) takeOver(ctx context.Context, own []articles.EntryMark) (missing []string, err error) {
	r.account.Glance = "" // until all is equal again
	sets, err := r.sets(ctx)
	if err != nil {
		return nil, err
	}
	held, err := r.archive.Entries(ctx, r.account.Name)
	if err != nil {
		return nil, err
	}
	d := compare(held, sets)
	others, begun, err := r.renumbered(ctx, held, d)
	switch {
	case err != nil:
		return nil, err
	case begun:
		r.options.Log("the server has begun anew: its entries are known by other numbers from now on", "account", r.account.Name)
		if err := r.archive.Forget(ctx, r.account.Name); err != nil {
			return nil, err
		}
		held, d = nil, compare(nil, sets)
	case len(others) > 0:
		r.options.Log("numbers of the server stand for other stories than they did", "account", r.account.Name, "stories", len(others))
		d.replace(others)
	}
	if text := question(held, d, own); text != "" && r.options.Answer == Ask {
		return nil, &QuestionError{text}
	}
	overruled, err := r.archive.TakeOver(ctx, r.account.Name, d.marks, d.gone, r.options.Answer == Keep)
	if err != nil {
		return nil, err
	}
	if overruled > 0 {
		r.options.Log("the reader's marks are later than the server's", "account", r.account.Name, "stories", overruled)
	}
	r.summary.Overruled += overruled
	r.summary.Taken += len(d.marks) - overruled - shared(d.marks, own)
	r.summary.Gone += len(d.gone)
	r.summary.Whole = true
	return d.missing, nil
}

// attempts is how often sets are asked for that change while they are asked for.
const attempts = 3

func (r *run) sets(ctx context.Context) (sets server.Sets, err error) {
	for range attempts {
		sets, err = r.options.Server.Sets(ctx)
		if !errors.Is(err, server.ErrUnsteady) {
			return sets, err
		}
	}
	return sets, err
}

// samples is how many entries are looked at to tell whether the server has begun
// anew.
const samples = 3

// renumbered returns the ids that stand for other stories than they did, as where
// the server was restored from a backup and has given them out again. The newest
// ones that are held would be those. Where most of what was looked at is another
// story, the server has begun anew.
func (r *run) renumbered(ctx context.Context, held []articles.EntryState, d difference) (others []string, begun bool, err error) {
	if r.numbersHold || d.empty() && r.glance == "" {
		return nil, false, nil
	}
	r.numbersHold = true // a run asks once
	ids := newestKept(held, d.gone)
	if len(ids) == 0 {
		return nil, false, nil
	}
	stories, err := r.archive.Stories(ctx, r.account.Name, ids)
	if err != nil {
		return nil, false, err
	}
	err = r.options.Server.Entries(ctx, ids, func(entries []server.Entry) error {
		for _, e := range entries {
			for _, a := range deliveryOf(r.feeds[e.Feed], []server.Entry{e}).Articles {
				if was, ok := stories[e.ID]; ok && was.Origin != a.Origin && was.Title != a.Stated.Title.Value {
					others = append(others, e.ID)
				}
			}
		}
		return nil
	})
	return others, 2*len(others) > len(ids), err
}

// newestKept are the newest entries of which the library has stories, but for
// those that are gone, which are in order.
func newestKept(held []articles.EntryState, gone []string) (ids []string) {
	for _, e := range held {
		if _, is := slices.BinarySearch(gone, e.ID); e.Kept && !is {
			ids = append(ids, e.ID)
		}
	}
	slices.SortFunc(ids, newestFirst)
	return ids[:min(len(ids), samples)]
}

// fetch brings entries into the library, as they come. It returns how many of
// them did not: those of a feed that is not known yet, or that went meanwhile.
func (r *run) fetch(ctx context.Context, missing []string) (left int, err error) {
	if left = len(missing); left == 0 {
		return 0, nil
	}
	err = r.options.Server.Entries(ctx, missing, func(entries []server.Entry) error {
		brought := deliveries(r.feeds, entries)
		receipts, err := r.archive.Save(ctx, brought)
		for _, receipt := range receipts {
			r.summary.New += receipt.New
			r.summary.Revised += receipt.Revised
		}
		for _, d := range brought {
			left -= len(d.Entries)
		}
		return err
	})
	if err != nil {
		return left, fmt.Errorf("fetching stories: %w", err)
	}
	return left, nil
}
