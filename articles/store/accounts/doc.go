// Package accounts keeps what is known of servers that keep feeds for the
// reader: the accounts, which source and story is what there, and what the reader
// has marked that a server has still to be told.
package accounts
