// Package sqlquery writes what the reader asks for, in the language of
// articles/query, as SQL: a condition on the table of stories, and a question to
// the index of words. Whatever the reader has typed is an argument there, never a
// part of the text.
package sqlquery
