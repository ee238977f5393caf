package store

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

func TestAReadOnlyLibraryIsReadAndSaysThatNothingIsSaved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	s := open(t, path)
	three(t, s)
	s.Close()
	s, err := Open(t.Context(), path, Options{ReadOnly: true, Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if !errors.Is(s.Unsaved(), database.ErrReadOnly) {
		t.Errorf("unsaved is %v", s.Unsaved())
	}
	e := edition(t, s, articles.Query{})
	page, err := e.Page(t.Context(), 0, 3)
	if err != nil || len(page) != 3 {
		t.Fatalf("page is %v, %v", page, err)
	}
	if _, err := s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.MarkRead}); !errors.Is(err, database.ErrReadOnly) {
		t.Errorf("marked with %v", err)
	}
	if _, err := s.Story(t.Context(), page[0].ID); err != nil {
		t.Error(err)
	}
}

func TestALibraryInAFolderThatCannotBeWrittenIsRead(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("no folder is closed to root")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "library.db")
	s := open(t, path)
	three(t, s)
	s.Close()
	if err := errors.Join(os.Chmod(path, 0o400), os.Chmod(folder, 0o500)); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Chmod(folder, 0o700) }()
	s = open(t, path)
	if !errors.Is(s.Unsaved(), database.ErrReadOnly) {
		t.Errorf("unsaved is %v", s.Unsaved())
	}
	if n, err := s.Count(t.Context(), articles.Query{}); n != 3 || err != nil {
		t.Errorf("counted %d, %v", n, err)
	}
}

func TestOnAFullDiskReadingGoesOnAndNothingIsHalfWritten(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	indexed(t, s)
	// SQLite gives the same answer for its own limit as for the disk's.
	if err := changes.Do(t.Context(), s.db, database.InBackground, func(tx *changes.Tx) error {
		var pages int
		if err := tx.Conn.QueryRowContext(t.Context(), "PRAGMA page_count").Scan(&pages); err != nil {
			return err
		}
		_, err := tx.Conn.ExecContext(t.Context(), "PRAGMA max_page_count = "+strconv.Itoa(pages))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	_, err := s.Save(t.Context(), []articles.Delivery{{Source: src.ID, Articles: newPress(1).issue(0, 200)}})
	if !errors.Is(err, database.ErrFull) {
		t.Fatalf("saved with %v", err)
	}
	report, err := s.Check(t.Context())
	if err != nil || report.Stories != 3 || len(report.Problems) > 0 {
		t.Errorf("left is %+v, %v", report, err)
	}
	if got := edition(t, s, articles.Query{}).Outline().Count; got != 3 {
		t.Errorf("%d are listed", got)
	}
}

func TestRetentionKeepsWhatIsStarredAndWhatWasDroppedStaysAway(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	indexed(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 3)
	s.Mark(t.Context(), []articles.ID{page[2].ID}, articles.Change{Kind: articles.Star})
	n, err := s.Retain(t.Context(), Policy{Keep: Keep{Age: 90 * time.Minute}})
	if err != nil || n != 1 {
		t.Fatalf("dropped %d, %v", n, err)
	}
	if got := found(t, s, articles.Query{}); got != "Ferry stopped, Rain at last" {
		t.Errorf("kept are %s", got)
	}
	got := save(t, s, src.ID, story("2", "Late goal", "Sport", 2, "<p>It fell in the last minute.</p>"))
	if got.New != 0 {
		t.Error("a dropped story came back")
	}
	if got := found(t, s, articles.Query{Filter: "goal"}); got != "" {
		t.Errorf("found %s", got)
	}
	if n, err := s.Retain(t.Context(), Policy{Keep: Keep{Count: 1}}); err != nil || n != 0 {
		t.Errorf("dropped %d of a source's newest, %v", n, err)
	}
	if r, err := s.Check(t.Context()); err != nil || len(r.Problems) > 0 {
		t.Errorf("check says %+v, %v", r, err)
	}
}
