package fetch

import (
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"testing"
	"time"
)

// A proxy is asked for every host: what names lead to is its business, so
// that tests can speak to any.
func newProxy(t *testing.T, answer http.HandlerFunc) []string {
	t.Helper()
	proxy := httptest.NewServer(answer)
	t.Cleanup(func() { proxy.CloseClientConnections(); proxy.Close() })
	return []string{"HTTP_PROXY=http://127.0.0.1:1", "http_proxy=" + proxy.URL, "no_proxy=direct.example"}
}

func TestAsksAHostTwiceAtATimeAtMost(t *testing.T) {
	var mu sync.Mutex
	open, most, all := map[string]int{}, map[string]int{}, map[string]int{}
	count := func(host string, n int) {
		mu.Lock()
		defer mu.Unlock()
		open[host] += n
		most[host] = max(most[host], open[host])
		all[host] += max(n, 0)
	}
	environ := newProxy(t, func(_ http.ResponseWriter, r *http.Request) {
		count(r.URL.Hostname(), 1)
		time.Sleep(5 * time.Millisecond)
		count(r.URL.Hostname(), -1)
	})
	c := newClient(t, Options{Environ: environ})
	var wait sync.WaitGroup
	for i := range 40 {
		host := []string{"harbour.example", "QUAY.example:8080", "quay.example", "sea.example"}[i%4]
		wait.Go(func() {
			if _, err := c.Get(t.Context(), Request{Address: "http://" + host + "/" + strconv.Itoa(i)}); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	for host, n := range most {
		if n > 2 {
			t.Errorf("%s was asked %d times at once", host, n)
		}
	}
	if all["harbour.example"] != 10 || len(c.hosts.queues) != 0 {
		t.Errorf("%v asked, %d hosts remembered", all, len(c.hosts.queues))
	}
}

// Three hosts of which one hangs, and room for one request at a time.
func TestAServerThatHangsKeepsNobodyWaiting(t *testing.T) {
	release := make(chan struct{})
	environ := newProxy(t, func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Hostname() == "fog.example" {
			<-release
		}
	})
	c := newClient(t, Options{Environ: environ, InFlight: 1, Patience: 20 * time.Millisecond, Headers: time.Minute, Whole: time.Minute})
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() { _, _ = c.Get(t.Context(), Request{Address: "http://fog.example/"}) })
	}
	time.Sleep(5 * time.Millisecond)
	for _, host := range []string{"harbour.example", "quay.example"} {
		if _, err := c.Get(t.Context(), Request{Address: "http://" + host + "/"}); err != nil {
			t.Error(err)
		}
	}
	close(release)
	wait.Wait()
}

func TestAsksForHostsInOtherScripts(t *testing.T) {
	var host string
	environ := newProxy(t, func(_ http.ResponseWriter, r *http.Request) { host = r.URL.Host })
	_, err := newClient(t, Options{Environ: environ}).Get(t.Context(), Request{Address: "http://bücher.example/"})
	if err != nil || host != "xn--bcher-kva.example" {
		t.Errorf("asked for %q, %v", host, err)
	}
}

func TestAProxyIsAskedForNothingPrivate(t *testing.T) {
	environ := newProxy(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/away" {
			http.Redirect(w, r, "http://192.168.0.1/reboot", http.StatusFound)
		}
		if r.URL.Hostname() == "192.168.0.1" {
			t.Error("the proxy was asked for a private address")
		}
	})
	c := newClient(t, Options{Environ: environ})
	resp, err := c.Get(t.Context(), Request{Address: "http://harbour.example/", Typed: true})
	if err != nil || resp.Private {
		t.Errorf("%+v, %v", resp, err)
	}
	if _, err := c.Get(t.Context(), Request{Address: "http://harbour.example/away", Typed: true}); err == nil {
		t.Error("went there")
	}
}

// A host that nobody has spoken to yet is asked for one thing at a time: where it
// allows one request, four that leave at once cost one refusal and not three.
func TestAStrangerRefusesOnce(t *testing.T) {
	var mu sync.Mutex
	answered, refused := 0, 0
	busy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		if answered++; answered > 1 {
			refused++
			w.Header().Set("Retry-After", "60")
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}))
	t.Cleanup(busy.Close)
	c := newClient(t, Options{})
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			_, _ = c.Get(t.Context(), Request{Address: busy.URL + "/" + strconv.Itoa(i), Typed: true})
		})
	}
	wait.Wait()
	mu.Lock()
	defer mu.Unlock()
	if refused != 1 {
		t.Errorf("refused %d times", refused)
	}
}

// One that hangs keeps the others waiting for a moment only.
func TestAStrangerThatHangsIsNotWaitedFor(t *testing.T) {
	release := make(chan struct{})
	sea := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/fog" {
			<-release
		}
	}))
	t.Cleanup(sea.Close)
	c := newClient(t, Options{Patience: 20 * time.Millisecond, Headers: time.Minute, Whole: time.Minute})
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() { _, _ = c.Get(t.Context(), Request{Address: sea.URL + "/fog", Typed: true}) })
	}
	time.Sleep(5 * time.Millisecond)
	if _, err := c.Get(t.Context(), Request{Address: sea.URL + "/", Typed: true}); err != nil {
		t.Error(err)
	}
	close(release)
	wait.Wait()
}

func TestLeavesAHostAloneThatHasSaidSo(t *testing.T) {
	var mu sync.Mutex
	asked := map[string]int{}
	environ := newProxy(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		if asked[r.URL.Hostname()]++; r.URL.Path == "/often" {
			w.Header().Set("Retry-After", "60")
			w.WriteHeader(http.StatusTooManyRequests)
		}
	})
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	c := newClient(t, Options{Environ: environ, Now: func() time.Time { return now }})
	get := func(address string) (*Response, error) { return c.Get(t.Context(), Request{Address: address}) }
	_, _ = get("http://harbour.example/often")
	if resp, err := get("http://Harbour.example/other"); err == nil || resp.RetryAfter != time.Minute {
		t.Errorf("%+v, %v", resp, err)
	}
	if _, err := get("http://quay.example/other"); err != nil {
		t.Error(err)
	}
	now = now.Add(time.Minute)
	if _, err := get("http://harbour.example/other"); err != nil || asked["harbour.example"] != 2 {
		t.Errorf("%v, asked %v", err, asked)
	}
}
