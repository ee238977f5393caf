package database

import (
	"context"
	"database/sql"
	"fmt"
	"hash/fnv"
	"io/fs"
	"strconv"
)

// A library says in its head which schema it has. A byte of it that is damaged
// would make the program refuse the library as one of a newer lede, or bring it
// from a schema that it never had to the next. So the number stands in the
// library a second time, and what the schema is in truth can be told from it.

// schemaFact is the name of the fact that repeats the number.
const schemaFact = "schema"

// trueVersion returns which schema a library has, whatever its head says: that
// number where there is nothing against it. It is damage where no number fits.
func trueVersion(ctx context.Context, conn *sql.Conn, known int) (version int, err error) {
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, err
	}
	said, err := saidVersion(ctx, conn)
	if err != nil || said != 0 && said == version {
		return version, err
	}
	if version == known && said == 0 { // it is of a lede that did not repeat it
		return version, sayVersion(ctx, conn, version)
	}
	shown, err := shownVersion(ctx, conn, version)
	switch {
	case err != nil:
		return 0, err
	case shown >= 0 && version != shown:
		_, err = conn.ExecContext(ctx, "PRAGMA user_version = "+strconv.Itoa(shown))
		return shown, err
	case version < 0 || version > reasonable:
		return 0, fmt.Errorf("%w (its schema is said to be %d)", ErrDamaged, version)
	}
	return version, nil
}

// reasonable is more than the schemas that there will ever be.
const reasonable = 9999

// saidVersion is the number as the library repeats it; 0 where it does not.
func saidVersion(ctx context.Context, conn *sql.Conn) (version int, err error) {
	var there bool
	err = conn.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'fact')`).Scan(&there)
	if err != nil || !there {
		return 0, err
	}
	err = conn.QueryRowContext(ctx, `SELECT coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = ?), 0)`, schemaFact).Scan(&version)
	return version, err
}

// sayVersion repeats the number in the library.
func sayVersion(ctx context.Context, conn *sql.Conn, version int) error {
	_, err := conn.ExecContext(ctx, `INSERT OR REPLACE INTO fact VALUES (?, ?)`, schemaFact, strconv.Itoa(version))
	return err
}

// shownVersion is the number of the schema whose tables the library has: the
// given one where it fits, or the first that does; -1 where there is none.
func shownVersion(ctx context.Context, conn *sql.Conn, given int) (shown int, err error) {
	has, err := fingerprint(ctx, conn)
	if err != nil {
		return 0, err
	}
	driver, err := newDriver(nil)
	if err != nil {
		return 0, err
	}
	db := sql.OpenDB(connector{driver, ":memory:"})
	defer func() { _ = db.Close() }()
	fresh, err := db.Conn(ctx)
	if err != nil {
		return 0, err
	}
	defer func() { _ = fresh.Close() }()
	steps, err := fs.Glob(MigrationFiles, "migrations/*.sql")
	if err != nil {
		return 0, err
	}
	shown = -1
	for version := 0; ; version++ {
		is, err := fingerprint(ctx, fresh)
		if err != nil {
			return 0, err
		}
		if is == has && (shown < 0 || version == given) {
			shown = version // some steps change no table
		}
		if version == len(steps) || shown >= 0 && shown == given {
			return shown, nil
		}
		script, err := MigrationFiles.ReadFile(steps[version])
		if err != nil {
			return 0, err
		}
		if _, err := fresh.ExecContext(ctx, string(script)); err != nil {
			return 0, err
		}
	}
}

// fingerprint is a hash of the tables and indexes of a library.
func fingerprint(ctx context.Context, conn *sql.Conn) (uint64, error) {
	rows, err := conn.QueryContext(ctx, `SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema
		WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1`)
	if err != nil {
		return 0, err
	}
	defer func() { _ = rows.Close() }()
	sum := fnv.New64a()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return 0, err
		}
		_, _ = sum.Write(append([]byte(line), 0))
	}
	return sum.Sum64(), rows.Err()
}
