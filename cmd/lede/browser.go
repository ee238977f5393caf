package main

import (
	"context"
	"errors"
	"os/exec"
	"runtime"
	"strings"

	"lede/articles/sanitize"
)

// browse opens address with the program that the config names, the first of
// BROWSER that starts, or the system's own. No shell sees the address.
func (c *console) browse(ctx context.Context, address string) error {
	safe, ok := sanitize.URL(address)
	if !ok {
		return errors.New("this address is not one that a browser should open")
	}
	for _, argv := range c.browsers(safe) {
		cmd := exec.CommandContext(context.WithoutCancel(ctx), argv[0], argv[1:]...) //nolint:gosec // argv is the user's own BROWSER
		if err := cmd.Start(); err == nil {
			go func() { _ = cmd.Wait() }()
			return nil
		}
	}
	return errors.New("no browser could be started - set BROWSER, or open in the config")
}

func (c *console) browsers(address string) [][]string {
	var all [][]string
	if own := c.userConfig().Open; len(own) > 0 {
		all = append(all, withAddress(own, address))
	}
	for _, command := range strings.Split(c.env["BROWSER"], ":") {
		words := strings.Fields(command)
		if len(words) == 0 {
			continue
		}
		all = append(all, withAddress(words, address))
	}
	system := "xdg-open"
	if runtime.GOOS == "darwin" {
		system = "open"
	}
	return append(all, []string{system, address})
}

// withAddress puts address where %s stands, or at the end.
func withAddress(words []string, address string) []string {
	argv := make([]string, 0, len(words)+1)
	placed := false
	for _, word := range words {
		if strings.Contains(word, "%s") {
			word, placed = strings.ReplaceAll(word, "%s", address), true
		}
		argv = append(argv, word)
	}
	if !placed {
		argv = append(argv, address)
	}
	return argv
}
