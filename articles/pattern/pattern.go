// Package pattern keeps regular expressions that are compiled when they are first
// asked: one with counted repeats or classes of letters costs up to a tenth of a
// millisecond, and most runs of the program ask few of them.
package pattern

import (
	"regexp"
	"sync"
)

// Of returns a function that returns expr compiled, the same from every call. It
// may be called from several goroutines. An expr that can't be compiled panics at
// the first call, as with [regexp.MustCompile].
func Of(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
