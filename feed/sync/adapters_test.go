package sync_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
	"lede/feed/fetch"
	"lede/feed/server"
	"lede/feed/server/greader"
	"lede/feed/server/miniflux"
	"lede/feed/server/ttrss"
	"lede/feed/sync"
)

// protocol is a way to a server: what answers, and what asks.
type protocol struct {
	answers func(*site) http.Handler
	asks    func(*fetch.Client, server.Login) server.Server
}

var protocols = map[string]protocol{
	"miniflux 2.3": {
		func(s *site) http.Handler { return minifluxSite(s, false) },
		func(c *fetch.Client, l server.Login) server.Server { return miniflux.New(c, l) },
	},
	"miniflux 2.2": {
		func(s *site) http.Handler { return minifluxSite(s, true) },
		func(c *fetch.Client, l server.Login) server.Server { return miniflux.New(c, l) },
	},
	"google reader": {readerSite, func(c *fetch.Client, l server.Login) server.Server { return greader.New(c, l) }},
	"tt-rss":        {ttrssSite, func(c *fetch.Client, l server.Login) server.Server { return ttrss.New(c, l) }},
}

// site is a server on loopback that answers from a model, and the account on it.
type site struct {
	model    *modelServer
	secret   atomic.Int64 // by which keys and sessions are told from those that no longer hold
	fault    http.HandlerFunc
	requests atomic.Int64
}

func (s *site) key() string { return fmt.Sprint("hush-key-", s.secret.Load()) }

// overFaults answers with the scripted fault where there is one.
func (s *site) overFaults(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.requests.Add(1)
		if s.fault != nil {
			s.fault(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// connected is a library and an account on a site.
type connected struct {
	*storetest.Library

	t       *testing.T
	site    *site
	options sync.Options
	address string
}

func connect(t *testing.T, p protocol) *connected {
	t.Helper()
	s := &site{model: newModelServer(rand.New(rand.NewPCG(1, 1)))}
	for i := range 12 {
		s.model.publish(strconv.Itoa(1 + i%3))
	}
	web := httptest.NewServer(s.overFaults(p.answers(s)))
	t.Cleanup(web.Close)
	client := fetch.New(fetch.Options{})
	t.Cleanup(client.Close)
	lib := storetest.Fresh(t)
	login := server.Login{
		Address: web.URL, User: "ann", Password: func() (string, error) { return "hush-word", nil },
		Keep: func(token string) error { return lib.KeepToken(context.Background(), "home", token) },
	}
	return &connected{lib, t, s, sync.Options{Account: "home", Server: p.asks(client, login)}, web.URL}
}

func (c *connected) sync() sync.Summary {
	c.t.Helper()
	summary, err := sync.Run(c.t.Context(), c, c.options)
	if err != nil {
		c.t.Fatal(err)
	}
	return summary
}

func (c *connected) story(id string) articles.ID {
	c.t.Helper()
	edition := storetest.Edition(c.t, c.Library, articles.Query{Copies: true})
	page, _ := edition.Page(c.t.Context(), 0, edition.Outline().Count)
	at := slices.IndexFunc(page, func(h articles.Headline) bool { return strings.HasSuffix(h.Origin, "/story/"+id) })
	if at < 0 {
		c.t.Fatalf("entry %s is not there", id)
	}
	return page[at].ID
}

func (c *connected) mark(id string, kind articles.ChangeKind) {
	c.t.Helper()
	if _, err := c.Mark(c.t.Context(), []articles.ID{c.story(id)}, articles.Change{Kind: kind}); err != nil {
		c.t.Fatal(err)
	}
}

func (c *connected) found(filter string) int {
	return storetest.Edition(c.t, c.Library, articles.Query{Filter: filter, Copies: true}).Outline().Count
}

func eachProtocol(t *testing.T, test func(t *testing.T, c *connected)) {
	t.Parallel()
	for name, p := range protocols {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, connect(t, p))
		})
	}
}

