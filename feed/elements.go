package feed

import "strings"

// set is a set of names of HTML's.
func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, s := range strings.Fields(names) {
		m[s] = true
	}
	return m
}

var (
	// kept are the elements that text is made of. Others go, and leave their text.
	kept = set(`a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup
		dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark
		menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td
		tfoot th thead time tr track tt u ul var video wbr`)
	// voids are elements without an end.
	voids = set(`area base br col embed hr img input link meta param source track wbr`)
	// mute are elements whose text is not for reading.
	mute = set(`script style noembed noframes template title textarea xmp select`)
	// others are the rest of HTML's elements, which a line of text is rid of.
	others = set(`html head body basefont bgsound blink iframe noscript form button label fieldset legend optgroup option
		object applet frame frameset marquee map nobr svg math output progress meter canvas dialog data ilayer layer isindex
		listing plaintext spacer multicol hgroup search slot`)
	// inline are elements that do not part words.
	inline = set(`a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong
		sub sup time tt u var wbr blink`)
	// addressAttrs hold an address.
	addressAttrs = set(`href src cite poster longdesc`)
	// keptAttrs say how text is meant, and can do nothing.
	keptAttrs = set(`href src cite poster alt title width height colspan rowspan scope datetime lang dir start value type
		class id controls headers span abbr reversed`)
)

// known reports whether name is an element of HTML's.
func known(name string) bool {
	return kept[name] || voids[name] || mute[name] || others[name]
}
