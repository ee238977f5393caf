// Package xmltree reads XML as it is found into a tree of nodes, whatever is
// missing or crossed in it: an element that is not closed ends with what holds
// it, a closing tag that closes nothing is passed over.
//
// Elements are told by the vocabularies that feeds mix, by their namespace or,
// where that is not declared, by their customary prefix. Elements, depth and
// namespaces are bounded.
package xmltree
