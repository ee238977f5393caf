package feed

// The bounds of one feed. What lies over them is left out, and noted.
const (
	maxBytes = 32 << 20 // of the feed as it came
	maxItems = 5000
	maxBody  = 2 << 20  // bytes of an item's text
	maxHTML  = 64 << 20 // bytes of HTML that a feed may come to, addresses made absolute
	maxBase  = 512      // bytes of an address that others resolve against
	maxLine  = 2000     // bytes of a title, a name or a category
	maxList  = 200      // categories, authors and enclosures of an item
)
