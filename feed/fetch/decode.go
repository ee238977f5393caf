package fetch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// errFull says that a body goes on after its bound.
var errFull = errors.New("over the bound")

// maxEncodings is how often a body may be compressed; servers behind proxies
// do it twice.
const maxEncodings = 3

// decode reads the body of answer, decompressed, up to bound. The bound holds
// for the bytes on the wire and between two encodings too, so that nothing
// spins on what expands to nothing. What was read is in b, also where there is
// an error.
func decode(b *bytes.Buffer, answer *http.Response, bound int) error {
	var r io.Reader = &bounded{from: answer.Body, left: bound}
	encodings := encodingsOf(answer.Header)
	if len(encodings) > maxEncodings {
		return fmt.Errorf("compressed %d times", len(encodings))
	}
	for i := len(encodings) - 1; i >= 0; i-- {
		d, done, err := decoder(encodings[i], r)
		if err != nil {
			return err
		}
		defer done()
		r = &bounded{from: d, left: bound}
	}
	if len(encodings) == 0 { // a server may hand out a packed file as it is: application/x-gzip
		d, done, err := decoder("gzip", r)
		if err != nil {
			return err
		}
		defer done()
		r = &bounded{from: d, left: bound}
	}
	if n := min(answer.ContentLength, maxTrusted); n > 0 {
		for range encodings {
			n = min(4*n, maxTrusted) // markup is mostly packed to a quarter
		}
		b.Grow(int(n) + bytes.MinRead)
	}
	_, err := b.ReadFrom(r)
	return err
}

// maxTrusted is how much room is made because a header says so, and how much
// is kept for other answers.
const maxTrusted = 1 << 20

// encodingsOf lists the encodings of a body in the order they were applied.
func encodingsOf(h http.Header) []string {
	var out []string
	for part := range strings.SplitSeq(strings.ToLower(strings.Join(h.Values("Content-Encoding"), ",")), ",") {
		switch part = strings.TrimPrefix(strings.TrimSpace(part), "x-"); part {
		case "gzip", "br", "zstd", "deflate":
			out = append(out, part)
		}
	}
	return out
}

// bounded reads left bytes, and then says errFull where there are more.
type bounded struct {
	from io.Reader
	left int
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		var probe [1]byte
		n, err := io.ReadFull(b.from, probe[:])
		if n > 0 {
			return 0, errFull
		}
		return 0, err
	}
	n, err := b.from.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}

// decoder undoes one encoding. Servers that say so and do not compress are
// taken as they are.
func decoder(encoding string, r io.Reader) (d io.Reader, done func(), err error) {
	buffered := bufio.NewReader(r)
	head, _ := buffered.Peek(4)
	done = func() {}
	switch {
	case encoding == "gzip" && bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		d, err = gzip.NewReader(buffered)
	case encoding == "zstd" && zstandard(head):
		z, failed := zstd.NewReader(buffered, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(8<<20))
		if failed != nil {
			return nil, nil, failed
		}
		d, done = z, z.Close
	case encoding == "br":
		d = brotli.NewReader(buffered)
	case encoding == "deflate" && len(head) > 1 && head[0]&0xf == 8 && (int(head[0])<<8|int(head[1]))%31 == 0:
		d, err = zlib.NewReader(buffered)
	case encoding == "deflate":
		d = flate.NewReader(buffered)
	default:
		d = buffered
	}
	return d, done, err
}

// zstandard reports whether head begins a frame, or one to be skipped (RFC
// 8878, 3.1).
func zstandard(head []byte) bool {
	return len(head) == 4 && (string(head) == "\x28\xb5\x2f\xfd" || head[0]&0xf0 == 0x50 && string(head[1:]) == "\x2a\x4d\x18")
}
