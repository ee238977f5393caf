package store

import (
	"context"
	"database/sql"
	"encoding/json"
)

// selection is a condition on the table story, and its arguments.
type selection struct {
	where string
	args  []any
}

// where is the selection of the stories for which cond holds.
func where(cond string, args ...any) selection { return selection{cond, args} }

// never is the condition that nothing satisfies.
func never() selection { return selection{where: "0"} }

// and narrows s by a further condition.
func (s selection) and(cond string, args ...any) selection {
	return selection{"(" + s.where + ") AND " + cond, append(s.args[:len(s.args):len(s.args)], args...)}
}

// withIDs selects stories by their ids.
func withIDs(ids []int64) (selection, error) {
	list, err := json.Marshal(ids)
	return selection{"id IN (SELECT value FROM json_each(?))", []any{string(list)}}, err
}

// queryer is a connection, a transaction or a set of connections.
type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// readIDs reads a column called id. The list is joined inside of SQLite:
// handing over a row costs more than finding it.
func readIDs(ctx context.Context, q queryer, query string, args ...any) (ids []int64, err error) {
	var list sql.NullString
	err = q.QueryRowContext(ctx, `SELECT '[' || group_concat(id) || ']' FROM (`+query+`)`, args...).Scan(&list)
	if err != nil || !list.Valid {
		return nil, err
	}
	err = json.Unmarshal([]byte(list.String), &ids)
	return ids, err
}
