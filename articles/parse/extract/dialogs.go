package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// consentNames are the parts of a class or id by which the tools that ask for
// consent know their dialogs. Some are longer than the stories under them.
var consentNames = []string{
	"onetrust", "cookiebot", "cookieconsent", "cookie-consent", "cookie-banner", "cookie-notice", "cookie-law", "cookie-bar", "didomi", "usercentrics", "qc-cmp", "sp_message", "truste", "borlabs-cookie", "cmplz", "gdpr-consent", "gdpr-banner", "consent-banner", "consent-dialog", "consent-modal", "iubenda-cs", "fc-consent", "evidon",
}

// dialogs tells dialogs. Pages name many elements alike, and the table is long:
// what a class or an id says is looked up once.
type dialogs map[string]bool

// is reports whether n is shown over the page: a dialog that is closed or that
// asks for consent. What holds the page's headline or a story is no dialog.
func (d dialogs) is(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	}
	asked := n.DataAtom == atom.Dialog && !dom.HasAttr(n, "open")
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "role":
			asked = asked || a.Val == "dialog" || a.Val == "alertdialog"
		case "class", "id":
			asked = asked || d.consent(a.Val)
		}
	}
	return asked && dom.Find(n, func(m *html.Node) bool { return m.DataAtom == atom.H1 || m.DataAtom == atom.Article }) == nil
}

func (d dialogs) consent(named string) bool {
	asks, known := d[named]
	if !known {
		asks = dom.ContainsAny(strings.ToLower(named), consentNames...)
		d[named] = asks
	}
	return asks
}
