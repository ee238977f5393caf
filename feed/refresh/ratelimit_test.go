package refresh_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"lede/articles/store"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// limited answers one request in ten seconds.
func limited(c *town) func(int, http.ResponseWriter, *http.Request) {
	var mu sync.Mutex
	var last time.Time
	return func(_ int, w http.ResponseWriter, _ *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		now := c.clock()
		if wait := last.Add(10 * time.Second).Sub(now); !last.IsZero() && wait > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int((wait+time.Second-1)/time.Second)))
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		last = now
		_, _ = w.Write([]byte(harbour))
	}
}

// A host that says 503 instead of 429 lets its feeds in by turns as well.
func TestEveryFeedOfABusyHostComesInTurn(t *testing.T) {
	c := newTown(t)
	answer := limited(c)
	c.hosts["busy.example"] = func(n int, w http.ResponseWriter, r *http.Request) { answer(n, unavailable{w}, r) }
	var addresses []string
	for i := range 4 {
		addresses = append(addresses, fmt.Sprintf("http://busy.example/%d", i))
	}
	s := newShelf(addresses...)
	for range 4 {
		if _, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock, Force: true}); err != nil {
			t.Fatal(err)
		}
		c.pass(11 * time.Second)
	}
	for _, source := range s.sources {
		if source.Fetch.Arrived.IsZero() {
			t.Errorf("%s has brought nothing: %+v", source.Address, source.Fetch)
		}
	}
}

// unavailable says that the service is unavailable where too much was asked.
type unavailable struct{ http.ResponseWriter }

func (w unavailable) WriteHeader(status int) {
	if status == http.StatusTooManyRequests {
		status = http.StatusServiceUnavailable
	}
	w.ResponseWriter.WriteHeader(status)
}

// Four feeds of a host that allows one request in ten seconds: every run of
// eleven seconds brings another one, whoever was asked before, and costs one
// refusal at most beside.
func TestEveryFeedOfALimitedHostComesInTurn(t *testing.T) {
	c := newTown(t)
	c.hosts["busy.example"] = limited(c)
	var addresses []string
	for i := range 4 {
		addresses = append(addresses, fmt.Sprintf("http://busy.example/%d", i))
	}
	s := newShelf(addresses...)
	for n := range 5 {
		sum, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock, Force: n%2 == 0})
		if err != nil || sum.Failed != 0 {
			t.Fatalf("%+v, %v", sum, err)
		}
		if n > 0 {
			if asked := len(c.visits["busy.example"]); sum.Brought != 1 || asked > 2*(n+1) {
				t.Errorf("run %d: %+v, asked %d times in all", n, sum, asked)
			}
		}
		c.pass(11 * time.Second)
	}
	for _, source := range s.sources {
		if f := source.Fetch; f.Arrived.IsZero() || f.Failures > 0 || f.Problem != "" {
			t.Errorf("%s: %+v", source.Address, f)
		}
	}
}

// Another process, and a feed that was not asked then, keep to what the host
// has said.
func TestAHostIsLeftAloneOverRestarts(t *testing.T) {
	c := newTown(t)
	c.hosts["busy.example"] = func(nth int, w http.ResponseWriter, _ *http.Request) {
		if nth == 1 {
			w.Header().Set("Retry-After", "3600")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		_, _ = w.Write([]byte(harbour))
	}
	path := filepath.Join(t.TempDir(), "library.db")
	run := func(add string) refresh.Summary {
		t.Helper()
		library, err := store.Open(t.Context(), path, store.Options{Now: c.clock})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = library.Close() }()
		if add != "" {
			subscribe(t, library, add)
		}
		sum, err := refresh.Run(t.Context(), library, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock, Force: true})
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	if first := run("busy"); first.Passed != 1 || first.Failed != 0 {
		t.Errorf("%+v", first)
	}
	if again := run(""); again.Asked != 0 || again.Passed != 1 {
		t.Errorf("asked again after a restart: %+v", again)
	}
	c.pass(61 * time.Minute)
	if last := run(""); last.Brought != 1 {
		t.Errorf("%+v", last)
	}
}

func TestANewFeedWaitsWithItsHost(t *testing.T) {
	c := newTown(t)
	c.hosts["busy.example"] = func(_ int, w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
	}
	s := newShelf("http://busy.example/1", "http://busy.example/2")
	all := s.sources
	s.sources = slices.Clone(all[:1])
	for range 2 {
		if _, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock, Force: true}); err != nil {
			t.Fatal(err)
		}
		if n := len(c.visits["busy.example"]); n != 1 {
			t.Errorf("asked %d times", n)
		}
		s.sources = append(s.sources[:1], all[1])
	}
}
