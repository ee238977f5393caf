package refresh

import (
	"context"
	"math/rand/v2"
	"time"

	"lede/articles"
	"lede/feed/fetch"
)

// Options say what is asked, and through what.
type Options struct {
	Client *fetch.Client
	// Select chooses the sources; nil takes all of them.
	Select func(articles.Source) bool
	// Force asks sources whose time has not come. One whose server has said
	// when to come back is still left alone until then.
	Force bool
	// Named says that the reader has named the sources that are selected: those
	// whose server has said that they are gone are asked once more.
	Named bool
	// Gently leaves the machine to whoever sits before it: less is under way at
	// a time, so that a refresh takes longer and no key waits for it.
	Gently bool
	// Holder names this process among those that could refresh.
	Holder string
	// Report is told what becomes of each source, by one goroutine at a time:
	// that it was passed over, or that it is being asked and then how that
	// went. It may be nil.
	Report func(Event)

	// Folder lists a folder, and Command runs a command of the reader's
	// configuration and returns what it prints: neither is done here.
	Folder  func(ctx context.Context, s articles.Source) (articles.Delivery, error)
	Command func(ctx context.Context, name string) ([]byte, error)
	// InHand returns the answer of an address that has just been asked for
	// another reason, such as to find out whether it is a feed, or nil. It is
	// taken in the place of asking again. It may be nil.
	InHand func(address string) *fetch.Response
	// File reads a file that holds a feed, and answers as a server would: not
	// modified where the validators of the source say so. It may be nil.
	File func(ctx context.Context, s articles.Source) (*fetch.Response, error)
	// Every is how long a source is left alone at least, where the reader says
	// so; 0 leaves that to its server. It may be nil.
	Every func(articles.Source) time.Duration
	// Headers are those that the reader has set for a source. It may be nil.
	Headers func(articles.Source) fetch.Header

	Now    func() time.Time // time.Now where nil
	Random func() float64   // in [0, 1), for jitter
}

func (o Options) withDefaults() Options {
	if o.Select == nil {
		o.Select = func(articles.Source) bool { return true }
	}
	if o.Report == nil {
		o.Report = func(Event) {}
	}
	if o.Every == nil {
		o.Every = func(articles.Source) time.Duration { return 0 }
	}
	if o.InHand == nil {
		o.InHand = func(string) *fetch.Response { return nil }
	}
	if o.Headers == nil {
		o.Headers = func(articles.Source) fetch.Header { return nil }
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Float64
	}
	if o.Holder == "" {
		o.Holder = "lede"
	}
	return o
}

// Outcome is what became of asking a source.
type Outcome uint8

// The outcomes.
const (
	Began     Outcome = iota // it is being asked
	Brought                  // it answered; Receipt counts what it brought
	Unchanged                // it said that nothing has changed
	Passed                   // it was not asked; Problem says why
	Failed                   // Problem says why
	PutOff                   // its host wants to be left alone; Problem says for how long
)

// Event tells what has become of a source.
type Event struct {
	Source  articles.Source
	Outcome Outcome
	Receipt articles.Receipt
	Problem string
	Notes   []string  // what was mended or left out of what it brought
	Next    time.Time // it is not asked before this, unless the reader wants it
}

// Summary counts what a refresh has done.
type Summary struct {
	Asked     int
	Brought   int // of them, those that answered with something
	Unchanged int
	Failed    int
	Passed    int // sources that were not asked
	New       int // stories
	Revised   int
	Left      int
	Pages     int // that were fetched for stories of which the feed brings a part
	Missing   int // pages that could not be had
}

func (s *Summary) count(e Event) {
	switch e.Outcome {
	case Began:
		s.Asked++
	case Brought:
		s.Brought++
	case Unchanged:
		s.Unchanged++
	case Failed:
		s.Failed++
	case Passed:
		s.Passed++
	case PutOff:
		s.Asked--
		s.Passed++
	}
	s.New += e.Receipt.New
	s.Revised += e.Receipt.Revised
	s.Left += e.Receipt.Left
}
