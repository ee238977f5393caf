package refresh_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// oddTag is a validator that is neither quoted nor UTF-8.
const oddTag = "W/odd \"tag\", caf\xe9"

// oddly answers with a feed that keeps silent at night, and from then on that
// nothing has changed.
func oddly(nth int, w http.ResponseWriter, r *http.Request) {
	if nth > 1 && r.Header.Get("If-None-Match") == oddTag && r.Header.Get("If-Modified-Since") == "At noon, or so" {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("ETag", oddTag)
	w.Header().Set("Last-Modified", "At noon, or so")
	_, _ = fmt.Fprint(w, `<rss version="2.0"><channel><title>Lighthouse</title><ttl>60</ttl><skipHours>`)
	for hour := range 6 {
		_, _ = fmt.Fprintf(w, "<hour>%d</hour>", hour)
	}
	_, _ = fmt.Fprint(w, `</skipHours><item><title>Lit</title><guid>1</guid></item></channel></rss>`)
}

// What servers have asked for is in the library, and holds when a new process
// asks every quarter of an hour.
func TestKeepsItsMannersOverRestarts(t *testing.T) {
	c := newTown(t)
	populate(c)
	c.hosts["odd.example"] = oddly
	path := filepath.Join(t.TempDir(), "library.db")
	for i := range 24 * 4 {
		library, err := store.Open(t.Context(), path, store.Options{Now: c.clock})
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			subscribe(t, library, "odd", "hourly", "busy", "missing", "gone", "moved")
		}
		if _, err := refresh.Run(t.Context(), library, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock}); err != nil {
			t.Fatal(err)
		}
		if err := library.Close(); err != nil {
			t.Fatal(err)
		}
		c.pass(15 * time.Minute)
	}
	for host, want := range map[string]struct {
		least, most int
		gap         time.Duration
	}{
		"odd.example": {13, 18, time.Hour}, "hourly.example": {10, 12, 2 * time.Hour}, "busy.example": {20, 36, 30 * time.Minute},
		"missing.example": {5, 9, 15 * time.Minute}, "gone.example": {1, 1, 0}, "moved.example": {2, 2, 0}, "new.example": {24, 49, 0},
	} {
		if n := len(c.visits[host]); n < want.least || n > want.most {
			t.Errorf("%s was asked %d times", host, n)
		}
		for i, gap := range c.gaps(host) {
			if gap < want.gap {
				t.Errorf("%s was asked again after %v (%d)", host, gap, i)
			}
		}
	}
	if gaps := c.gaps("busy.example"); gaps[0] < 5*time.Hour || gaps[1] < 5*time.Hour {
		t.Errorf("a server that wanted five hours was asked after %v", gaps[:2])
	}
	for i, v := range c.visits["odd.example"] {
		if got := v.header.Get("If-None-Match"); i > 0 && got != oddTag {
			t.Errorf("visit %d with %q", i, got)
		}
		if hour := v.at.Hour(); i > 0 && hour < 6 {
			t.Errorf("asked at %v, when nothing comes", v.at)
		}
	}
}

func subscribe(t *testing.T, library *store.Store, hosts ...string) {
	t.Helper()
	var all []articles.Source
	for _, host := range hosts {
		all = append(all, articles.Source{Address: "http://" + host + ".example/feed"})
	}
	if _, err := library.SubscribeAll(t.Context(), all); err != nil {
		t.Fatal(err)
	}
}
