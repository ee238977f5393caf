package meta

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// maxByline is the length in bytes of the longest text that can be a byline.
const maxByline = 160

// byline takes the first byline that names somebody but the publication. An
// author that JSON-LD only refers to comes last: blog software puts the
// account there that the story was entered with, whoever wrote it.
func (p *Page) byline(ld linked, site string) articles.Byline {
	var house articles.Byline // the publication as its own author: better than nobody
	for _, step := range []func() articles.Byline{
		func() articles.Byline {
			return p.completed(bylineOf(ld.authors, articles.JSONLD, "author", articles.Stated))
		},
		p.taggedByline,
		p.markedByline,
		p.namedByline,
		p.linkedByline,
		p.lineByline,
		p.cardByline,
		p.partsByline,
		p.signature,
		func() articles.Byline { return bylineOf(ld.accounts, articles.JSONLD, "author @id", articles.Likely) },
	} {
		b := p.fuller(gated(step(), site, p.host()))
		switch {
		case len(b.Authors) == 0:
		case isHouse(b, site, p.host()):
			if len(house.Authors) == 0 {
				house = b
			}
		case b.From == articles.MetaTag && !p.showsAny(b):
			return withoutHouse(p.signed(b), site, p.host())
		case b.From == articles.JSONLD && len(ld.authors) > 1:
			return b // each stands by itself, and is meant
		default:
			return withoutHouse(b, site, p.host())
		}
	}
	return house
}

// signed is the byline that the page shows in place of b, which it does not show:
// the owner of many papers, the account of whoever entered the story. It is b where
// the page shows no full name after the opening of a byline, or b is a newsroom.
func (p *Page) signed(b articles.Byline) articles.Byline {
	shown := p.namedByline()
	if len(shown.Authors) == 0 || shown.Sure < articles.Likely || !strings.Contains(shown.Authors[0].Name, " ") || phrases.IsBureau(b.Authors[0].Name) {
		return b
	}
	return shown
}

// showsAny reports whether the page says one of the names of b by the story.
func (p *Page) showsAny(b articles.Byline) bool {
	for _, n := range slices.Concat(p.bylines, p.props, p.lines) {
		said := letters.Of(cmp.Or(dom.Brief(n, maxByline), n.Data))
		for _, a := range b.Authors {
			if strings.Contains(said, letters.Of(a.Name)) {
				return true
			}
		}
	}
	return false
}

// lineByline reads the lines under the headline that open as bylines do.
func (p *Page) lineByline() articles.Byline {
	for _, n := range p.lines {
		if p.commented(n) {
			continue
		}
		for m, up := n.Parent, 0; m != nil && up < 3; m, up = m.Parent, up+1 {
			v := strings.Trim(cutStamp(dom.Brief(m, maxByline)), " |·•,-–—")
			if v == "" || dom.Silent(m.DataAtom) {
				continue
			}
			if list, ok := phrases.Byline(v); ok {
				return articles.Byline{Authors: list, Evidence: articles.Evidence{From: articles.TextPattern, Detail: "under the headline", Sure: articles.Likely}}
			}
		}
	}
	return articles.Byline{}
}

// cardByline reads the pairs that pages give for cards of theirs: "Written by"
// as the label, the name as its data.
func (p *Page) cardByline() articles.Byline {
	for _, n := range []string{"1", "2"} {
		label, _ := p.Tagged("twitter:label" + n)
		data, name := p.Tagged("twitter:data" + n)
		if list, ok := phrases.Byline(label + " " + data); ok && data != "" {
			return articles.Byline{Authors: list, Evidence: articles.Evidence{From: articles.MetaTag, Detail: name, Sure: articles.Likely}}
		}
	}
	return articles.Byline{}
}

// linkedByline reads the names that link to their authors' pages.
func (p *Page) linkedByline() articles.Byline {
	named := func(n *html.Node) bool {
		v := dom.Brief(n, maxByline)
		return phrases.NameLike(v) && strings.Contains(v, " ") && !strings.ContainsAny(v, "→»›") && !p.commented(n)
	}
	names := together(p.authorLinks, named, func(n *html.Node) string { return dom.Brief(n, maxByline) })
	return bylineOf(names, articles.Markup, "link to the author", articles.Guess)
}

// accounts are names that nobody has.
var accounts = map[string]bool{"admin": true, "administrator": true, "webmaster": true, "wpadmin": true, "adminuser": true, "siteadmin": true}

