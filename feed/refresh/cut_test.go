package refresh_test

import (
	"net/http"
	"strings"
	"testing"

	"lede/feed/fetch"
	"lede/feed/refresh"
)

// An answer that breaks off is a failure where no story came before, and else
// brings what did.
func TestAnAnswerThatBreaksOffBeforeAnyStoryIsAFailure(t *testing.T) {
	c := newTown(t)
	broken := func(body string) func(int, http.ResponseWriter, *http.Request) {
		return func(_ int, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "10000")
			_, _ = w.Write([]byte(body))
		}
	}
	c.hosts["none.example"] = broken("<rss><channel><title>Tide")
	c.hosts["less.example"] = broken("<rs")
	c.hosts["some.example"] = broken("<rss><channel><item><title>Fog</title></item><item>")
	s := newShelf("http://none.example/", "http://less.example/", "http://some.example/")
	sum, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock})
	if err != nil || sum.Failed != 2 || sum.Brought != 1 {
		t.Errorf("%+v, %v", sum, err)
	}
	for _, source := range s.sources[:2] {
		if !strings.Contains(source.Fetch.Problem, "brought no story: the answer broke off") {
			t.Errorf("%s: %s", source.Address, source.Fetch.Problem)
		}
	}
}
