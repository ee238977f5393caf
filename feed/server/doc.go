// Package server is what is common to the servers that keep feeds for a reader:
// what lede asks of each of them, and how it is asked. Each protocol is a package
// below it.
//
// Servers confirm what they have not done, lose ids between two pages, and answer
// with login pages. So an adapter demands JSON of the right shape, counts what it
// gets, and says [ErrUnsteady] where it can't tell: then nothing is concluded
// from what is not there.
package server
