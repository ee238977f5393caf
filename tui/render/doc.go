// Package render sets a story: it lays a headline and a document out as lines
// of text for a terminal. Screen and standard output show the same lines.
//
// Every line stands alone. It ends with a reset where it set anything, has no
// trailing space, and is never wider than asked. Styles come from
// [lede/tui/theme]; whatever colour tells apart, a bar, a mark or an indent
// tells apart too.
package render
