// Package frontpage is the pane that sets a front page: the lead over the whole
// width, sections in columns below it, then the briefs and what else there is.
//
// [Lay] makes a Sheet of a page for a width, once. A screen joins those of its
// lines that it shows, so a long page scrolls as a short one does, and lede front
// prints all of them.
package frontpage
