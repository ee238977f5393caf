package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// The classes by which Tailwind, Bootstrap, Bulma, Foundation, UIkit, Drupal,
// WordPress, newsletters and design systems hide an element from everybody.
var hiding = wordsSet(`
	preheader preheader-text preheadertext email-preheader hidden-preheader mcnpreviewtext
	hidden hide invisible d-none is-hidden is-invisible u-hidden u-hide u-invisible uk-hidden uk-invisible w3-hide
	slds-hide slds-hidden element-hidden hide-if-js js-hidden js-hide display-none hidden-all hidden-print-none
	print-only printonly print-only-block only-print show-print visible-print visible-print-block visible-print-inline show-for-print
`)

// Those by which they leave an element to screen readers. Others end as these do.
var (
	speaking = wordsSet(`
		visually-hidden visuallyhidden visually_hidden visually-hide hidden-visually u-hiddenvisually hiddenvisually visually-hidden-focusable
		sr-only sr_only sr-only-focusable sronly only-sr screen-reader-text screen-reader-only screen-reader screenreader screenreader-only
		screen-reader-shortcut element-invisible offscreen off-screen hidden-accessible accessible-hidden accessibly-hidden a11y-hidden
		a11y-text assistive-text slds-assistive-text show-for-sr show-on-focus vh vhidden visuallyhide accessibility-text accessibility-hidden
	`)
	speakingEnds = []string{"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader-only"}
)

func wordsSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// sight is who sees an element, as its classes say.
type sight uint8

const (
	seen   sight = iota
	spoken       // only screen readers
	unseen       // nobody
)

// sightOf is who sees an element on some screen, of whatever width. Classes that
// come in pairs, as "hidden md:block" and "d-none d-lg-flex", show it on some.
func sightOf(class string) sight {
	said := seen
	for name := range strings.FieldsSeq(strings.ToLower(class)) {
		switch {
		case shows(name):
			return seen
		case hiding[name]:
			said = unseen
		case said == seen && isSpoken(name):
			said = spoken
		}
	}
	return said
}

func isSpoken(name string) bool {
	if speaking[name] {
		return true
	}
	for _, end := range speakingEnds {
		if before, ok := strings.CutSuffix(name, end); ok {
			return !strings.HasSuffix(before, "not-") && !strings.HasSuffix(before, ":")
		}
	}
	return false
}

// showing are the utilities that show what another class hides.
var showing = wordsSet("block inline inline-block flex inline-flex grid inline-grid table table-row table-cell contents list-item flow-root visible not-sr-only")

// shows reports whether a class shows its element on some screens, or when a
// part is unfolded: Tailwind's "md:block", Bootstrap's "d-lg-flex" and
// "visible-xs", Foundation's "show-for-large". What is shown on paper or under a
// pointer only is not read.
func shows(name string) bool {
	if at := strings.LastIndexByte(name, ':'); at >= 0 {
		when := name[:at]
		return showing[strings.TrimPrefix(name[at+1:], "!")] && !strings.Contains(when, "hover") && !strings.Contains(when, "focus") && when != "print"
	}
	if hiding[name] || speaking[name] {
		return false
	}
	if rest, ok := strings.CutPrefix(name, "d-"); ok {
		width, utility, _ := strings.Cut(rest, "-")
		return len(width) <= len("xxl") && showing[utility]
	}
	return strings.HasPrefix(name, "show-") || strings.HasPrefix(name, "visible-") || name == "show"
}

// hiddenByClass reports whether the classes of n hide it. A feed has no styles,
// and its readers show what only screen readers were to read; an address in
// parts, as Mastodon's, is read whole.
func (v *Verdict) hiddenByClass(n *html.Node) bool {
	class := dom.Attr(n, "class")
	if class == "" {
		return false
	}
	who := sightOf(class)
	if who == seen || v.All && who == spoken {
		return false
	}
	return !inAddress(n) && v.minor(n) && v.hidesLittle()
}

// inAddress reports whether n stands in a link that shows its address.
func inAddress(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.A {
			return strings.Contains(dom.Brief(p, 4096), "://")
		}
	}
	return false
}

// hidesLittle reports whether what classes hide is a small part of the story. A
// page that hides much shows it by a script: paragraphs that fade in.
func (v *Verdict) hidesLittle() bool {
	if v.hidden == 0 {
		v.hidden = 1 + v.hiddenWithin(v.Area)
	}
	return (v.hidden-1)*2 <= v.total()
}

func (v *Verdict) hiddenWithin(n *html.Node) (size int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if class := dom.Attr(c, "class"); class != "" && (v.All || v.Has(c)) && sightOf(class) != seen {
			size += dom.Size(c, v.total())
		} else {
			size += v.hiddenWithin(c)
		}
	}
	return size
}
