// Package rules reads what a user writes down about single sites, so that
// nothing about a site has to be compiled in, and applies it to pages and to
// dumps of pages.
//
// The file is text, a rule a line:
//
//	# The Harbour News
//	site news.example *.news.example "The Harbour News"
//	  select    article .story-body        # where the story is
//	  strip     .promo, #newsletter        # kept aside, and said so
//	  title     h1.headline                # a field, from an element
//	  published time@datetime              # a field, from its attribute
//	  line byline  ^Words by (.+)$         # a field, from a line of text
//	  line strip   ^Sign up for
//
// A site line names whom the rules below it are for: hosts, *.host for all
// hosts below it, the name of a source or of a folder, or * for everything.
// Names with spaces are quoted; case and a leading www. don't matter. Rules
// that name a story's site go before those for everything.
//
// select, strip and the fields take CSS selectors and are for web pages. The
// fields are title, section, dek, byline, published, updated and source. An
// @attribute at the end takes the value from there. Selectors that look
// inside of an element for others or for words (:has, :contains, :matches)
// are refused: on a large page they take minutes.
//
// line takes a field or strip and a regular expression in Go's RE2 syntax. It
// is for text and for Markdown below its front matter, and looks at one line
// at a time. A field is what the first
// group matches, or the line where there is no group; it is looked for in the
// first 16 KB, which is what a list reads of a text, and strip acts on the
// first 4 MB. Lines over 4 KB are let be.
//
// For each field, and for select, the first rule that finds something acts.
// Blank lines are skipped; a # opens a comment at the start of a line, or with
// a space on either side. Nothing else is special, and nothing nests.
package rules
