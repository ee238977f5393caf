package refresh_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"lede/articles"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// town is a proxy that plays every host, with a clock of its own and a log.
type town struct {
	mu     sync.Mutex
	now    time.Time
	visits map[string][]visit
	hosts  map[string]func(nth int, w http.ResponseWriter, r *http.Request)
	*httptest.Server
}

type visit struct {
	at     time.Time
	header http.Header
}

func newTown(t *testing.T) *town {
	t.Helper()
	c := &town{
		now: time.Date(2026, 11, 1, 6, 0, 0, 0, time.UTC), visits: map[string][]visit{},
		hosts: map[string]func(int, http.ResponseWriter, *http.Request){},
	}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.URL.Hostname()
		c.mu.Lock()
		c.visits[host] = append(c.visits[host], visit{c.now, r.Header})
		nth := len(c.visits[host])
		answer := c.hosts[host]
		c.mu.Unlock()
		if answer == nil {
			answer = func(_ int, w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(harbour)) }
		}
		answer(nth, w, r)
	}))
	t.Cleanup(func() { c.CloseClientConnections(); c.Close() })
	return c
}

func (c *town) clock() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *town) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// client starts anew, as after a restart: what a server has asked for has to
// be in the archive.
func (c *town) client(t *testing.T, o fetch.Options) *fetch.Client {
	t.Helper()
	o.Environ, o.Now = []string{"http_proxy=" + c.URL}, c.clock
	client := fetch.New(o)
	t.Cleanup(client.Close)
	return client
}

// gaps are the times between the visits to host.
func (c *town) gaps(host string) (out []time.Duration) {
	visits := c.visits[host]
	for i := 1; i < len(visits); i++ {
		out = append(out, visits[i].at.Sub(visits[i-1].at))
	}
	return out
}

func redirectTo(status int, address func(nth int) string) func(int, http.ResponseWriter, *http.Request) {
	return func(nth int, w http.ResponseWriter, _ *http.Request) {
		if to := address(nth); to != "" {
			w.Header().Set("Location", to)
			w.WriteHeader(status)
			return
		}
		_, _ = w.Write([]byte(harbour))
	}
}

