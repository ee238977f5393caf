package store

import "testing"

func TestFindsTheIDsThatBeginAlike(t *testing.T) {
	for _, tt := range []struct{ prefix, first, last string }{
		{"a", "aaaaaaaa", "a7777777"},
		{"b2", "b2aaaaaa", "b2777777"},
		{"mfrggzdf", "mfrggzdf", "mfrggzdf"},
	} {
		from, to, ok := refsOf(tt.prefix)
		if !ok || string(idOf(from)) != tt.first || string(idOf(to)) != tt.last {
			t.Errorf("%s: %s to %s, want %s to %s", tt.prefix, idOf(from), idOf(to), tt.first, tt.last)
		}
	}
	if _, _, ok := refsOf("not an id"); ok {
		t.Error("took what is no id for one")
	}
}
