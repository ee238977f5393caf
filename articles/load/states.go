package load

import (
	"context"
	"fmt"
	"slices"

	"lede/articles"
)

// States keeps what a reader does to stories that no source brings. Its methods
// may be called from any goroutine.
type States interface {
	FileStates(ctx context.Context) ([]articles.FileState, error)
	KeepFileStates(ctx context.Context, states []articles.FileState) error
}

// remember reads what was kept, before anything is listed. What can't be read
// costs no story.
func (l *Library) remember(ctx context.Context) {
	if l.states == nil {
		return
	}
	states, _ := l.states.FileStates(ctx)
	l.kept = make(map[[16]byte]articles.FileState, len(states))
	for _, s := range states {
		l.kept[s.Content] = s
	}
}

// recall gives a row what the reader has done to its story before.
func (l *Library) recall(e *entry) {
	s, ok := l.kept[e.file.content]
	if !ok {
		return
	}
	e.row.Read, e.row.Starred, e.row.Tags = s.Read, s.Starred, slices.Clone(s.Tags)
	e.stop = s.Stop
}

// stateOf is what is to be kept of a row. The caller holds the lock.
func (l *Library) stateOf(at int) articles.FileState {
	row, f := &l.rows[at], &l.files[at]
	path := f.origin
	if f.inside != nil {
		path = f.inside.of.origin
	}
	return articles.FileState{
		Content: f.content, Size: f.size, Path: path,
		Read: row.Read, Starred: row.Starred, Tags: slices.Clone(row.Tags), Stop: l.stops[row.ID],
	}
}

// keepStates writes states down. Stories of the samples and of what has no
// content have none.
func (l *Library) keepStates(ctx context.Context, states []articles.FileState) error {
	states = slices.DeleteFunc(states, func(s articles.FileState) bool { return s.Content == [16]byte{} })
	if l.states == nil || len(states) == 0 {
		return nil
	}
	if err := l.states.KeepFileStates(ctx, states); err != nil {
		return fmt.Errorf("marked until lede ends, and not kept: %w", err)
	}
	return nil
}

// Forget drops what is kept of the stories that are listed, wherever they lay when
// it was kept, and returns of how many.
func (l *Library) Forget(ctx context.Context) (count int, err error) {
	var kept []articles.FileState
	seen := map[[16]byte]bool{}
	l.mu.Lock()
	for i := range l.files {
		content := l.files[i].content
		if _, ok := l.kept[content]; ok && !seen[content] {
			seen[content] = true
			kept = append(kept, articles.FileState{Content: content})
		}
	}
	l.mu.Unlock()
	return len(kept), l.keepStates(ctx, kept)
}
