package database

import (
	"context"
	"database/sql"
	"encoding/json"
)

// Selection is a condition on the table story, and its arguments.
type Selection struct {
	Where string
	Args  []any
}

// Where is the selection of the stories for which cond holds.
func Where(cond string, args ...any) Selection { return Selection{cond, args} }

// Never is the condition that nothing satisfies.
func Never() Selection { return Where("0") }

// And narrows s by a further condition.
func (s Selection) And(cond string, args ...any) Selection {
	return Where("("+s.Where+") AND "+cond, append(s.Args[:len(s.Args):len(s.Args)], args...)...)
}

// WithIDs selects stories by their ids.
func WithIDs(ids []int64) (Selection, error) {
	list, err := json.Marshal(ids)
	return Where("id IN (SELECT value FROM json_each(?))", string(list)), err
}

// queryer is a connection, a transaction or a set of connections.
type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// ReadIDs reads a column called id. The list is joined inside of SQLite:
// handing over a row costs more than finding it.
func ReadIDs(ctx context.Context, q queryer, query string, args ...any) (ids []int64, err error) {
	var list sql.NullString
	err = q.QueryRowContext(ctx, `SELECT '[' || group_concat(id) || ']' FROM (`+query+`)`, args...).Scan(&list)
	if err != nil || !list.Valid {
		return nil, err
	}
	err = json.Unmarshal([]byte(list.String), &ids)
	return ids, err
}

// KeptByReader holds for stories that nothing but the reader may drop.
const KeptByReader = `(EXISTS (SELECT 1 FROM starred WHERE starred.story = story.id)
	OR EXISTS (SELECT 1 FROM tagged WHERE tagged.story = story.id))`
