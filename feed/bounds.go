package feed

// The bounds of one feed. What lies over them is left out, and noted.
const (
	maxBytes      = 32 << 20 // of the feed as it came
	maxElements   = 400_000  // elements and runs of text
	maxDepth      = 128      // open elements
	maxAttributes = 64       // of one element
	maxBindings   = 64       // namespaces in force at once
	maxItems      = 5000
	maxBody       = 2 << 20  // bytes of an item's text
	maxHTML       = 64 << 20 // bytes of HTML that a feed may come to, addresses made absolute
	maxBase       = 512      // bytes of an address that others resolve against
	maxLine       = 2000     // bytes of a title, a name or a category
	maxList       = 200      // categories, authors and enclosures of an item
)
