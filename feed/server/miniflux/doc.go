// Package miniflux speaks the REST API of Miniflux 2.2 and later:
// https://miniflux.app/docs/api.html.
//
// Since 2.3 there are lists of ids, and stars are set. Before, an entry has to be
// read whole to know its id, and a star can only be turned over: it is looked at
// first. Which one answers is told by the shape of the list of ids, not by the
// version, which builds of one's own do not state.
package miniflux
