package fetch

import (
	"bytes"
	"compress/gzip"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestUnpacksAFileThatIsServedPacked(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte("<rss>fog</rss>"))
	_ = z.Close()
	o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/x-gzip")
		if r.URL.Path == "/twice" {
			w.Header().Set("Content-Encoding", "gzip")
		}
		_, _ = w.Write(packed.Bytes())
	})
	c := newClient(t, Options{})
	for _, path := range []string{"/feed.xml.gz", "/twice"} {
		resp, err := c.Get(t.Context(), Request{Address: o.URL + path, Typed: true})
		if err != nil || string(resp.Body) != "<rss>fog</rss>" {
			t.Errorf("%s: %+v, %v", path, resp, err)
		}
	}
	resp, err := c.Get(t.Context(), Request{Address: o.URL, Typed: true, MaxBytes: 5})
	if err != nil || len(resp.Body) > 5 || resp.Cut == "" && len(resp.Body) == 5 {
		t.Errorf("%+v, %v", resp, err)
	}
}

func TestTellsWhenItIsTheProxyThatRefuses(t *testing.T) {
	t.Parallel()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := free.Addr().String()
	_ = free.Close()
	c := newClient(t, Options{Environ: []string{"http_proxy=http://" + nobody, "https_proxy=http://" + nobody}})
	for _, address := range []string{"http://harbour.example/", "https://harbour.example/"} {
		_, err := c.Get(t.Context(), Request{Address: address})
		if err == nil || !strings.Contains(err.Error(), "the proxy "+nobody+" refused the connection") {
			t.Errorf("%s: %v", address, err)
		}
	}
	_, err = newClient(t, Options{}).Get(t.Context(), Request{Address: "http://" + nobody, Typed: true})
	if err == nil || strings.Contains(err.Error(), "proxy") {
		t.Error(err)
	}
}

// raw answers every connection with bytes that are no HTTP, or hardly.
func raw(t *testing.T, answer string, pause time.Duration) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = conn.Close() }()
				_, _ = conn.Read(make([]byte, 4096))
				for _, part := range strings.SplitAfter(answer, "|") {
					if _, err := conn.Write([]byte(strings.TrimSuffix(part, "|"))); err != nil {
						return
					}
					time.Sleep(pause)
				}
			}()
		}
	}()
	return "http://" + listener.Addr().String()
}

func TestNamesHeadersThatCanNotBeRead(t *testing.T) {
	t.Parallel()
	c := newClient(t, Options{})
	for _, header := range []string{"X\x01: a", "X-A\x00B: b", "no colon"} {
		_, err := c.Get(t.Context(), Request{Address: raw(t, "HTTP/1.1 200 OK\r\n"+header+"\r\n\r\nfog", 0), Typed: true})
		if err == nil || !strings.Contains(err.Error(), "headers that can't be read") || strings.ContainsAny(err.Error(), "\x00\x01") {
			t.Errorf("%q: %v", header, err)
		}
	}
}

func TestSaysThatABodyCameTooSlowly(t *testing.T) {
	t.Parallel()
	c := newClient(t, Options{Whole: 150 * time.Millisecond})
	address := raw(t, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<|r|s|s|>|f|o|g|", 40*time.Millisecond)
	resp, err := c.Get(t.Context(), Request{Address: address, Typed: true})
	if err != nil || !strings.HasPrefix(resp.Cut, "came too slowly: ") {
		t.Errorf("%+v, %v", resp, err)
	}
}