func TestMarksGoBothWays(t *testing.T) {
	eachProtocol(t, func(t *testing.T, c *connected) {
		c.site.model.set("3", articles.ReadField, true)
		c.site.model.set("4", articles.StarField, true)
		if got := c.sync(); got.New != 12 {
			t.Errorf("brought %+v", got)
		}
		if c.found("unread") != 11 || c.found("starred") != 1 {
			t.Errorf("%d unread, %d starred", c.found("unread"), c.found("starred"))
		}
		c.mark("1", articles.MarkRead)
		c.mark("2", articles.Star)
		c.mark("4", articles.Unstar)
		c.site.model.set("5", articles.ReadField, true)
		c.site.model.set("3", articles.ReadField, false)
		c.sync()
		for id, want := range map[string][2]bool{"1": {true, false}, "2": {false, true}, "3": {false, false}, "4": {false, false}, "5": {true, false}} {
			if e := c.site.model.entries[id]; e.Read != want[0] || e.Starred != want[1] {
				t.Errorf("entry %s is %v %v there", id, e.Read, e.Starred)
			}
		}
		if c.found("read") != 2 || c.found("starred") != 1 {
			t.Errorf("%d read, %d starred", c.found("read"), c.found("starred"))
		}
	})
}

func TestAnUndoOfWhatWasSentIsSent(t *testing.T) {
	eachProtocol(t, func(t *testing.T, c *connected) {
		c.sync()
		c.mark("2", articles.MarkRead)
		c.mark("2", articles.Star)
		c.sync()
		c.Undo(t.Context())
		c.Undo(t.Context())
		c.sync()
		if e := c.site.model.entries["2"]; e.Read || e.Starred {
			t.Errorf("it is still %v %v there", e.Read, e.Starred)
		}
	})
}

func TestWhatHasGoneIsNotRead(t *testing.T) {
	eachProtocol(t, func(t *testing.T, c *connected) {
		c.sync()
		delete(c.site.model.entries, "6")
		c.site.model.version++
		if got := c.sync(); got.Gone != 1 || c.found("unread") != 12 {
			t.Errorf("%+v, and %d unread", got, c.found("unread"))
		}
	})
}

func TestADeadKeyIsReplacedOnce(t *testing.T) {
	eachProtocol(t, func(t *testing.T, c *connected) {
		c.sync()
		c.site.secret.Add(1)
		c.site.model.publish("1")
		if got := c.sync(); got.New != 1 {
			t.Errorf("%+v", got)
		}
	})
}

// TestWhatIsNoAnswerChangesNothing has the server answer with what real ones
// and what stands before them have answered.
func TestWhatIsNoAnswerChangesNothing(t *testing.T) {
	faults := map[string]http.HandlerFunc{
		"login page": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!DOCTYPE html><html><title>Sign in</title><form>")
		},
		"trouble": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) },
		"half": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, `{"total":12,"entry_ids":[1,2`)
		},
		"empty object": func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "{}") },
		"empty list":   func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "[]") },
		"nothing":      func(http.ResponseWriter, *http.Request) {},
		"null":         func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "null") },
		"refused":      func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusUnauthorized) },
		"redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://localhost:1/elsewhere", http.StatusFound)
		},
	}
	eachProtocol(t, func(t *testing.T, c *connected) {
		c.sync()
		c.mark("1", articles.MarkRead)
		c.site.model.version++
		for name, fault := range faults {
			c.site.fault = fault
			_, err := sync.Run(t.Context(), c, c.options)
			if err == nil {
				t.Errorf("%s: no error", name)
				continue
			}
			if strings.Contains(err.Error(), "hush") {
				t.Errorf("%s: tells a secret: %v", name, err)
			}
			if sources, _ := c.Sources(t.Context()); len(sources) != 3 || c.found("unread") != 11 {
				t.Errorf("%s: %d sources, %d unread", name, len(sources), c.found("unread"))
			}
		}
		c.site.fault = nil
		if got := c.sync(); got.Sent != 1 || !c.site.model.entries["1"].Read {
			t.Errorf("after all that it is not sent: %+v", got)
		}
	})
}

// The sites, each as its protocol's documents and servers have it.

func writeJSON(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(value)
}

// sorted are the entries for which keep holds, the newest first.
func (s *site) sorted(keep func(*server.Entry) bool) (all []*server.Entry) {
	for _, e := range s.model.entries {
		if keep(e) {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b *server.Entry) int { return numberOf(b.ID) - numberOf(a.ID) })
	return all
}

func numberOf(id string) int {
	n, _ := strconv.Atoi(id)
	return n
}
