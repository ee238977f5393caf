package bundle

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"lede/articles"
	"lede/articles/parse"
)

// warc reads the pages in a web archive (WARC 1.1, ISO 28500): each answer of a
// server that is HTML and went well, and what was kept without one.
func (w *walk) warc(m member, place []string, _ int) error {
	body, offset := m.body, int64(0)
	if seeker, ok := m.body.(io.Seeker); ok && len(w.to) > len(place) {
		if at, err := strconv.ParseInt(w.to[len(place)], 10, 64); err == nil {
			if offset, err = seeker.Seek(at, io.SeekStart); err != nil {
				return err
			}
		}
	}
	r := &countingReader{r: bufio.NewReaderSize(body, 64<<10), at: offset}
	for {
		at := r.at
		where := below(place, strconv.FormatInt(at, 10))
		header, err := warcHeader(r)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return w.fail(m, below(place, "rest"), "breaks off: "+err.Error())
		}
		length, err := strconv.ParseInt(strings.TrimSpace(header.Get("Content-Length")), 10, 64)
		if err != nil || length < 0 {
			return w.fail(m, below(place, "rest"), "a record without its length")
		}
		block := io.LimitReader(r, length)
		if w.wanted(where) {
			if err := w.warcRecord(header, block, m, where); err != nil {
				return err
			}
		}
		if _, err := io.Copy(io.Discard, block); err != nil {
			return err
		}
		if err := w.ctx.Err(); err != nil {
			return err
		}
	}
}

// countingReader knows how many bytes were read of it.
type countingReader struct {
	r  *bufio.Reader
	at int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.at += int64(n)
	return n, err
}

func (c *countingReader) line() (string, error) {
	raw, err := c.r.ReadSlice('\n')
	c.at += int64(len(raw))
	if errors.Is(err, bufio.ErrBufferFull) {
		return "", errors.New("a line of more than 64 KB in a header")
	}
	return strings.TrimRight(string(raw), "\r\n"), err
}

// maxHeader is how many lines a header has at most.
const maxHeader = 500

// warcHeader reads the header of the next record.
func warcHeader(r *countingReader) (textproto.MIMEHeader, error) {
	for {
		line, err := r.line()
		if err != nil {
			return nil, io.EOF
		}
		if line == "" {
			continue
		}
		if !strings.HasPrefix(line, "WARC/") {
			return nil, errors.New("no record where one has to begin")
		}
		return headerOf(r)
	}
}

// headerOf reads fields up to the blank line.
func headerOf(r *countingReader) (textproto.MIMEHeader, error) {
	header := textproto.MIMEHeader{}
	last := ""
	for range maxHeader {
		line, err := r.line()
		if err != nil {
			return nil, io.ErrUnexpectedEOF
		}
		if line == "" {
			return header, nil
		}
		if (line[0] == ' ' || line[0] == '\t') && last != "" {
			header[last][0] += " " + strings.TrimSpace(line)
			continue
		}
		name, value, _ := strings.Cut(line, ":")
		last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
		header[last] = append([]string{strings.TrimSpace(value)}, header[last]...)
	}
	return nil, errors.New("a header of more than 500 lines")
}

// warcRecord hands on the page of a record.
func (w *walk) warcRecord(header textproto.MIMEHeader, block io.Reader, m member, place []string) error {
	address := strings.Trim(header.Get("Warc-Target-Uri"), "<> ")
	var page []byte
	var err error
	switch header.Get("Warc-Type") {
	case "response":
		page, err = answered(block)
	case "resource", "conversion":
		page, err = resource(header, block)
	default:
		return nil
	}
	if len(page) == 0 && err == nil || strings.HasPrefix(address, "dns:") || robots(address) {
		return nil
	}
	a := articles.Article{Key: address, Origin: address, Base: address, Format: articles.HTML, Body: page, Time: m.time}
	if !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") {
		a.Origin, a.Base = "", ""
	}
	if at, err := time.Parse(time.RFC3339, header.Get("Warc-Date")); err == nil {
		a.Time = at
	}
	if err != nil {
		return w.fail(member{name: address}, place, err.Error())
	}
	if header.Get("Warc-Type") == "conversion" {
		a.Format = parse.Sniff(".txt", page)
	}
	return w.tell(a, place)
}

