package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"lede/articles"
)

// Unsubscribe ends a subscription. Its stories are no longer listed, but for
// those that are starred or tagged; [Store.Undo] and [Store.Restore] bring them all
// back until [Store.Retain] drops them.
func (j *Journal) Unsubscribe(ctx context.Context, id articles.SourceID) error {
	err := do(ctx, j.db, asReader, func(t *tx) error {
		row, err := t.row(ctx, `UPDATE source SET removed = ? WHERE id = ? AND removed IS NULL RETURNING coalesce(nullif(title, ''), address)`,
			j.db.now().Unix(), id)
		if err != nil {
			return err
		}
		gone := articles.Change{Kind: articles.Unsubscribe}
		err = row.Scan(&gone.Tag)
		if errors.Is(err, sql.ErrNoRows) {
			return ErrUnknownSource
		}
		if err == nil {
			err = t.writeDown(ctx, gone, done{stories: packIDs([]int64{int64(id)})})
		}
		if err != nil {
			return err
		}
		return t.setHidden(ctx, unsubscribed, true, selection{"source = ? AND NOT " + keptByReader, []any{id}})
	})
	if err != nil {
		return fmt.Errorf("unsubscribing: %w", err)
	}
	return nil
}

// keptByReader holds for stories that nothing but the reader may drop.
const keptByReader = `(EXISTS (SELECT 1 FROM starred WHERE starred.story = story.id)
	OR EXISTS (SELECT 1 FROM tagged WHERE tagged.story = story.id))`

// removedLast returns the source that was removed last. Of several that went
// within a second, the journal tells.
func (t *tx) removedLast(ctx context.Context) (id articles.SourceID, err error) {
	row, err := t.row(ctx, `SELECT coalesce((SELECT stories FROM deed WHERE act = ? ORDER BY id DESC LIMIT 1), x'')`, articles.Unsubscribe)
	if err != nil {
		return 0, err
	}
	var journal []byte
	if err := row.Scan(&journal); err != nil {
		return 0, err
	}
	last := int64(-1)
	if ids, ok := unpackIDs(journal); ok && len(ids) == 1 {
		last = ids[0]
	}
	row, err = t.row(ctx, `SELECT id FROM source AS gone WHERE `+restorable+` ORDER BY removed DESC, id = ? DESC, id DESC LIMIT 1`, last)
	if err != nil {
		return 0, err
	}
	return id, row.Scan(&id)
}

// Restore subscribes again to the source that was removed last; ok is false
// where there is none.
func (j *Journal) Restore(ctx context.Context) (src articles.Source, ok bool, err error) {
	err = do(ctx, j.db, asReader, func(t *tx) error {
		var err error
		if src.ID, err = t.removedLast(ctx); err != nil {
			return err
		}
		if err := t.exec(ctx, `DELETE FROM deed WHERE act = ? AND stories = ?`, articles.Unsubscribe, packIDs([]int64{int64(src.ID)})); err != nil {
			return err
		}
		return t.restore(ctx, src.ID)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return src, false, nil
	}
	if err == nil {
		src, err = j.lists.source(ctx, src.ID)
	}
	if err != nil {
		return src, false, fmt.Errorf("subscribing again: %w", err)
	}
	return src, true, nil
}

// restorable holds for a removed source whose address the reader has not
// subscribed to again.
const restorable = `removed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source AS here
	WHERE here.removed IS NULL AND here.kind = gone.kind AND here.address = gone.address)`

func (t *tx) restore(ctx context.Context, id articles.SourceID) error {
	if err := t.exec(ctx, `UPDATE source SET removed = NULL WHERE id = ?`, id); err != nil {
		return err
	}
	return t.setHidden(ctx, unsubscribed, false, selection{"source = ?", []any{id}})
}

// resubscribe takes the end of a subscription back; ok is false where it
// can't be: it is gone for good, or there again.
func (t *tx) resubscribe(ctx context.Context, e entry) (ok bool, err error) {
	ids, whole := unpackIDs(e.stories)
	if !whole || len(ids) != 1 {
		return false, errDamaged
	}
	row, err := t.row(ctx, `SELECT count(*) FROM source AS gone WHERE id = ? AND `+restorable, ids[0])
	if err != nil {
		return false, err
	}
	var n int
	if err := row.Scan(&n); err != nil || n == 0 {
		return false, err
	}
	return true, t.restore(ctx, articles.SourceID(ids[0]))
}

func (l *Lister) source(ctx context.Context, id articles.SourceID) (articles.Source, error) {
	return scanSource(l.db.read.QueryRowContext(ctx, `SELECT `+sourceColumns+` FROM source WHERE id = ?`, id).Scan)
}

// setHidden sets or takes a reason why stories are not listed, and finds new
// leaders for the copies behind those that are no longer.
func (t *tx) setHidden(ctx context.Context, reason int, on bool, of selection) error {
	if err := t.hide(ctx, reason, on, of); err != nil {
		return err
	}
	return t.succeed(ctx)
}

// hide sets or takes a reason why stories are not listed, and moves what they
// count for.
func (t *tx) hide(ctx context.Context, reason int, on bool, of selection) error {
	change, cond := fmt.Sprintf("hide | %d", reason), fmt.Sprintf(" AND hide & %d = 0", reason)
	if !on {
		change, cond = fmt.Sprintf("hide & ~%d", reason), fmt.Sprintf(" AND hide & %d <> 0", reason)
	}
	where := "(" + of.where + ")" + cond
	rows, err := t.conn.QueryContext(ctx, `SELECT day, section, source, hide, `+change+`, count(*),
		count(*) - sum(EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story WHERE `+where+` GROUP BY day, section, source, hide`, of.args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var p countKey
		var was, is, n, unread int
		if err := rows.Scan(&p.day, &p.section, &p.source, &was, &is, &n, &unread); err != nil {
			return err
		}
		t.counts.add(p, was, -n, -unread)
		t.counts.add(p, is, n, unread)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_, err = t.conn.ExecContext(ctx, fmt.Sprintf(`UPDATE story SET hide = %s, turned = %d | hide WHERE %s`, change, turnedAt(t.shows, 0), where), of.args...)
	return err
}
