package readers

import (
	"strings"

	"lede/articles/sanitize"
)

// operations are newsboat's, with lede's action for each. What is not here has
// none.
var operations = map[string]string{
	"open": "open", "quit": "back", "hard-quit": "quit", "reload": "refresh", "reload-all": "refresh-all",
	"mark-feed-read": "mark-all", "mark-all-feeds-read": "mark-all", "open-in-browser": "browse",
	"open-in-browser-and-mark-read": "browse-read", "help": "help", "toggle-article-read": "mark",
	"next": "next-story", "prev": "prev-story", "next-unread": "next-unread", "prev-unread": "prev-unread",
	"up": "up", "down": "down", "pageup": "page-up", "pagedown": "page-down", "halfpageup": "half-up", "halfpagedown": "half-down",
	"home": "top", "end": "bottom", "open-search": "search", "set-filter": "search", "clear-filter": "clear",
	"goto-url": "next-link", "redraw": "redraw", "edit-flags": "tag", "bookmark": "star", "sort": "group-by", "select-tag": "sidebar",
	"toggle-show-read-feeds": "unread-only", "show-urls": "links", "edit-urls": "feeds",
	"save": "save", "pipe-to": "pipe", "cmdline": "command", "open-in-browser-noninteractively": "browse",
	"next-feed": "next-group", "prev-feed": "prev-group", "next-unread-feed": "next-group", "prev-unread-feed": "prev-group",
}

// namedKeys are newsboat's names of keys, as lede writes them.
var namedKeys = map[string]string{
	"ENTER": "enter", "SPACE": "space", "TAB": "tab", "ESC": "esc", "UP": "up", "DOWN": "down", "LEFT": "left", "RIGHT": "right",
	"PPAGE": "pgup", "NPAGE": "pgdown", "HOME": "home", "END": "end", "BACKSPACE": "backspace", "DC": "delete",
	"^I": "tab", "^M": "enter", "^[": "esc", // what terminals send for these
	"^C": "", "^Z": "", // which always end and stop lede
}

// keyName is a key of newsboat's as lede writes it; empty where there is none.
func keyName(key string) string {
	if name, ok := namedKeys[strings.ToUpper(key)]; ok && len(key) > 1 {
		return name
	}
	if rest, ok := strings.CutPrefix(key, "^"); ok && len(rest) == 1 {
		return "ctrl+" + strings.ToLower(rest)
	}
	if rest, ok := strings.CutPrefix(strings.ToUpper(key), "F"); ok && len(rest) > 0 && len(rest) < 3 && strings.Trim(rest, "0123456789") == "" {
		return "f" + rest
	}
	if len([]rune(key)) == 1 {
		return key
	}
	return ""
}

// bind reads: bind-key KEY OPERATION [DIALOG].
func (s *newsboatSettings) bind(args []string) {
	if len(args) < 2 {
		s.left("bind-key %s: it has no operation", sanitize.Field(args[0]))
		return
	}
	key, action := keyName(args[0]), operations[args[1]]
	switch {
	case action == "":
		s.left("bind-key %s %s: lede has no such action", sanitize.Field(args[0]), sanitize.Field(args[1]))
	case key == "":
		s.left("bind-key %s %s: lede has no such key", sanitize.Field(args[0]), sanitize.Field(args[1]))
	default:
		s.addKey(action, key)
		s.became("bind-key %s %s: %s", sanitize.Field(args[0]), args[1], action)
	}
}

// addKey gives an action a key. A key does one thing: the last one counts.
func (s *newsboatSettings) addKey(action, key string) {
	for i := range s.keys {
		kept := s.keys[i].keys[:0]
		for _, other := range s.keys[i].keys {
			if other != key {
				kept = append(kept, other)
			}
		}
		s.keys[i].keys = kept
	}
	for i := range s.keys {
		if s.keys[i].action == action {
			s.keys[i].keys = append(s.keys[i].keys, key)
			return
		}
	}
	s.keys = append(s.keys, binding{action, []string{key}})
}
