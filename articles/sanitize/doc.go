// Package sanitize makes foreign text harmless: what passes it can be put in
// a terminal's cell, a title, a link, a log or a pipe.
//
// It is the one gate for every byte that lede did not write itself, and comes
// after the last decoding of entities. All of it is pure, safe for concurrent
// use and idempotent, and a clean string comes back as it is, without a copy.
package sanitize
