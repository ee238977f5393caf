package safehtml

import "strings"

// trait is what is to be known of an element or attribute of HTML's; 0 of
// what is none of HTML's.
type trait uint8

const (
	kept    trait = 1 << iota // text is made of it; what is not kept goes, and leaves its text
	void                      // an element without an end
	mute                      // an element whose text is not for reading
	inline                    // an element that does not part words
	address                   // an attribute that holds an address
	other                     // HTML's, and nothing of the above
)

func (t trait) is(what trait) bool { return t&what != 0 }

var elements = traits(map[trait]string{
	kept: `a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup
		dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark
		menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td
		tfoot th thead time tr track tt u ul var video wbr
		form label fieldset legend option optgroup output svg nobr
		math semantics annotation mrow mi mn mo mtext mspace ms msup msub msubsup mfrac msqrt mroot munder mover munderover
		mtable mtr mtd mlabeledtr mfenced mstyle mpadded mphantom merror menclose`,
	void: `area base br col embed hr img input link meta param source track wbr`,
	mute: `script style noembed noframes template title textarea xmp select button annotation-xml mjx-math`,
	inline: `a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong
		sub sup time tt u var wbr blink nobr label output
		math semantics annotation mrow mi mn mo mtext mspace ms msup msub msubsup mfrac msqrt mroot munder mover munderover
		mtable mtr mtd mlabeledtr mfenced mstyle mpadded mphantom merror menclose mjx-math`,
	other: `html head body basefont bgsound blink iframe noscript
		object applet frame frameset marquee map progress meter canvas dialog data ilayer layer isindex
		listing plaintext spacer multicol hgroup search slot`,
})

// attributes are those that are kept: they say how text is meant, and can do
// nothing. longdesc is not, but made absolute.
var attributes = traits(map[trait]string{
	address: `href src cite poster longdesc`,
	kept: `href src cite poster alt title width height colspan rowspan scope datetime lang dir start value type
		class id controls headers span abbr reversed style hidden aria-hidden role alttext encoding display open close separators`,
})

// traits turns lists of names about.
func traits(lists map[trait]string) map[string]trait {
	m := map[string]trait{}
	for what, names := range lists {
		for _, name := range strings.Fields(names) {
			m[name] |= what
		}
	}
	return m
}

// parts reports whether the element name, which is not kept, parts the words
// before and after it: a drawing, a choice, a frame.
func parts(name string) bool {
	switch name {
	case "select", "button", "embed", "input", "textarea", "iframe":
		return true
	case "noscript":
		return false
	}
	return elements[name].is(other) && !elements[name].is(inline)
}

// Void reports whether the element name has no end: br, img.
func Void(name string) bool { return elements[name].is(void) }

// HoldsAddress reports whether the attribute name holds an address.
func HoldsAddress(name string) bool { return attributes[name].is(address) }
