package database

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"strings"

	"modernc.org/sqlite"
)

// A library whose first page is damaged tells neither how large its pages are nor
// where its tables begin, though the rows stand in the pages behind. Both are known
// without it: the size is ours, and a table begins where it does in a new library,
// or else where the shape of the rows says so.

// rebuild makes a copy of the library at path whose first page is new, in the
// folder of db, which is a new library. The caller removes it.
func (db *DB) rebuild(ctx context.Context, path string, tables []table) (copied string, err error) {
	copied = db.Path + ".rebuilt"
	if err := RemoveFiles(copied); err != nil {
		return "", err
	}
	err = CopyFile(copied, path)
	if log := CopyFile(copied+"-wal", path+"-wal"); err == nil && !errors.Is(log, fs.ErrNotExist) {
		err = log
	}
	if err == nil {
		err = rebuildFirstPage(ctx, copied, tables)
	}
	if err != nil {
		return "", errors.Join(err, RemoveFiles(copied))
	}
	return copied, nil
}

func rebuildFirstPage(ctx context.Context, copied string, tables []table) error {
	driver, err := newDriver(nil)
	if err != nil {
		return err
	}
	if err := writeHead(copied, false); err != nil {
		return err
	}
	was := applyLog(ctx, driver, copied)
	if err := findRoots(copied, tables, was); err != nil {
		return err
	}
	if err := writeHead(copied, true); err != nil {
		return err
	}
	return writeSchema(ctx, driver, copied, tables)
}

// RemoveFiles removes a library with what SQLite keeps beside it.
func RemoveFiles(path string) error {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// writeHead writes the head of a library (SQLite file format, 1.3) over that of the
// file at path; with an empty schema where blank.
func writeHead(path string, blank bool) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	head := make([]byte, 100, pageSize)
	copy(head, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(head[16:], pageSize)
	copy(head[18:], []byte{2, 2, 0, 64, 32, 32}) // its log is a WAL; what follows is fixed
	binary.BigEndian.PutUint32(head[24:], 1)
	binary.BigEndian.PutUint32(head[28:], uint32(max(1, info.Size()/pageSize)))
	binary.BigEndian.PutUint32(head[40:], 1) // the schema has been changed once
	binary.BigEndian.PutUint32(head[44:], 4) // its format
	binary.BigEndian.PutUint32(head[56:], 1) // UTF-8
	binary.BigEndian.PutUint32(head[92:], 1) // as at 24
	if blank {
		head = head[:pageSize]
		copy(head[100:], []byte{tableLeaf, 0, 0, 0, 0, pageSize >> 8, 0, 0})
	}
	_, err = file.WriteAt(head, 0)
	return errors.Join(err, file.Close())
}

// applyLog moves what is in the log to the file, and returns where tables begin
// as far as the schema can be read.
func applyLog(ctx context.Context, driver *sqlite.Driver, path string) map[string]int64 {
	db := sql.OpenDB(connector{driver, Address(path, "rw", nil)})
	defer func() { _ = db.Close() }()
	db.SetMaxOpenConns(1)
	_, _ = db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)") // what can't be read is lost
	return rootsOf(ctx, db, "main")
}

// findRoots sets where each table begins: where the schema said so, or where it
// does in a new library. Where the top of a table is damaged, that is wherever
// rows like its own begin that are no other table's.
func findRoots(path string, tables []table, was map[string]int64) error {
	p, err := openPages(path)
	if err != nil {
		return err
	}
	defer func() { _ = p.file.Close() }()
	taken := map[int64]bool{}
	for i := range tables {
		t := &tables[i]
		for _, root := range []int64{was[t.name], t.root} {
			if len(t.roots) == 0 && !taken[root] && p.holds(root, t.shape) {
				t.roots, taken[root] = []int64{root}, true
			}
		}
	}
	for i := range tables {
		t := &tables[i]
		if len(t.roots) > 0 {
			continue
		}
		for root := int64(2); root <= p.count; root++ {
			if leaf, ok := p.leaf(root, false); ok && !taken[root] && !p.below[root] && t.shape.fits(leaf) {
				t.roots, taken[root] = append(t.roots, root), true
			}
		}
	}
	return nil
}

// writeSchema writes tables into the schema of the library at path.
func writeSchema(ctx context.Context, driver *sqlite.Driver, path string, tables []table) error {
	db := sql.OpenDB(connector{driver, Address(path, "rw", nil)})
	defer func() { _ = db.Close() }()
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(ctx, "PRAGMA writable_schema = ON"); err != nil {
		return err
	}
	for _, t := range tables {
		for part, root := range t.roots {
			name := tableName(t.name, part)
			if _, err := conn.ExecContext(ctx, `INSERT INTO sqlite_schema VALUES ('table', ?1, ?1, ?2, ?3)`,
				name, root, strings.Replace(t.sql, t.name, name, 1)); err != nil {
				return err
			}
		}
	}
	return errors.Join(conn.Close(), db.Close())
}
