package database

import (
	"context"
	"database/sql"
	"errors"
	"os"
)

// BackUp makes a library at path of a part of db: what queries copy from the
// library old to main. It replaces what lies at path only when it is whole and
// on the disk.
func (db *DB) BackUp(ctx context.Context, path string, queries []string) error {
	fresh := path + ".new"
	if err := RemoveFiles(fresh); err != nil {
		return err
	}
	err := db.copyParts(ctx, fresh, queries)
	if err == nil {
		err = os.Rename(fresh, path)
	}
	if err != nil {
		return errors.Join(err, RemoveFiles(fresh))
	}
	return nil
}

func (db *DB) copyParts(ctx context.Context, fresh string, queries []string) (err error) {
	backup, err := Open(ctx, fresh, db.Now, db.Bounds, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, backup.Close()) }()
	conn := backup.Write.Conn
	if _, err := conn.ExecContext(ctx, `PRAGMA foreign_keys = OFF; ATTACH ? AS old; BEGIN`, Address(db.Path, "ro", reading)); err != nil {
		return err
	}
	for _, query := range queries {
		if _, err := conn.ExecContext(ctx, query); err != nil {
			return errors.Join(err, rollBack(ctx, conn))
		}
	}
	_, err = conn.ExecContext(ctx, `COMMIT; DETACH old`)
	return err
}

func rollBack(ctx context.Context, conn *sql.Conn) error {
	_, err := conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	return err
}

// Lacks reports whether the library at path has more than db of what one of the
// queries counts.
func (db *DB) Lacks(ctx context.Context, path string, counts ...string) (bool, error) {
	other, err := Open(ctx, path, db.Now, db.Bounds, true)
	if err != nil {
		return false, err
	}
	defer func() { _ = other.Close() }()
	for _, query := range counts {
		var has, had int
		if err := errors.Join(db.Read.QueryRowContext(ctx, query).Scan(&has), other.Read.QueryRowContext(ctx, query).Scan(&had)); err != nil {
			return false, err
		}
		if has < had {
			return true, nil
		}
	}
	return false, nil
}
