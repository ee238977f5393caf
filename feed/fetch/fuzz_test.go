package fetch

import (
	"bytes"
	"io"
	"net/http"
	"testing"
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
		j, err := c.newJourney(Request{Address: "https://harbour.example/feed"})
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
