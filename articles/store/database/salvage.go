package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"strings"

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
	switch failed.Code() & 0xff {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return true
	case sqlite3.SQLITE_ERROR: // which has no number of its own for these
		return strings.Contains(failed.Error(), "unsupported file format") || strings.Contains(failed.Error(), "text encoding")
	}
	return false
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
	tables, err := tablesOf(ctx, w.Conn)
	if err != nil {
		return err
	}
	sound, err := w.salvageTables(ctx, path, tables)
	if err == nil && !sound {
		err = db.salvageRebuilt(ctx, path, tables)
	}
	if err != nil {
		return err
	}
	_, err = w.Conn.ExecContext(ctx, "PRAGMA writable_schema = OFF; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
	return err
}

// salvageRebuilt copies the rows of a library whose first page has to be made anew.
func (db *DB) salvageRebuilt(ctx context.Context, path string, tables []table) error {
	copied, err := db.rebuild(ctx, path, tables)
	if err != nil {
		return err
	}
	_, err = db.Write.salvageTables(ctx, copied, tables)
	return errors.Join(err, RemoveFiles(copied))
}

// salvageTables copies tables from the library at path, and reports whether its
// schema is sound.
func (w *writer) salvageTables(ctx context.Context, path string, tables []table) (sound bool, err error) {
	_, err = w.Conn.ExecContext(ctx, `ATTACH ? AS old`, Address(path, "ro", nil))
	if Damaged(err) {
		return false, nil // not even its head can be read
	}
	if err != nil {
		return false, err
	}
	wrong, err := w.misplaced(ctx, path, tables)
	if err != nil {
		return false, err
	}
	sound = true
	for _, t := range tables {
		if wrong[t.name] {
			sound = false
			continue
		}
		whole, err := w.salvageParts(ctx, t)
		if err != nil {
			return false, err
		}
		sound = sound && whole
	}
	_, err = w.Conn.ExecContext(ctx, `DETACH old`)
	return sound, err
}

// salvageParts copies a table from all parts of it that there are, and reports
// whether it begins where the schema says.
func (w *writer) salvageParts(ctx context.Context, t table) (sound bool, err error) {
	for part := range max(1, len(t.roots)) {
		from := tableName(t.name, part)
		columns, err := w.commonColumns(ctx, t.name, from)
		if err != nil {
			return false, err
		}
		if columns == "" {
			return false, nil
		}
		if err := w.salvageTable(ctx, t, from, columns); err != nil {
			return false, err
		}
	}
	return true, nil
}

// maxParts is how many parts of a table are tried.
const maxParts = 3000

// salvageTable copies a table in parts. A part that can't be read whole is
// halved, the largest first, so that a damaged page costs little more than
// what is in it.
func (w *writer) salvageTable(ctx context.Context, t table, from, columns string) error {
	query := fmt.Sprintf(`INSERT OR IGNORE INTO main.%s (%s) SELECT %[2]s FROM old.%s WHERE %s BETWEEN ? AND ?`, t.name, columns, from, t.key)
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
func (w *writer) commonColumns(ctx context.Context, table, from string) (columns string, err error) {
	var names sql.NullString
	err = w.Conn.QueryRowContext(ctx, `SELECT group_concat(name) FROM pragma_table_info(?1, 'main')
		WHERE name IN (SELECT name FROM pragma_table_info(?2, 'old'))`, table, from).Scan(&names)
	if err != nil && ctx.Err() == nil {
		return "", nil // the schema is damaged: there is nothing to be had
	}
	return names.String, err
}

// misplaced returns which tables do not begin where the schema of the library that
// is attached as old says. Where there is a log, that can't be told.
func (w *writer) misplaced(ctx context.Context, path string, tables []table) (map[string]bool, error) {
	wrong := map[string]bool{}
	if log, err := os.Stat(path + "-wal"); err == nil && log.Size() > 0 {
		return wrong, nil
	}
	p, err := openPages(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = p.file.Close() }()
	was := rootsOf(ctx, w.Conn, "old")
	for _, t := range tables {
		wrong[t.name] = len(t.roots) == 0 && !p.holds(was[t.name], t.shape)
	}
	return wrong, nil
}
