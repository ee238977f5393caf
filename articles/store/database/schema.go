package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// ErrNewer says that a newer lede wrote the library.
var ErrNewer = errors.New("a newer lede wrote it")

// migrate brings the schema to the newest version that this program knows,
// each step in a transaction of its own.
func migrate(ctx context.Context, conn *sql.Conn) error {
	steps, err := fs.Glob(MigrationFiles, "migrations/*.sql")
	if err != nil {
		return err
	}
	version, err := trueVersion(ctx, conn, len(steps))
	if err != nil {
		return err
	}
	if version > len(steps) {
		return tooNew(version, len(steps))
	}
	if version == 0 {
		// A compressed body has about 2 KB: a page of 4 KB would be half empty.
		if _, err := conn.ExecContext(ctx, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL"); err != nil {
			return err
		}
	}
	for _, name := range steps[version:] {
		if err := step(ctx, conn, name); err != nil {
			return fmt.Errorf("bringing it to schema %s: %w", strings.TrimPrefix(name, "migrations/"), err)
		}
	}
	return nil
}

func tooNew(version, known int) error {
	return fmt.Errorf("%w: its schema is %d and this program knows %d - update lede", ErrNewer, version, known)
}

// step applies one file, unless another process has done so meanwhile.
func step(ctx context.Context, conn *sql.Conn, name string) (err error) {
	script, err := MigrationFiles.ReadFile(name)
	if err != nil {
		return err
	}
	number, err := strconv.Atoi(strings.TrimPrefix(name, "migrations/")[:4])
	if err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer func() { err = finish(ctx, conn, err) }()
	version, err := schemaVersion(ctx, conn)
	if err != nil || version >= number {
		return err
	}
	if _, err := conn.ExecContext(ctx, string(script)); err != nil {
		return err
	}
	if err := sayVersion(ctx, conn, number); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "PRAGMA user_version = "+strconv.Itoa(number))
	return err
}

// finish commits where err is nil, and else rolls back.
func finish(ctx context.Context, conn *sql.Conn, err error) error {
	if err == nil {
		_, err = conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		// A failed COMMIT may have ended the transaction by itself; then there
		// is nothing to roll back and nothing to report.
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

func schemaVersion(ctx context.Context, conn *sql.Conn) (version int, err error) {
	err = conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}