func populate(c *town) {
	header := func(key, value string) func(int, http.ResponseWriter, *http.Request) {
		return func(_ int, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set(key, value)
			_, _ = w.Write([]byte(harbour))
		}
	}
	status := func(status int) func(int, http.ResponseWriter, *http.Request) {
		return func(_ int, w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }
	}
	c.hosts["hourly.example"] = header("Cache-Control", "max-age=7200")
	c.hosts["missing.example"] = status(http.StatusNotFound)
	c.hosts["broken.example"] = status(http.StatusInternalServerError)
	c.hosts["gone.example"] = status(http.StatusGone)
	c.hosts["busy.example"] = func(nth int, w http.ResponseWriter, _ *http.Request) {
		switch nth {
		case 1:
			w.Header().Set("Retry-After", "18000")
			w.WriteHeader(http.StatusTooManyRequests)
		case 2:
			w.Header().Set("Retry-After", c.clock().Add(5*time.Hour).Format(http.TimeFormat))
			w.WriteHeader(http.StatusServiceUnavailable)
		default:
			_, _ = w.Write([]byte(harbour))
		}
	}
	c.hosts["tag.example"] = func(nth int, w http.ResponseWriter, r *http.Request) {
		if nth > 1 && r.Header.Get("If-None-Match") == `W/odd "tag"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `W/odd "tag"`)
		_, _ = w.Write([]byte(harbour))
	}
	c.hosts["moved.example"] = redirectTo(http.StatusMovedPermanently, func(int) string { return "http://new.example/feed" })
	c.hosts["once.example"] = redirectTo(http.StatusPermanentRedirect, func(nth int) string {
		return map[bool]string{true: "http://elsewhere.example/"}[nth == 1]
	})
	c.hosts["wanders.example"] = redirectTo(http.StatusMovedPermanently, func(nth int) string {
		return fmt.Sprintf("http://camp%d.example/", nth%2)
	})
	c.hosts["portal.example"] = redirectTo(http.StatusMovedPermanently, func(int) string { return "http://login.example/" })
	c.hosts["login.example"] = func(_ int, w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html><p>Pay here.")) }
}

func TestKeepsItsMannersForTwoDays(t *testing.T) {
	c := newTown(t)
	populate(c)
	var addresses []string
	for host := range c.hosts {
		addresses = append(addresses, "http://"+host+"/feed")
	}
	s := newShelf(append(addresses, "http://plain.example/feed")...)
	for range 48 * 6 {
		if _, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{}), Now: c.clock}); err != nil {
			t.Fatal(err)
		}
		c.pass(10 * time.Minute)
	}
	for host, want := range map[string]struct {
		least, most int
		gap         time.Duration // the shortest
	}{
		"plain.example": {70, 97, 30 * time.Minute}, "hourly.example": {20, 24, 2 * time.Hour},
		"missing.example": {7, 10, 15 * time.Minute}, "broken.example": {7, 10, 15 * time.Minute},
		"gone.example": {1, 1, 0}, "busy.example": {50, 80, 30 * time.Minute}, "tag.example": {70, 97, 30 * time.Minute},
		"moved.example": {2, 2, 0}, "new.example": {70, 97, 0}, "once.example": {70, 97, 0}, "elsewhere.example": {1, 1, 0},
		"wanders.example": {70, 97, 0}, "portal.example": {7, 10, 15 * time.Minute},
	} {
		n := len(c.visits[host])
		if n < want.least || n > want.most {
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
	if gaps := c.gaps("missing.example"); gaps[len(gaps)-1] < 8*gaps[0] {
		t.Errorf("no back-off: %v", gaps)
	}
	for i, v := range c.visits["tag.example"] {
		if got := v.header.Get("If-None-Match"); (i == 0) != (got == "") {
			t.Errorf("visit %d with %q", i, got)
		}
	}
	for i, source := range s.sources {
		moved := i < len(addresses) && source.Address != addresses[i]
		if moved != (source.Address == "http://new.example/feed") {
			t.Errorf("source %d is at %s", i, source.Address)
		}
	}
}

func TestServersThatHangHoldNobodyUp(t *testing.T) {
	const all, stalled = 500, 150
	c := newTown(t)
	release := make(chan struct{})
	var addresses []string
	for i := range all {
		host := fmt.Sprintf("host%d.example", i)
		addresses = append(addresses, "http://"+host+"/feed")
		if i < stalled {
			c.hosts[host] = func(_ int, _ http.ResponseWriter, r *http.Request) {
				select {
				case <-release:
				case <-r.Context().Done():
				}
			}
		}
	}
	arrived := 0
	report := func(e refresh.Event) {
		if e.Outcome != refresh.Brought {
			return
		}
		if arrived++; arrived == all-stalled {
			close(release) // they hang until everybody else is served
		}
	}
	client := c.client(t, fetch.Options{Headers: time.Minute, Whole: time.Minute, Patience: 100 * time.Millisecond})
	sum, err := refresh.Run(t.Context(), newShelf(addresses...), refresh.Options{Client: client, Report: report})
	if err != nil || sum.Brought != all-stalled || sum.Failed != stalled {
		t.Errorf("%+v, %v", sum, err)
	}
}

func TestTellsWhoIsRefreshing(t *testing.T) {
	c := newTown(t)
	s := newShelf("http://harbour.example/feed")
	s.holder = "another"
	client := c.client(t, fetch.Options{})
	if _, err := refresh.Run(t.Context(), s, refresh.Options{Client: client, Holder: "one"}); err != refresh.ErrElsewhere { //nolint:errorlint // it comes as it is
		t.Error(err)
	}
	s.holder = ""
	if _, err := refresh.Run(t.Context(), s, refresh.Options{Client: client, Holder: "one"}); err != nil || s.holder != "" {
		t.Errorf("%v, held by %q", err, s.holder)
	}
}

func TestFetchesTheLinkedPages(t *testing.T) {
	c := newTown(t)
	c.hosts["feed.example"] = func(_ int, w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(`<rss version="2.0"><channel><title>Quay</title>
<item><guid>1</guid><title>One</title><link>http://page.example/1</link><description>In short.</description></item>
<item><guid>2</guid><title>Two</title><link>http://missing.example/2</link><description>In short.</description></item>
<item><guid>3</guid><title>Three</title><link>http://192.168.0.1/reboot</link><description>In short.</description></item>
<item><guid>4</guid><title>Four</title><description>In short.</description></item></channel></rss>`))
	}
	c.hosts["page.example"] = func(_ int, w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html><p>At length.")) }
	c.hosts["missing.example"] = func(_ int, w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }
	s := newShelf("http://feed.example/feed")
	s.sources[0].FullText = true
	sum, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{})})
	if err != nil || sum.Pages != 1 || sum.Missing != 3 {
		t.Fatalf("%+v, %v", sum, err)
	}
	page := s.pages[articles.NewID("1 1")]
	if !strings.Contains(string(page.Body), "At length") || page.Format != articles.HTML || page.Stated.Title.Value != "One" {
		t.Errorf("kept %+v", page)
	}
	for id, want := range map[string]string{"1 2": "answered 403", "1 3": "private network", "1 4": "links to no page"} {
		if got := s.notes[articles.NewID(id)]; !strings.Contains(got, want) {
			t.Errorf("%s: %q", id, got)
		}
	}
}
