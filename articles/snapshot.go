package articles

import (
	"context"
	"slices"
	"time"
)

// Snapshot is headlines in reading order, in memory. It does not change once it
// is made, so any goroutine may read it.
type Snapshot struct {
	rows    []Headline
	outline Outline
}

// NewSnapshot puts headlines in the order of q, the unread ones alone where it
// asks for those; the caller has selected what Part and Filter ask for. Inside a
// group the newest story comes first; groups without a name come last. now
// decides which day is today, and in which place of the world. The snapshot
// keeps headlines: the caller must not change them afterwards.
func NewSnapshot(headlines []Headline, q Query, now time.Time) *Snapshot {
	keys := sortKeys(headlines, q, now)
	rows := make([]Headline, len(keys))
	for i, k := range keys {
		rows[i] = headlines[k.at]
	}
	return &Snapshot{rows: rows, outline: outlineOf(rows, keys, q.By, now)}
}

// Noted returns the snapshot with a notice for the reader.
func (e *Snapshot) Noted(notice string) *Snapshot {
	noted := *e
	noted.outline.Notice = notice
	return &noted
}

// Outline returns the groups of the snapshot.
func (e *Snapshot) Outline() Outline { return e.outline }

// Page returns at most n headlines from index from on. The error is ctx's.
func (e *Snapshot) Page(ctx context.Context, from, n int) ([]Headline, error) {
	from = min(max(from, 0), len(e.rows))
	return e.rows[from:min(from+max(n, 0), len(e.rows))], ctx.Err()
}

// Locate returns the index of a story.
func (e *Snapshot) Locate(ctx context.Context, id ID) (index int, ok bool, err error) {
	index = slices.IndexFunc(e.rows, func(h Headline) bool { return h.ID == id })
	return max(index, 0), index >= 0, ctx.Err()
}

// NextUnread returns the index of the first unread story from index from on,
// going up for step +1 and down for -1. Stories with a problem are passed over.
func (e *Snapshot) NextUnread(ctx context.Context, from, step int) (index int, ok bool, err error) {
	for i := from; i >= 0 && i < len(e.rows); i += step {
		if !e.rows[i].Read && e.rows[i].Problem == "" {
			return i, true, ctx.Err()
		}
	}
	return 0, false, ctx.Err()
}