func robots(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Path == "/robots.txt"
}

// resource is what was kept without an answer around it, where that is a text.
func resource(header textproto.MIMEHeader, block io.Reader) ([]byte, error) {
	kind := header.Get("Content-Type")
	if !strings.HasPrefix(kind, "text/html") && !strings.HasPrefix(kind, "text/plain") && !strings.HasPrefix(kind, "application/xhtml") {
		return nil, nil
	}
	return io.ReadAll(io.LimitReader(block, maxMember))
}

// answered is the page in the answer of a server: nothing where it is none, or
// where it tells of an error or of another place.
func answered(block io.Reader) ([]byte, error) {
	r := &countingReader{r: bufio.NewReaderSize(block, 64<<10)}
	status, err := r.line()
	if err != nil {
		return nil, nil
	}
	_, code, _ := strings.Cut(status, " ")
	header, err := headerOf(r)
	if err != nil {
		return nil, nil
	}
	kind := strings.ToLower(header.Get("Content-Type"))
	if !strings.HasPrefix(code, "200") || kind != "" && !strings.Contains(kind, "html") {
		return nil, nil
	}
	var body io.Reader = r
	if strings.EqualFold(header.Get("Transfer-Encoding"), "chunked") {
		body = &chunks{r: r.r}
	}
	page, err := decoded(header.Get("Content-Encoding"), body)
	if err != nil && len(page) == 0 {
		return nil, fmt.Errorf("an answer that can't be unpacked: %w", err)
	}
	if kind == "" && parse.Sniff("", page) != articles.HTML {
		return nil, nil
	}
	return page, nil
}

// decoded undoes what a server did to make an answer smaller. Archives often
// keep the header and not the packing: then the bytes are what they are.
func decoded(encoding string, body io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(body, maxMember))
	if err != nil && len(raw) == 0 {
		return nil, err
	}
	var unpacked io.Reader
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "gzip", "x-gzip":
		if unpacked, err = gzip.NewReader(bytes.NewReader(raw)); err != nil {
			return raw, nil
		}
	case "br":
		unpacked = brotli.NewReader(bytes.NewReader(raw))
	case "zstd":
		d, err := zstd.NewReader(bytes.NewReader(raw), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20))
		if err != nil {
			return raw, nil
		}
		defer d.Close()
		unpacked = d
	default:
		return raw, nil
	}
	page, err := io.ReadAll(io.LimitReader(unpacked, maxMember))
	if err != nil && len(page) == 0 {
		return raw, nil
	}
	return page, nil
}

// chunks reads a body that was sent in parts, each with its length before it
// (RFC 9112, 7.1). What is no length ends it: some archives keep the header of
// such a body and not its parts.
type chunks struct {
	r    *bufio.Reader
	left int64
	done bool
	raw  bool // it is not in parts
	got  bool
}

func (c *chunks) Read(p []byte) (int, error) {
	if c.raw {
		return c.r.Read(p)
	}
	for c.left == 0 {
		if c.done {
			return 0, io.EOF
		}
		if c.got {
			_, _ = c.r.ReadSlice('\n')
		}
		head, _ := c.r.Peek(20)
		line, _, found := bytes.Cut(head, []byte("\n"))
		size, _, _ := strings.Cut(strings.TrimSpace(string(line)), ";")
		n, err := strconv.ParseInt(strings.TrimSpace(size), 16, 64)
		if err != nil || !found || n < 0 {
			if c.got {
				return 0, io.EOF
			}
			c.raw = true
			return c.r.Read(p)
		}
		_, _ = c.r.ReadSlice('\n')
		c.left, c.done, c.got = n, n == 0, true
	}
	n, err := c.r.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	return n, err
}
