package bundle

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// packed reads one file that was made smaller.
func (w *walk) packed(m member, place []string, depth int) error {
	if depth > maxDepth+1 {
		return w.fail(m, place, "packed more than three times")
	}
	unpacked, err := unpack(m)
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	defer func() { _ = unpacked.Close() }()
	inner := m
	inner.body, inner.size = w.room.of(unpacked), -1
	if ext := path.Ext(m.name); len(ext) > 0 && len(ext) < 6 {
		inner.name = strings.TrimSuffix(m.name, ext)
		if strings.EqualFold(ext, ".tgz") {
			inner.name += ".tar"
		}
	}
	return w.read(inner, place, depth+1)
}

func unpack(m member) (io.ReadCloser, error) {
	head, body, err := peek(m.body)
	if err != nil {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return gzip.NewReader(body)
	case bytes.HasPrefix(head, []byte("BZh")):
		return io.NopCloser(bzip2.NewReader(body)), nil
	}
	d, err := zstd.NewReader(body, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(64<<20))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// allowance is what all that is in a file may unfold to. A story is no bomb.
type allowance struct{ left int64 }

// The bounds of what a file may unfold to: text is seldom a tenth of its size when
// it is packed, and hardly ever a hundredth.
const (
	leastUnfolded = 1 << 30
	mostTimes     = 200
)

func newAllowance(size int64) *allowance {
	return &allowance{left: max(leastUnfolded, size*mostTimes)}
}

// errBomb ends the reading of a file that unfolds to more than it may.
var errBomb = errors.New("unfolds to more than 200 times its size: reading stopped")

// of is r, the bytes of which are counted.
func (a *allowance) of(r io.Reader) io.Reader { return &counted{r, a} }

type counted struct {
	r    io.Reader
	room *allowance
}

func (c *counted) Read(p []byte) (int, error) {
	if c.room.left <= 0 {
		return 0, errBomb
	}
	n, err := c.r.Read(p)
	c.room.left -= int64(n)
	return n, err
}

// maxMembers is how many members of an archive are looked at.
const maxMembers = 2_000_000

// tar reads the files of a tar archive.
func (w *walk) tar(m member, place []string, depth int) error {
	archive := tar.NewReader(m.body)
	for range maxMembers {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return w.fail(m, below(place, "rest"), "breaks off: "+err.Error())
		}
		if header.Typeflag != tar.TypeReg || passedBy(header.Name) {
			continue
		}
		at := below(place, header.Name)
		if !w.wanted(at) {
			continue
		}
		inner := member{name: header.Name, body: archive, size: header.Size, time: header.ModTime}
		if err := w.read(inner, at, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// zip reads the files of a ZIP archive.
func (w *walk) zip(m member, place []string, depth int) error {
	archive, err := zipOf(m)
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	if _, err := archive.Open(containerName); err == nil {
		return w.book(archive, m, place)
	}
	for _, f := range archive.File[:min(len(archive.File), maxMembers)] {
		at := below(place, f.Name)
		if f.FileInfo().IsDir() || passedBy(f.Name) || !w.wanted(at) {
			continue
		}
		inner := member{name: f.Name, size: int64(f.UncompressedSize64), time: f.Modified}
		if err := w.zipped(f, inner, at, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) zipped(f *zip.File, m member, at []string, depth int) error {
	body, err := f.Open()
	if err != nil {
		return w.fail(m, at, zipCause(f, err))
	}
	defer func() { _ = body.Close() }()
	m.body = w.room.of(body)
	return w.read(m, at, depth)
}

func zipCause(f *zip.File, err error) string {
	if f.Flags&1 != 0 {
		return "locked by a password"
	}
	return err.Error()
}

// zipOf opens a ZIP archive, which is held in memory where it lies in another.
func zipOf(m member) (*zip.Reader, error) {
	if at, ok := m.body.(io.ReaderAt); ok && m.size >= 0 {
		return zip.NewReader(at, m.size)
	}
	body, err := io.ReadAll(io.LimitReader(m.body, maxHeld+1))
	if err != nil {
		return nil, err
	}
	if len(body) > maxHeld {
		return nil, fmt.Errorf("an archive of more than %d MB inside another", maxHeld>>20)
	}
	return zip.NewReader(bytes.NewReader(body), int64(len(body)))
}

// assets end what a page is drawn with, and what a system writes beside files.
var assets = map[string]bool{
	".css": true, ".js": true, ".mjs": true, ".map": true, ".woff": true, ".woff2": true, ".ttf": true, ".otf": true,
	".eot": true, ".ico": true, ".svg": true, ".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".webp": true,
	".avif": true, ".ds_store": true, ".xml.rels": true,
}

// passedBy reports whether nobody keeps a story in a member of that name.
func passedBy(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/") || assets[strings.ToLower(path.Ext(base))]
}
