package theme

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// Named returns one of Glamour's styles by name, or lede's own for "lede",
// "auto" and "". dark chooses between the two faces of lede's own.
func Named(name string, dark bool) (*Theme, error) {
	switch name {
	case "", "auto", "lede":
		return Default(dark), nil
	}
	c, ok := styles.DefaultStyles[name]
	if !ok {
		return nil, fmt.Errorf("style %q is not known; there are %s, or give a JSON file",
			name, strings.Join(Names(), ", "))
	}
	return compile(name, *c), nil
}

// Names returns the names that [Named] knows, in order.
func Names() []string {
	names := []string{"auto", "lede"}
	for name := range styles.DefaultStyles {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// FromJSON reads a style file in Glamour's format.
func FromJSON(data []byte) (*Theme, error) {
	var c ansi.StyleConfig
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("style file is not in Glamour's format: %w", err)
	}
	return compile("file", c), nil
}
