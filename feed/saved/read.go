package saved

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"lede/articles"
)

// The bounds of an export.
const (
	MaxBytes = 300 << 20 // of a file, and of what is in a zip
	maxPages = 100_000
)

// ErrUnknown says that a file is no export of saved pages that lede knows.
var ErrUnknown = errors.New("no export of saved pages that lede knows")

// Export is what was found.
type Export struct {
	From  string // what wrote it, for the reader: "Pocket"
	Pages []articles.SavedPage
	Left  []string // what is not among them, each with the reason
}

// Read reads an export. The error is [ErrUnknown] for what is none.
func Read(body []byte) (Export, error) {
	from, items, err := itemsOf(body)
	if err != nil {
		return Export{}, err
	}
	return Collect(from, items), nil
}

// ReadFolder reads an export that is unpacked, or the inside of a zip.
func ReadFolder(fsys fs.FS) (Export, error) {
	from, items, err := readFiles(fsys)
	if err != nil {
		return Export{}, err
	}
	return Collect(from, items), nil
}

// itemsOf tells the form by the first bytes. Zips are not looked for in zips.
func itemsOf(body []byte) (from string, items []Link, err error) {
	if bytes.HasPrefix(body, []byte("PK\x03\x04")) {
		return readZip(body)
	}
	return readPlain(body)
}

func readPlain(body []byte) (from string, items []Link, err error) {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	head := bytes.TrimSpace(body[:min(len(body), 4<<10)])
	switch {
	case len(head) == 0:
		return "", nil, ErrUnknown
	case head[0] == '{' || head[0] == '[':
		return readJSON(body)
	case head[0] == '<':
		return readBookmarks(body)
	}
	return readTable(body)
}

// Collect makes pages of items, each link once: the first one, with the tags of
// all.
func Collect(from string, items []Link) Export {
	e := Export{From: from}
	at := map[string]int{}
	foreign, over := 0, 0
	for _, it := range items {
		page, ok := it.page()
		if !ok {
			foreign++
			continue
		}
		if i, twice := at[page.Key]; twice {
			e.Pages[i].Tags = append(e.Pages[i].Tags, page.Tags...)
			e.Pages[i].Starred = e.Pages[i].Starred || page.Starred
			continue
		}
		if len(e.Pages) == maxPages {
			over++
			continue
		}
		at[page.Key] = len(e.Pages)
		e.Pages = append(e.Pages, page)
	}
	if foreign > 0 {
		e.Left = append(e.Left, articles.Counted(foreign, "link", "links")+" to what is no page of the web")
	}
	if over > 0 {
		e.Left = append(e.Left, fmt.Sprintf("%s over %s", articles.Counted(over, "page", "pages"), articles.Commas(maxPages)))
	}
	return e
}
