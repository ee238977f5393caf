// Package programs runs the reader's own programs on stories: their arguments
// are templates, a story stands on their standard input or in a private file,
// and what they print is kept within bounds. No shell sees any of it.
package programs
