package feed

// The bounds of one feed. What lies over them is left out, and noted.
const (
	maxBytes      = 32 << 20 // of the feed as it came
	maxElements   = 400_000  // elements and runs of text
	maxDepth      = 128      // open elements
	maxAttributes = 64       // of one element
	maxItems      = 5000
	maxLine       = 2000 // bytes of a title, a name or a category
	maxList       = 200  // categories, authors and enclosures of an item
)
