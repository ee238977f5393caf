package sync_test

import (
	"context"
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"

	"lede/articles"
	"lede/feed/server"
)

// modelServer is a server in memory. Its faults come by chance.
type modelServer struct {
	chance  *rand.Rand
	faults  float64 // how often a call goes wrong
	feeds   []server.Feed
	entries map[string]*server.Entry
	last    int
	version int
	calls   int
	marked  int // entries that calls have marked
}

func newModelServer(chance *rand.Rand) *modelServer {
	m := &modelServer{chance: chance, entries: map[string]*server.Entry{}}
	for i := range 3 {
		id := strconv.Itoa(i + 1)
		m.feeds = append(m.feeds, server.Feed{ID: id, Address: "https://paper.example/" + id + ".xml", Title: "Paper " + id})
	}
	return m
}

// publish adds an entry to a feed.
func (m *modelServer) publish(feed string) *server.Entry {
	m.last++
	m.version++
	id := strconv.Itoa(m.last)
	e := &server.Entry{
		ID: id, Feed: feed, Key: "key " + id, Title: "Story " + id, Link: "https://paper.example/story/" + id,
		Content: "<p>What happened in place " + id + ".</p>",
	}
	m.entries[id] = e
	return e
}

func (m *modelServer) ids() []string { return slices.Sorted(maps.Keys(m.entries)) }

var errBroken = errors.New("broke off")

// fault is what goes wrong with a call; nil where nothing does.
func (m *modelServer) fault() error {
	m.calls++
	if m.chance.Float64() >= m.faults {
		return nil
	}
	return []error{errBroken, server.ErrUnsteady, server.ErrOther, server.ErrLogin}[m.chance.IntN(4)]
}

func (m *modelServer) Glance(context.Context) (string, error) {
	return strconv.Itoa(m.version), m.fault()
}

func (m *modelServer) Feeds(context.Context) ([]server.Feed, error) { return m.feeds, m.fault() }

func (m *modelServer) Sets(context.Context) (server.Sets, error) {
	sets := server.Sets{All: map[string]bool{}, Unread: map[string]bool{}, Starred: map[string]bool{}}
	for id, e := range m.entries {
		sets.All[id] = true
		if !e.Read {
			sets.Unread[id] = true
		}
		if e.Starred {
			sets.Starred[id] = true
		}
	}
	return sets, m.fault()
}

func (m *modelServer) Entries(_ context.Context, ids []string, take func([]server.Entry) error) error {
	for some := range slices.Chunk(ids, 3) {
		if err := m.fault(); err != nil {
			return err
		}
		var found []server.Entry
		for _, id := range some {
			if e, ok := m.entries[id]; ok {
				found = append(found, *e)
			}
		}
		if err := take(found); err != nil {
			return err
		}
	}
	return nil
}

// Mark may do all or a part of what it is asked for and fail, or say that it has
// done it and not have.
func (m *modelServer) Mark(_ context.Context, ids []string, field articles.EntryField, on bool) error {
	err := m.fault()
	done := len(ids)
	if err != nil || m.chance.Float64() < m.faults {
		done = m.chance.IntN(len(ids) + 1)
	}
	for _, id := range ids[:done] {
		m.set(id, field, on)
	}
	return err
}

func (m *modelServer) set(id string, field articles.EntryField, on bool) {
	e, ok := m.entries[id]
	if !ok {
		return
	}
	m.version++
	m.marked++
	if field == articles.ReadField {
		e.Read = on
	} else {
		e.Starred = on
	}
}
