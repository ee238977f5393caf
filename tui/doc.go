// Package tui is the interface: a list of headlines, the chosen story, the
// parts of the library beside them, and the line below that says where one is.
//
// Model is the root and the only tea.Model; the panes in headlines, reader,
// sidebar and feeds are structs that it sizes and feeds. Whatever takes time
// happens in commands, which ask the [Library] for stories and the [Subscriptions] for
// where they come from. What changes stories goes through a queue, one deed
// after the other.
package tui
