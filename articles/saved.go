package articles

// SavedPage is a page that the reader keeps. The article's Key tells it from the
// others, its Time is when it was saved, and it has no Body as long as its page
// was not fetched.
type SavedPage struct {
	Article
	Read     bool
	Starred  bool
	Tags     []string
	Pictures []Picture // as they were when it was saved
}

// Picture is a picture of a page.
type Picture struct {
	Address string
	Data    []byte // as the server sent it
}

// SaveReceipt counts what became of pages that were saved.
type SaveReceipt struct {
	New     int // pages that were not there before
	Revised int // pages that were, with another text or none
	Left    int // pages that could not be kept
}
