package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
)

// gossip is a server of any kind that lets a reader in, and then repeats in its
// answers whatever it was told, as servers do that are set up badly.
type gossip struct {
	telling atomic.Int32 // how; 0 for not at all
	other   string       // address of another server
}

func (g *gossip) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	said := fmt.Sprint(r.Header, " ", string(body))
	switch g.telling.Load() {
	case 1:
		http.Error(w, said, http.StatusInternalServerError)
	case 2:
		http.Error(w, said, http.StatusUnauthorized)
	case 3:
		w.WriteHeader(http.StatusBadRequest)
		writeTo(w, `{"error_message":%q}`, said)
	case 4:
		writeTo(w, `{"seq":0,"status":1,"content":{"error":%q}}`, said)
	case 5:
		http.Redirect(w, r, g.other+"/?auth=hush-key", http.StatusFound)
	case 6:
		writeTo(w, "<html><title>%s</title>", said)
	default:
		g.answer(w, r, string(body))
	}
}

func writeTo(w io.Writer, format string, args ...any) { _, _ = fmt.Fprintf(w, format, args...) }

// answer is that of a Miniflux, a FreshRSS or a tt-rss, by the path.
func (g *gossip) answer(w http.ResponseWriter, r *http.Request, body string) {
	const problem = "can't fetch https://ann:hush-feed@paper.example/feed?token=hush-feed"
	switch r.URL.Path {
	case "/v1/api-keys":
		writeTo(w, `{"token":"hush-key"}`)
	case "/v1/feeds":
		writeTo(w, `[{"id":1,"feed_url":"https://paper.example/feed?token=hush-feed","title":"Paper","parsing_error_message":%q,"parsing_error_count":3}]`, problem)
	case "/v1/entries/ids":
		writeTo(w, `{"total":0,"entry_ids":[]}`)
	case "/v1/entries":
		writeTo(w, `{"total":0,"entries":[]}`)
	case "/accounts/ClientLogin":
		writeTo(w, "SID=ann/hush-key\nLSID=null\nAuth=ann/hush-key\n")
	case "/reader/api/0/token":
		writeTo(w, "hush-keyZZZ\n")
	case "/reader/api/0/subscription/list":
		writeTo(w, `{"subscriptions":[]}`)
	case "/reader/api/0/stream/items/ids":
		writeTo(w, `{"itemRefs":[]}`)
	case "/api/":
		content := `[]`
		switch {
		case strings.Contains(body, `"login"`):
			content = `{"session_id":"hush-key"}`
		case strings.Contains(body, `"getUnread"`):
			content = `{"unread":0}`
		case strings.Contains(body, `"getFeeds"`):
			content = `[{"id":1,"feed_url":"https://paper.example/feed?token=hush-feed","title":"Paper","cat_id":0}]`
		case strings.Contains(body, `"getCounters"`):
			content = fmt.Sprintf(`[{"id":1,"error":%q}]`, problem)
		}
		writeTo(w, `{"seq":0,"status":0,"content":%s}`, content)
	default:
		http.NotFound(w, r)
	}
}

// TestNothingTellsTheSecretsOfAnAccount adds accounts on servers that repeat what
// they are told, and looks for passwords and keys in all that is printed, logged
// and written down beside the library, and in what another server is sent.
func TestNothingTellsTheSecretsOfAnAccount(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{"miniflux", "google-reader", "tt-rss"} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			var told bytes.Buffer
			other := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
				r.URL.RawQuery = "" // the redirect has put that there
				_ = r.Write(&told)
			}))
			defer other.Close()
			g := &gossip{other: strings.Replace(other.URL, "127.0.0.1", "localhost", 1)}
			web := httptest.NewServer(g)
			defer web.Close()
			home := t.TempDir()
			var out bytes.Buffer
			lede := func(in string, args ...string) int {
				return run(t.Context(), args, []string{"HOME=" + home, "TZ=UTC"}, strings.NewReader(in), &out, &out)
			}
			host := strings.TrimPrefix(web.URL, "http://")
			if code := lede("hush+word &1\n", "account", "add", web.URL, "--user", "ann", "--kind", kind, "--name", "home", "--insecure"); code != 0 {
				t.Fatalf("%d %s", code, out.String())
			}
			lede("", "account", "add", "ann:hush-typed@"+host, "--kind", kind)
			lede("", "account", "add", "http://ann:hush-typed@"+host, "--kind", kind)
			lede("", "account", "add", "http://ann:hush-typed@"+host, "--insecure", "--kind", kind, "--name", "typed")
			out.WriteString("the faults\n")
			for way := range int32(7) {
				g.telling.Store(way)
				lede("hush+word &1\n", "sync", "home", "--whole", "--debug")
				lede("hush+word &1\n", "refresh", "--debug")
				for _, args := range [][]string{{"account"}, {"feeds"}, {"feeds", "--json"}, {"ls", "--json"}, {"export"}, {"export", "--stories"}, {"doctor"}, {"config"}} {
					lede("", args...)
				}
			}
			if !strings.Contains(out.String(), "answered") && kind != "tt-rss" {
				t.Errorf("nothing went wrong:\n%s", out.String())
			}
			wantNoSecret(t, "printed", out.String())
			wantNoSecret(t, "sent to another server", told.String())
			_ = filepath.WalkDir(home, func(name string, d fs.DirEntry, _ error) error {
				if !d.Type().IsRegular() {
					return nil
				}
				text, err := os.ReadFile(name)
				if err != nil {
					t.Error(err)
				}
				if strings.Contains(name, "library") { // it keeps the key, in a folder that is the reader's alone
					folder, err := os.Stat(filepath.Dir(name))
					if err != nil || runtime.GOOS != "windows" && folder.Mode().Perm() != 0o700 || bytes.Contains(text, []byte("hush+word")) {
						t.Errorf("%s: for others to read, or it holds the password: %v", name, err)
					}
					return nil
				}
				wantNoSecret(t, "in "+name, string(text))
				return nil
			})
		})
	}
}

// wantNoSecret looks for what is secret, as it is and as a login is written in a
// header.
func wantNoSecret(t *testing.T, where, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		if strings.Contains(line, "hush") || strings.Contains(line, "aHVza") || strings.Contains(line, "YW5uOmh1c2") {
			t.Errorf("a secret is %s: %s", where, line)
		}
	}
}
