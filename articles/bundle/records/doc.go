// Package records reads the rows that scrapers and data sets keep news in:
// JSON, JSON Lines, and tables of cells. A row becomes an article by the names
// of its columns; what became what is written down as evidence.
//
// Its functions are pure: bytes come through a reader, and no row is kept
// longer than it takes to hand it on.
package records
