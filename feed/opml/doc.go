// Package opml reads and writes lists of feeds: OPML 1.0 and 2.0 as any
// reader writes it, and newsboat's file of addresses, one a line.
//
// A list is foreign bytes that say what a program shall do from now on, every
// hour. So nothing but a web address becomes a source: commands, files,
// scripts and lists within lists are refused, each by name and with the
// reason, and the rest comes in. A damaged list gives what can be read. Folder
// depth, sources and bytes are bounded, and what lies over a bound is said.
//
// What [Write] writes, [Read] reads back without loss. Passwords of a list are
// never kept, and addresses that look secret are written by [WriteWhole] only.
package opml
