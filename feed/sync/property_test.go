package sync_test

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
	"lede/feed/sync"
)

// sequences is how many random ones are tried: LEDE_SEQUENCES says another
// number, 1,000 for the long gear.
func sequences() int {
	if n, err := strconv.Atoi(os.Getenv("LEDE_SEQUENCES")); err == nil {
		return n
	}
	return 30
}

// TestWhateverGoesWrongBothSidesAreEqualInTheEnd does to stories on both sides
// what readers do, syncs with faults in between, and looks whether a sync without
// faults makes both equal; and where only one side has acted on a story, that it
// stands as that side has left it.
func TestWhateverGoesWrongBothSidesAreEqualInTheEnd(t *testing.T) {
	t.Parallel()
	for seed := range sequences() {
		t.Run(fmt.Sprint("sequence ", seed), func(t *testing.T) {
			t.Parallel()
			s := newSides(t, uint64(seed))
			for range 30 {
				s.step()
			}
			s.remote.faults = 0
			s.sync()
			s.sync()
			s.wantEqual()
		})
	}
}

// deed is a field of an entry that one of the sides has set.
type deed struct {
	entry string
	field articles.EntryField
}

// sides are a library and a server.
type sides struct {
	t      *testing.T
	chance *rand.Rand
	lib    *storetest.Library
	remote *modelServer
	here   map[deed]bool // what the reader has set last
	there  map[deed]bool // what was set on the server last
	log    []string
}

func newSides(t *testing.T, seed uint64) *sides {
	chance := rand.New(rand.NewPCG(seed, 7))
	s := &sides{t: t, chance: chance, lib: storetest.Fresh(t), remote: newModelServer(chance), here: map[deed]bool{}, there: map[deed]bool{}}
	s.remote.faults = 0.15
	for range 5 + chance.IntN(20) {
		s.remote.publish(strconv.Itoa(1 + chance.IntN(3)))
	}
	return s
}

// sync syncs; what goes wrong is for the next time.
func (s *sides) sync() {
	_, err := sync.Run(s.t.Context(), s.lib, sync.Options{Account: "home", Server: s.remote})
	s.note("sync: %v", err)
	if asks := new(sync.QuestionError); s.remote.faults == 0 && errors.As(err, &asks) && strings.HasSuffix(asks.Error(), "no longer there") {
		// All that was known has been dropped, one after the other: the reader says so.
		_, err = sync.Run(s.t.Context(), s.lib, sync.Options{Account: "home", Server: s.remote, Answer: sync.Accept})
		s.note("accepted: %v", err)
	}
	if err != nil && s.remote.faults == 0 {
		s.t.Errorf("%v\n%s", err, strings.Join(s.log, "\n"))
	}
}

func (s *sides) note(format string, args ...any) { s.log = append(s.log, fmt.Sprintf(format, args...)) }

func (s *sides) step() {
	switch n := s.chance.IntN(12); {
	case n < 3:
		s.sync()
	case n < 7:
		s.actHere()
	case n < 10:
		s.actThere()
	case n == 10:
		s.note("published %s", s.remote.publish(strconv.Itoa(1+s.chance.IntN(3))).ID)
	default:
		s.drop()
	}
}

// actHere marks some stories in the library, or takes the last deed back.
func (s *sides) actHere() {
	if s.chance.IntN(5) == 0 {
		before := s.stories()
		did, ok, err := s.lib.Undo(s.t.Context())
		s.note("undo %v %v %v", did, ok, err)
		for id, h := range s.stories() {
			if h.Read != before[id].Read {
				s.here[deed{id, articles.ReadField}] = h.Read
			}
			if h.Starred != before[id].Starred {
				s.here[deed{id, articles.StarField}] = h.Starred
			}
		}
		return
	}
	kind := []articles.ChangeKind{articles.MarkRead, articles.MarkUnread, articles.Star, articles.Unstar}[s.chance.IntN(4)]
	var ids []articles.ID
	stories := s.stories()
	for _, id := range slices.Sorted(maps.Keys(stories)) { // the same for a seed on every run
		if s.chance.IntN(4) == 0 {
			ids = append(ids, stories[id].ID)
			field := articles.ReadField
			if kind == articles.Star || kind == articles.Unstar {
				field = articles.StarField
			}
			s.here[deed{id, field}] = kind == articles.MarkRead || kind == articles.Star
		}
	}
	if len(ids) == 0 {
		return
	}
	slices.Sort(ids)
	did, err := s.lib.Mark(s.t.Context(), ids, articles.Change{Kind: kind})
	s.note("here %v %v %v", ids, did, err)
}

// actThere marks an entry on the server.
func (s *sides) actThere() {
	ids := s.remote.ids()
	if len(ids) == 0 {
		return
	}
	id, field, on := ids[s.chance.IntN(len(ids))], articles.EntryField(s.chance.IntN(2)), s.chance.IntN(2) == 0
	s.remote.set(id, field, on)
	s.there[deed{id, field}] = on
	s.note("there %s %d %v", id, field, on)
}

// drop lets the server delete an entry.
func (s *sides) drop() {
	ids := s.remote.ids()
	if len(ids) < 4 {
		return
	}
	id := ids[s.chance.IntN(len(ids))]
	delete(s.remote.entries, id)
	s.remote.version++
	s.note("dropped %s", id)
}

// stories are those of the library, by the entries that they are of.
func (s *sides) stories() map[string]articles.Headline {
	edition := storetest.Edition(s.t, s.lib, articles.Query{Copies: true})
	page, err := edition.Page(s.t.Context(), 0, edition.Outline().Count)
	if err != nil {
		s.t.Fatal(err)
	}
	all := map[string]articles.Headline{}
	for _, h := range page {
		id := h.Origin[strings.LastIndexByte(h.Origin, '/')+1:]
		if _, twice := all[id]; twice {
			s.t.Errorf("entry %s is there twice", id)
		}
		all[id] = h
	}
	return all
}

func (s *sides) wantEqual() {
	stories := s.stories()
	for id, e := range s.remote.entries {
		h, ok := stories[id]
		if !ok {
			s.t.Errorf("entry %s never came", id)
			continue
		}
		if h.Read != e.Read || h.Starred != e.Starred {
			s.t.Errorf("entry %s: read %v starred %v here, read %v starred %v there", id, h.Read, h.Starred, e.Read, e.Starred)
		}
		for field, is := range []bool{h.Read, h.Starred} {
			here, byReader := s.here[deed{id, articles.EntryField(field)}]
			there, byServer := s.there[deed{id, articles.EntryField(field)}]
			if byReader && !byServer && here != is || byServer && !byReader && there != is {
				s.t.Errorf("entry %s, field %d: is %v, set here %v to %v, there %v to %v", id, field, is, byReader, here, byServer, there)
			}
		}
	}
	if waiting, err := s.lib.Outbox(s.t.Context(), "home"); err != nil || len(waiting) > 0 {
		s.t.Errorf("there waits %v %v", waiting, err)
	}
	storetest.WantSound(s.t, s.lib.Path)
	if s.t.Failed() {
		s.t.Log(strings.Join(s.log, "\n"))
	}
}
