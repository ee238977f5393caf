package server

import (
	"context"
	"errors"
	"time"

	"lede/articles"
)

// Server is an account on a server. Its methods may be called from any goroutine.
type Server interface {
	// Glance tells in short how the account stands. Two that are equal say that
	// nothing has changed; an empty one says nothing. It costs a few requests,
	// however much the account holds.
	Glance(ctx context.Context) (string, error)
	// Feeds returns what the account is subscribed to.
	Feeds(ctx context.Context) ([]Feed, error)
	// Sets returns the ids of all entries that the server has.
	Sets(ctx context.Context) (Sets, error)
	// Entries hands entries to take, some at a time, the ones asked for and no
	// others. Those that the server no longer has are left out.
	Entries(ctx context.Context, ids []string, take func([]Entry) error) error
	// Mark sets or takes a field of entries. That it returns no error proves
	// nothing.
	Mark(ctx context.Context, ids []string, field articles.EntryField, on bool) error
}

// Editor is a server on which subscriptions can be changed.
type Editor interface {
	// Subscribe adds a feed in a category, empty for none. One that is there
	// already is no error.
	Subscribe(ctx context.Context, address, category string) error
	Rename(ctx context.Context, feed, title string) error
	Move(ctx context.Context, feed, category string) error
	// Unsubscribe ends a subscription. One that has ended is no error.
	Unsubscribe(ctx context.Context, feed string) error
}

// Sets are the ids of an account's entries: of all, of the unread ones and of the
// starred ones. Read are those of All that are not in Unread.
type Sets struct {
	All, Unread, Starred map[string]bool
}

// Feed is a subscription as a server has it. Its texts are as they came.
type Feed struct {
	ID       string
	Address  string
	Title    string
	Site     string
	Category string    // of the server; empty for none
	Checked  time.Time // when the server asked it last; zero where it does not say
	Failures int       // of the server's attempts, in a row
	Problem  string    // of the last one; empty where it went well
}

// Entry is a story as a server has it. Its texts are as they came.
type Entry struct {
	ID        string
	Feed      string // id of its feed
	Key       string // what tells it from the others of its feed, also after the server has begun anew
	Title     string // plain text
	Link      string
	Author    string
	Content   string // HTML
	Language  string
	Published time.Time
	Tags      []string
	Files     []File
	Read      bool
	Starred   bool
}

// File goes with an entry: an episode, a picture.
type File struct {
	Address, Type string
	Bytes         int64
}

// Login is how a server is told who asks.
type Login struct {
	Address  string                   // of the server: http or https
	User     string                   // may be empty where the password is a key
	Password func() (string, error)   // is asked for it when it is needed
	Token    string                   // what the server gave for the password; empty where there is none yet
	Keep     func(token string) error // keeps a new token, or with an empty one forgets the old
}

// What may be wrong with a server.
var (
	// ErrLogin says that it does not take the name and the password.
	ErrLogin = errors.New("it does not take the login")
	// ErrOther says that something else answers: a page, or another protocol.
	ErrOther = errors.New("it answers with something else than was asked for")
	// ErrNotByAPI says that the server lets no program do that.
	ErrNotByAPI = errors.New("the server lets no program do that - do it on its page")
	// ErrUnsteady says that what it tells does not fit together, as where it
	// changes while it is asked.
	ErrUnsteady = errors.New("what it says does not fit together")
)
