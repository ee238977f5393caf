package config

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"

	"lede/articles/query"
)

// reader takes the values of a config and notes what is wrong with them.
type reader struct {
	lines      map[string]int
	problems   []*LineError
	macroPaths []string // of Config.Macros
}

// setter takes the value of the key at path.
type setter func(path string, value any)

func (r *reader) problem(path, format string, args ...any) {
	r.problems = append(r.problems, &LineError{r.line(path), oneLine(fmt.Sprintf(format, args...))})
}

// table hands the values of a table to what takes each of its keys.
func (r *reader) table(path string, values map[string]any, keys map[string]setter) {
	names := slices.Sorted(maps.Keys(keys))
	for _, key := range slices.Sorted(maps.Keys(values)) {
		at := join(path, key)
		if set, ok := keys[key]; ok {
			set(at, values[key])
			continue
		}
		fix := "it takes " + enumerate(names)
		if len(names) > mostNamed {
			fix = `"lede config" lists those there are`
		}
		if near, ok := query.Nearest(key, names); ok {
			fix = fmt.Sprintf("did you mean %q?", near)
		}
		if key == "password" {
			fix = "passwords are not kept here: use password-command, or a netrc file"
		}
		r.problem(at, "unknown key %q - %s", shorten(key), fix)
	}
}

// mostNamed is how many keys of a table an error lists.
const mostNamed = 40

// keys are all keys of a config.
func (r *reader) keys(c *Config) map[string]setter {
	return map[string]setter{
		"style":            r.text(&c.Style),
		"plain":            r.flag(&c.Plain),
		"measure":          r.number(&c.Measure, 20, 1000),
		"columns":          r.number(&c.Columns, 1, 3),
		"justify":          r.oneOf(&c.Justify, "never", "narrow", "always"),
		"hyphenate":        r.oneOf(&c.Hyphenate, "never", "narrow", "always"),
		"bidi":             r.oneOf(&c.Bidi, "auto", "lede", "terminal"),
		"pictures":         r.oneOf(&c.Pictures, "on", "local", "off"),
		"group-by":         r.oneOf(&c.GroupBy, "date", "section", "source", "front"),
		"density":          r.oneOf(&c.Density, "comfortable", "compact", "full"),
		"sidebar":          r.oneOf(&c.Sidebar, "sections", "categories", "sources", "folders"),
		"collapse-copies":  r.flag(&c.Collapse),
		"open":             r.argv(&c.Open),
		"open-on-terminal": r.flag(&c.OpenOnTerminal),
		"save-in":          r.text(&c.SaveIn),
		"save-as":          r.oneOf(&c.SaveAs, "md", "text", "body", "html", "json"),
		"mute":             r.queries(&c.Mute),
		"notify":           r.query(&c.Notify),
		"proxy":            r.proxy(&c.Proxy),
		"netrc":            r.text(&c.Netrc),
		"log":              r.oneOf(&c.Log, "failures", "all", "nothing"),
		"keys":             r.bindings(&c.Keys),
		"refresh": r.tableOf(map[string]setter{
			"on-start": r.flag(&c.Refresh.OnStart),
			"every":    r.span(&c.Refresh.Every, "never"),
		}),
		"keep": r.tableOf(map[string]setter{
			"age":   r.span(&c.Keep.Age, "forever"),
			"count": r.number(&c.Keep.Count, 0, maxCount),
		}),
		"search":  r.searches(c),
		"feed":    r.feeds(c),
		"command": r.commands(c),
		"do":      r.programs(c),

		"on-arrival": r.arrivals(c),
		"macros":     r.macros(c),
		"account":    r.accounts(c),
	}
}

// maxCount is more stories than a source ever has.
const maxCount = 100_000_000

func (r *reader) tableOf(keys map[string]setter) setter {
	return func(path string, value any) {
		if values, ok := value.(map[string]any); ok {
			r.table(path, values, keys)
		} else {
			r.problem(path, "%s is a table - write [%s]", last(path), last(path))
		}
	}
}

// arrayOf takes an array of tables; it makes what takes the keys of the one
// at a path, and what is to be done once they are taken and right.
func (r *reader) arrayOf(each func(path string) (keys map[string]setter, done func())) setter {
	return func(path string, value any) {
		tables, ok := value.([]any)
		for i, table := range tables {
			values, isTable := table.(map[string]any)
			if ok = ok && isTable; !ok {
				break
			}
			at := join(path, strconv.Itoa(i))
			keys, done := each(at)
			problems := len(r.problems)
			if r.table(at, values, keys); len(r.problems) == problems {
				done()
			}
		}
		if !ok {
			r.problem(path, "%s is a list of tables - write [[%s]]", last(path), last(path))
		}
	}
}

func (r *reader) searches(c *Config) setter {
	return r.arrayOf(func(path string) (map[string]setter, func()) {
		var s Search
		keys := map[string]setter{"name": r.text(&s.Name), "query": r.query(&s.Query)}
		return keys, func() {
			if s.Name == "" || s.Query == "" {
				r.problem(path, "a search needs a name and a query")
				return
			}
			c.Searches = append(c.Searches, s)
		}
	})
}

func (r *reader) commands(c *Config) setter {
	return r.arrayOf(func(path string) (map[string]setter, func()) {
		var cmd Command
		keys := map[string]setter{
			"name": r.text(&cmd.Name), "argv": r.argv(&cmd.Argv), "every": given(r, &cmd.Every, r.spanOr("never")),
		}
		return keys, func() {
			if cmd.Name == "" || len(cmd.Argv) == 0 {
				r.problem(path, "a command needs a name and an argv")
				return
			}
			c.Commands = append(c.Commands, cmd)
		}
	})
}

func (r *reader) feeds(c *Config) setter {
	return func(path string, value any) {
		feeds, ok := value.(map[string]any)
		if !ok {
			r.problem(path, "feed is a table - write [feed.\"https://…\"]")
			return
		}
		for _, address := range slices.Sorted(maps.Keys(feeds)) {
			at := join(path, address)
			u, err := url.Parse(address)
			if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
				r.problem(at, "%q is no address of a feed - write [feed.\"https://…\"]", shorten(address))
				continue
			}
			if u.User != nil {
				r.problem(at, "the address of the feed on %s holds a login - use user and password-command, or a netrc file", u.Host)
				continue
			}
			var f Feed
			r.tableOf(r.feedKeys(&f))(at, feeds[address])
			if c.Feeds == nil {
				c.Feeds = map[string]Feed{}
			}
			c.Feeds[address] = f
		}
	}
}

func (r *reader) feedKeys(f *Feed) map[string]setter {
	return map[string]setter{
		"name":             r.text(&f.Name),
		"category":         r.text(&f.Category),
		"full-text":        given(r, &f.FullText, r.flag),
		"every":            given(r, &f.Every, r.spanOr("never")),
		"age":              given(r, &f.Age, r.spanOr("forever")),
		"count":            given(r, &f.Count, func(n *int) setter { return r.number(n, 0, maxCount) }),
		"mute":             r.queries(&f.Mute),
		"user":             r.text(&f.User),
		"password-command": r.argv(&f.PasswordCommand),
		"headers":          r.headers(&f.Headers),
	}
}

// given takes a value that need not be there. One that is wrong is not.
func given[T any](r *reader, field **T, set func(*T) setter) setter {
	return func(path string, value any) {
		var taken T
		problems := len(r.problems)
		if set(&taken)(path, value); len(r.problems) == problems {
			*field = &taken
		}
	}
}
