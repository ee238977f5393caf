package articles

// Words counts the words that a reader of the document reads: those of its
// prose, and none of what is kept aside, set as a table or said about a
// picture.
func (d Document) Words() int { return wordsOf(d.Blocks) }

func wordsOf(blocks []Block) int {
	n := 0
	for _, block := range blocks {
		switch v := Bare(block).(type) {
		case Paragraph:
			for _, s := range v.Text {
				n += CountWords(s.Text)
			}
		case Heading:
			n += CountWords(v.Text.String())
		case Quote:
			n += wordsOf(v.Blocks)
		case Definition:
			n += wordsOf(v.Blocks)
		case List:
			for _, it := range v.Items {
				n += wordsOf(it.Blocks)
			}
		}
	}
	return n
}
