package keys

// Presets are the names of the presets, the usual one first.
func Presets() []string { return []string{"vim", "newsboat", "google-reader"} }

// Preset returns the keys of a preset. A name that is none, such as the empty
// one, is vim.
func Preset(name string) Map {
	m := Map{kill: {"ctrl+c"}, suspend: {"ctrl+z"}}
	for _, a := range actions {
		m[a.Name] = a.keys
	}
	for action, keys := range others[name] {
		m[action] = keys
	}
	return m
}

// others are the presets beside vim: what they have otherwise.
var others = map[string]map[string][]string{
	// Newsboat's own keys, each where lede has something for it: l shows what is
	// read, s saves, u lists the links, f and F are filters, g sorts, C marks all
	// feeds. It has no stars; a bookmark is near one.
	"newsboat": {
		"open":        {"enter"},
		"page-down":   {"space", "pgdown"},
		"page-up":     {"b", "pgup", "shift+space"},
		"top":         {"home"},
		"bottom":      {"end", "G"},
		"search":      {"/", "F"},
		"clear":       {"esc", "ctrl+f"},
		"next-story":  {"J"},
		"prev-story":  {"K"},
		"prev-unread": {"p"},
		"mark":        {"N", "m"},
		"mark-all":    {"A", "C"},
		"star":        {"*", "ctrl+b"},
		"save":        {"s", "S"},
		"tag":         {"t", "ctrl+e"},
		"full-text":   {"w"},
		"sidebar":     {"tab", "f", "shift+tab"},
		"next-group":  {"]", "ctrl+n"},
		"prev-group":  {"[", "ctrl+p"},
		"fold-all":    {"_"},
		"group-by":    {"g", "v"},
		"unread-only": {"l"},
		"links":       {"u", "L"},
		kill:          {"ctrl+c", "Q"},
	},
	// In Google Reader j and k turn to the next story, n and p move without
	// opening, v is the original page and u goes up.
	"google-reader": {
		"down":        {"down", "n"},
		"up":          {"up", "p"},
		"open":        {"enter", "o", "l"},
		"back":        {"q", "h", "esc", "left", "u"},
		"next-story":  {"j", "J", "ctrl+n"},
		"prev-story":  {"k", "K", "ctrl+p"},
		"next-unread": {"N"},
		"prev-unread": {"P"},
		"star":        {"s"},
		"browse":      {"v"},
		"browse-read": {"O"},
		"group-by":    {"V"},
		"zen":         {"z", "f"},
	},
}
