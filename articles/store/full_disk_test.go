package store_test

import (
	"errors"
	"strconv"
	"testing"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

func TestOnAFullDiskReadingGoesOnAndNothingIsHalfWritten(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	storetest.Index(t, s)
	// SQLite gives the same answer for its own limit as for the disk's.
	if err := changes.Do(t.Context(), s.DB(), database.InBackground, func(tx *changes.Tx) error {
		var pages int
		if err := tx.Conn.QueryRowContext(t.Context(), "PRAGMA page_count").Scan(&pages); err != nil {
			return err
		}
		_, err := tx.Conn.ExecContext(t.Context(), "PRAGMA max_page_count = "+strconv.Itoa(pages))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	_, err := s.Save(t.Context(), []articles.Delivery{{Source: src.ID, Articles: storetest.NewWriter(1).Issue(0, 200)}})
	if !errors.Is(err, database.ErrFull) {
		t.Fatalf("saved with %v", err)
	}
	report, err := s.Check(t.Context())
	if err != nil || report.Stories != 3 || len(report.Problems) > 0 {
		t.Errorf("left is %+v, %v", report, err)
	}
	if got := storetest.Edition(t, s, articles.Query{}).Outline().Count; got != 3 {
		t.Errorf("%d are listed", got)
	}
}
