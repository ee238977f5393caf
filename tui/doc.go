// Package tui is the interface: a list of headlines, the chosen story, the
// sidebar with the parts of the library, the screen of the feeds, and the line
// below that says where one is.
//
// Model is the root and the only tea.Model: Update routes, and the panes in
// headlines, reader, sidebar and feeds are structs that it sizes and feeds.
// What concerns more than one pane is a value with methods of its own: screen,
// openLibrary, refreshing, writes, preview, keySequence, status. Whatever takes
// time happens in commands, which stand beside the messages that they bring.
package tui
