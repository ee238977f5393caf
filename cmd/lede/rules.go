package main

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"lede/articles/parse/rules"
	"lede/cmd/lede/config"
)

// userRules is the user's file of rules, once it has been read.
type userRules struct {
	mu      sync.Mutex
	read    bool
	said    bool // that there is a problem
	set     *rules.Set
	problem error
}

// rules returns the user's rules for single sites. Where their file is broken
// there are none, which is said once.
func (c *console) rules() *rules.Set {
	err := c.checkRules()
	c.ruled.mu.Lock()
	defer c.ruled.mu.Unlock()
	if err != nil && !c.ruled.said {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s (going on without rules)\n", oneLine(err))
	}
	c.ruled.said = true
	return c.ruled.set
}

// checkRules reads the file of rules. There need not be any.
func (c *console) checkRules() error {
	c.ruled.mu.Lock()
	defer c.ruled.mu.Unlock()
	if !c.ruled.read {
		c.ruled.read = true
		c.ruled.set, c.ruled.problem = readRules(c.rulesFile())
	}
	return c.ruled.problem
}

func readRules(name string) (*rules.Set, error) {
	file, err := config.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer func() { _ = file.Close() }()
	set, err := rules.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return set, nil
}
