// Package identify tells which of the stories that are kept an item of a feed
// is.
//
// Feeds state an id for each item, or should. [Keys] chooses by what an item is
// known: its id, its link, its title with its date, its text, whichever comes
// first and no other item has. [Match] finds the story of an item whose key
// nobody knows, since feeds change ids: http becomes https, RSS becomes Atom,
// a counter is a part of the id. [Replaced] tells that a feed has put another
// story under the id of one.
//
// A story that comes twice is read twice, but a story that is taken for another
// is never read. Where the two must be weighed, they are told apart.
package identify
