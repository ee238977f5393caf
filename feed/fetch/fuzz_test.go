package fetch

import (
	"bytes"
	"io"
	"net/http"
	"testing"
	"time"
)

// Whatever a server sends and says of it, no more than the bound comes out.
func FuzzUnpacking(f *testing.F) {
	for _, encoding := range []string{"gzip", "br", "zstd", "deflate", "gzip, gzip", "br, x-gzip, identity"} {
		f.Add(encoding, pack(f, encoding, []byte("The ferry left at seven.")))
	}
	f.Add("zstd", []byte("\x50\x2a\x4d\x18\xff\xff\xff\xff"))
	f.Add("deflate", []byte{0x78, 0x9c})
	f.Fuzz(func(t *testing.T, encodings string, data []byte) {
		const bound = 5000
		var body bytes.Buffer
		err := decode(&body, &http.Response{
			Header: http.Header{"Content-Encoding": {encodings}}, ContentLength: int64(len(data)) - 1,
			Body: io.NopCloser(bytes.NewReader(data)),
		}, bound)
		if body.Len() > bound {
			t.Errorf("%d bytes, %v", body.Len(), err)
		}
	})
}

// Where a redirect leads, nothing but http and https is asked, and nobody's
// password is kept.
func FuzzFollowing(f *testing.F) {
	for _, location := range []string{
		"/a", "//b.example/", "https://ann:pw@c.example/#part", "file:///etc/passwd", "\\\\d.example\\", "http:e", "http://[::1", "?", "javascript:alert(1)//http://", "%zz",
	} {
		f.Add(location)
	}
	c := New(Options{})
	f.Fuzz(func(t *testing.T, location string) {
		j, err := c.newAttempt(Request{Address: "https://harbour.example/feed"})
		if err != nil {
			t.Fatal(err)
		}
		if j.follow(&http.Response{StatusCode: http.StatusFound}, location) != nil {
			return
		}
		if at := j.at; at.Scheme != "http" && at.Scheme != "https" || at.Hostname() == "" || at.User != nil || at.Fragment != "" {
			t.Errorf("%q leads to %q", location, at)
		}
	})
}

// Whatever a server says of time, it comes to a time that can be waited for.
func FuzzWaiting(f *testing.F) {
	f.Add("max-age=3600, no-transform", "Wed, 25 Nov 2026 13:00:00 GMT", "5", "120")
	f.Add(`public,MAX-AGE="60"`, "0", "-1", "Wed, 25 Nov 2026 13:00:00 GMT")
	f.Add("max-age=1e400", "Fri, 31 Dec 9999 23:59:59 GMT", "NaN", "Inf")
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, control, expires, age, retry string) {
		h := http.Header{"Cache-Control": {control}, "Expires": {expires}, "Age": {age}, "Retry-After": {retry}}
		if d := maxAge(h, now); d < 0 || now.Add(d).Before(now) {
			t.Errorf("good for %v", d)
		}
		if d := retryAfter(h, now); d < 0 || now.Add(d).Before(now) {
			t.Errorf("to be left alone for %v", d)
		}
	})
}
