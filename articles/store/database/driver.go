package database

import (
	"context"
	"database/sql/driver"
	"regexp"
	"strings"
	"sync"
	"time"

	"modernc.org/sqlite"

	"lede/articles/query"
)

// connector opens connections that know the functions of our queries.
type connector struct {
	driver  *sqlite.Driver
	address string
}

// Connect opens a connection.
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.address) }

// Driver returns what opens connections.
func (c connector) Driver() driver.Driver { return c.driver }

// newDriver makes a driver of our own, so that nothing is registered for the
// whole program.
func newDriver(now func() time.Time) (*sqlite.Driver, error) {
	d := &sqlite.Driver{}
	err := d.RegisterDeterministicScalarFunction("day_at", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		at, _ := args[0].(int64)
		return DayOf(time.Unix(at, 0).In(now().Location())), nil
	})
	if err != nil {
		return nil, err
	}
	var patterns patterns
	functions := map[string]func(key, text string) (bool, error){"holds": holds, "matches": patterns.matches}
	for name, f := range functions {
		err := d.RegisterDeterministicScalarFunction(name, 2, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
			key, _ := args[0].(string)
			text, _ := args[1].(string)
			return f(key, text)
		})
		if err != nil {
			return nil, err
		}
	}
	return d, d.RegisterDeterministicScalarFunction("id_of", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		ref, _ := args[0].(int64)
		return string(IDOf(ref)), nil
	})
}

// holds reports whether a field is what key asks for: its first character says
// whether the text must hold what follows it (~), begin with it (^) or be it
// (=), or be that language or a kind of it (-).
func holds(key, text string) (bool, error) {
	text, asked := query.Fold(text), key[1:]
	rest, begins := strings.CutPrefix(text, asked)
	switch key[0] {
	case '^':
		return begins, nil
	case '=':
		return begins && rest == "", nil
	case '-':
		return begins && (rest == "" || rest[0] == '-'), nil
	}
	return strings.Contains(text, asked), nil
}

// patterns keeps the pattern of the last query compiled: each row asks for it.
type patterns struct {
	mu   sync.Mutex
	text string
	last *regexp.Regexp
}

func (p *patterns) matches(pattern, text string) (bool, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last == nil || p.text != pattern {
		compiled, err := regexp.Compile(pattern)
		if err != nil {
			return false, err
		}
		p.text, p.last = pattern, compiled
	}
	return p.last.MatchString(text), nil
}
