package changes

import (
	"context"
	"encoding/json"

	"lede/articles/store/database"
)

// Promote finds new leaders for copies whose leader is gone or no longer
// listed, and counts anew who has copies. Whatever drops or hides stories
// calls it.
func (t *Tx) Promote(ctx context.Context) error {
	lost, err := database.ReadIDs(ctx, t.Conn, `SELECT DISTINCT lead AS id FROM story AS copy WHERE lead IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM story WHERE story.id = copy.lead AND story.hide = 0)`)
	if err != nil {
		return err
	}
	for _, lead := range lost {
		if err := t.promoteCopy(ctx, lead); err != nil {
			return err
		}
	}
	return t.Exec(ctx, `UPDATE story SET also = (SELECT count(*) FROM story AS copy WHERE copy.lead = story.id AND copy.hide = ?1)
		WHERE also > 0 OR id IN (SELECT lead FROM story WHERE lead IS NOT NULL)`, database.IsCopy)
}

// promoteCopy makes the copy that came first lead the others of a leader that is
// lost. If none can be listed, they wait.
func (t *Tx) promoteCopy(ctx context.Context, lost int64) error {
	heirs, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE lead = ? AND hide = ? ORDER BY arrived, id LIMIT 1`, lost, database.IsCopy)
	if err != nil || len(heirs) == 0 {
		return err
	}
	heir := heirs[0]
	if err := t.Stand(ctx, database.Where("id = ?", heir)); err != nil {
		return err
	}
	if err := t.Exec(ctx, `UPDATE story SET lead = ? WHERE lead = ?`, heir, lost); err != nil {
		return err
	}
	// The one that led, where it is only hidden, is a copy if it comes back.
	if err := t.Exec(ctx, `UPDATE story SET lead = ?, also = 0 WHERE id = ?`, heir, lost); err != nil {
		return err
	}
	return t.Hide(ctx, database.IsCopy, true, database.Where("id = ?", lost))
}

// Stand makes copies stories by themselves.
func (t *Tx) Stand(ctx context.Context, of database.Selection) error {
	if err := t.Hide(ctx, database.IsCopy, false, of); err != nil {
		return err
	}
	_, err := t.Conn.ExecContext(ctx, `UPDATE story SET lead = NULL WHERE `+of.Where, of.Args...)
	return err
}

// standAlone takes what the reader has put a star or a tag on from behind
// another story.
func (t *Tx) standAlone(ctx context.Context, ids []int64) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	copies, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE lead IS NOT NULL AND id IN (SELECT value FROM json_each(?))`, string(list))
	if err != nil || len(copies) == 0 {
		return err
	}
	if err := t.Stand(ctx, database.Where("lead IS NOT NULL AND id IN (SELECT value FROM json_each(?))", string(list))); err != nil {
		return err
	}
	return t.Promote(ctx)
}
