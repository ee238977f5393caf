package saved

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// netscape begins a file of bookmarks, pocket the list that Pocket exported
// before it wrote tables.
var (
	netscape = regexp.MustCompile(`(?i)^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>`)
	pocket   = regexp.MustCompile(`(?i)<title>\s*Pocket Export\s*</title>`)
)

// bookmarks is the reading of a file of bookmarks: links in lists, each list
// below the heading that names its folder.
type bookmarks struct {
	pocket bool
	folder []string
	named  string // the heading of the list to come
	own    bool   // that is a folder of the browser's, and none of the reader's
	items  []Link
	text   *strings.Builder // of the heading or link that is read
}

// readBookmarks reads bookmarks as HTML, as every browser exports them.
func readBookmarks(body []byte) (from string, items []Link, err error) {
	head := body[:min(len(body), 4<<10)]
	b := &bookmarks{pocket: pocket.Match(head)}
	switch {
	case b.pocket:
		from = "Pocket"
	case netscape.Match(head):
		from = "bookmarks"
	default:
		return "", nil, ErrUnknown
	}
	in := html.NewTokenizer(bytes.NewReader(body))
	in.SetMaxBuf(1 << 20)
	for {
		switch in.Next() {
		case html.ErrorToken:
			return from, b.items, nil
		case html.StartTagToken, html.SelfClosingTagToken:
			b.open(in.Token())
		case html.EndTagToken:
			b.close(in.Token().Data)
		case html.TextToken:
			if b.text != nil {
				b.text.Write(in.Text())
			}
		}
	}
}

func (b *bookmarks) open(t html.Token) {
	switch t.Data {
	case "h1", "h2", "h3", "h4":
		b.text = &strings.Builder{}
		b.own = attribute(t, "personal_toolbar_folder") != "" || attribute(t, "unfiled_bookmarks_folder") != ""
	case "dl", "ul":
		b.folder = append(b.folder, b.named)
		b.named = ""
	case "a":
		b.text = &strings.Builder{}
		b.items = append(b.items, b.link(t))
	}
}

func (b *bookmarks) close(name string) {
	switch name {
	case "h1", "h2", "h3", "h4":
		if b.text != nil && !b.own && (name != "h1" || b.pocket) {
			b.named = strings.TrimSpace(html.UnescapeString(b.text.String()))
		}
	case "dl", "ul":
		b.folder = b.folder[:max(0, len(b.folder)-1)]
		return
	case "a":
		if b.text != nil && len(b.items) > 0 {
			b.items[len(b.items)-1].Title = html.UnescapeString(b.text.String())
		}
	default:
		return
	}
	b.text = nil
}

func (b *bookmarks) link(t html.Token) Link {
	it := Link{Address: attribute(t, "href"), Saved: instant(attribute(t, "add_date") + attribute(t, "time_added"))}
	if tags := attribute(t, "tags"); tags != "" {
		it.Tags = strings.Split(tags, ",")
	}
	it.Read = attribute(t, "toread") == "0"
	for _, name := range b.folder {
		switch {
		case b.pocket:
			it.Read = it.Read || strings.HasPrefix(name, "Read")
		case name != "":
			it.Folder = append(it.Folder, name)
		}
	}
	return it
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