// bylineOf makes a byline of values, each a name or a list of names.
func bylineOf(values []string, kind articles.EvidenceKind, detail string, sure articles.Sureness) articles.Byline {
	b := articles.Byline{Evidence: articles.Evidence{From: kind, Detail: detail, Sure: sure}}
	seen := map[string]bool{}
	for _, v := range values {
		for _, a := range authors(v) {
			a = person(a)
			if key := letters.Of(a.Name); key != "" && !seen[key] && !accounts[key] {
				seen[key] = true
				b.Authors = append(b.Authors, a)
			}
		}
	}
	if len(b.Authors) == 0 {
		return articles.Byline{}
	}
	return b
}

// person parts a name from what its bearer does and from what is behind names.
func person(a articles.Author) articles.Author {
	name, role := phrases.CutRole(a.Name)
	a.Name, a.Role = phrases.WithoutTail(name), cmp.Or(a.Role, role)
	return a
}

// authors reads one value: by its opening, as a list of names, or whole.
func authors(v string) []articles.Author {
	v = dom.Squeeze(v)
	if v == "" || isAddress(v) {
		return nil
	}
	if list, ok := phrases.Byline(v); ok && holdsAll(list, v) {
		return list
	}
	if list, ok := phrases.Names(v); ok && holdsAll(list, v) {
		return list
	}
	if _, rest, ok := phrases.CutByline(v); ok {
		if list, ok := phrases.Described(rest); ok && len(v) <= maxByline {
			return list
		}
		v = rest
	}
	if len(v) > maxByline {
		return nil
	}
	return []articles.Author{{Name: strings.Trim(v, " ,;|·•")}}
}

// holdsAll reports whether list holds every bracket of v: "Ann Lee (with Bo
// Ek)" is kept whole rather than without Bo Ek.
func holdsAll(list []articles.Author, v string) bool {
	_, inside, ok := strings.Cut(v, "(")
	if !ok {
		return true
	}
	inside, _, _ = strings.Cut(inside, ")")
	for _, a := range list {
		if strings.Contains(a.Name, inside) || strings.Contains(a.Role, inside) {
			return true
		}
	}
	return false
}

func isAddress(s string) bool {
	return strings.Contains(s, "@") && !strings.Contains(s, " ") || strings.HasPrefix(s, "http:") || strings.HasPrefix(s, "https:") || strings.HasPrefix(s, "//") || strings.HasPrefix(s, "@")
}

func (p *Page) taggedByline() articles.Byline {
	for _, name := range []string{"dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author", "article:author", "article:author_name", "sailthru.author", "byl", "citation_author", "og:author", "vr:author"} {
		if b := bylineOf(p.allTagged(name), articles.MetaTag, name, articles.Stated); len(b.Authors) > 0 {
			return b
		}
	}
	return articles.Byline{}
}

// markedByline reads microdata and rel=author. Several stand in one element
// together; others on the page wrote other stories.
func (p *Page) markedByline() articles.Byline {
	isAuthor := func(n *html.Node) bool { return strings.Contains(dom.Attr(n, "itemprop"), "author") && !p.commented(n) }
	if b := bylineOf(together(p.props, isAuthor, authorText), articles.Markup, "itemprop=author", articles.Likely); len(b.Authors) > 0 {
		return b
	}
	named := func(n *html.Node) bool {
		return dom.Attr(n, "rel") == "author" && !p.commented(n) && dom.Brief(n, maxByline) != ""
	}
	return bylineOf(together(p.bylines, named, func(n *html.Node) string { return dom.Brief(n, maxByline) }), articles.Markup, "rel=author", articles.Likely)
}

// maxTogether is how many elements one byline may have.
const maxTogether = 12

// together returns the values of the first of nodes that ok accepts and of
// those that stand in the same element, or in one beside it.
func together(nodes []*html.Node, ok func(*html.Node) bool, value func(*html.Node) string) (values []string) {
	var first *html.Node
	for _, n := range nodes {
		switch {
		case len(values) == maxTogether || !ok(n):
			continue
		case first == nil:
			first = n
		case !beside(n, first):
			continue
		}
		values = append(values, value(n))
	}
	return values
}

// beside reports whether n and m have the same parent, or parents of one kind
// that do.
func beside(n, m *html.Node) bool {
	p, q := n.Parent, m.Parent
	return p == q || p != nil && q != nil && p.Parent == q.Parent && p.DataAtom == q.DataAtom && dom.Attr(p, "class") == dom.Attr(q, "class") && p.DataAtom != atom.Article
}

