package manual

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"lede/tui/keys"
)

// keysAbout stands above the tables of the keys.
//
//go:embed keys_about.md
var keysAbout string

// keyPlaces are the tables, by where their actions are used.
var keyPlaces = []struct {
	title string
	holds func(in keys.Place) bool
}{
	{"Everywhere", func(in keys.Place) bool { return in == keys.Everywhere }},
	{"Stories, in the list and on the page", func(in keys.Place) bool {
		return in != keys.Everywhere && in&keys.List != 0 && in&keys.Story != 0
	}},
	{"The list", func(in keys.Place) bool { return in&keys.List != 0 && in&keys.Story == 0 }},
	{"The page of a story", func(in keys.Place) bool { return in&keys.Story != 0 && in&keys.List == 0 }},
	{"The sidebar and the feeds", func(in keys.Place) bool { return in&(keys.List|keys.Story) == 0 }},
}

// Keys returns the page of the keys of each preset, in Markdown.
func Keys() string {
	var b strings.Builder
	b.WriteString(keysAbout)
	for _, place := range keyPlaces {
		fmt.Fprintf(&b, "\n## %s\n\n| action | what it does | %s |\n|---|---|%s\n", place.title,
			strings.Join(keys.Presets(), " | "), strings.Repeat("---|", len(keys.Presets())))
		for _, a := range keys.Actions() {
			if place.holds(a.In) {
				writeAction(&b, a)
			}
		}
	}
	return b.String()
}

// writeAction writes a row: what a preset has otherwise than the first stands in
// its column, and nothing where it is the same.
func writeAction(b *strings.Builder, a keys.Action) {
	first := keys.Preset(keys.Presets()[0])[a.Name]
	fmt.Fprintf(b, "| `%s` | %s | %s |", a.Name, a.Words, spans(first))
	for _, preset := range keys.Presets()[1:] {
		has := keys.Preset(preset)[a.Name]
		switch {
		case slices.Equal(has, first):
			b.WriteString(" |")
		case len(has) == 0:
			b.WriteString(" none |")
		default:
			fmt.Fprintf(b, " %s |", spans(has))
		}
	}
	b.WriteString("\n")
}

// spans are keys as a cell of a table has them.
func spans(all []string) string {
	cells := make([]string, len(all))
	for i, k := range all {
		cells[i] = "`" + strings.ReplaceAll(k, "|", `\|`) + "`"
	}
	return strings.Join(cells, " ")
}
