package changes

import (
	"context"

	"lede/articles/store/database"
)

// Remove takes a story out of the library as if it had never come. The caller
// finds new leaders for its copies: see [Tx.Promote].
func (t *Tx) Remove(ctx context.Context, id int64) error {
	row, err := t.Row(ctx, `SELECT day, section, source, hide, NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)
		FROM story WHERE id = ?`, id)
	if err != nil {
		return err
	}
	var p database.CountKey
	var hide, unread int
	if err := row.Scan(&p.Day, &p.Section, &p.Source, &hide, &unread); err != nil {
		return err
	}
	t.Counts.Add(p, hide, -1, -unread)
	return t.Each(ctx, id, About(`DELETE FROM search WHERE rowid = ?1`), About(`DELETE FROM story WHERE id = ?1`))
}
