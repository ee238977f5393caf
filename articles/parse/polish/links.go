package polish

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/letters"
)

// hideLinkRuns keeps aside neighbouring paragraphs that are each one link as
// long as a headline.
func hideLinkRuns(blocks []articles.Block) {
	for i := 0; i < len(blocks); i++ {
		end := i
		for end < len(blocks) && isStoryLink(blocks[end]) {
			end++
		}
		if end-i < 2 {
			continue
		}
		for ; i < end; i++ {
			hide(blocks, i, "related stories")
		}
	}
}

func isStoryLink(block articles.Block) bool {
	p, ok := block.(articles.Paragraph)
	return ok && onlyLinks(p.Text) && len(p.Text.Links()) == 1 && articles.CountWords(p.Text.String()) >= 4
}

// hideLabel keeps aside the line above a list of other stories if it calls it so.
func hideLabel(blocks []articles.Block, i int) {
	if i == 0 {
		return
	}
	t, ok := TextOf(blocks[i-1])
	if !ok {
		return
	}
	s := t.String()
	if _, heading := blocks[i-1].(articles.Heading); heading || len(s) < 60 && !strings.HasSuffix(s, ".") {
		hide(blocks, i-1, "related stories")
	}
}

// labels reports whether the items of l are a word or two, as a menu's are.
func labels(l articles.List) bool { return meanWords(l) < 2.5 }

// titles reports whether the items of l are as long as headlines, and lead
// out of the page.
func titles(l articles.List) bool {
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			if p, ok := block.(articles.Paragraph); ok {
				for _, link := range p.Text.Links() {
					if strings.Contains(link.Href, "#") {
						return false
					}
				}
			}
		}
	}
	return len(l.Items) > 1 && meanWords(l) >= 5
}

func meanWords(l articles.List) float64 {
	words := 0
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			if t, ok := TextOf(block); ok {
				words += articles.CountWords(t.String())
			}
		}
	}
	return float64(words) / float64(max(1, len(l.Items)))
}

// onlyLinks reports whether every word of t is linked.
func onlyLinks(t articles.Text) bool {
	linked := false
	for _, s := range t {
		if s.Link != "" {
			linked = true
		} else if letters.Any(s.Text) {
			return false
		}
	}
	return linked
}

// listOfLinks reports whether every item of l is a link to another page.
func listOfLinks(l articles.List) bool {
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			switch b := block.(type) {
			case articles.Paragraph:
				if !onlyLinks(b.Text) {
					return false
				}
			case articles.Heading:
				if !onlyLinks(b.Text) {
					return false
				}
			case articles.Figure, articles.Hidden:
			default:
				return false
			}
		}
	}
	return true
}