// authorText prefers the name inside an author's element.
func authorText(n *html.Node) string {
	if c := dom.Attr(n, "content"); c != "" {
		return c
	}
	if inner := dom.Find(n, func(m *html.Node) bool { return m != n && dom.Attr(m, "itemprop") == "name" }); inner != nil {
		if c := dom.Attr(inner, "content"); c != "" {
			return c
		}
		return dom.Brief(inner, maxByline)
	}
	return cutStamp(dom.Brief(n, 2*maxByline))
}

// namedByline reads elements that are called bylines, outside of comments.
func (p *Page) namedByline() articles.Byline {
	for _, n := range p.bylines {
		v := cutStamp(dom.Brief(n, 2*maxByline))
		if v == "" || len(v) > maxByline || p.commented(n) {
			continue
		}
		if b := bylineOf(cardNames(n), articles.Markup, "class "+dom.Attr(n, "class"), articles.Likely); len(b.Authors) > 0 {
			return b
		}
		list, ok := phrases.Byline(v)
		if !ok {
			list, ok = linesByline(n)
		}
		if ok {
			for i := range list {
				list[i] = person(list[i])
			}
			return articles.Byline{Authors: list, Evidence: articles.Evidence{From: articles.Markup, Detail: "class " + dom.Attr(n, "class"), Sure: articles.Likely}}
		}
		if list, ok := phrases.Names(v); ok && strings.Contains(v, " ") {
			for i := range list {
				list[i] = person(list[i])
			}
			return articles.Byline{Authors: list, Evidence: articles.Evidence{From: articles.Markup, Detail: "class " + dom.Attr(n, "class")}}
		}
	}
	return articles.Byline{}
}

// maxCards is how many names the card of a byline may have.
const maxCards = 8

// cardNames are the names that n, which is called a byline, marks as names: by
// the classes of microformats, or by a link to somebody's page.
func cardNames(n *html.Node) (names []string) {
	dom.Each(n, func(m *html.Node) {
		named := dom.Names(m)
		if !strings.Contains(named, " fn ") && !strings.Contains(named, " p-name ") && !isProfile(m, n) {
			return
		}
		if v := dom.Brief(m, maxName); v != "" && len(names) < maxCards && !slices.Contains(names, v) {
			names = append(names, v)
		}
	})
	return names
}

// maxName is the length in bytes of the longest name.
const maxName = 60

// isProfile reports whether m is a link to the page of somebody whose one name
// is all that the byline n says.
func isProfile(m, n *html.Node) bool {
	if m.DataAtom != atom.A || !dom.ContainsAny(dom.Attr(m, "href"), "/author", "/autor", "/user", "/profil", "/member") {
		return false
	}
	v := dom.Brief(m, maxName)
	return v != "" && !strings.Contains(v, " ") && v == dom.Brief(n, maxName)
}

// linesByline reads an element whose lines are bylines of their own: "Written
// by Ann Lee", and below it "Photographs by Bo Ek".
func linesByline(n *html.Node) (all []articles.Author, ok bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if list, ok := phrases.Byline(dom.Squeeze(cmp.Or(dom.Brief(c, maxByline), c.Data))); ok {
			all = append(all, list...)
		}
	}
	return all, len(all) > 0
}

// cutStamp takes the date from a line that holds byline and date.
func cutStamp(s string) string {
	if len(s) > 3*maxByline {
		return s
	}
	if _, start, end, ok := dates.Find(s, ""); ok {
		if before := strings.Trim(phrases.WithoutStampLabel(s[:start]), " ,|·•-–—("); before != "" {
			return before
		}
		return strings.Trim(s[end:], " ,|·•-–—)")
	}
	return s
}

// commented reports whether n stands among readers' comments or other stories.
// What stands around the headline too is named after what it has besides:
// "with-sidebar".
func (p *Page) commented(n *html.Node) bool {
	return dom.Under(n, func(m *html.Node) bool {
		return !p.around[m] && dom.IsCalled(m, "comment", "related", "sidebar", "footer") && !dom.IsCalled(m, ownMeta...) && m.DataAtom != atom.Body && m.DataAtom != atom.Html
	})
}

// ownMeta are parts of the names of what stands below a story and is its own, among
// them those of blog software, in which "comment" may stand for the whole line.
var ownMeta = []string{"post-footer", "post_footer", "postfooter", "entry-footer", "article-footer", "article__footer", "story-footer", "commentmeta"}
