// Package changes writes what the reader does to stories and sources, and takes
// it back: marks, stars and tags, subscriptions, and which of several copies of a
// story is listed.
package changes
