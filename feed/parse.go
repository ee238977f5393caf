package feed

import (
	"encoding/binary"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

// ErrNotFeed says that the bytes hold no feed: no rss, RDF or feed element
// and no JSON Feed.
var ErrNotFeed = errors.New("not a feed: neither RSS, Atom nor JSON Feed")

// Parse reads the feed in data. base is the address that it came from, which
// relative addresses resolve against where the feed names no other; it may be
// empty.
//
// A damaged feed gives what can be read, with a note of what was mended. The
// only error is [ErrNotFeed].
func Parse(data []byte, base string) (*Feed, error) {
	f := &Feed{}
	if len(data) > maxBytes {
		data = data[:maxBytes]
		f.note(fmt.Sprintf("simplified: read the first %d MB only", maxBytes>>20))
	}
	text, notes := decodeText(data)
	f.Notes = append(f.Notes, notes...)
	text = strings.TrimLeft(text, "\ufeff \t\r\n\v\f")
	read := f.readXML
	if strings.HasPrefix(text, "{") {
		read = f.readJSON
	}
	if err := read(text, base); err != nil {
		return nil, err
	}
	fill(&f.Title, func() string { return f.Link })
	return f, nil
}

// encoding is how a feed says what its bytes are.
var encoding = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9_.:-]+)["']`)

// declared reports whether note says no more than that the text was read as
// it asks to be.
func declared(text, note string) bool {
	name, ok := strings.CutPrefix(note, "read as ")
	stated := encoding.FindStringSubmatch(text[:min(len(text), 512)])
	if !ok || stated == nil {
		return false
	}
	wide := strings.HasPrefix(name, "utf-") && len(stated[1]) >= len("utf-16")
	return strings.EqualFold(name, stated[1]) || wide && strings.EqualFold(name[:len("utf-16")], stated[1][:len("utf-16")])
}

func (f *Feed) note(s string) { f.Notes = append(f.Notes, s) }

func (f *Feed) readXML(text, base string) error {
	text, dropped := dropIllegal(text)
	if dropped > 0 {
		f.note(fmt.Sprintf("repaired: %d characters that XML forbids", dropped))
	}
	tree := build(text)
	root := findRoot(tree.root)
	if root == nil {
		return ErrNotFeed
	}
	f.Format = "RSS"
	if root.local == "feed" {
		f.Format = "Atom"
	}
	r := reader{feed: f, base: parseBase(base), bases: map[*node]*url.URL{}, atomRoot: root.local == "feed"}
	r.read(root)
	if tree.cut {
		f.note("repaired: the feed breaks off")
	}
	if n := tree.tokens.mended; n > 0 {
		f.note(fmt.Sprintf("repaired: not XML in %d places", n))
	}
	if tree.full {
		f.note("simplified: left out what nests too deep or is too much")
	}
	return nil
}

// dropIllegal takes out the controls that XML forbids, and counts them.
func dropIllegal(text string) (string, int) {
	if !hasControls(text) {
		return text, 0
	}
	clean := strings.Map(func(c rune) rune {
		if c < ' ' && barred.fits(byte(c)) {
			return -1
		}
		return c
	}, text)
	return clean, len(text) - len(clean)
}

// hasControls reports whether text has controls that XML forbids. Feeds are
// large and hardly any has: they are read eight bytes at a time.
func hasControls(text string) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	for ; len(text) >= 8; text = text[8:] {
		eight := binary.LittleEndian.Uint64([]byte(text[:8]))
		if (eight-' '*ones)&^eight&tops != 0 && anyControl(text[:8]) { // a byte is less than a space
			return true
		}
	}
	return anyControl(text)
}

func anyControl(s string) bool {
	for i := range len(s) {
		if barred.fits(s[i]) {
			return true
		}
	}
	return false
}

// findRoot returns the element that holds the feed, whatever stands before or
// around it.
func findRoot(n *node) *node {
	for c := n.first; c != nil; c = c.next {
		if c.kind != opening {
			continue
		}
		if isRoot(c) {
			return c
		}
		if found := findRoot(c); found != nil {
			return found
		}
	}
	return nil
}

func isRoot(n *node) bool {
	switch n.local {
	case "rss", "feed", "channel":
		return n.space == core || n.space == atom || n.space == foreign
	case "rdf":
		return true
	}
	return false
}
