package phrases

import "lede/articles/parse/language"

var (
	counted      = set(language.Counted)
	galleryWords = set(language.GalleryWords)
)

// Counted reports whether s names what a counter counts: "comments".
func Counted(s string) bool { return counted()[Key(s)] }

// GalleryWord reports whether word, in lower case, stands in the counter of a
// gallery: "image 1 of 5".
func GalleryWord(word string) bool { return galleryWords()[word] }
