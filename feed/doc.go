// Package feed reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed,
// as they are found and not as they are specified.
//
// The XML is read by a tokenizer of our own, over text that charset has
// decoded, which cuts the source and copies nothing. encoding/xml gives a
// whole feed up for one raw control byte and knows no UTF-16, so that it would
// need a reader before it that repairs all that; and its tokens alone take
// thirteen times as long as our tokens and tree together (97 and 1,370 MB/s
// on one core), more than everything else that is done to a feed. A feed needs
// elements, attributes, text and namespaces; what is none of these is text.
// The same tokenizer reads the HTML of the items, which is written anew.
//
// No entity but those of HTML and the numeric ones is expanded and no DTD is
// read, so that nothing grows by more than it is long. Elements, depth, items
// and bytes are bounded; what lies over a bound is left out and [Feed.Notes]
// says so. A mark that is missing is looked for once, so that no input takes
// more than a time in proportion to its length.
//
// All that leaves the package is harmless: titles and names are plain lines,
// addresses are absolute and of the web, and HTML holds nothing but a list of
// elements and attributes that can do nothing.
package feed
