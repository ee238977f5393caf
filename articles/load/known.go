package load

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/bundle/records"
)

// Listings keeps what a folder held when it was listed last, so that it is listed
// at once the next time. Its methods may be called from any goroutine.
type Listings interface {
	// Listing calls part with each part of what was kept of a folder, in order,
	// until that returns false.
	Listing(ctx context.Context, folder string, part func(data []byte) bool) error
	// KeepListing keeps the parts of a listing in the place of those before.
	KeepListing(ctx context.Context, folder string, parts func(yield func(data []byte) bool)) error
}

// The bounds of what is kept: a small folder is listed as fast without, and a part
// is read at once.
const (
	fewestKept = 200
	partBytes  = 1 << 20
)

// settled is how old a change of a file must be for its time to tell the next one
// from it: disks count in steps.
const settled = 2 * time.Second

// known is a folder as it was listed last. Its files have still to be looked for.
type known struct {
	folder  string
	files   []knownFile
	at      map[string]int // where in files, by origin
	whole   bool           // the walk has seen all that there is
	changed bool           // it has come to a file that was written to
}

type knownFile struct {
	origin string
	id     articles.ID
	stamp
	seen bool
}

// recallListing lists what a folder held last time. What has become of it since
// shows when it is walked.
func (l *Library) recallListing(ctx context.Context, s start) *known {
	if l.listings == nil || !s.folder || !filepath.IsAbs(s.origin(".")) {
		return nil
	}
	k := &known{folder: s.origin("."), whole: true}
	_ = l.listings.Listing(ctx, k.folder, func(data []byte) bool { return l.addKept(k, string(data)) }) // what can't be read is read from the disk
	if len(k.files) == 0 {
		return k
	}
	l.mu.Lock()
	l.announce()
	l.mu.Unlock()
	k.at = make(map[string]int, len(k.files))
	for i := range k.files {
		k.at[k.files[i].origin] = i
	}
	return k
}

// addKept lists a part of what was kept.
func (l *Library) addKept(k *known, part string) (whole bool) {
	in, disk := rowReader{rest: part}, disk{k.folder}
	below := strings.TrimSuffix(k.folder, string(filepath.Separator)) + string(filepath.Separator)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.makeRoom(k, int(min(in.number(), mostRoom)))
	for in.rest != "" {
		e, ok := in.kept(disk, below, l.fields)
		if !ok {
			return false
		}
		l.recall(&e)
		k.files = append(k.files, knownFile{origin: e.file.whole().origin, id: e.row.ID, stamp: e.file.version})
		l.state.Found++
		l.put(e)
	}
	return true
}

// kept reads a file in a folder with its row; ok is false for what is damaged.
func (r *rowReader) kept(in disk, below string, fields records.Fields) (e entry, ok bool) {
	whole := file{fsys: in, keeps: true}
	inside := r.entry(&e.file, &whole, &e.row)
	name, there := strings.CutPrefix(whole.origin, below)
	if r.bad || !there {
		return e, false
	}
	whole.name = filepath.ToSlash(name)
	if inside != nil {
		inside.of, inside.fields, inside.id = &whole, fields, e.row.ID
		e.file.inside = inside
	} else {
		whole.content, whole.size = e.file.content, e.file.size
		e.file = whole
	}
	e.file.name, e.file.keeps, e.file.version, e.file.flags = whole.name, true, whole.version, whole.flags
	e.row.Read, e.row.Starred = whole.flags.seen, whole.flags.flagged
	return e, true
}

// mostRoom is for how many rows room is made at once.
const mostRoom = 1_000_000

// makeRoom makes room for as many files as a folder held, which is cheaper than to
// find it bit by bit. The caller holds the lock.
func (l *Library) makeRoom(k *known, rows int) {
	if rows -= len(k.files); rows <= 0 || cap(l.rows)-len(l.rows) >= rows {
		return
	}
	k.files, l.rows, l.files = slices.Grow(k.files, rows), slices.Grow(l.rows, rows), slices.Grow(l.files, rows)
	if len(l.places) == 0 {
		l.places = make(map[articles.ID]int, rows)
	}
}

// same reports whether a file that a walk has come to is as it was; where it is
// not, was is what it was listed as.
func (k *known) same(f *file) (same bool, was articles.ID) {
	if k == nil {
		return false, ""
	}
	if f.problem != "" {
		k.whole = false // what lies below is not known
	}
	at, there := k.at[f.origin]
	if !there {
		return false, ""
	}
	before := &k.files[at]
	before.seen = true
	if before.stamp != f.version {
		k.changed = true
	}
	return before.stamp == f.version, before.id
}

// forgetLost takes the files off the list that a walk has not come to.
func (l *Library) forgetLost(k *known) {
	var lost []articles.ID
	for _, f := range k.files {
		if !f.seen {
			lost = append(lost, f.id)
		}
	}
	l.remove(lost)
	k.changed = k.changed || len(lost) > 0
}

// keepListing keeps what a folder holds now, where that is not what was kept.
func (l *Library) keepListing(ctx context.Context, k *known) {
	parts := l.listingOf(k)
	if parts == nil {
		return
	}
	_ = l.listings.KeepListing(ctx, k.folder, func(yield func([]byte) bool) { // without it, the next start takes longer
		for _, part := range parts {
			if !yield(part) {
				return
			}
		}
	})
}

// listingOf is what is to be kept of a folder; nil for nothing.
func (l *Library) listingOf(k *known) (parts [][]byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	before := time.Now().Add(-settled).UnixNano()
	keeps := func(f *file) bool {
		return f.keeps && f.version.written <= before && f.whole().fsys == disk{k.folder}
	}
	kept := 0
	for i := range l.files {
		if keeps(&l.files[i]) {
			kept++
		}
	}
	if kept < fewestKept || !k.changed && kept == len(k.files) {
		return nil
	}
	w := rowWriter{}
	w.number(int64(kept))
	for i := range l.files {
		if !keeps(&l.files[i]) {
			continue
		}
		if w.entry(&l.files[i], &l.rows[i]); len(w.out) >= partBytes {
			parts, w.out = append(parts, w.out), make([]byte, 0, partBytes+partBytes/8)
			w.number(int64(kept))
		}
	}
	return append(parts, w.out)
}
