package storetest

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"lede/articles/store/database"
)

// WantSound checks the file itself, and that every count that is kept is that of
// the stories.
func WantSound(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", database.Address(path, "ro", []string{"busy_timeout(10000)"}))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if got := lines(t, db, `PRAGMA integrity_check`); got != "ok" {
		t.Errorf("integrity: %s", got)
	}
	if got := lines(t, db, `SELECT "table" || ' ' || rowid FROM pragma_foreign_key_check`); got != "" {
		t.Errorf("rows without their story: %s", got)
	}
	for kept, counted := range map[string]string{
		`SELECT day, count, unread, copies, copies_unread FROM daily WHERE count + copies > 0`:                    countsBy("day"),
		`SELECT day, section, count, unread, copies, copies_unread FROM cell WHERE count + copies > 0`:            countsBy("day", "section"),
		`SELECT id, count, unread, copies, copies_unread FROM section WHERE count + copies > 0`:                   countsBy("section"),
		`SELECT id, count, unread, copies, copies_unread FROM source WHERE count + copies > 0`:                    countsBy("source"),
		`SELECT 'bodies', count(*) FROM body`:                                                                     `SELECT 'bodies', count(*) FROM story`,
		`SELECT 'copies', id, also FROM story WHERE also > 0`:                                                     `SELECT 'copies', lead, count(*) FROM story WHERE lead IS NOT NULL AND hide = 2 GROUP BY lead`,
		`SELECT 'hidden', count(*) FROM story WHERE hide & 2`:                                                     `SELECT 'hidden', count(*) FROM story WHERE lead IS NOT NULL`,
		`SELECT 'led', count(*) FROM story AS copy JOIN story AS lead ON lead.id = copy.lead WHERE lead.lead > 0`: `SELECT 'led', 0`,
	} {
		is, want := lines(t, db, kept+" ORDER BY 1, 2"), lines(t, db, counted+" ORDER BY 1, 2")
		if is != want {
			t.Errorf("%s\nis kept as %s\ncounts as %s", kept, is, want)
		}
	}
}

func countsBy(by ...string) string {
	const unread = "NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)"
	return fmt.Sprintf(`SELECT %[1]s, sum(hide = 0), sum(hide = 0 AND %[2]s), sum(hide = 2), sum(hide = 2 AND %[2]s)
		FROM story WHERE hide IN (0, 2) GROUP BY %[1]s`, strings.Join(by, ", "), unread)
}

// lines returns the rows of a query, a line each.
func lines(t *testing.T, db *sql.DB, query string) string {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	columns, _ := rows.Columns()
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	var all []string
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Trim(fmt.Sprint(values), "[]"))
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return strings.Join(all, "\n")
}
