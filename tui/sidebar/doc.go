// Package sidebar is the pane beside the list: the parts of the library that can
// be listed by themselves, sections and sources and saved searches, with what
// is unread in each.
package sidebar
