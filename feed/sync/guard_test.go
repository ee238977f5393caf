package sync_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
	"lede/feed/server"
	"lede/feed/sync"
)

// fortySides are a library and a server with forty entries, all of them equal:
// ten read, six starred.
func fortySides(t *testing.T) *sides {
	t.Helper()
	s := &sides{t: t, lib: storetest.Fresh(t), remote: newModelServer(rand.New(rand.NewPCG(1, 1))), here: map[deed]bool{}, there: map[deed]bool{}}
	for i := range 40 {
		e := s.remote.publish("1")
		e.Read, e.Starred = i < 10, i < 6
	}
	s.sync()
	return s
}

func (s *sides) answer(a sync.Answer) error {
	_, err := sync.Run(s.t.Context(), s.lib, sync.Options{Account: "home", Server: s.remote, Answer: a})
	return err
}

// TestACategoryOfTheServerIsOneHere has a server keep a feed under a name that
// would be two here.
func TestACategoryOfTheServerIsOneHere(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	s.remote.feeds[0].Category = "Wind; waves"
	s.sync()
	sources, err := s.lib.Sources(t.Context())
	if err != nil || !slices.ContainsFunc(sources, func(s articles.Source) bool { return s.Category == "Wind, waves" }) {
		t.Errorf("%+v, %v", sources, err)
	}
}

// TestManyMarksAtOnceAreAsked has a server lose its marks in all the ways in
// which one may.
func TestManyMarksAtOnceAreAsked(t *testing.T) {
	t.Parallel()
	for name, lose := range map[string]func(*modelServer){
		"stars": func(m *modelServer) {
			for _, e := range m.entries {
				e.Starred = false
			}
		},
		"unread": func(m *modelServer) {
			for _, e := range m.entries {
				e.Read = true
			}
		},
		"entries": func(m *modelServer) { clear(m.entries) },
		"feeds":   func(m *modelServer) { m.feeds = []server.Feed{} },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := fortySides(t)
			before := s.stories()
			lose(s.remote)
			s.remote.version++
			var asked *sync.QuestionError
			if err := s.answer(sync.Ask); !errors.As(err, &asked) {
				t.Fatalf("it is not asked: %v", err)
			}
			for id, h := range s.stories() {
				if h.Read != before[id].Read || h.Starred != before[id].Starred {
					t.Errorf("entry %s has turned", id)
				}
			}
			if a, err := s.lib.Account(t.Context(), "home"); err != nil || a.Question == "" {
				t.Errorf("the question is not kept: %+v %v", a, err)
			}
			if err := s.answer(sync.Accept); err != nil {
				t.Error(err)
			}
			if a, _ := s.lib.Account(t.Context(), "home"); a.Question != "" {
				t.Errorf("it is answered, and still asked: %s", a.Question)
			}
		})
	}
}

func TestAcceptTakesTheServersWord(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	for _, e := range s.remote.entries {
		e.Read, e.Starred = true, false
	}
	s.remote.version++
	if err := s.answer(sync.Accept); err != nil {
		t.Fatal(err)
	}
	s.wantEqual()
	storetest.WantUnread(t, s.lib, 0)
}

func TestKeepTellsTheServerWhatStandsHere(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	for _, e := range s.remote.entries {
		e.Read, e.Starred = true, false
	}
	s.remote.version++
	if err := s.answer(sync.Keep); err != nil {
		t.Fatal(err)
	}
	s.wantEqual()
	storetest.WantUnread(t, s.lib, 30)
}

// TestKeepEndsNoSubscription has a server lose its feeds.
func TestKeepEndsNoSubscription(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	before := len(s.stories())
	s.remote.feeds = []server.Feed{}
	clear(s.remote.entries)
	s.remote.version++
	if err := s.answer(sync.Keep); err != nil {
		t.Fatal(err)
	}
	sources, err := s.lib.Sources(t.Context())
	if got := len(s.stories()); err != nil || len(sources) != 3 || got != before {
		t.Errorf("%d sources, %d stories of %d, %v", len(sources), got, before, err)
	}
}

func TestAFewMarksAreNotAsked(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	s.remote.set("20", articles.ReadField, true)
	s.remote.set("1", articles.StarField, false)
	if err := s.answer(sync.Ask); err != nil {
		t.Fatal(err)
	}
	s.wantEqual()
}

// TestAServerThatBeganAnewDoublesNothing restores a server from a backup: it
// gives the ids of the last entries out again, to others.
func TestAServerThatBeganAnewDoublesNothing(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	if _, err := s.lib.Mark(t.Context(), []articles.ID{s.stories()["40"].ID}, storetest.Read); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"36", "37", "38", "39", "40"} {
		delete(s.remote.entries, id)
	}
	s.remote.last = 35
	for range 7 {
		e := s.remote.publish("1")
		e.Key, e.Title, e.Link = "later "+e.ID, "Later story "+e.ID, "https://paper.example/story/later-"+e.ID
	}
	s.sync()
	s.sync()
	stories := s.stories()
	if len(stories) != 47 {
		t.Errorf("%d stories", len(stories))
	}
	for id, e := range s.remote.entries {
		name := e.Link[len("https://paper.example/story/"):]
		if h := stories[name]; h.Read != e.Read {
			t.Errorf("entry %s (%s): read %v here, %v there", id, name, h.Read, e.Read)
		}
	}
	if s.remote.entries["40"].Read {
		t.Error("a mark has gone to another entry than it was for")
	}
	if !stories["40"].Read {
		t.Error("a story has lost its mark")
	}
}

