package changes

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"lede/articles"
	"lede/articles/store/database"
)

// A story is a copy of one from another source that says the same and was
// published within three days of it: articles/similar tells. Of copies, the one
// that came first leads: it is listed, and says how many others there are. The others have its
// id in their column lead and are listed where all copies are asked for, and
// among the stories of their source.
//
// Copies are read together, so that no reader meets the same text twice: what
// is read or unread of the leader is so of the others, and a story that joins
// is read where one of them is. Stars and tags belong to a single story, and
// make a copy stand by itself.

// likeDays is within how much time copies come; keptDays is for how long
// stories are compared with what comes.
const (
	LikeDays = 3
	KeptDays = 30
)

// leader finds whom a story would stand behind if it were a copy of another:
// that one, or the one which leads it. The story must stand by itself and be
// listed, and its source must have no story among the copies yet.
const leader = `SELECT lead.id FROM story, story AS other, story AS lead
	WHERE story.id = ?1 AND other.id = ?2 AND lead.id = coalesce(other.lead, other.id)
		AND story.lead IS NULL AND story.also = 0 AND story.hide = 0 AND lead.hide = 0
		AND NOT ` + database.KeptByReader + `
		AND lead.source <> story.source
		AND NOT EXISTS (SELECT 1 FROM story AS copy WHERE copy.lead = lead.id AND copy.source = story.source)`

// Join puts a story behind the leader of other.
func (t *Tx) Join(ctx context.Context, id, other int64) (joined bool, err error) {
	row, err := t.Row(ctx, leader, id, other)
	if err != nil {
		return false, err
	}
	var lead int64
	if err := row.Scan(&lead); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return false, err
	}
	if err := t.Exec(ctx, `UPDATE story SET lead = ? WHERE id = ?`, lead, id); err != nil {
		return false, err
	}
	if err := t.readTogether(ctx, lead); err != nil {
		return false, err
	}
	if err := t.Hide(ctx, database.IsCopy, true, database.Where("id = ?", id)); err != nil {
		return false, err
	}
	return true, t.Exec(ctx, `UPDATE story SET also = also + 1 WHERE id = ?`, lead)
}

// readTogether marks all copies read where one is.
func (t *Tx) readTogether(ctx context.Context, lead int64) error {
	const unread = " AND NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)"
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE (id = ?1 OR lead = ?1)`+unread+`
		AND EXISTS (SELECT 1 FROM story AS copy JOIN seen ON seen.story = copy.id WHERE copy.id = ?1 OR copy.lead = ?1)
		ORDER BY id`, lead)
	if err != nil || len(ids) == 0 {
		return err
	}
	read, err := t.stateOf(ctx, articles.Change{Kind: articles.MarkRead})
	if err != nil {
		return err
	}
	these, err := database.WithIDs(ids)
	if err != nil {
		return err
	}
	_, err = t.apply(ctx, read, these)
	return err
}

// withCopies adds to stories that are to be marked what goes with them: to
// what is read or unread, its copies. A copy with a star or a tag stands by
// itself from then on.
func (t *Tx) withCopies(ctx context.Context, s state, ids []int64) ([]int64, error) {
	if !s.reading {
		if !s.on {
			return ids, nil
		}
		return ids, t.standAlone(ctx, ids)
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	on := s.changes(database.Where("lead IS NOT NULL AND lead IN (SELECT value FROM json_each(?))", string(list)))
	copies, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE `+on.Where, on.Args...)
	if err != nil || len(copies) == 0 {
		return ids, err
	}
	ids = append(ids, copies...)
	slices.Sort(ids)
	return slices.Compact(ids), nil
}
