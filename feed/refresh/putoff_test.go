package refresh_test

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"lede/feed/fetch"
	"lede/feed/refresh"
)

// Ten feeds of a host that does not want to be asked, without saying for how
// long: the others are not asked, and none of those is to blame.
func TestPutsOffTheFeedsOfAHostThatHasHadEnough(t *testing.T) {
	c := newTown(t)
	c.hosts["busy.example"] = func(nth int, w http.ResponseWriter, _ *http.Request) {
		if nth == 1 {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		_, _ = w.Write([]byte(harbour))
	}
	var addresses []string
	for i := range 10 {
		addresses = append(addresses, fmt.Sprintf("http://busy.example/%d", i))
	}
	s := newShelf(addresses...)
	once := func() refresh.Summary {
		t.Helper()
		sum, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock})
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	first := once()
	if n := len(c.visits["busy.example"]); n != 1 || first.Failed != 0 || first.Passed != 10 || first.Asked != 0 {
		t.Errorf("asked %d times: %+v", n, first)
	}
	for _, source := range s.sources {
		if f := source.Fetch; f.Failures > 0 || f.Problem != "" || !f.Checked.IsZero() || f.Barred.IsZero() {
			t.Errorf("%s: %+v", source.Address, f)
		}
	}
	if again := once(); again.Asked != 0 {
		t.Errorf("asked again at once: %+v", again)
	}
	c.pass(20 * time.Minute)
	if last := once(); last.Brought != 10 {
		t.Errorf("at last %+v", last)
	}
}

func TestAsksAgainWhatIsGoneWhereTheReaderNamesIt(t *testing.T) {
	c := newTown(t)
	c.hosts["gone.example"] = func(nth int, w http.ResponseWriter, _ *http.Request) {
		if nth == 1 {
			w.WriteHeader(http.StatusGone)
			return
		}
		_, _ = w.Write([]byte(harbour))
	}
	s := newShelf("http://gone.example/feed")
	for i, want := range []struct {
		options refresh.Options
		visits  int
		gone    bool
	}{
		{refresh.Options{}, 1, true},
		{refresh.Options{Force: true}, 1, true},
		{refresh.Options{Force: true, Named: true}, 2, false},
		{refresh.Options{Force: true}, 3, false},
	} {
		want.options.Client, want.options.Now = c.client(t, fetch.Options{}), c.clock
		if _, err := refresh.Run(t.Context(), s, want.options); err != nil {
			t.Fatal(err)
		}
		if n, gone := len(c.visits["gone.example"]), s.sources[0].Fetch.Gone; n != want.visits || gone != want.gone {
			t.Errorf("%d: asked %d times, gone: %v", i, n, gone)
		}
	}
}
