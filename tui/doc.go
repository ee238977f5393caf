// Package tui is the interface: a list of headlines, the chosen story, and
// the line below them that says where one is.
//
// Model is the root and the only tea.Model; the panes in headlines and reader
// are structs that it sizes and feeds. Whatever takes time happens in
// commands, which ask the [Library].
package tui
