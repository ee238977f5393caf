// Package articles is the domain: what a story is, whatever file or feed it
// came in, and how stories are put in order.
//
// An [Article] is a story as it arrived: bytes and where they came from. A
// [Story] is what was recovered from it: [Meta], each field with its
// [Evidence], and a [Document] of blocks. A [Headline] is the row that stands
// for a story in a list, and an [Edition] is a set of headlines in reading
// order, grouped by day, section or source.
//
// The package imports the standard library only, does no I/O, and knows of no
// format, terminal, network or disk.
package articles
