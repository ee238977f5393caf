package sync_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
	"lede/feed/fetch"
	"lede/feed/server"
	"lede/feed/server/miniflux"
	"lede/feed/sync"
)

// editableServer is a model whose subscriptions can be changed.
type editableServer struct {
	*modelServer

	refuses error // every subscription
}

func (m *editableServer) Subscribe(_ context.Context, address, category string) error {
	if m.refuses != nil {
		return m.refuses
	}
	id := strconv.Itoa(100 + m.version)
	m.version++
	m.feeds = append(m.feeds, server.Feed{ID: id, Address: address, Title: "Again", Category: category})
	for range 30 { // the server asks for the feed anew, and gives new numbers
		m.publish(id)
	}
	return nil
}

func (m *editableServer) Rename(context.Context, string, string) error { return nil }
func (m *editableServer) Move(context.Context, string, string) error   { return nil }
func (m *editableServer) Unsubscribe(_ context.Context, feed string) error {
	for i, f := range m.feeds {
		if f.ID == feed {
			m.feeds = append(m.feeds[:i:i], m.feeds[i+1:]...)
			break
		}
	}
	for id, e := range m.entries {
		if e.Feed == feed {
			delete(m.entries, id)
		}
	}
	m.version++
	return nil
}

// TestAnEndedSubscriptionThatIsTakenBackIsMadeOnTheServer ends a subscription on
// both sides, of most of what there is, and undoes it here.
func TestAnEndedSubscriptionThatIsTakenBackIsMadeOnTheServer(t *testing.T) {
	t.Parallel()
	for _, syncs := range []bool{true, false} {
		t.Run(fmt.Sprint("synced between: ", syncs), func(t *testing.T) {
			t.Parallel()
			takeBackAnEnd(t, syncs)
		})
	}
}

func takeBackAnEnd(t *testing.T, syncs bool) {
	t.Helper()
	s := fortySides(t)
	there := &editableServer{modelServer: s.remote}
	step := func() {
		t.Helper()
		if _, err := sync.Run(t.Context(), s.lib, sync.Options{Account: "home", Server: there}); err != nil {
			t.Fatal(err)
		}
	}
	ended := s.source("https://paper.example/1.xml")
	if err := errors.Join(there.Unsubscribe(t.Context(), ended.Remote), s.lib.Unsubscribe(t.Context(), ended.ID)); err != nil {
		t.Fatal(err)
	}
	if syncs {
		step() // of its entries, which are gone, nobody is asked
	}
	if _, ok, err := s.lib.Undo(t.Context()); !ok || err != nil {
		t.Fatal(ok, err)
	}
	there.refuses = errors.New("the feed is away")
	step()
	if is := s.source(ended.Address); is.ID != ended.ID || is.Fetch.Problem != "the feed is away" {
		t.Errorf("it is not kept until the server takes it: %+v", is)
	}
	there.refuses = nil
	step()
	if is := s.source(ended.Address); is.ID != ended.ID || is.Remote == "" || is.Fetch.Problem != "" {
		t.Errorf("it is not subscribed to again: %+v", is)
	}
	step()
	if got := len(s.stories()); got != 40+30 {
		t.Errorf("%d stories", got)
	}
	storetest.WantSound(t, s.lib.Path)
}

// TestKeepHasTheServerSubscribeToWhatItLost answers a server without its feeds.
func TestKeepHasTheServerSubscribeToWhatItLost(t *testing.T) {
	t.Parallel()
	s := fortySides(t)
	there := &editableServer{modelServer: s.remote}
	s.remote.feeds = nil
	clear(s.remote.entries)
	s.remote.version++
	answer := func(a sync.Answer) error {
		_, err := sync.Run(t.Context(), s.lib, sync.Options{Account: "home", Server: there, Answer: a})
		return err
	}
	if asked := new(sync.QuestionError); !errors.As(answer(sync.Ask), &asked) {
		t.Error("it is not asked")
	}
	if err := answer(sync.Keep); err != nil {
		t.Fatal(err)
	}
	if err := answer(sync.Ask); err != nil || len(s.remote.feeds) != 3 {
		t.Errorf("%d feeds there, %v", len(s.remote.feeds), err)
	}
}

func (s *sides) source(address string) articles.Source {
	s.t.Helper()
	sources, err := s.lib.Sources(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	for _, is := range sources {
		if is.Address == address {
			return is
		}
	}
	s.t.Fatalf("%s is not there", address)
	return articles.Source{}
}

// TestMinifluxIsToldOfFeedsAsItTakesThem replays what a real one was asked and
// answered.
func TestMinifluxIsToldOfFeedsAsItTakesThem(t *testing.T) {
	t.Parallel()
	var asked []string
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body := make([]byte, 1000)
		n, _ := r.Body.Read(body)
		call := r.Method + " " + r.URL.Path + " " + string(body[:n])
		asked = append(asked, call)
		answer := map[string]struct {
			status int
			body   string
		}{
			`GET /v1/categories `:                     {200, `[{"id":1,"title":"All","user_id":1,"hide_globally":false}]`},
			`POST /v1/categories {"title":"Science"}`: {201, `{"id":3,"title":"Science","user_id":1,"hide_globally":false}`},
			`POST /v1/feeds {"category_id":3,"feed_url":"http://127.0.0.1:18080/x1.xml"}`:   {201, `{"feed_id":103}`},
			`POST /v1/feeds {"category_id":1,"feed_url":"http://127.0.0.1:18080/x1.xml"}`:   {400, `{"error_message":"This feed already exists."}`},
			`POST /v1/feeds {"category_id":1,"feed_url":"http://127.0.0.1:18080/none.xml"}`: {500, `{"error_message":"fetcher: resource not found (404 status code)"}`},
			`PUT /v1/feeds/103 {"title":"Renamed"}`:                                         {201, `{"id":103}`},
			`PUT /v1/feeds/103 {"category_id":1}`:                                           {201, `{"id":103}`},
			`DELETE /v1/feeds/103 `:                                                         {404, `{"error_message":"resource not found"}`},
		}[call]
		w.WriteHeader(answer.status)
		_, _ = w.Write([]byte(answer.body))
	}))
	defer web.Close()
	client := fetch.New(fetch.Options{})
	defer client.Close()
	s := miniflux.New(client, server.Login{Address: web.URL, Password: func() (string, error) { return "key", nil }})
	ctx, feed := t.Context(), "http://127.0.0.1:18080/x1.xml"
	for what, err := range map[string]error{
		"a new feed":         s.Subscribe(ctx, feed, "Science"),
		"one that is there":  s.Subscribe(ctx, feed, ""),
		"another title":      s.Rename(ctx, "103", "Renamed"),
		"no category":        s.Move(ctx, "103", ""),
		"one that has ended": s.Unsubscribe(ctx, "103"),
	} {
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := s.Subscribe(ctx, "http://127.0.0.1:18080/none.xml", ""); err == nil || len(asked) != 11 {
		t.Errorf("%v after %q", err, asked)
	}
}
