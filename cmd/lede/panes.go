package main

import (
	"context"
	"fmt"

	"lede/cmd/lede/config"
	"lede/tui"
)

// borders are the panes' widths as they were left last.
func (c *console) borders() tui.Borders {
	var b tui.Borders
	text, err := config.ReadFile(c.panesFile())
	if err != nil {
		return b
	}
	if _, err := fmt.Sscanf(string(text), "list %d\nsidebar %d\n", &b.List, &b.Sidebar); err != nil || b.List < 0 || b.Sidebar < 0 {
		return tui.Borders{}
	}
	return b
}

// keepBorders notes the panes' widths for the next time.
func (c *console) keepBorders(_ context.Context, b tui.Borders) error {
	c.remember(c.panesFile(), fmt.Sprintf("list %d\nsidebar %d\n", b.List, b.Sidebar))
	return nil
}
