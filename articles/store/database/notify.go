package database

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"
)

// notifier tells that the library has changed: at once for what this process
// writes, and within a second for what others do.
type notifier struct {
	mu      sync.Mutex
	version uint64
	changed chan struct{} // closed when version grows, then replaced
	conn    *sql.Conn     // whose data_version tells of other processes
	others  int64
	tick    int64 // the clock, as far as it has been told of
	looked  time.Time
}

// pollEvery is how often the file is asked whether another process wrote to
// it: two system calls, and only while somebody waits.
const pollEvery = time.Second

func (n *notifier) start(ctx context.Context, db *sql.DB) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	n.conn, n.version, n.changed = conn, 1, make(chan struct{})
	if err := conn.QueryRowContext(ctx, Clock).Scan(&n.tick); err != nil {
		return err
	}
	return conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&n.others)
}

func (n *notifier) stop() { _ = n.conn.Close() }

// Announce wakes whoever waits. What this process wrote is taken as seen, so
// that it is not told a second time as another's.
func (n *notifier) Announce(tick int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.tick = max(n.tick, tick)
	n.grow()
}

func (n *notifier) grow() {
	n.version++
	close(n.changed)
	n.changed = make(chan struct{})
}

// look asks the file whether another process has written to it.
func (n *notifier) look(ctx context.Context) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if time.Since(n.looked) < pollEvery/2 {
		return nil
	}
	n.looked = time.Now()
	var others, tick int64
	if err := n.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&others); err != nil || others == n.others {
		return err
	}
	n.others = others
	if err := n.conn.QueryRowContext(ctx, Clock).Scan(&tick); err != nil || tick <= n.tick {
		return err
	}
	n.tick = tick
	n.grow()
	return nil
}

// LastVisit reads the tick at which the reader left the library last; 0 before
// the first visit has ended.
const LastVisit = `SELECT coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = 'last visit'), 0)`

// Clock reads the library's clock: 0 before anything was written.
const Clock = `SELECT coalesce((SELECT value FROM fact WHERE name = 'clock'), 0)`

// wait returns the version once it is no longer since, or when ctx ends.
func (n *notifier) wait(ctx context.Context, since uint64) (uint64, error) {
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for {
		n.mu.Lock()
		version, changed := n.version, n.changed
		n.mu.Unlock()
		if version != since {
			return version, nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return version, ctx.Err()
		case <-tick.C:
			if err := n.look(ctx); err != nil && !errors.Is(err, ctx.Err()) {
				return version, err
			}
		}
	}
}

// Unindexed counts the stories that a search for words does not find yet.
const Unindexed = `SELECT coalesce(sum(count), 0) FROM pending`
