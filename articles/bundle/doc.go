// Package bundle reads files that hold many stories: records of scrapers, mail,
// web archives, books, and archives of any of these, one in the other to a depth
// of three.
//
// [Read] walks through such a file and hands each story on as it comes, and [At]
// finds one again by the place that Read has told. Nothing is unpacked to a disk,
// and nothing is held but the story at hand; what a file may unfold to is bounded.
package bundle
