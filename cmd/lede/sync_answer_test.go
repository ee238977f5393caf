package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"lede/articles"
)

// forgetful is a Miniflux with thirty entries of one feed that may have lost which
// ones are unread.
func forgetful(lost *atomic.Bool) http.Handler {
	var ids, entries []string
	for n := 30; n > 0; n-- {
		ids = append(ids, strconv.Itoa(n))
		entries = append(entries, fmt.Sprintf(`{"id":%d,"feed_id":1,"status":"unread","hash":"h%d","title":"Story %d","url":"https://paper.example/%d","content":"Fog."}`, n, n, n, n))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query := r.URL.Query()
		none := lost.Load() && query.Get("status") == "unread" && len(query["status"]) == 1
		switch {
		case r.Method == http.MethodPut:
			lost.Store(false) // it was told which ones are unread
			w.WriteHeader(http.StatusNoContent)
		case r.URL.Path == "/v1/feeds":
			writeTo(w, `[{"id":1,"feed_url":"https://paper.example/feed","title":"Paper"}]`)
		case r.URL.Path == "/v1/entries/ids" && none:
			writeTo(w, `{"total":0,"entry_ids":[]}`)
		case r.URL.Path == "/v1/entries/ids":
			writeTo(w, `{"total":30,"entry_ids":[%s]}`, strings.Join(ids, ","))
		case none:
			writeTo(w, `{"total":0,"entries":[]}`)
		case query.Get("limit") == "1":
			writeTo(w, `{"total":30,"entries":[%s]}`, entries[0])
		default:
			var limit int
			_, _ = fmt.Sscan(query.Get("limit"), &limit)
			writeTo(w, `{"total":30,"entries":[%s]}`, strings.Join(entries[:min(limit, 30)], ","))
		}
	})
}

// TestTheInterfaceAsksBeforeManyMarksTurn has a server lose what is unread, and
// answers in both ways.
func TestTheInterfaceAsksBeforeManyMarksTurn(t *testing.T) {
	t.Parallel()
	for keep, wanted := range map[bool]int{false: 0, true: 30} {
		t.Run(fmt.Sprint("keep ", keep), func(t *testing.T) {
			t.Parallel()
			var lost atomic.Bool
			web := httptest.NewServer(forgetful(&lost))
			defer web.Close()
			_, subs := openSubscriptions(t, fmt.Sprintf("[[account]]\nname = \"home\"\nkind = \"miniflux\"\naddress = %q\ninsecure = true\npassword-command = [\"echo\", \"key\"]\n", web.URL))
			refresh := func() articles.Refresh { subs.run(nil, true); return subs.awaited(t, articles.Refresh{}) }
			unread := func() (n int) {
				sources, err := subs.lib.Sources(t.Context())
				if err != nil || len(sources) != 1 {
					t.Fatalf("%d sources, %v", len(sources), err)
				}
				return sources[0].Unread
			}
			if state := refresh(); state.Problem != "" || state.Asks.Account != "" || unread() != 30 {
				t.Fatalf("%+v, %d unread", state, unread())
			}
			lost.Store(true)
			state := refresh()
			if state.Problem != "" || state.Asks.Account != "home" || !strings.Contains(state.Asks.Text, "30 of 30 stories are read") || unread() != 30 {
				t.Fatalf("%+v, %d unread", state, unread())
			}
			if err := subs.Answer(t.Context(), "home", keep); err != nil {
				t.Fatal(err)
			}
			subs.Wait()
			if state := subs.awaited(t, articles.Refresh{}); state.Problem != "" || state.Asks.Account != "" || unread() != wanted || lost.Load() == keep {
				t.Errorf("%+v, %d unread, lost there %v", state, unread(), lost.Load())
			}
		})
	}
}
