// Package bidi sets text that runs from right to left into the cells of a
// terminal. Screens are composed in the order in which text is read, with a mark
// before each paragraph that runs left; [Setter] puts the cells of every row into
// the order in which they stand, as the Unicode bidirectional algorithm has it
// (UAX #9, https://www.unicode.org/reports/tr9/), and in the shapes that the
// terminal wants. Styles, links and the cursor stay with their letters.
package bidi
