package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/pattern"
)

// headlineNames are the parts of a class or id by which pages know the
// headline of their one story: those of WordPress and its like, of
// microformats, of newsrooms.
var headlineNames = []string{
	" entry-title", " post-title", "article-title", "article_title", "article__title", "story-title", "page-title", "article-headline", "article__headline", "story-headline", " headline ", " p-name ", "posttitle",
}

// MaxHeadline is the length in bytes of the longest headline.
const MaxHeadline = 300

// maxCalled is how many elements that are called headlines are looked at.
const maxCalled = 8

// headlineOf finds what stands in for the <h1> that the page below root lacks:
// the only element that is called a headline, a heading that the page's title
// repeats, or, where that title names but the site, the first heading over
// prose.
func (p *Page) headlineOf(root *html.Node) *html.Node {
	ld := linkedData(p.scripts, p.title)
	titles := letters.Of(plain(p.title)) + " " + letters.Of(p.statedTitle(ld).Value)
	repeated := func(n *html.Node) bool {
		k := letters.Of(dom.Brief(n, MaxHeadline))
		return len(k) >= 10 && strings.Contains(titles, k) && !p.commented(n)
	}
	if i := slices.IndexFunc(p.called, repeated); i >= 0 {
		return p.called[i]
	}
	if n := dom.Find(root, func(n *html.Node) bool { return isSubheading(n) && repeated(n) }); n != nil {
		return n
	}
	if len(p.called) == 1 && dom.Brief(p.called[0], MaxHeadline) != "" && !p.commented(p.called[0]) {
		return p.called[0]
	}
	if p.namesSite(plain(p.title), p.sourceField(ld).Value) {
		return headingOverProse(root)
	}
	return nil
}

// leadsHome reports whether all that n says is a link to the front page, as the
// name of the site is.
func (p *Page) leadsHome(n *html.Node) bool {
	link := dom.Find(n, func(m *html.Node) bool { return m.DataAtom == atom.A && dom.HasAttr(m, "href") })
	if link == nil || dom.Brief(link, MaxHeadline) != dom.Brief(n, MaxHeadline) {
		return false
	}
	u, err := p.base.Parse(withoutArchive(dom.Attr(link, "href")))
	if err != nil || u.Fragment != "" || u.RawQuery != "" || u.Host == "" && p.base.Host != "" {
		return false
	}
	path := strings.Trim(u.Path, "/")
	return path == "" && strings.Trim(p.base.Path, "/") != "" || path == "index.html" || path == "index.php"
}

// archived is what archives of the web put before an address.
var archived = pattern.Of(`^(?:https?://web\.archive\.org)?/web/\d{4,14}[a-z_]*/`)

// withoutArchive is the address that an archive of the web keeps at href.
func withoutArchive(href string) string { return archived().ReplaceAllString(href, "") }

func isSubheading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H2, atom.H3, atom.H4, atom.H5:
		return true
	}
	return false
}

// namesSite reports whether title says whose the page is and not what stands
// on it. It does where the page's author is called the same.
func (p *Page) namesSite(title, site string) bool {
	if title == "" || isSite(title, site, p.host()) {
		return true
	}
	author, _ := p.Tagged("author")
	key := letters.Of(title)
	return key == letters.Of(author)
}

// MinProse is how many words of paragraphs make what stands under a heading a
// story.
const MinProse = 60

// headingOverProse is the first heading that has that many below it before
// the next one. Headings of menus and lists of stories have none.
func headingOverProse(root *html.Node) *html.Node {
	var over *html.Node
	words := 0
	enough := func(n *html.Node) bool {
		switch {
		case isSubheading(n) && dom.Brief(n, MaxHeadline) != "":
			over, words = n, 0
		case n.DataAtom == atom.P && over != nil:
			words += dom.CountWords(n)
		}
		return words >= MinProse
	}
	if dom.Find(root, enough) == nil {
		return nil
	}
	return over
}
