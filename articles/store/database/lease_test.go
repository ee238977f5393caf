package database_test

import (
	"testing"
	"time"

	"lede/articles/store/storetest"
)

func TestOneRefreshesAtATime(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	for i, test := range []struct {
		holder string
		term   time.Duration
		want   bool
	}{{"one", time.Minute, true}, {"two", time.Minute, false}, {"one", 0, true}, {"two", time.Minute, true}} {
		if held, err := s.Lease(t.Context(), test.holder, test.term); held != test.want || err != nil {
			t.Errorf("%d: %s holds it: %v, %v", i, test.holder, held, err)
		}
	}
}
