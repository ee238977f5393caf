// Package listing lists and searches a library: it turns what the reader asks
// for into SQL, and what that finds into editions, counts and stories.
package listing
