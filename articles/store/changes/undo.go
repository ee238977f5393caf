package changes

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"lede/articles"
	"lede/articles/store/database"
)

// Undo takes the last deed back that is not taken back yet; ok is false where
// there is none.
func (j *Journal) Undo(ctx context.Context) (deed articles.Action, ok bool, err error) {
	var tick int64
	for left := true; left; {
		err = Do(ctx, j.db, database.AsPart, func(t *Tx) error {
			tick = t.Tick
			part, err := t.undo(ctx)
			if part.id == 0 {
				left = false
				return err
			}
			if part.void {
				return err // the deed before it, then
			}
			deed.Change, deed.Count, ok = part.Change, deed.Count+part.Count, true
			left = part.partOf != 0
			return err
		})
		if err != nil {
			return articles.Action{}, false, fmt.Errorf("undoing: %w", err)
		}
	}
	j.db.Announce(tick)
	return deed, ok, nil
}

// undo takes the last part of the last deed back. Its id is 0 where there is
// none.
func (t *Tx) undo(ctx context.Context) (e entry, err error) {
	row, err := t.Row(ctx, `DELETE FROM deed WHERE id = (
			SELECT id FROM deed ORDER BY coalesce(part_of, id) DESC, id DESC LIMIT 1)
		RETURNING id, coalesce(part_of, 0), act, tag, count, low, high, stories, deeds`)
	if err != nil {
		return e, err
	}
	err = row.Scan(&e.id, &e.partOf, &e.Kind, &e.Tag, &e.Count, &e.low, &e.high, &e.stories, &e.deeds)
	if errors.Is(err, sql.ErrNoRows) {
		return entry{}, nil
	}
	if err != nil {
		return e, err
	}
	return t.takeBack(ctx, e)
}

// takeBack undoes a part of a deed.
func (t *Tx) takeBack(ctx context.Context, e entry) (entry, error) {
	switch {
	case e.Kind == articles.ImportStates, e.Kind == articles.SavePages:
		return e, t.takeBackImport(ctx, e)
	case e.Kind == articles.Unsubscribe:
		back, err := t.resubscribe(ctx, e)
		e.void = !back
		return e, err
	case e.Kind == articles.ChangeSource:
		back, err := t.unchange(ctx, e)
		e.void = !back
		return e, err
	case e.stories == nil:
		return e, t.unread(ctx, e)
	}
	of, err := unpacked(e.stories)
	if err != nil {
		return e, err
	}
	state, err := t.stateOf(ctx, e.Inverse())
	if err != nil {
		return e, err
	}
	// What has changed again by other ways since stays as it is.
	if _, err = t.apply(ctx, state, of); err != nil || e.deeds == nil {
		return e, err
	}
	return e, t.ascribe(ctx, e)
}

// ascribe gives the stories that an undoing has made read again back to the
// deeds that they were read by, so that those can be undone in their turn.
func (t *Tx) ascribe(ctx context.Context, e entry) error {
	ids, ok := database.UnpackIDs(e.stories)
	deeds, alsoOK := database.UnpackIDs(e.deeds)
	if !ok || !alsoOK {
		return database.ErrDamagedRow
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	were, err := json.Marshal(deeds)
	if err != nil {
		return err
	}
	return t.Exec(ctx, `UPDATE seen SET deed = were.value FROM json_each(?) AS id JOIN json_each(?) AS were USING (key)
		WHERE seen.story = id.value AND seen.deed = ?`, string(list), string(were), t.Shows)
}

// unread takes back that stories were read by a deed.
func (t *Tx) unread(ctx context.Context, e entry) error {
	if !e.high.Valid { // of a lede that did not keep them
		e.high.Int64 = math.MaxInt64
	}
	of := database.Where("seen.story BETWEEN ? AND ? AND seen.deed = ?", e.low.Int64, e.high.Int64, e.id)
	if err := t.recountUnread(ctx, e, of); err != nil {
		return err
	}
	if err := t.queueUnread(ctx, of); err != nil {
		return err
	}
	return t.Exec(ctx, `DELETE FROM seen WHERE `+of.Where, of.Args...)
}

// manyStories is from how many on it is cheaper to walk two indexes than to
// look each story up.
const manyStories = 5_000

// recountUnread counts the stories that a deed marked read as unread.
func (t *Tx) recountUnread(ctx context.Context, e entry, of database.Selection) error {
	if e.Count >= manyStories && e.high.Valid {
		row, err := t.Row(ctx, `SELECT count(*) FROM seen WHERE `+of.Where, of.Args...)
		if err != nil {
			return err
		}
		var n int
		if err := row.Scan(&n); err != nil {
			return err
		}
		// An id tells the day but for the zone, and where a minute has had so
		// many stories that it has no room for their ids. Then too few are found
		// so, and they are looked up after all.
		d, err := t.countWhole(ctx, database.Where(onDays, database.DayOfID(e.low.Int64)-2, database.DayOfID(e.high.Int64)+2, e.id), 1)
		if err != nil || d.count == n {
			return err
		}
		t.Counts, t.BySource = database.Counts{}, map[int64]database.CountDelta{}
	}
	_, err := t.countEach(ctx, "seen CROSS JOIN story ON story.id = seen.story", of, 1)
	return err
}

// onDays holds for stories of some days that a deed marked read, whether they
// are listed or not.
const onDays = `hide IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) AND day BETWEEN ? AND ?
	AND EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id AND seen.deed = ?)`

func unpacked(packed []byte) (database.Selection, error) {
	ids, ok := database.UnpackIDs(packed)
	if !ok {
		return database.Never(), database.ErrDamagedRow
	}
	return database.WithIDs(ids)
}
