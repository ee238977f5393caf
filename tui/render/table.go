package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"lede/articles"
	"lede/tui/theme"
)

// table sets a table of data.
func (b *builder) table(t articles.Table) {
	b.text(t.Caption, theme.Caption, 1)
	b.records(t)
}

// records sets each row as a stack of "Column: value" lines, which fits any
// width.
func (b *builder) records(t articles.Table) {
	for _, row := range t.Rows {
		for i, cell := range row {
			if i > 0 {
				b.tight = true
			}
			line := cell
			if i < len(t.Header) && len(t.Header[i]) > 0 {
				line = append(articles.Text{{Text: t.Header[i].String() + ":", Style: articles.Strong}, {Text: " "}}, cell...)
			}
			if it := b.text(line, theme.TableText, 1); it != nil {
				it.hang = 2
			}
		}
	}
}

var _ = strings.Repeat
var _ = displaywidth.String
