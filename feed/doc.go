// Package feed reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed,
// as they are found and not as they are specified.
//
// A feed goes through three rooms below: [lede/feed/markup] decodes its bytes
// and cuts them into tokens, [lede/feed/xmltree] makes a tree of those, and
// [lede/feed/safehtml] writes the HTML of the items anew. What the elements
// mean is decided here.
//
// Elements, depth, items and bytes are bounded; what lies over a bound is left
// out and [Feed.Notes] says so.
//
// All that leaves the package is harmless: titles and names are plain lines,
// addresses are absolute and of the web, and HTML holds nothing but a list of
// elements and attributes that can do nothing.
package feed
