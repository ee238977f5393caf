// Package load makes a library of stories out of paths: files, folders,
// standard input, or a file system of our own.
//
// [Open] returns at once; files are found and read in the background, and
// [Library.Wait] tells how far that has come. A file that can't be read is
// listed with the reason; it never stops the rest. [Deliver] and [Watch] serve
// folders that the reader has subscribed to: the stories in them, and what
// changes. Nothing here blocks for ever: only regular files are read, the first
// [MaxBytes] of each, and everything ends with the context.
package load
