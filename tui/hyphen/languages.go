package hyphen

import (
	"strings"
	"sync"
)

// Languages has the patterns of all languages that there are files for, each read
// when it is first asked for. It may be shared by goroutines; a nil *Languages
// has none.
type Languages struct {
	open func(tag string) *Patterns
	turn sync.Mutex
	read map[string]*Patterns
}

// mostRead bounds the languages that are kept.
const mostRead = 16

// NewLanguages returns Languages whose files open reads; tag is lower-case BCP 47,
// "de" or "pt-br". It returns nil where there is none.
func NewLanguages(open func(tag string) *Patterns) *Languages {
	return &Languages{open: open, read: map[string]*Patterns{}}
}

// Of returns the patterns of a language by its BCP 47 tag, nil where there are none.
// The first time it reads a file.
func (l *Languages) Of(tag string) *Patterns {
	if l == nil || tag == "" {
		return nil
	}
	tag = strings.ToLower(tag)
	l.turn.Lock()
	defer l.turn.Unlock()
	p, known := l.read[tag]
	if !known {
		if len(l.read) >= mostRead {
			clear(l.read)
		}
		p = l.open(tag)
		l.read[tag] = p
	}
	return p
}
