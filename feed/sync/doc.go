// Package sync keeps the library in step with the servers that keep feeds for the
// reader: what the server has comes into the library, what the reader has marked
// goes to the server.
//
// How entries stand is compared by sets of ids and not by times: servers' clocks
// are wrong, and what says "changed since" does not say what is gone. An entry
// that is no longer unread has been read only if the server still has it.
//
// Of two deeds that contradict each other the reader's own, done here since both
// agreed last, is taken for the later one. It is sent until the server says that
// it stands like that.
package sync
