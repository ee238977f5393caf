package main

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"lede/cmd/lede/config"
	"lede/tui"
	"lede/tui/theme"
)

// styleFile reads what --style or GLAMOUR_STYLE names: a built-in style by its
// name, or a JSON file.
func (c *console) styleFile(flag string) (tui.Style, error) {
	if flag == "" && c.env["GLAMOUR_STYLE"] != "" {
		style, err := readStyle(c.env["GLAMOUR_STYLE"])
		if err != nil {
			return style, fmt.Errorf("GLAMOUR_STYLE: %w", err)
		}
		return style, nil
	}
	return readStyle(flag)
}

func readStyle(name string) (tui.Style, error) {
	if !strings.ContainsAny(name, "/\\.") {
		if _, err := tui.Theme(tui.Style{Name: name}, true, colorprofile.TrueColor); err != nil {
			return tui.Style{}, usageError{err}
		}
		return tui.Style{Name: name}, nil
	}
	data, err := config.ReadFile(name)
	if err != nil {
		return tui.Style{}, fmt.Errorf("style %s: %s", name, oneLine(err))
	}
	if _, err := theme.FromJSON(data); err != nil {
		return tui.Style{}, fmt.Errorf("style %s: %w", name, err)
	}
	return tui.Style{JSON: data}, nil
}

func (c *console) theme(flag string, dark bool, colours colorprofile.Profile) (*theme.Theme, error) {
	style, err := c.styleFile(flag)
	if err != nil {
		return nil, err
	}
	return tui.Theme(style, dark, colours)
}
