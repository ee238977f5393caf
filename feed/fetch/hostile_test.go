package fetch

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

func pack(t testing.TB, encoding string, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch encoding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "deflate":
		w = zlib.NewWriter(&b)
	case "br":
		w = brotli.NewWriterLevel(&b, 2)
	case "zstd":
		w, _ = zstd.NewWriter(&b)
	default:
		return data
	}
	_, _ = w.Write(data)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func packed(t testing.TB, encodings string, data []byte) http.HandlerFunc {
	for encoding := range strings.SplitSeq(encodings, ", ") {
		data = pack(t, encoding, data)
	}
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", encodings)
		_, _ = w.Write(data)
	}
}

func TestUnpacksWhatServersPack(t *testing.T) {
	want := strings.Repeat("The ferry left at seven. ", 400)
	for _, encodings := range []string{"gzip", "br", "zstd", "deflate", "identity", "gzip, gzip", "gzip, br", "br, zstd"} {
		o := newOrigin(t, packed(t, encodings, []byte(want)))
		resp, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL, Typed: true})
		if err != nil || string(resp.Body) != want || resp.Cut != "" {
			t.Errorf("%s: %v, cut %q, %d bytes", encodings, err, resp.Cut, len(resp.Body))
		}
	}
}

func TestTakesWhatOnlySaysThatItIsPackedAsItIs(t *testing.T) {
	for _, encoding := range []string{"gzip", "zstd", "utf-8", "none"} {
		o := newOrigin(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", encoding)
			_, _ = w.Write([]byte("<rss/>"))
		})
		resp, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL, Typed: true})
		if err != nil || string(resp.Body) != "<rss/>" {
			t.Errorf("%s: %v", encoding, err)
		}
	}
}

func TestStopsBombsAndStreamsAtTheBound(t *testing.T) {
	const bound = 100_000
	zeros := make([]byte, 8<<20)
	answers := map[string]http.HandlerFunc{
		"endless": func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write(zeros[:64<<10]); err != nil {
					return
				}
			}
		},
	}
	for _, encodings := range []string{"gzip", "br", "zstd", "deflate", "gzip, gzip", "zstd, br"} {
		answers[encodings] = packed(t, encodings, zeros)
	}
	for name, answer := range answers {
		o := newOrigin(t, answer)
		resp, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL, Typed: true, MaxBytes: bound})
		if err != nil || len(resp.Body) != bound || resp.Cut == "" {
			t.Errorf("%s: %v, %d bytes, cut %q", name, err, len(resp.Body), resp.Cut)
		}
	}
}

// A gzip file of empty gzip members expands to as much as one likes and holds
// nothing.
func TestStopsWhatExpandsToNothing(t *testing.T) {
	nothing := bytes.Repeat(pack(t, "gzip", nil), 100_000)
	o := newOrigin(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip, gzip")
		_, _ = w.Write(pack(t, "gzip", nothing))
	})
	resp, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL, Typed: true, MaxBytes: 10_000})
	if err == nil && resp.Cut == "" {
		t.Errorf("%d bytes, as if that were all", len(resp.Body))
	}
}

func TestKeepsWhatCameBeforeAnAnswerBrokeOff(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Etag", `"whole"`)
		w.Header().Set("Content-Length", "1000")
		_, _ = w.Write([]byte("half"))
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	})
	resp, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL, Typed: true})
	if err != nil || string(resp.Body) != "half" || resp.Cut == "" || resp.ETag != "" {
		t.Errorf("%+v, %v", resp, err)
	}
}

func TestEndsWithSlowServers(t *testing.T) {
	drip := func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			_, _ = w.Write([]byte("x"))
			_ = http.NewResponseController(w).Flush()
			time.Sleep(10 * time.Millisecond)
		}
	}
	c := newClient(t, Options{Whole: 400 * time.Millisecond, Headers: 200 * time.Millisecond})
	slow := newOrigin(t, drip)
	resp, err := c.Get(t.Context(), Request{Address: slow.URL, Typed: true})
	if err != nil || resp.Cut == "" {
		t.Errorf("a body by the byte: %+v, %v", resp, err)
	}
	for name, address := range map[string]string{
		"no answer":           "http://" + silent(t, ""),
		"no handshake":        "https://" + silent(t, ""),
		"headers by the byte": "http://" + silent(t, "HTTP/1.1 200 OK\r\nX-Long: "+strings.Repeat("y", 1000)),
	} {
		resp, err := c.Get(t.Context(), Request{Address: address, Typed: true})
		var failure *Error
		if !errors.As(err, &failure) || !failure.Temporary || resp != nil {
			t.Errorf("%s: %+v, %v", name, resp, err)
		}
	}
}

func TestEndsWithHeadersThatDoNot(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		defer func() { _ = conn.Close() }()
		_, err = conn.Write([]byte("HTTP/1.1 200 OK\r\n"))
		for err == nil {
			_, err = conn.Write([]byte("X-Again: " + strings.Repeat("y", 1000) + "\r\n"))
		}
	})
	resp, err := newClient(t, Options{Headers: time.Minute, Whole: time.Minute}).Get(t.Context(), Request{Address: o.URL, Typed: true})
	if err == nil {
		t.Errorf("%+v", resp)
	}
}

// silent listens, takes connections, and sends a byte of beginning now and
// then; nothing at all where that is empty.
func silent(t *testing.T, beginning string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(func() { stop(); _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = conn.Close() }()
				for i := range len(beginning) {
					_, _ = conn.Write([]byte{beginning[i]})
					time.Sleep(20 * time.Millisecond)
				}
				<-ctx.Done()
			}()
		}
	}()
	return l.Addr().String()
}

func TestGivesUpWhenItsCallerDoes(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := newClient(t, Options{Headers: time.Minute, Whole: time.Minute}).Get(ctx, Request{Address: "http://" + silent(t, ""), Typed: true})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}
