// Package store keeps the reader's library: stories, what was done to them,
// and the sources that they come from, in one SQLite file.
//
// A body is kept as it arrived, compressed, and parsed again whenever its
// story is opened: a better parser improves old stories. What a list shows is
// kept in columns. Counts are kept by day, section and source and change in
// the transaction that changes the stories, so that a list of a million
// stories begins as fast as one of a hundred.
//
// Every write is one transaction. What the reader did is on the disk when the
// call returns; what a refresh brought is there after a crash of the program,
// and whole or not at all after one of the machine. Several processes may
// have the same file open.
package store
