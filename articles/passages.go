package articles

// Passages returns the texts of blocks, one a paragraph, heading or cell; those
// kept aside are left out.
func Passages(blocks []Block) (texts []string) {
	add := func(t Text) {
		if len(t) > 0 {
			texts = append(texts, t.String())
		}
	}
	for _, block := range blocks {
		switch b := Bare(block).(type) {
		case Paragraph:
			add(b.Text)
		case Dek:
			add(b.Text)
		case Heading:
			add(b.Text)
		case Quote:
			texts = append(texts, Passages(b.Blocks)...)
			add(b.Cite)
		case Definition:
			texts = append(texts, Passages(b.Blocks)...)
		case PullQuote:
			add(b.Text)
			add(b.Cite)
		case List:
			for _, item := range b.Items {
				texts = append(texts, Passages(item.Blocks)...)
			}
		case Figure:
			add(b.Caption)
			texts = append(texts, b.Alt)
		case CodeBlock:
			texts = append(texts, b.Text)
		case Table:
			for _, row := range append([][]Text{b.Header}, b.Rows...) {
				for _, cell := range row {
					add(cell)
				}
			}
			add(b.Caption)
		case Embed:
			add(b.Text)
		case Note:
			add(b.Text)
		}
	}
	return texts
}
