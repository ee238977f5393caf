// Package saved reads what services for reading later and browsers export: the
// links that were kept there, with their folders, tags and dates, and the texts
// where those are in the export. It makes [articles.SavedPage] of them.
//
// It reads tables (Pocket, Instapaper, Raindrop, Readeck, Readwise, wallabag),
// JSON (wallabag, Readeck, Pinboard, Karakeep, Pocket's API, the bookmarks of
// Chrome and Firefox), bookmarks as HTML (every browser), and zips of these
// (Pocket, Omnivore). Columns are known by their names, so that others of the
// kind are read as well. Its functions are pure.
package saved
