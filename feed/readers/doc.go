// Package readers reads what other feed readers keep: newsboat, newsraft, nom
// and sfeed; what browsers and services for reading later export; and the copies
// that lede itself writes. It brings their feeds, what
// was read, flagged and deleted, their saved searches and settings into lede's
// words, and says of everything that it can't bring why that is so.
//
// Nothing of another reader's is changed or run: files are opened for reading,
// databases so that nothing is written beside them, and what is a program
// there comes back as lines of a config, for the reader to look at.
package readers
