// Package phrases recognises the lines by which pages speak of themselves: an
// advertisement, a byline, the credit of a picture, the items of a menu, the
// date that a story carries. The words are rows of package language; here they
// are looked up, and what stands around them is read.
package phrases
