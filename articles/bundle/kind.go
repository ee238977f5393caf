package bundle

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"lede/articles/bundle/records"
	"lede/articles/parse"
	"lede/articles/parse/charset"
	"lede/articles/pattern"
)

// Kind is what a file is that holds stories.
type Kind uint8

// The kinds. None is a file that is a story itself, or holds none.
const (
	None Kind = iota
	JSON
	Table
	Mail
	Mailbox
	MHTML
	WebArchive
	WARC
	EPUB
	Zip
	Tar
	Gzip
	Zstd
	Bzip2
)

// opener returns what walks through a kind of file; nil for None.
func opener(k Kind) func(w *walk, m member, place []string, depth int) error {
	switch k {
	case JSON:
		return (*walk).json
	case Table:
		return (*walk).table
	case Mail, MHTML:
		return (*walk).mail
	case Mailbox:
		return (*walk).mailbox
	case WebArchive:
		return (*walk).webarchive
	case WARC:
		return (*walk).warc
	case EPUB:
		return (*walk).epub
	case Zip:
		return (*walk).zip
	case Tar:
		return (*walk).tar
	case Gzip, Zstd, Bzip2:
		return (*walk).packed
	}
	return nil
}

// packed reports whether k is one file, made smaller.
func (k Kind) packed() bool { return k == Gzip || k == Zstd || k == Bzip2 }

// byForeign are the kinds by what [parse.Foreign] says of them.
var byForeign = map[string]Kind{
	parse.JSONData: JSON, parse.CellTable: Table, parse.OneMail: Mail, parse.MailFolder: Mailbox, parse.PageAsMail: MHTML, parse.SafariArchive: WebArchive,
	parse.WARCFile: WARC, parse.EPUBBook: EPUB, parse.ZipArchive: Zip, parse.TarArchive: Tar,
	parse.GzipFile: Gzip, parse.ZstdFile: Zstd, parse.Bzip2File: Bzip2,
}

// Sniff tells the kind of a file by its first kilobytes, and by the ending of
// its name where they could be anything.
func Sniff(name string, head []byte) Kind {
	kind := sniff(name, head)
	if kind == None && isWide(head) {
		text, _ := charset.Decode(head[:len(head)&^1], "")
		kind = sniff(name, []byte(text))
	}
	return kind
}

func sniff(name string, head []byte) Kind {
	if k, ok := byForeign[parse.Foreign(name, head)]; ok {
		return k
	}
	switch {
	case records.IsTable(head) && !parse.Known(name):
		return Table
	case looksLikeJSON(name, head):
		return JSON
	}
	return None
}

// object fits the beginning of an object with a name in it.
var object = pattern.Of(`^\s*(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:`)

// looksLikeJSON reports whether a file is JSON that may be broken: by the ending
// of its name, or because an object begins it. A JSON Feed is a feed.
func looksLikeJSON(name string, head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
	if len(head) == 0 || head[0] != '{' && head[0] != '[' || parse.IsJSONFeed(head) {
		return false
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".json", ".jsonl", ".ndjson", ".jl":
		return true
	}
	return object().Match(head)
}

// headBytes is how much of a file its kind is told by.
const headBytes = 16 << 10

// peek returns the first bytes of r, and a reader that begins with them. Where r
// can be read at any place, so can that reader.
func peek(r io.Reader) (head []byte, whole io.Reader, err error) {
	if seeker, ok := r.(io.ReadSeeker); ok {
		head = make([]byte, headBytes)
		n, err := io.ReadFull(r, head)
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
			return nil, nil, err
		}
		_, err = seeker.Seek(0, io.SeekStart)
		return head[:n], r, err
	}
	buffered := bufio.NewReaderSize(r, headBytes)
	head, err = buffered.Peek(headBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, err
	}
	return head, buffered, nil
}
