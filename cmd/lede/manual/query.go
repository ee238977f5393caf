package manual

import _ "embed"

// Query is the page of the query language, in Markdown.
//
//go:embed query.md
var Query string
