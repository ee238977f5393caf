package discover

import (
	"errors"
	"fmt"
)

// ErrNone says that no feed was found behind an address that answers.
var ErrNone = errors.New("no feed found")

// ErrList says that the address is a list of feeds, OPML, and not a feed.
var ErrList = errors.New("a list of feeds, not a feed")

// failure is why nothing answers where the reader thought.
type failure struct {
	shown string
	cause error
}

// Error names what was typed, and the cause.
func (f *failure) Error() string {
	var short interface{ Reason() string }
	if errors.As(f.cause, &short) {
		return f.shown + ": " + short.Reason()
	}
	return f.shown + ": " + f.cause.Error()
}

// Unwrap returns the getter's error.
func (f *failure) Unwrap() error { return f.cause }

// nothing is the error where the page answers and no feed was found.
func (f *finder) nothing() error {
	const wayOut = "give the feed's own address"
	switch {
	case f.named == 1 && f.cause != nil:
		return fmt.Errorf("%s: %w: the one that the page names can't be read (%w) - %s", f.shown, ErrNone, f.cause, wayOut)
	case f.named > 0:
		return fmt.Errorf("%s: %w: none of the %d that the page names is one, nor any of %d usual places - %s", f.shown, ErrNone, f.named, f.usual, wayOut)
	}
	if f.usual == 0 {
		return fmt.Errorf("%s: %w: the page names none - %s", f.shown, ErrNone, wayOut)
	}
	return fmt.Errorf("%s: %w: the page names none, and none of %d usual places answers - %s", f.shown, ErrNone, f.usual, wayOut)
}
