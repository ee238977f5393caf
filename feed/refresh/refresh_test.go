package refresh_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"lede/articles"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// shelf is an archive in memory. It keeps what it is given and the states of
// its sources, as a real one would.
type shelf struct {
	mu      sync.Mutex
	sources []articles.Source
	stories map[string]articles.Article // by source and key
	saves   int
	holder  string
	notes   map[articles.ID]string
	pages   map[articles.ID]articles.Article
}

func newShelf(addresses ...string) *shelf {
	s := &shelf{stories: map[string]articles.Article{}, notes: map[articles.ID]string{}, pages: map[articles.ID]articles.Article{}}
	for i, a := range addresses {
		s.sources = append(s.sources, articles.Source{ID: articles.SourceID(i + 1), Address: a})
	}
	return s
}

func (s *shelf) Sources(context.Context) ([]articles.Source, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]articles.Source(nil), s.sources...), nil
}

func (s *shelf) Save(_ context.Context, deliveries []articles.Delivery) ([]articles.Receipt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.saves++
	var out []articles.Receipt
	for _, d := range deliveries {
		source := &s.sources[d.Source-1]
		source.Fetch = d.Fetch
		if d.Moved != "" {
			source.Address = d.Moved
		}
		var receipt articles.Receipt
		for i, a := range d.Articles {
			key := fmt.Sprint(d.Source, " ", a.Key)
			if _, known := s.stories[key]; !known {
				receipt.New++
				receipt.Added = append(receipt.Added, articles.Added{ID: articles.NewID(key), At: i})
			}
			s.stories[key] = a
		}
		out = append(out, receipt)
	}
	return out, nil
}

func (s *shelf) Replace(_ context.Context, id articles.ID, a articles.Article) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[id] = a
	return nil
}

func (s *shelf) Note(_ context.Context, id articles.ID, reason string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.notes[id] = reason
	return nil
}

func (s *shelf) Lease(_ context.Context, holder string, term time.Duration) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.holder != "" && s.holder != holder {
		return false, nil
	}
	s.holder = holder
	if term == 0 {
		s.holder = ""
	}
	return true, nil
}

const harbour = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><link>https://harbour.example/</link><language>en</language>
<item><title>Ferry late</title><link>https://harbour.example/1</link><guid>tag:1</guid><category>Uncategorized</category><category>Shipping</category>
<pubDate>Tue, 12 Nov 2019 11:34:00 GMT</pubDate><description>&lt;p&gt;It was fog.&lt;/p&gt;</description></item>
<item><title>No name</title><description>A story that names itself in no way.</description></item></channel></rss>`

func TestBringsTheStoriesOfAFeedAndAsksForNoneAgain(t *testing.T) {
	origin := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `W/"odd`)
		if r.Header.Get("If-None-Match") == `W/"odd` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = w.Write([]byte(harbour))
	}))
	defer origin.Close()
	s := newShelf(origin.URL + "/feed")
	client := fetch.New(fetch.Options{})
	defer client.Close()

	first, err := refresh.Run(t.Context(), s, refresh.Options{Client: client})
	if err != nil || first.New != 2 || first.Brought != 1 {
		t.Fatalf("brought %+v, %v; sources %+v", first, err, s.sources)
	}
	second, err := refresh.Run(t.Context(), s, refresh.Options{Client: client, Force: true})
	if err != nil || second.Unchanged != 1 || second.New != 0 {
		t.Errorf("then %+v, %v", second, err)
	}
	third, err := refresh.Run(t.Context(), s, refresh.Options{Client: client})
	if err != nil || third.Passed != 1 || third.Asked != 0 {
		t.Errorf("at last %+v, %v", third, err)
	}
}
