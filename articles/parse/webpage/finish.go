package webpage

import "lede/articles"

// finish passes the blocks through the last steps.
func finish(blocks []articles.Block, _ articles.Meta) []articles.Block {
	return blocks
}
