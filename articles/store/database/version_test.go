package database_test

import (
	"fmt"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestANumberOfTheSchemaThatIsDamagedIsMended(t *testing.T) {
	t.Parallel()
	for _, version := range []int{-1, -2147483648, 0, 1, 3, 11, 13, 244, 268435468, 2147483647} {
		for _, repeated := range []bool{true, false} {
			t.Run(fmt.Sprint(version, repeated), func(t *testing.T) {
				t.Parallel()
				s := storetest.Fresh(t)
				storetest.Three(t, s)
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				storetest.Exec(t, s.Path, fmt.Sprintf("PRAGMA user_version = %d", version))
				if !repeated {
					storetest.Exec(t, s.Path, "DELETE FROM fact WHERE name = 'schema'")
				}
				s = storetest.Open(t, s.Path)
				if found, ok := s.Salvaged(); ok {
					t.Errorf("it was repaired for that: %+v", found)
				}
				storetest.WantUnread(t, s, 3)
				if _, err := s.MarkAll(t.Context(), articles.Query{}, storetest.Read); err != nil {
					t.Error(err)
				}
				storetest.WantSound(t, s.Path)
			})
		}
	}
}
