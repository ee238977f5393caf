package articles

import "time"

// SourceID names a source that the reader has subscribed to. It stays the same
// when the source is renamed or moves to another address.
type SourceID int64

// SourceKind is what a source is.
type SourceKind uint8

// The kinds of source. Libraries keep the numbers: none may ever mean something
// else.
const (
	FeedSource    SourceKind = 0 // an address that answers with a feed
	FolderSource  SourceKind = 1 // a folder of files, watched
	CommandSource SourceKind = 2 // a command of the user's own config that prints a feed
	FileSource    SourceKind = 3 // a file of this computer that holds a feed
	ServerSource  SourceKind = 4 // a feed that a server keeps and asks for the reader
	SavedSource   SourceKind = 5 // the pages that the reader has saved: nobody is asked for them
)

// String returns "feed", "folder", "command", "file", "server" or "saved".
func (k SourceKind) String() string {
	return [...]string{"feed", "folder", "command", "file", "server", "saved"}[min(k, SavedSource)]
}

// Source is where stories come from, once the reader has subscribed to it.
// Its strings are sanitized single lines; Address never shows a password.
type Source struct {
	ID       SourceID
	Kind     SourceKind
	Address  string // of the feed; absolute path of the folder or file; name of the command
	Title    string // what the reader calls it, or else what it calls itself
	Named    bool   // the reader gave it its title: no feed may change it
	Site     string // address of the pages that the feed is of; may be empty
	Category string // where the reader keeps it: "News/Europe"; empty for nowhere; [Categories] parts several
	Language string // BCP 47, as the feed states it
	FullText bool   // the linked pages are fetched and recovered
	Account  string // of a server source: the account that it belongs to
	Remote   string // and its id on that server; empty where that has still to subscribe to it
	Count    int    // stories kept
	Unread   int
	Fetch    FetchState
}

// FetchState is what is known of a source from having asked it. It outlives
// the program: what a server has asked for holds over restarts.
type FetchState struct {
	ETag         string    // as the server sent it, byte for byte (RFC 9110, 8.8.3)
	LastModified string    // likewise (RFC 9110, 8.8.2)
	Checked      time.Time // when it was asked last
	Arrived      time.Time // when it last brought something new
	Next         time.Time // it is not asked before this, unless the reader wants it
	Failures     int       // in a row
	Problem      string    // of the last attempt; empty where it went well
	MovedTo      string    // where a permanent redirect (301, 308) pointed last
	Sightings    int       // times in a row that it pointed there; two move the source
	Gone         bool      // the server said 410: it is not asked again
	Barred       time.Time // the server does not want to be asked before this, not even by the reader (Retry-After)
	Private      bool      // it answered from a private network, and may go on doing so
	Pace         Pace      // as it said last: an answer that nothing has changed does not repeat it
}

// Pace is when a feed says that it has something new. The zero value says
// nothing.
type Pace struct {
	Rest  time.Duration // for which nothing new comes
	Hours uint32        // bit h is set where nothing comes in the hour h of a day, UTC
	Days  uint8         // bit d is set where nothing comes on the weekday d, UTC
}

// Delivery is what asking a source has brought.
type Delivery struct {
	Source   SourceID
	Fetch    FetchState // to be kept whether or not anything new came
	Moved    string     // new address of the source; empty where it stays
	Title    string     // what the feed says of itself; empty where nothing came
	Site     string
	Language string
	Articles []Article // the newest first or in any order; nil for "not modified"
	Present  []string  // of a folder: the origins of all files in it, read or not; nil where they are not known
	Entries  []Entry   // of a server: which of Articles are which of its entries
	Saved    bool      // the reader has saved Articles: each stands where its Time is, and with a Body needs no page
}

// Entry is a story as a server numbers it.
type Entry struct {
	ID      string // on the server
	At      int    // its index in Delivery.Articles; -1 where it holds nothing to keep
	Read    bool
	Starred bool
}

// Receipt counts what became of a delivery.
type Receipt struct {
	New     int // stories that were not there before
	Revised int // stories whose text has changed: the old text is kept
	Left    int // stories over a bound or muted, which are not kept
	Added   []Added
}

// Added is a story that a delivery brought and that was not there before.
type Added struct {
	ID ID
	At int // its index in Delivery.Articles
}

// Refresh tells how far the asking of sources has come.
type Refresh struct {
	Version uint64 // grows with every change
	Running bool
	Asked   int // sources to be asked in this run
	Done    int // of them, those that have answered or failed
	Failed  int
	New     int    // stories that came
	Problem string // why it could not be begun, or was given up; empty where it went on
	Notice  string // of what has come, as the reader wishes; a line, empty where there is none
	Asks    AccountQuestion
}

// Candidate is a source that was found behind an address and could be
// subscribed to.
type Candidate struct {
	Kind    SourceKind
	Address string
	Title   string // what the feed or the page's link calls it
	Format  string // "RSS", "Atom", "JSON Feed"
	Items   int    // stories that it lists; -1 where it has not been read
	Latest  Date   // of the newest of them
	Already bool   // the reader has subscribed to it
}
