package ingest

import (
	"time"

	"lede/articles"
	"lede/articles/similar"
)

// maxDelivery is how many stories of one delivery are kept.
const maxDelivery = 20_000

// delivery is a delivery, made ready for the writer: whatever needs no lock has
// been done.
type delivery struct {
	articles.Delivery
	identified
	items   []item
	left    int // stories over the bound
	folder  folderDiff
	receipt articles.Receipt
}

// item is a story that is new, or whose words have changed.
type item struct {
	row     articles.Headline
	at      int // index in the delivery
	key     int64
	content int64
	ref     int64 // first choice
	name    string
	publish string // what the row calls its source, where the source is not called so
	lang    string
	hide    int       // muted, or 0
	saved   time.Time // when the reader saved it; zero for what a source brought
	page    bool      // its text is that of its page
	blob    []byte
	sketch  similar.Sketch
}

// folderDiff is what is known of a folder's files.
type folderDiff struct {
	moved   []filed         // stories whose file has another path now
	written map[int64]int64 // by the key of what a file says now, the key of what it said
	lost    []int64         // keys of stories whose file is gone
	back    []int64         // and of those whose file is there again
}

// filed is a story, by its key, and where its file lies.
type filed struct {
	key    int64
	origin string
	gone   bool
}

// identified is which stories the articles of a delivery are.
type identified struct {
	names   []string // what each is known by; empty for one that stands twice
	keys    []int64  // hashes of them
	shared  []int64  // hashes of names that have turned out to be shared
	renamed []renamed
	content map[int64]int64 // by the keys, of the stories that the library has
}

// renamed is a story that is known by another key from now on.
type renamed struct {
	id       int64
	was, now int64
	origin   string
}
