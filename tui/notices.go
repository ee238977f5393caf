package tui

import (
	"encoding/base64"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles/sanitize"
)

// Notices is how a terminal is asked for a notice on the reader's desktop.
type Notices uint8

// The ways: none; iTerm2's OSC 9 (https://iterm2.com/documentation-escape-codes.html),
// urxvt's OSC 777, and kitty's OSC 99
// (https://sw.kovidgoyal.net/kitty/desktop-notifications/).
const (
	NoNotices Notices = iota
	OSC9
	OSC777
	OSC99
)

// sequence asks for a notice. The words are foreign: they are cleaned of all that
// could end it, or begin another.
func (n Notices) sequence(words string) string {
	const terminator = "\x1b\\"
	words = sanitize.Field(words)
	switch n {
	case OSC9:
		return "\x1b]9;lede: " + words + terminator // "4;…" alone would be progress
	case OSC777:
		return "\x1b]777;notify;lede;" + strings.ReplaceAll(words, ";", ",") + terminator
	case OSC99:
		coded := base64.StdEncoding.EncodeToString([]byte(words))
		return "\x1b]99;i=lede:d=0;lede" + terminator + "\x1b]99;i=lede:e=1:p=body;" + coded + terminator
	}
	return ""
}

// notify asks the terminal for a notice, where it shows any.
func (m *Model) notify(words string) tea.Cmd {
	if words == "" || m.options.Notices == NoNotices {
		return nil
	}
	return tea.Raw(m.options.Notices.sequence(words))
}

// beQuiet says whether nothing is told of what a refresh brings.
func (m *Model) beQuiet(words []string) tea.Cmd {
	off := len(words) == 1 && words[0] == "off"
	switch {
	case len(words) > 0 && !off:
		m.status.note = "quiet takes off, or nothing"
	case m.options.Subscriptions == nil:
		m.status.note = "there are no feeds here that anything could come from"
	case off:
		m.options.Subscriptions.BeQuiet(false)
		m.status.note = "notices are shown and programs run again when stories come"
	default:
		m.options.Subscriptions.BeQuiet(true)
		m.status.note = "quiet: no notices and no programs when stories come - :quiet off"
	}
	return nil
}
