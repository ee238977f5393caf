package fetch

import (
	"bytes"
	"sync"
)

// buffers are those of answers that nobody needs any more.
type buffers struct{ free sync.Pool }

func (r *buffers) take() *bytes.Buffer {
	if b, ok := r.free.Get().(*bytes.Buffer); ok {
		return b
	}
	return &bytes.Buffer{}
}

func (r *buffers) give(b *bytes.Buffer) {
	if b.Reset(); b.Cap() <= maxTrusted {
		r.free.Put(b)
	}
}
