package feed

import "lede/articles"

// Feed is what a feed says of itself and the items that it lists, in its
// order.
type Feed struct {
	Format      string        // "RSS", "Atom" or "JSON Feed"
	Title       string        // plain text; the link where there is none
	Link        string        // the site that the feed is of; absolute
	Self        string        // where the feed says that it is itself found; absolute, often empty
	Language    string        // BCP 47
	Description string        // HTML as an item's Content is; [Plain] gives its text
	Pace        articles.Pace // when it has something new, as it says
	Items       []Item
	Notes       []string // what was mended or left out: "repaired: …", "simplified: …"
}

// Item is one story of a feed.
type Item struct {
	ID         string // guid or atom:id; the link where there is none
	Title      string // plain text; where there is none, how the text begins, or the link
	Link       string // absolute
	Original   string // what Link was before a service put its own in its place; empty where none did
	Authors    []articles.Author
	Published  articles.Date // zero where the feed only says when it was updated
	Updated    articles.Date
	Content    string // HTML: harmless, its addresses absolute
	Summary    string // HTML as Content is; empty where Content is all there is
	Categories []string
	Keywords   []string // those of Categories that are marked as search terms
	Enclosures []Enclosure
}

// Enclosure is a file that goes with an item: an episode, a picture.
type Enclosure struct {
	URL     string
	Type    string // media type as stated; "image", "video" where Media RSS says no more
	Length  string // bytes as stated
	Seconds int    // how long it plays; 0 where that is not stated

	// What Media RSS says beside it.
	Caption   string // plain text: what a picture shows
	Credit    string // plain text: whose work it is
	Width     int    // in pixels; 0 where none is stated
	Thumbnail bool   // it stands for something else
	Group     int    // what shares a number above 0 is one thing in several renditions
}
