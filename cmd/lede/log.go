package main

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"lede/articles/sanitize"
	"lede/cmd/lede/config"
	"lede/feed/refresh"
)

// The bounds of the log: what is full is kept as the one before.
const (
	maxLog    = 512 << 10 // bytes of a file
	maxLogged = 500       // bytes of a value
)

// journal is the log in the state folder: what failed while nobody looked, and
// more where the reader wants that. It is made when there is something to
// write. A log that can't be written is no reason to stop.
type journal struct {
	once   sync.Once
	logger *slog.Logger
	debug  bool // the flag
}

// note writes down that something failed.
func (c *console) note(what string, about ...any) {
	c.record(slog.LevelWarn, what, about)
}

func (c *console) record(level slog.Level, what string, about []any) {
	c.journal.once.Do(func() { c.journal.logger = c.openLog() })
	c.journal.logger.Log(context.Background(), level, what, about...)
}

func (c *console) openLog() *slog.Logger {
	least, name := slog.LevelWarn, c.logFile()
	switch wish := c.userConfig().Log; {
	case c.journal.debug, wish == "all":
		least = slog.LevelDebug
	case wish == "nothing":
		name = ""
	}
	if name == "" || os.MkdirAll(filepath.Dir(name), 0o700) != nil {
		return slog.New(slog.DiscardHandler)
	}
	return slog.New(slog.NewTextHandler(&bounded{name: name, most: maxLog}, &slog.HandlerOptions{Level: least, ReplaceAttr: harmless}))
}

// harmless makes a line of every text that is logged, without what is secret in
// its addresses.
func harmless(_ []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() != slog.KindString {
		return a
	}
	text := sanitize.HideSecrets(strings.Join(strings.Fields(sanitize.Field(a.Value.String())), " "))
	if len(text) > maxLogged {
		text = strings.ToValidUTF8(text[:maxLogged], "") + "…"
	}
	return slog.String(a.Key, text)
}

// bounded appends to a file of at most so many bytes. A full one takes the
// place of name.1.
type bounded struct {
	name string
	most int64
}

// Write appends a line. Other processes append to the same file: it is opened
// for each line, of which there are few.
func (b *bounded) Write(line []byte) (int, error) {
	if err := config.Writable(b.name); err != nil {
		return 0, err
	}
	if info, err := os.Stat(b.name); err == nil && info.Size()+int64(len(line)) > b.most {
		if err := os.Rename(b.name, b.name+".1"); err != nil {
			return 0, err
		}
	}
	file, err := os.OpenFile(b.name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return 0, err
	}
	n, err := file.Write(line)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return n, err
}

// logEvent writes down what became of a source: that it failed, or with
// --debug anything.
func (c *console) logEvent(e refresh.Event) {
	about := []any{"kind", e.Source.Kind.String(), "address", e.Source.Address}
	switch e.Outcome {
	case refresh.Failed:
		c.note("a source failed", append(about, "why", e.Problem, "before", e.Source.Fetch.Failures)...)
	case refresh.Brought:
		about = append(about, "new", e.Receipt.New, "revised", e.Receipt.Revised, "left", e.Receipt.Left, "notes", strings.Join(e.Notes, "; "))
		c.record(slog.LevelDebug, "a source brought something", about)
	case refresh.Unchanged:
		c.record(slog.LevelDebug, "a source has nothing new", about)
	case refresh.Passed:
		c.record(slog.LevelDebug, "a source was not asked", append(about, "why", e.Problem))
	case refresh.Began:
		c.record(slog.LevelDebug, "a source is asked", about)
	}
}
