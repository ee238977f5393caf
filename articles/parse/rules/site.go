package rules

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// site opens the block of a site line.
func (p *parser) site(rest string) error {
	hosts, err := splitNames(rest)
	if err != nil {
		return err
	}
	if len(hosts) == 0 {
		return errors.New("site names nobody - write \"site news.example\", or \"site *\" for all")
	}
	b := &block{}
	for _, host := range hosts {
		if err := p.set.enter(host, b); err != nil {
			return err
		}
	}
	p.block = b
	return nil
}

// enter files b under name.
func (s *Set) enter(name string, b *block) error {
	name = key(name)
	parent, below := strings.CutPrefix(name, "*.")
	switch {
	case name == "*":
		s.always = append(s.always, b)
	case strings.Contains(parent, "*") || strings.Contains(parent, "/") || parent == "":
		return fmt.Errorf("%q is no host - write news.example, or *.news.example for all hosts below it", name)
	case below:
		s.below[parent] = append(s.below[parent], b)
	case !slices.Contains(s.named[name], b):
		s.named[name] = append(s.named[name], b)
	}
	return nil
}

// splitNames parts s at spaces that are not quoted.
func splitNames(s string) ([]string, error) {
	var list []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		var name string
		if s[0] != '"' {
			name, s, _ = strings.Cut(s, " ")
			list = append(list, name)
			continue
		}
		name, rest, closed := strings.Cut(s[1:], "\"")
		if !closed || strings.TrimSpace(name) == "" {
			return nil, fmt.Errorf("%s is no name - quote it at both ends, as in \"The Harbour News\"", s)
		}
		list, s = append(list, name), rest
	}
	return list, nil
}
