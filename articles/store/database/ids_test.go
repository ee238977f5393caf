package database_test

import (
	"testing"

	"lede/articles/store/database"
)

func TestFindsTheIDsThatBeginAlike(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ prefix, first, last string }{
		{"a", "aaaaaaaa", "a7777777"},
		{"b2", "b2aaaaaa", "b2777777"},
		{"mfrggzdf", "mfrggzdf", "mfrggzdf"},
	} {
		from, to, ok := database.RefsOf(tt.prefix)
		if !ok || string(database.IDOf(from)) != tt.first || string(database.IDOf(to)) != tt.last {
			t.Errorf("%s: %s to %s, want %s to %s", tt.prefix, database.IDOf(from), database.IDOf(to), tt.first, tt.last)
		}
	}
	if _, _, ok := database.RefsOf("not an id"); ok {
		t.Error("took what is no id for one")
	}
}
