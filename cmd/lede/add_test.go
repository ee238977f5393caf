package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// inHome runs lede in a home of its own, and returns what it says.
func inHome(t *testing.T) func(args ...string) (code int, out, errOut string) {
	t.Helper()
	home := t.TempDir()
	return func(args ...string) (int, string, string) {
		var out, errOut bytes.Buffer
		code := run(t.Context(), args, []string{"HOME=" + home, "TZ=UTC"}, strings.NewReader(""), &out, &errOut)
		return code, out.String(), errOut.String()
	}
}

// A server that allows one request in a while is asked once: what the search
// for feeds has brought is what the subscription begins with.
func TestAddAsksAFeedOnce(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			_, _ = w.Write([]byte(`<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>`))
			return
		}
		if asked.Add(1) > 1 {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		w.Header().Set("ETag", `"one"`)
		_, _ = w.Write([]byte(`<rss><channel><title>Tide</title><item><title>Low water</title><guid>1</guid></item></channel></rss>`))
	}))
	defer server.Close()
	for _, address := range []string{server.URL + "/feed", server.URL} {
		asked.Store(0)
		lede := inHome(t)
		if code, out, errOut := lede("add", address); code != 0 || !strings.Contains(out, "1 new") || asked.Load() != 1 {
			t.Errorf("add %s: %d, asked %d times: %s%s", address, code, asked.Load(), out, errOut)
		}
		if _, out, _ := lede("ls"); !strings.Contains(out, "Low water") {
			t.Errorf("ls: %s", out)
		}
		if code, out, _ := lede("refresh"); code != 0 || asked.Load() != 2 || !strings.Contains(out, "1 not asked") {
			t.Errorf("refresh: %d, asked %d times: %s", code, asked.Load(), out)
		}
	}
}

// The charset of the header goes all the way from the server to the list.
func TestReadsAFeedInTheCharsetOfItsHeader(t *testing.T) {
	t.Parallel()
	body, err := charmap.Windows1251.NewEncoder().String(`<?xml version="1.0"?><rss><channel><title>Порт</title><item><title>Туман над гаванью</title><guid>1</guid></item></channel></rss>`)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/xml; charset=windows-1251")
		_, _ = w.Write([]byte(body))
	}))
	defer server.Close()
	lede := inHome(t)
	for _, command := range []string{"add", "refresh"} {
		if code, out, errOut := lede(command, server.URL); code != 0 {
			t.Errorf("%s: %d %s%s", command, code, out, errOut)
		}
		if _, out, _ := lede("ls"); !strings.Contains(out, "Туман над гаванью") {
			t.Errorf("ls after %s: %s", command, out)
		}
	}
}
