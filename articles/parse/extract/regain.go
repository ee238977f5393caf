package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/meta"
)

// maxCompared bounds, in bytes, what is compared with the story in JSON-LD.
const maxCompared = 64 << 20

// minOpening is how many words between the headline and the story are the
// story's: fewer are a dek.
const minOpening = 60

// minStated is how many letters of a paragraph tell it in JSON-LD.
const minStated = 40

// Regain takes prose back that go-readability left out: what stands between the
// headline and the story, what is marked up as the story's own paragraphs are,
// and what the page states in JSON-LD to be its story.
func (v *Verdict) Regain(root *html.Node, p *meta.Page, title string) {
	if v.All || v.ruled || len(v.parts) == 0 {
		return
	}
	r := regainer{v: v, p: p, kinds: map[string]int{}, said: map[string]bool{}, title: letters.Of(title)}
	r.stated = statedLetters(p.LinkedBody)
	r.learn(v.Area)
	body := dom.FindAtom(root, atom.Body)
	if body == nil {
		return
	}
	r.walk(body, false)
	if r.words >= minOpening {
		r.found = append(r.found, r.opening...)
	}
	if len(r.found) == 0 {
		return
	}
	for _, n := range r.found {
		v.regain(n)
	}
	v.Area, v.size, v.hidden = v.common(body), 0, 0
}

// statedLetters are the letters of the story in JSON-LD.
func statedLetters(said string) string {
	if said == "" || len(said) > maxStatedBody {
		return ""
	}
	return letters.Of(dom.Text(LinkedBody(said)))
}

// maxStatedBody bounds, in bytes, the story in JSON-LD that is looked into.
const maxStatedBody = 1 << 18

// regainer looks for prose that was left out.
type regainer struct {
	v        *Verdict
	p        *meta.Page
	kinds    map[string]int  // how many paragraphs were kept of each kind of markup
	said     map[string]bool // their letters
	stated   string          // letters of the story in JSON-LD
	compared int
	title    string // letters of the headline
	past     bool   // the story's area has begun
	begun    bool   // its prose has
	found    []*html.Node
	opening  []*html.Node // prose between headline and story
	words    int          // of it
}

// learn notes the paragraphs that were kept below n.
func (r *regainer) learn(n *html.Node) {
	dom.Each(n, func(m *html.Node) {
		if r.v.Has(m) && isLeaf(m) && dom.Size(m, minStated) > 0 {
			r.kinds[markupOf(m)]++
			r.said[letters.Of(dom.Text(m))] = true
		}
	})
}

// isLeaf reports whether n is a block that holds words and no other block.
func isLeaf(n *html.Node) bool {
	if !dom.IsBlock(n) {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && dom.Find(c, dom.IsBlock) != nil {
			return false
		}
	}
	return true
}

// markupOf names n and the two elements around it with their classes.
func markupOf(n *html.Node) string {
	var b strings.Builder
	for range 3 {
		if n == nil || n.Type != html.ElementNode {
			break
		}
		b.WriteString(n.Data)
		b.WriteByte('.')
		b.WriteString(dom.Attr(n, "class"))
		b.WriteByte('/')
		n = n.Parent
	}
	return b.String()
}

// walk looks through n. In what is not the story's by its name or element only
// what JSON-LD states is.
func (r *regainer) walk(n *html.Node, barred bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || dom.Silent(c.DataAtom) {
			continue
		}
		r.past = r.past || c == r.v.Area
		if !r.past && len(r.p.Headlines) > 0 && c == r.p.Headlines[0] {
			r.opening, r.words = nil, 0
			continue
		}
		if r.v.Has(c) {
			r.begun = r.begun || isLeaf(c) && dom.Size(c, minStated) >= minStated
			r.walk(c, barred)
			continue
		}
		if isUnit(c) && !r.v.Holds(c) {
			if r.belongs(c, barred) {
				r.found = append(r.found, c)
			}
			continue
		}
		r.walk(c, barred || !r.v.Holds(c) && !r.p.IsAroundHeadline(c) && ReasonFor(c, "") != Besides)
	}
}

// isUnit reports whether n comes back whole or not at all.
func isUnit(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Blockquote, atom.Pre:
		return true
	}
	return isLeaf(n)
}

// belongs reports whether n is the story's. Prose above the story is noted: how
// much of it there is decides.
func (r *regainer) belongs(n *html.Node, barred bool) bool {
	said := dom.Text(n)
	if said == "" {
		return false
	}
	if r.isStated(said) {
		r.v.parts[n] |= isStated
		return true
	}
	if barred || !IsProse(n) {
		return false
	}
	key := letters.Of(said)
	if r.said[key] || r.title != "" && strings.Contains(key, r.title) {
		return false
	}
	if r.kinds[markupOf(n)] > 0 {
		return true
	}
	if !r.begun {
		r.opening = append(r.opening, n)
		r.words += strings.Count(said, " ") + 1
	}
	return false
}

// isStated reports whether JSON-LD has said in the story, and the story not yet.
func (r *regainer) isStated(said string) bool {
	if r.stated == "" || len(said) < minStated || r.compared > maxCompared {
		return false
	}
	key := letters.Of(said)
	r.compared += len(r.stated)
	if len(key) < minStated || r.said[key] || !strings.Contains(r.stated, key) {
		return false
	}
	r.said[key] = true
	return true
}

// regain notes that n was taken back.
func (v *Verdict) regain(n *html.Node) {
	v.parts[n] |= isRegained
	for p := n.Parent; p != nil && v.parts[p]&holdsPart == 0; p = p.Parent {
		v.parts[p] |= holdsPart
	}
}

// Stated reports whether n was taken back because the page says so in JSON-LD.
func (v *Verdict) Stated(n *html.Node) bool { return v.parts[n]&isStated != 0 }

// Regained reports whether n was left out and taken back.
func (v *Verdict) Regained(n *html.Node) bool { return v.parts[n]&isRegained != 0 }
