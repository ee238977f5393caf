// Package discover finds the feeds behind an address that a person typed: the
// address is a feed, or its page names some, or the site keeps them at one of
// the places where sites do.
//
// It asks through a [Getter] and knows no network itself. Every address that
// it offers has been read and was a feed, but for those of a page that names
// more than it reads. The requests are bounded, and so are those at once.
package discover