// TestWhatTheReaderHasDoneIsNoReasonToAsk takes all stars away here, and breaks
// off behind the sending: the next sync finds on the server what it was told.
func TestWhatTheReaderHasDoneIsNoReasonToAsk(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	var starred []articles.ID
	for _, h := range s.stories() {
		if h.Starred {
			starred = append(starred, h.ID)
		}
	}
	if _, err := s.lib.Mark(t.Context(), starred, articles.Change{Kind: articles.Unstar}); err != nil {
		t.Fatal(err)
	}
	for id, e := range s.remote.entries { // it was sent, and the answer was lost
		if e.Starred {
			s.remote.set(id, articles.StarField, false)
		}
	}
	if err := s.answer(sync.Ask); err != nil {
		t.Errorf("the reader is asked about what he has done: %v", err)
	}
	s.wantEqual()
}

// TestOtherFeedsInAsManyNumbersAreAsked has a server come back with other feeds,
// as many as there were.
func TestOtherFeedsInAsManyNumbersAreAsked(t *testing.T) {
	t.Parallel()
	s := newSides(t, 1)
	s.remote.faults = 0
	s.remote.feeds = nil
	for i := range 5 {
		s.remote.feeds = append(s.remote.feeds, paper(i+1, fmt.Sprint("paper-", i+1)))
	}
	s.sync()
	before := len(s.stories())
	s.remote.feeds = nil
	for i := range 5 {
		s.remote.feeds = append(s.remote.feeds, paper(i+51, fmt.Sprint("other-", i+1)))
	}
	clear(s.remote.entries)
	s.remote.version++
	var asked *sync.QuestionError
	if err := s.answer(sync.Ask); !errors.As(err, &asked) || !strings.Contains(asked.Error(), "0 of 5 feeds") {
		t.Errorf("it is not asked: %v", err)
	}
	if got := len(s.stories()); got != before {
		t.Errorf("%d stories of %d", got, before)
	}
}

func paper(id int, name string) server.Feed {
	return server.Feed{ID: strconv.Itoa(id), Address: "https://paper.example/" + name + ".xml", Title: name}
}

// TestFeedsInOtherNumbersStayThemselves has a server that was set up anew number
// its feeds in another order.
func TestFeedsInOtherNumbersStayThemselves(t *testing.T) {
	t.Parallel()
	s := newSides(t, 1)
	s.remote.faults = 0
	s.sync()
	before, err := s.lib.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	f := s.remote.feeds
	f[0].ID, f[1].ID, f[2].ID = f[1].ID, f[2].ID, f[0].ID
	for _, e := range s.remote.entries {
		e.Feed = strconv.Itoa(1 + numberOf(e.Feed)%3)
	}
	s.sync()
	after, err := s.lib.Sources(t.Context())
	if err != nil || len(after) != len(before) {
		t.Fatalf("%d sources, %v", len(after), err)
	}
	for _, was := range before {
		if !slices.ContainsFunc(after, func(is articles.Source) bool {
			return is.ID == was.ID && is.Address == was.Address && is.Remote != was.Remote
		}) {
			t.Errorf("%s is another source", was.Address)
		}
	}
}

// TestWhatWaitsOutlivesAServerThatBeganAnew takes a star and a reading back that
// the restored server still has.
func TestWhatWaitsOutlivesAServerThatBeganAnew(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	for kind, id := range map[articles.ChangeKind]string{articles.Unstar: "3", articles.MarkUnread: "4"} {
		if _, err := s.lib.Mark(t.Context(), []articles.ID{s.stories()[id].ID}, articles.Change{Kind: kind}); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range []string{"38", "39", "40"} {
		other(s.remote.entries[id])
	}
	s.remote.version++
	s.sync()
	s.sync()
	if e := s.remote.entries["3"]; e.Starred || !e.Read {
		t.Errorf("entry 3 is read %v, starred %v there", e.Read, e.Starred)
	}
	if e := s.remote.entries["4"]; e.Read || !e.Starred {
		t.Errorf("entry 4 is read %v, starred %v there", e.Read, e.Starred)
	}
	if a, err := s.lib.Account(t.Context(), "home"); err != nil || a.Waiting != 0 {
		t.Errorf("%d wait, %v", a.Waiting, err)
	}
}

// other makes another entry of e, under its id.
func other(e *server.Entry) {
	e.Key, e.Title, e.Link = "later "+e.ID, "Later story "+e.ID, "https://paper.example/story/later-"+e.ID
}

// TestNumbersThatStandForOtherStoriesBringThem has a restored server give as many
// ids out again as there were, and one of them: nothing tells but the stories.
func TestNumbersThatStandForOtherStoriesBringThem(t *testing.T) {
	t.Parallel()
	for name, ids := range map[string][]string{"all that are new": {"38", "39", "40"}, "one": {"40"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := fortySides(t)
			if _, err := s.lib.Mark(t.Context(), []articles.ID{s.stories()["40"].ID}, storetest.Read); err != nil {
				t.Fatal(err)
			}
			for _, id := range ids {
				other(s.remote.entries[id])
			}
			s.remote.version++
			s.sync()
			stories := s.stories()
			for _, id := range ids {
				if h, ok := stories["later-"+id]; !ok || h.Read {
					t.Errorf("the new story of entry %s: there %v, read %v", id, ok, h.Read)
				}
			}
			if len(stories) != 40+len(ids) || !stories["40"].Read {
				t.Errorf("%d stories, the old one read %v", len(stories), stories["40"].Read)
			}
			if s.remote.entries["40"].Read {
				t.Error("a mark has gone to another entry than it was for")
			}
		})
	}
}
