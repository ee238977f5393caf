package listing

import (
	"context"
	"fmt"
	"sync/atomic"

	"lede/articles/parse"
	"lede/articles/store/database"
)

// Lister lists and searches a library. Its methods may be called from any
// goroutine.
type Lister struct {
	db     *database.DB
	reader parse.Reader
	parts  atomic.Pointer[parts]
}

// parts are what the sidebar has beside the fixed ones.
type parts struct {
	saved   []Saved
	sidebar []SidebarKind
}

// New returns what lists the library db. The sidebar names the saved searches and
// kinds of parts that [Lister.Tallies] tells.
func New(db *database.DB, reader parse.Reader, saved []Saved, sidebar []SidebarKind) *Lister {
	l := &Lister{db: db, reader: reader}
	l.ShowParts(saved, sidebar)
	return l
}

// ShowParts has [Lister.Tallies] tell other saved searches and kinds of parts.
func (l *Lister) ShowParts(saved []Saved, sidebar []SidebarKind) {
	l.parts.Store(&parts{saved, sidebar})
}

// Unindexed returns how many stories a search for words does not find yet.
func (l *Lister) Unindexed(ctx context.Context) (n int, err error) {
	err = l.db.Read.QueryRowContext(ctx, database.Unindexed).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("asking the index: %w", database.Fault(err))
	}
	return n, nil
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// Saved is a search that the reader has given a name.
type Saved struct{ Name, Filter string }
