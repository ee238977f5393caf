package store

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
)

func TestMigrationsAreNumberedOneByOne(t *testing.T) {
	steps, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range steps {
		if !strings.HasPrefix(name, fmt.Sprintf("migrations/%04d_", i+1)) {
			t.Errorf("%s is step %d", name, i+1)
		}
	}
}
