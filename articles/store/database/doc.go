// Package database is the one SQLite file of a library: its connections and
// transactions, its schema, its ids, how a story is packed into a row, and the
// counts that each transaction keeps. It knows no query of the reader's.
package database
