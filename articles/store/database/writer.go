package database

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
	Conn       *sql.Conn
	statements map[string]*sql.Stmt
}

// Manner is how a transaction is carried out.
type Manner uint8

// A refresh that a power cut takes back comes again; what the reader did does
// not, so it is on the disk when the call returns. Background writes do not
// notify listeners; nor does a part of a change, after whose last part
// [DB.Announce] does.
const (
	InBackground Manner = iota
	AsRefresh
	AsReader
	AsPart // of what the reader did
)

// Tx is a write transaction. Tick is its time on the library's clock, which
// grows by one with each that changes what can be listed.
type Tx struct {
	*writer
	Tick   int64
	Shows  int64  // the first tick at which lists include this write; one later for background writes
	Counts Counts // how it changes the counts of places

	BySource map[int64]CountDelta // and of sources beyond that
}

// do runs change in a transaction of its own. It waits for other writers, and
// leaves nothing behind where change fails.
func (w *writer) do(ctx context.Context, how Manner, change func(*Tx) error) (tick int64, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if how >= AsReader {
		if err := w.Exec(ctx, "PRAGMA synchronous = FULL"); err != nil {
			return 0, err
		}
		defer func() { _ = w.Exec(context.WithoutCancel(ctx), "PRAGMA synchronous = NORMAL") }()
	}
	if err := w.Exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return 0, err
	}
	t := newTx(w)
	err = finish(ctx, w.Conn, t.run(ctx, how, change))
	return t.Tick, err
}

func (t *Tx) run(ctx context.Context, how Manner, change func(*Tx) error) error {
	step := 1
	if how == InBackground {
		step = 0
	}
	row, err := t.Row(ctx, `INSERT INTO fact VALUES ('clock', ?1)
		ON CONFLICT DO UPDATE SET value = value + ?1 RETURNING value`, step)
	if err != nil {
		return err
	}
	if err := row.Scan(&t.Tick); err != nil {
		return err
	}
	t.Shows = t.Tick
	if how == InBackground {
		t.Shows++
	}
	if err := change(t); err != nil {
		return err
	}
	return t.Counts.flush(ctx, t, t.BySource)
}

// prepared returns the statement for query, made the first time.
func (w *writer) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if s, ok := w.statements[query]; ok {
		return s, nil
	}
	s, err := w.Conn.PrepareContext(context.WithoutCancel(ctx), query)
	if err != nil {
		return nil, fmt.Errorf("%w in %s", err, query)
	}
	w.statements[query] = s
	return s, nil
}

// Exec runs a query that writes.
func (w *writer) Exec(ctx context.Context, query string, args ...any) error {
	_, err := w.ExecCount(ctx, query, args...)
	return err
}

// ExecCount runs query and returns how many rows it changed.
func (w *writer) ExecCount(ctx context.Context, query string, args ...any) (int, error) {
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

// Row asks for one row, of what the transaction sees.
func (w *writer) Row(ctx context.Context, query string, args ...any) (*sql.Row, error) {
	s, err := w.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryRowContext(ctx, args...), nil
}

// Rows asks for rows, of what the transaction sees.
func (w *writer) Rows(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
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
	return errors.Join(append(errs, w.Conn.Close(), w.db.Close())...)
}

func newTx(w *writer) *Tx {
	return &Tx{writer: w, Counts: Counts{}, BySource: map[int64]CountDelta{}}
}
