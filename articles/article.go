package articles

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"time"
)

// ID names a story: eight characters from a-z and 2-7, the same on every run
// for the same origin.
type ID string

// NewID derives the ID of whatever lives at origin: an absolute path, an
// address, or a name of our own such as "sample:tide.txt".
func NewID(origin string) ID {
	sum := sha256.Sum256([]byte(origin))
	return ID(strings.ToLower(base32.StdEncoding.EncodeToString(sum[:5])))
}

// Format says how an article's bytes are written.
type Format uint8

// The formats that lede reads. Unknown means that the content decides. Libraries
// keep the numbers: none may ever mean something else.
const (
	Unknown   Format = 0
	PlainText Format = 1
	HTML      Format = 2
	Markdown  Format = 3
	Fragment  Format = 4 // HTML that is the story and nothing but the story, as a feed delivers it
)

// String returns "text", "html", "markdown", "fragment" or "unknown".
func (f Format) String() string {
	switch f {
	case PlainText:
		return "text"
	case HTML:
		return "html"
	case Markdown:
		return "markdown"
	case Fragment:
		return "fragment"
	default:
		return "unknown"
	}
}

// Article is a story as it arrived. Body is untouched: no decoding, no
// sanitizing.
type Article struct {
	ID     ID
	Origin string // absolute path, address, "-" for standard input, or "sample:name"
	Base   string // address that relative links resolve against; may be empty
	Format Format
	Body   []byte
	Time   time.Time // when the file was last changed; zero where that says nothing
	Folder string    // name of the folder below the one that was asked for; a guess at the source
	Stated Meta      // what the feed that brought it says of it; zero where none did
	Key    string    // what tells it from the source's other stories: its guid; empty for Origin
	Place  uint16    // which chapter of its book it is, from 1; 0 for what is none
	Names  []string  // all that could be its key, the best first; empty for Key alone
}
