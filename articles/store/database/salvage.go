package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// NewerFile is [ErrNewer] where a newer lede wrote the library at path. One whose
// number is damaged is none.
func NewerFile(ctx context.Context, path string) error {
	driver, err := newDriver(nil)
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector{driver, Address(path, "ro", reading)})
	defer func() { _ = db.Close() }()
	conn, err := db.Conn(ctx)
	if err != nil {
		return ctx.Err() // it can't be opened: what it says of itself is not to be had
	}
	defer func() { _ = conn.Close() }()
	version, err := schemaVersion(ctx, conn)
	if err != nil {
		return ctx.Err()
	}
	steps, err := fs.Glob(MigrationFiles, "migrations/*.sql")
	if err != nil || version <= len(steps) {
		return err
	}
	if said, err := saidVersion(ctx, conn); err != nil || said != version {
		return ctx.Err()
	}
	return tooNew(version, len(steps))
}

// Damaged reports whether err says that a file is no sound database.
func Damaged(err error) bool {
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return errors.Is(err, ErrDamaged)
	}
	code := failed.Code() & 0xff
	return code == sqlite3.SQLITE_CORRUPT || code == sqlite3.SQLITE_NOTADB
}

// salvaged are the tables that are worth reading, each with the column by
// which it is read in parts. What is not here is made anew.
var salvaged = []struct{ table, key string }{
	{"source", "id"},
	{"section", "id"},
	{"story", "id"},
	{"body", "rowid"},
	{"seen", "story"},
	{"starred", "story"},
	{"tag", "id"},
	{"tagged", "story"},
	{"stop", "story"},
	{"earlier", "story"},
	{"note", "story"},
	{"dropped", "source"},
	{"shared_name", "source"},
	{"deed", "id"},
	{"fact", "1"},
}

// Salvage copies the rows that can be read of the damaged library at path. What
// belongs together may be torn apart then, and no counts are kept of it.
func (db *DB) Salvage(ctx context.Context, path string) error {
	w := db.Write
	w.mu.Lock()
	defer w.mu.Unlock()
	// With a schema that may be written, tables are read whose neighbours in
	// the schema are damaged.
	_, err := w.Conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA writable_schema = ON")
	if err != nil {
		return err
	}
	if err := w.salvageTables(ctx, path); err != nil {
		return err
	}
	_, err = w.Conn.ExecContext(ctx, "PRAGMA writable_schema = OFF; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
	return err
}

func (w *writer) salvageTables(ctx context.Context, path string) error {
	_, err := w.Conn.ExecContext(ctx, `ATTACH ? AS old`, Address(path, "ro", nil))
	if Damaged(err) {
		return nil // not even its head can be read
	}
	if err != nil {
		return err
	}
	for _, t := range salvaged {
		if err := w.salvageTable(ctx, t.table, t.key); err != nil {
			return err
		}
	}
	_, err = w.Conn.ExecContext(ctx, `DETACH old`)
	return err
}

// maxParts is how many parts of a table are tried.
const maxParts = 3000

// salvageTable copies a table in parts. A part that can't be read whole is
// halved, the largest first, so that a damaged page costs little more than
// what is in it.
func (w *writer) salvageTable(ctx context.Context, table, key string) error {
	columns, err := w.commonColumns(ctx, table)
	if err != nil || columns == "" {
		return err
	}
	query := fmt.Sprintf(`INSERT OR IGNORE INTO main.%[1]s (%[2]s) SELECT %[2]s FROM old.%[1]s WHERE %[3]s BETWEEN ? AND ?`, table, columns, key)
	parts := [][2]int64{{math.MinInt64, -1}, {0, math.MaxInt64}}
	for tried := 0; tried < maxParts && len(parts) > 0; tried++ {
		part := parts[0]
		parts = parts[1:]
		_, err := w.Conn.ExecContext(ctx, query, part[0], part[1])
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil || part[0] == part[1] {
			continue
		}
		middle := part[0] + (part[1]-part[0])/2
		parts = append(parts, [2]int64{part[0], middle}, [2]int64{middle + 1, part[1]})
	}
	return nil
}

// commonColumns names the columns that a table has in both files; none where
// the old one's can't be read.
func (w *writer) commonColumns(ctx context.Context, table string) (columns string, err error) {
	var names sql.NullString
	err = w.Conn.QueryRowContext(ctx, `SELECT group_concat(name) FROM pragma_table_info(?1, 'main')
		WHERE name IN (SELECT name FROM pragma_table_info(?1, 'old'))`, table).Scan(&names)
	if err != nil && ctx.Err() == nil {
		return "", nil // the schema is damaged: there is nothing to be had
	}
	return names.String, err
}
