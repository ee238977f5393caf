// Package feed reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed,
// as they are found and not as they are specified.
//
// The XML is read by a tokenizer of our own over text that charset has
// decoded. encoding/xml gives a whole feed up for one raw control byte, knows
// no UTF-16, and copies every token; behind a reader that repairs all that it
// is a third as fast. A feed needs no more than elements, attributes, text and
// namespaces, and whatever is none of these is text.
//
// No entity but those of HTML and the numeric ones is expanded and no DTD is
// read, so that nothing grows by more than it is long. Elements, depth, items
// and bytes are bounded; what lies over a bound is left out and [Feed.Notes]
// says so.
//
// All that leaves the package is harmless: titles, names and descriptions are
// plain lines, addresses are absolute and of the web, and HTML is written anew
// from a list of elements and attributes.
package feed
