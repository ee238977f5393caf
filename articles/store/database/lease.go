package database

import (
	"context"
	"fmt"
	"time"
)

// Lease gives holder the right to refresh for a term, and reports whether it
// has it: one process refreshes at a time. Whoever has it may renew it, and
// gives it back with a term of zero. A process that dies loses it with time.
func (db *DB) Lease(ctx context.Context, holder string, term time.Duration) (held bool, err error) {
	err = db.Do(ctx, InBackground, func(t *Tx) error {
		now := db.Now()
		n, err := t.ExecCount(ctx, `INSERT INTO lease VALUES ('refresh', ?1, ?2) ON CONFLICT DO UPDATE
			SET holder = excluded.holder, until = excluded.until WHERE holder = ?1 OR until <= ?3 OR until > ?4`,
			holder, now.Add(term).UnixMilli(), now.UnixMilli(), now.Add(maxTerm).UnixMilli())
		held = n > 0
		return err
	})
	if err != nil {
		return false, fmt.Errorf("asking for the right to refresh: %w", err)
	}
	return held, nil
}

// maxTerm is longer than anybody asks for: what lasts beyond it was given
// before the clock was set back.
const maxTerm = time.Hour
