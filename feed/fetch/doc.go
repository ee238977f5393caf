// Package fetch is lede's one HTTP client: feeds, pages and pictures all come
// through it, so that what is polite and what is safe is decided in one place.
//
// What comes is bounded: time, redirects, bytes after decompression. What is
// over a bound ends there, and [Response.Cut] says so; what came before is
// kept. Nothing but http and https is spoken. An address on a private network
// is asked only where the reader gave it themselves, and the check is made on
// the connection itself, so that no name and no redirect gets round it.
// Passwords go to the origin that they are for and into no error.
package fetch
