package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"lede/articles"
)

// TestFeedsOfAServerAreChangedThereFirst renames, moves and ends a subscription,
// on a server that does so, and on one that fails.
func TestFeedsOfAServerAreChangedThereFirst(t *testing.T) {
	t.Parallel()
	var lost, fails atomic.Bool
	var told []string
	rest := forgetful(&lost)
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/v1/categories":
			writeTo(w, `[{"id":1,"title":"All"},{"id":2,"title":"Tech"}]`)
		case r.URL.Path == "/v1/feeds/1" && fails.Load():
			http.Error(w, "no room", http.StatusInternalServerError)
		case r.URL.Path == "/v1/feeds/1":
			body, _ := io.ReadAll(r.Body)
			told = append(told, r.Method+" "+string(body))
		default:
			rest.ServeHTTP(w, r)
		}
	}))
	defer web.Close()
	_, subs := openSubscriptions(t, fmt.Sprintf("[[account]]\nname = \"home\"\nkind = \"miniflux\"\naddress = %q\ninsecure = true\n"+
		"password-command = [\"echo\", \"key\"]\ncategories = { Tech = \"Science/Technology\" }\n", web.URL))
	subs.run(nil, true)
	only := func() articles.Source {
		t.Helper()
		sources, err := subs.lib.Sources(t.Context())
		if err != nil || len(sources) != 1 {
			t.Fatalf("%d sources, %v", len(sources), err)
		}
		return sources[0]
	}
	feed, ctx := only(), t.Context()
	deeds := func() []error {
		return []error{subs.Rename(ctx, feed.ID, "Ours"), subs.Move(ctx, feed.ID, "Science/Technology"), subs.Remove(ctx, feed.ID)}
	}
	fails.Store(true)
	for i, err := range deeds() {
		if err == nil || !strings.Contains(err.Error(), "Paper on home: ") || !strings.Contains(err.Error(), "nothing was changed") {
			t.Errorf("deed %d: %v", i, err)
		}
	}
	if is := only(); is.Title != "Paper" || is.Category != "" {
		t.Errorf("it was changed here: %+v", is)
	}
	fails.Store(false)
	if err := subs.Rename(ctx, feed.ID, "Ours"); err != nil {
		t.Error(err)
	}
	if err := subs.Move(ctx, feed.ID, "Science/Technology"); err != nil {
		t.Error(err)
	}
	if is := only(); is.Title != "Ours" || is.Named || is.Category != "Science/Technology" {
		t.Errorf("%+v", is)
	}
	if err := subs.Remove(ctx, feed.ID); err != nil {
		t.Error(err)
	}
	if sources, _ := subs.lib.Sources(ctx); len(sources) != 0 {
		t.Errorf("%d sources are left", len(sources))
	}
	if got := strings.Join(told, ", "); got != `PUT {"title":"Ours"}, PUT {"category_id":2}, DELETE ` {
		t.Errorf("the server was told %s", got)
	}
}
