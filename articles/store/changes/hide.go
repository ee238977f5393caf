package changes

import (
	"context"
	"fmt"

	"lede/articles/store/database"
)

// Hide sets or takes a reason why stories are not listed, and moves what they
// count for.
func (t *Tx) Hide(ctx context.Context, reason int, on bool, of database.Selection) error {
	change, cond := fmt.Sprintf("hide | %d", reason), fmt.Sprintf(" AND hide & %d = 0", reason)
	if !on {
		change, cond = fmt.Sprintf("hide & ~%d", reason), fmt.Sprintf(" AND hide & %d <> 0", reason)
	}
	where := "(" + of.Where + ")" + cond
	rows, err := t.Conn.QueryContext(ctx, `SELECT day, section, source, hide, `+change+`, count(*),
		count(*) - sum(EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story WHERE `+where+` GROUP BY day, section, source, hide`, of.Args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var p database.CountKey
		var was, is, n, unread int
		if err := rows.Scan(&p.Day, &p.Section, &p.Source, &was, &is, &n, &unread); err != nil {
			return err
		}
		t.Counts.Add(p, was, -n, -unread)
		t.Counts.Add(p, is, n, unread)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_, err = t.Conn.ExecContext(ctx, fmt.Sprintf(`UPDATE story SET hide = %s, turned = %d | hide WHERE %s`, change, database.TurnedAt(t.Shows, 0), where), of.Args...)
	return err
}
