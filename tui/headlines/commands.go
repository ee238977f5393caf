package headlines

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// Source makes the edition that a query asks for. It is called in commands.
type Source func(ctx context.Context, q articles.Query) (articles.Edition, error)

// Loaded tells that the edition that was asked for last has come, or why not.
type Loaded struct {
	Took time.Duration // what making it cost
	Err  error

	era     int
	query   articles.Query
	edition articles.Edition
	outline articles.Outline
	index   int // of the story to stay on
	found   bool
	chunks  map[int][]articles.Headline
}

type chunksLoaded struct {
	era    int
	wanted []int
	chunks map[int][]articles.Headline
	err    error
}

type unreadFound struct {
	era   int
	index int
	ok    bool
	err   error
}

// loadEdition makes the edition of q and finds stay in it, so that the cursor
// can hold to that story. The headlines near it come along: the screen never
// shows a blank between two editions.
func loadEdition(ctx context.Context, source Source, q articles.Query, era int, stay articles.ID, near int) tea.Cmd {
	return func() tea.Msg {
		start := time.Now()
		m := Loaded{era: era, query: q}
		m.edition, m.Err = source(ctx, q)
		if m.Err != nil {
			return m
		}
		m.outline = ownCounts(m.edition.Outline())
		if stay != "" {
			m.index, m.found, m.Err = m.edition.Locate(ctx, stay)
		}
		if !m.found {
			m.index = max(0, min(near, m.outline.Count-1))
		}
		if m.Err == nil {
			m.chunks, m.Err = readChunks(ctx, m.edition, around(m.index, m.outline.Count))
		}
		m.Took = time.Since(start)
		return m
	}
}

// ownCounts copies an outline, so that marking a story does not reach into
// the edition's.
func ownCounts(o articles.Outline) articles.Outline {
	o.Groups = slices.Clone(o.Groups)
	for i := range o.Groups {
		o.Groups[i].Parts = slices.Clone(o.Groups[i].Parts)
	}
	return o
}

// around returns the chunk of index and its neighbours.
func around(index, count int) []int {
	var chunks []int
	for c := max(0, index/chunkSize-1); c <= index/chunkSize+1 && c*chunkSize < count; c++ {
		chunks = append(chunks, c)
	}
	return chunks
}

func loadChunks(ctx context.Context, e articles.Edition, era int, wanted []int) tea.Cmd {
	return func() tea.Msg {
		chunks, err := readChunks(ctx, e, wanted)
		return chunksLoaded{era: era, wanted: wanted, chunks: chunks, err: err}
	}
}

func readChunks(ctx context.Context, e articles.Edition, wanted []int) (map[int][]articles.Headline, error) {
	chunks := make(map[int][]articles.Headline, len(wanted))
	for _, c := range wanted {
		page, err := e.Page(ctx, c*chunkSize, chunkSize)
		if err != nil {
			return chunks, err
		}
		chunks[c] = slices.Clone(page) // marks are set on it
	}
	return chunks, nil
}

// seekUnread looks for the next unread story. The edition is a snapshot: what
// was done since is in changes.
func seekUnread(ctx context.Context, e articles.Edition, era, from, step int, changes map[articles.ID][]articles.Change) tea.Cmd {
	return func() tea.Msg {
		for {
			index, ok, err := e.NextUnread(ctx, from, step)
			if err != nil || !ok {
				return unreadFound{era: era, err: err}
			}
			page, err := e.Page(ctx, index, 1)
			if err != nil {
				return unreadFound{era: era, err: err}
			}
			if len(page) == 1 && readSince(page[0], changes[page[0].ID]) {
				from = index + step
				continue
			}
			return unreadFound{era: era, index: index, ok: true}
		}
	}
}

// readSince reports whether h, unread in its edition, was read since.
func readSince(h articles.Headline, changes []articles.Change) bool {
	for _, c := range changes {
		c.Apply(&h)
	}
	return h.Read
}
