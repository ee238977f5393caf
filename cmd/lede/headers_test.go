package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// TestSendsAFeedsHeadersToItsOwnServerOnly asks a feed that wants a token and
// redirects to another server.
func TestSendsAFeedsHeadersToItsOwnServerOnly(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	var seen []string
	note := func(name string, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		seen = append(seen, fmt.Sprintf("%s %s %q %q", name, r.URL.Path, r.Header.Get("Authorization"), r.Header.Get("X-Edition")))
	}
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		note("other", r)
		_, _ = w.Write([]byte(`<rss><channel><title>Tide</title><item><title>Low water</title><guid>1</guid></item></channel></rss>`))
	}))
	defer other.Close()
	own := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		note("own", r)
		switch {
		case r.Header.Get("Authorization") != "Bearer hush":
			http.Error(w, "no", http.StatusUnauthorized)
		case r.URL.Path == "/feed":
			http.Redirect(w, r, "/moved", http.StatusFound)
		default:
			http.Redirect(w, r, other.URL+"/feed", http.StatusFound)
		}
	}))
	defer own.Close()

	home := t.TempDir()
	folder := filepath.Join(home, ".config", "lede")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	conf := fmt.Sprintf("[feed.%q]\nheaders = { X-Edition = \"night\", Authorization = [\"echo\", \"Bearer hush\"] }\n"+
		"[feed.%q]\nheaders = { Authorization = [\"no-such-program\", \"hush\"] }\n", own.URL+"/feed", own.URL+"/other")
	if err := os.WriteFile(filepath.Join(folder, "config.toml"), []byte(conf), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	lede := func(args ...string) int {
		return run(t.Context(), args, []string{"HOME=" + home, "TZ=UTC"}, strings.NewReader(own.URL+"/feed"), &out, &errOut)
	}
	if code := lede("import", "-"); code != 0 {
		t.Fatalf("%d %s", code, errOut.String())
	}
	if code := lede("refresh", "--debug"); code != 0 {
		t.Errorf("%d %s", code, errOut.String())
	}
	want := []string{`own /feed "Bearer hush" "night"`, `own /moved "Bearer hush" "night"`, `other /feed "" ""`}
	if strings.Join(seen, "\n") != strings.Join(want, "\n") {
		t.Errorf("asked\n%s", strings.Join(seen, "\n"))
	}
	if code := lede("add", own.URL+"/other"); code == 0 {
		t.Error("a command that fails gives a header")
	}
	lede("feeds", "--json")
	lede("doctor")
	log, err := os.ReadFile(filepath.Join(home, ".local", "state", "lede", "lede.log"))
	if err != nil || !strings.Contains(string(log), "a header can't be sent") {
		t.Errorf("%v, logged\n%s", err, log)
	}
	if all := out.String() + errOut.String() + string(log); strings.Contains(all, "hush") {
		t.Errorf("a secret is told:\n%s", all)
	}
}
