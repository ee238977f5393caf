package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Salvage tells what could be read of a library that was damaged.
type Salvage struct {
	Aside   string // where the damaged file lies now
	Sources int    // that were kept
	Stories int
	Lost    int // stories that are known to be lost; there may be others
}

// Repair reads what can be read of the library at path into a new one, which
// takes its place; the old file is kept beside it. Nobody may have it open.
// Stories whose text is lost come again if their feed still has them.
// [Open] does this by itself with a file that can't be opened at all.
func Repair(ctx context.Context, path string, o Options) (Salvage, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	s, err := repair(ctx, path, o)
	if err != nil {
		return s, fmt.Errorf("repairing the library %s: %w", path, err)
	}
	return s, nil
}

// versionAt is where a SQLite file has its user_version, in four bytes.
const versionAt = 60

// newerFile is [ErrNewer] where the file says that a newer lede wrote it. A
// number that is out of all reason is damage.
func newerFile(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return cause(err)
	}
	defer func() { _ = file.Close() }()
	head := make([]byte, versionAt+4)
	if _, err := io.ReadFull(file, head); err != nil || !strings.HasPrefix(string(head), "SQLite format 3\x00") {
		return nil
	}
	steps, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if version := int(binary.BigEndian.Uint32(head[versionAt:])); err == nil && version > len(steps) && version < 10_000 {
		return fmt.Errorf("%w: its schema is %d and this program knows %d - update lede", ErrNewer, version, len(steps))
	}
	return err
}

func repair(ctx context.Context, path string, o Options) (found Salvage, err error) {
	if _, err := os.Stat(path); err != nil {
		return found, cause(err)
	}
	if err := newerFile(path); err != nil {
		return found, err // it is whole, and more than this program understands
	}
	fresh := path + ".salvage"
	if err := removeLibrary(fresh); err != nil {
		return found, err
	}
	db, err := connectDB(ctx, fresh, o.Now, false)
	if err != nil {
		return found, err
	}
	found, err = db.write.salvage(ctx, path)
	if err := errors.Join(err, db.Close()); err != nil {
		return found, err
	}
	found.Aside = asideName(path, o.Now())
	if err := os.Rename(path, found.Aside); err != nil {
		return found, err
	}
	// What was not yet in the file goes with it, if there is any.
	_ = os.Rename(path+"-wal", found.Aside+"-wal")
	_ = os.Remove(path + "-shm")
	return found, os.Rename(fresh, path)
}

// asideName is where a damaged file goes: nothing that lies there is replaced.
func asideName(path string, now time.Time) string {
	name := path + ".corrupt-" + now.Format("20060102-150405")
	for {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name += "-"
	}
}

func removeLibrary(path string) error {
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// damaged reports whether err says that a file is no sound database.
func damaged(err error) bool {
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return false
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
	{"deed", "id"},
	{"fact", "1"},
}

// salvage fills a new library with what can be read of the one at path.
func (w *writer) salvage(ctx context.Context, path string) (found Salvage, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	// With a schema that may be written, tables are read whose neighbours in
	// the schema are damaged.
	_, err = w.conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA writable_schema = ON")
	if err != nil {
		return found, err
	}
	if err := w.salvageTables(ctx, path); err != nil {
		return found, err
	}
	found, err = w.tidy(ctx)
	if err != nil {
		return found, err
	}
	_, err = w.conn.ExecContext(ctx, "PRAGMA writable_schema = OFF; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
	return found, err
}

func (w *writer) salvageTables(ctx context.Context, path string) error {
	_, err := w.conn.ExecContext(ctx, `ATTACH ? AS old`, address(path, "ro", nil))
	if damaged(err) {
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
	_, err = w.conn.ExecContext(ctx, `DETACH old`)
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
		_, err := w.conn.ExecContext(ctx, query, part[0], part[1])
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
	err = w.conn.QueryRowContext(ctx, `SELECT group_concat(name) FROM pragma_table_info(?1, 'main')
		WHERE name IN (SELECT name FROM pragma_table_info(?1, 'old'))`, table).Scan(&names)
	if err != nil && ctx.Err() == nil {
		return "", nil // the schema is damaged: there is nothing to be had
	}
	return names.String, err
}
