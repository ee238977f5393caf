// Package language holds what the languages of the world say on pages: the words
// by which a page speaks of itself and of its stories, the names of months and
// days, and the commonest words, by which a language is told.
//
// Everything is a row of a table here, so that a language or an outlet's habit
// is added without touching a parser. A phrase is written in lower case, with
// plain apostrophes, single spaces and no punctuation at its ends, as
// phrases.Key leaves it. What is done with the rows is the business of the
// packages phrases, dates and plaintext.
package language

// Row is one meaning, and the phrases that carry it in any language.
type Row struct {
	Meaning string
	Phrases []string
}

// Words are words of one language, which is a tag of BCP 47, with blanks between
// them.
type Words struct{ Language, Words string }
