package meta

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/dom"
	"lede/articles/parse/phrases"
)

// partSigns part the facts on one line. A hyphen does between blanks.
var partSigns = strings.NewReplacer("·", "|", "•", "|", "—", "|", " - ", "|", " – ", "|")

// partsByline takes the one name among the parts of a line of facts beside the
// headline: "8 March 2024 · 3 min · Ann Lee".
func (p *Page) partsByline() articles.Byline {
	for _, n := range p.stamps {
		if b := p.namedPart(n, "class "+dom.Attr(n, "class"), false); len(b.Authors) > 0 {
			return b
		}
	}
	for _, list := range [][]*html.Node{p.above, p.lines} {
		for _, n := range list {
			if b := p.namedPart(n, "beside the headline", true); len(b.Authors) > 0 {
				return b
			}
		}
	}
	return articles.Byline{}
}

// namedPart is the byline of the one name among the parts of what n says. Where only
// its place speaks for n, dated asks for a date beside the name and nothing else.
func (p *Page) namedPart(n *html.Node, detail string, dated bool) articles.Byline {
	v := dom.Brief(n, maxByline)
	if n.Type == html.TextNode {
		v = dom.Squeeze(n.Data)
	}
	parts := strings.Split(partSigns.Replace(v), "|")
	if len(parts) < 2 || len(v) > maxByline || p.commented(n) {
		return articles.Byline{}
	}
	var names []articles.Author
	stamped, others := false, false
	for _, part := range parts {
		part = strings.TrimSpace(part)
		_, _, _, isDate := dates.Find(part, "")
		switch {
		case isDate:
			stamped = true
		case phrases.NameLike(part) && strings.Contains(part, " ") && !phrases.HoldsSection(part):
			names = append(names, articles.Author{Name: part})
		case part != "" && (part[0] < '0' || part[0] > '9'):
			others = true
		}
	}
	if len(names) != 1 || dated && (!stamped || others) {
		return articles.Byline{}
	}
	return articles.Byline{Authors: names, Evidence: articles.Evidence{From: articles.TextPattern, Detail: detail}}
}

// maxSigned is the length in bytes of the longest paragraph that signs a story.
const maxSigned = 80

// maxSignatures is how many such paragraphs are noted.
const maxSignatures = 4

// noteSignature notes a paragraph that reads as a byline does and says nothing else:
// many papers sign below the story, "By Ann Lee".
func (p *Page) noteSignature(n *html.Node) {
	if len(p.signatures) == maxSignatures || n.DataAtom != atom.P || dom.Size(n, maxSigned) > maxSigned {
		return
	}
	if list, ok := phrases.Byline(dom.Brief(n, maxSigned)); ok && strings.Contains(list[0].Name, " ") {
		p.signatures = append(p.signatures, n)
	}
}

// signature reads the first paragraph that signs the story.
func (p *Page) signature() articles.Byline {
	for _, n := range p.signatures {
		if p.commented(n) {
			continue
		}
		if list, ok := phrases.Byline(dom.Brief(n, maxSigned)); ok {
			return articles.Byline{Authors: list, Evidence: articles.Evidence{From: articles.TextPattern, Detail: "a paragraph of its own", Sure: articles.Likely}}
		}
	}
	return articles.Byline{}
}
