package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
)

// writer is the one connection that writes. Statements are prepared once.
type writer struct {
	mu         sync.Mutex
	db         *sql.DB
	conn       *sql.Conn
	statements map[string]*sql.Stmt
}

// manner is how a transaction is carried out.
type manner uint8

// A refresh that a power cut takes back comes again; what the reader did does
// not, so it is on the disk when the call returns. Background writes do not
// notify listeners; nor does a part of a change, after whose last part
// [DB.Announce] does.
const (
	inBackground manner = iota
	asRefresh
	asReader
	asPart // of what the reader did
)

// tx is a write transaction. Tick is its time on the library's clock, which
// grows by one with each that changes what can be listed.
type dbTx struct {
	*writer
	tick   int64
	shows  int64  // the first tick at which lists include this write; one later for background writes
	counts counts // how it changes the counts of places

	bySource map[int64]countDelta // and of sources beyond that
}

// do carries out a write and notifies listeners.
func (db *DB) do(ctx context.Context, how manner, change func(*dbTx) error) error {
	if db.write == nil {
		return db.unwritten()
	}
	tick, err := db.write.do(ctx, how, change)
	if err == nil && (how == asRefresh || how == asReader) {
		db.Announce(tick)
	}
	return fault(err)
}

// Announce notifies listeners of all that was written up to a tick.
func (db *DB) Announce(tick int64) { db.notifier.announce(tick) }

// do runs change in a transaction of its own. It waits for other writers, and
// leaves nothing behind where change fails.
func (w *writer) do(ctx context.Context, how manner, change func(*dbTx) error) (tick int64, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if how >= asReader {
		if err := w.exec(ctx, "PRAGMA synchronous = FULL"); err != nil {
			return 0, err
		}
		defer func() { _ = w.exec(context.WithoutCancel(ctx), "PRAGMA synchronous = NORMAL") }()
	}
	if err := w.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return 0, err
	}
	t := newTx(w)
	err = finish(ctx, w.conn, t.run(ctx, how, change))
	return t.tick, err
}

func (t *dbTx) run(ctx context.Context, how manner, change func(*dbTx) error) error {
	step := 1
	if how == inBackground {
		step = 0
	}
	row, err := t.row(ctx, `INSERT INTO fact VALUES ('clock', ?1)
		ON CONFLICT DO UPDATE SET value = value + ?1 RETURNING value`, step)
	if err != nil {
		return err
	}
	if err := row.Scan(&t.tick); err != nil {
		return err
	}
	t.shows = t.tick
	if how == inBackground {
		t.shows++
	}
	if err := change(t); err != nil {
		return err
	}
	return t.flushCounts(ctx)
}

// prepared returns the statement for query, made the first time.
func (w *writer) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if s, ok := w.statements[query]; ok {
		return s, nil
	}
	s, err := w.conn.PrepareContext(context.WithoutCancel(ctx), query)
	if err != nil {
		return nil, fmt.Errorf("%w in %s", err, query)
	}
	w.statements[query] = s
	return s, nil
}

func (w *writer) exec(ctx context.Context, query string, args ...any) error {
	_, err := w.count(ctx, query, args...)
	return err
}

// count runs query and returns how many rows it changed.
func (w *writer) count(ctx context.Context, query string, args ...any) (int, error) {
	s, err := w.prepared(ctx, query)
	if err != nil {
		return 0, err
	}
	result, err := s.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

func (w *writer) row(ctx context.Context, query string, args ...any) (*sql.Row, error) {
	s, err := w.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryRowContext(ctx, args...), nil
}

func (w *writer) rows(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := w.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

func (w *writer) close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	var errs []error
	for _, s := range w.statements {
		errs = append(errs, s.Close())
	}
	return errors.Join(append(errs, w.conn.Close(), w.db.Close())...)
}

func newTx(w *writer) *dbTx {
	return &dbTx{writer: w, counts: counts{}, bySource: map[int64]countDelta{}}
}
