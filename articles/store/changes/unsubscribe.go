package changes

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/store/database"
)

// Unsubscribe ends a subscription. Its stories are no longer listed, but for
// those that are starred or tagged; [Store.Undo] and [Store.Restore] bring them all
// back until [Store.Retain] drops them.
func (j *Journal) Unsubscribe(ctx context.Context, id articles.SourceID) error {
	err := Do(ctx, j.db, database.AsReader, func(t *Tx) error {
		row, err := t.Row(ctx, `UPDATE source SET removed = ? WHERE id = ? AND removed IS NULL RETURNING coalesce(nullif(title, ''), address)`,
			j.db.Now().Unix(), id)
		if err != nil {
			return err
		}
		gone := articles.Change{Kind: articles.Unsubscribe}
		err = row.Scan(&gone.Tag)
		if errors.Is(err, sql.ErrNoRows) {
			return ErrUnknownSource
		}
		if err == nil {
			err = t.record(ctx, gone, effect{stories: database.PackIDs([]int64{int64(id)})})
		}
		if err != nil {
			return err
		}
		return t.hideRemoved(ctx, true, database.Where("source = ? AND NOT "+database.KeptByReader, id))
	})
	if err != nil {
		return fmt.Errorf("unsubscribing: %w", err)
	}
	return nil
}

// removedLast returns the source that was removed last. Of several that went
// within a second, the journal tells.
func (t *Tx) removedLast(ctx context.Context) (id articles.SourceID, err error) {
	row, err := t.Row(ctx, `SELECT coalesce((SELECT stories FROM deed WHERE act = ? ORDER BY id DESC LIMIT 1), x'')`, articles.Unsubscribe)
	if err != nil {
		return 0, err
	}
	var journal []byte
	if err := row.Scan(&journal); err != nil {
		return 0, err
	}
	last := int64(-1)
	if ids, ok := database.UnpackIDs(journal); ok && len(ids) == 1 {
		last = ids[0]
	}
	row, err = t.Row(ctx, `SELECT id FROM source AS gone WHERE `+restorable+` ORDER BY removed DESC, id = ? DESC, id DESC LIMIT 1`, last)
	if err != nil {
		return 0, err
	}
	return id, row.Scan(&id)
}

// Restore subscribes again to the source that was removed last; ok is false
// where there is none.
func (j *Journal) Restore(ctx context.Context) (src articles.Source, ok bool, err error) {
	err = Do(ctx, j.db, database.AsReader, func(t *Tx) error {
		var err error
		if src.ID, err = t.removedLast(ctx); err != nil {
			return err
		}
		if err := t.Exec(ctx, `DELETE FROM deed WHERE act = ? AND stories = ?`, articles.Unsubscribe, database.PackIDs([]int64{int64(src.ID)})); err != nil {
			return err
		}
		return t.restore(ctx, src.ID)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return src, false, nil
	}
	if err == nil {
		src, err = j.lists.Source(ctx, src.ID)
	}
	if err != nil {
		return src, false, fmt.Errorf("subscribing again: %w", err)
	}
	return src, true, nil
}

// restorable holds for a removed source whose address the reader has not
// subscribed to again.
const restorable = `removed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source AS here
	WHERE here.removed IS NULL AND here.kind = gone.kind AND here.address = gone.address AND here.account = gone.account)`

// restore subscribes again. A server that keeps the feed has still to be told: its
// number there is unknown until then, and so are those of its entries.
func (t *Tx) restore(ctx context.Context, id articles.SourceID) error {
	if err := t.Exec(ctx, `UPDATE source SET removed = NULL, remote = '' WHERE id = ?`, id); err != nil {
		return err
	}
	if err := t.Exec(ctx, `DELETE FROM entry WHERE story > 0 AND story IN (SELECT id FROM story WHERE source = ?1)
		AND account = (SELECT account FROM source WHERE id = ?1)`, id); err != nil {
		return err
	}
	return t.hideRemoved(ctx, false, database.Where("source = ?", id))
}

// resubscribe takes the end of a subscription back; ok is false where it
// can't be: it is gone for good, or there again.
func (t *Tx) resubscribe(ctx context.Context, e entry) (ok bool, err error) {
	ids, whole := database.UnpackIDs(e.stories)
	if !whole || len(ids) != 1 {
		return false, database.ErrDamagedRow
	}
	row, err := t.Row(ctx, `SELECT count(*) FROM source AS gone WHERE id = ? AND `+restorable, ids[0])
	if err != nil {
		return false, err
	}
	var n int
	if err := row.Scan(&n); err != nil || n == 0 {
		return false, err
	}
	return true, t.restore(ctx, articles.SourceID(ids[0]))
}

// hideRemoved hides or lists the stories of a source that is removed or back, and
// finds new leaders for the copies behind those that are no longer listed.
func (t *Tx) hideRemoved(ctx context.Context, on bool, of database.Selection) error {
	if err := t.Hide(ctx, database.Unsubscribed, on, of); err != nil {
		return err
	}
	return t.Promote(ctx)
}

// Delist ends a subscription that its server has ended: the reader has done
// nothing that could be taken back.
func (t *Tx) Delist(ctx context.Context, id articles.SourceID, now time.Time) error {
	if err := t.Exec(ctx, `UPDATE source SET removed = ? WHERE id = ? AND removed IS NULL`, now.Unix(), id); err != nil {
		return err
	}
	return t.hideRemoved(ctx, true, database.Where("source = ? AND NOT "+database.KeptByReader, id))
}

// Relist subscribes again to a source that is removed.
func (t *Tx) Relist(ctx context.Context, id articles.SourceID) error {
	n, err := t.ExecCount(ctx, `UPDATE source SET removed = NULL WHERE id = ? AND removed IS NOT NULL`, id)
	if err != nil || n == 0 {
		return err
	}
	return t.hideRemoved(ctx, false, database.Where("source = ?", id))
}
