package config

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"lede/articles/pattern"
	"lede/articles/query"
)

func (r *reader) text(field *string) setter {
	return func(path string, value any) {
		if text, ok := value.(string); ok {
			*field = text
		} else {
			r.problem(path, "%s takes a text in quotes", last(path))
		}
	}
}

func (r *reader) flag(field *bool) setter {
	return func(path string, value any) {
		if flag, ok := value.(bool); ok {
			*field = flag
		} else {
			r.problem(path, "%s takes true or false, without quotes", last(path))
		}
	}
}

func (r *reader) number(field *int, least, most int64) setter {
	return func(path string, value any) {
		if n, ok := value.(int64); ok && n >= least && n <= most {
			*field = int(n)
		} else {
			r.problem(path, "%s takes a whole number from %d to %d", last(path), least, most)
		}
	}
}

func (r *reader) oneOf(field *string, words ...string) setter {
	return func(path string, value any) {
		text, _ := value.(string)
		for _, word := range words {
			if text == word {
				*field = text
				return
			}
		}
		r.problem(path, "%s takes %s", last(path), enumerate(words))
	}
}

// wordsOf takes a list of words, or one.
func (r *reader) wordsOf(field *[]string, words ...string) setter {
	return func(path string, value any) {
		list, ok := texts(value)
		if one, isText := value.(string); isText {
			list, ok = []string{one}, true
		}
		for _, word := range list {
			ok = ok && slices.Contains(words, word)
		}
		if !ok {
			r.problem(path, "%s takes a list of %s", last(path), enumerate(words))
			return
		}
		*field = list
	}
}

// argv takes a program and its arguments.
func (r *reader) argv(field *[]string) setter {
	return func(path string, value any) {
		list, ok := texts(value)
		if !ok || len(list) > 0 && list[0] == "" {
			r.problem(path, `%s takes a program and its arguments: ["program", "argument"]`, last(path))
			return
		}
		*field = list
	}
}

// texts is value as a list of texts; an empty one is nil.
func texts(value any) ([]string, bool) {
	list, ok := value.([]any)
	var all []string
	for _, item := range list {
		text, isText := item.(string)
		ok = ok && isText
		all = append(all, text)
	}
	return all, ok
}

func (r *reader) query(field *string) setter {
	return func(path string, value any) {
		text, ok := value.(string)
		if !ok {
			r.problem(path, "%s takes a query in quotes", last(path))
			return
		}
		if _, err := query.Parse(text, time.Unix(0, 0)); err != nil {
			r.problem(path, "%s: %s", last(path), err)
			return
		}
		*field = text
	}
}

func (r *reader) queries(field *[]string) setter {
	return func(path string, value any) {
		list, ok := texts(value)
		if !ok {
			r.problem(path, `%s takes a list of queries: ["section:sport"]`, last(path))
			return
		}
		for _, text := range list {
			var read string
			r.query(&read)(path, text)
			if strings.TrimSpace(read) != "" {
				*field = append(*field, read)
			}
		}
	}
}

// proxy takes the address of a proxy. It may hold no password, which would be
// printed with it one day.
func (r *reader) proxy(field *string) setter {
	return func(path string, value any) {
		text, _ := value.(string)
		u, err := url.Parse(text)
		switch {
		case text == "" && value == any(""):
		case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "socks5":
			r.problem(path, "%s takes an address: http://host:port, https:// or socks5://", last(path))
		case u.User != nil:
			r.problem(path, "%s holds a login - set https_proxy in the environment instead", last(path))
		default:
			*field = text
		}
	}
}

var spans = pattern.Of(`^([0-9]{1,5})(min|h|d|w|y)$`)

// units are what spans of time are written in.
var units = map[string]time.Duration{
	"min": time.Minute, "h": time.Hour, "d": 24 * time.Hour, "w": 7 * 24 * time.Hour, "y": 365 * 24 * time.Hour,
}

// span takes a span of time, and 0 for the word none. A hundred years are the
// most.
func (r *reader) span(field *time.Duration, none string) setter {
	return func(path string, value any) {
		text, _ := value.(string)
		parts := spans().FindStringSubmatch(text)
		if text == none {
			*field = 0
			return
		}
		if parts != nil {
			n, _ := strconv.Atoi(parts[1])
			if n > 0 && time.Duration(n) <= 100*units["y"]/units[parts[2]] {
				*field = time.Duration(n) * units[parts[2]]
				return
			}
		}
		r.problem(path, "%s takes a time such as \"30min\", \"12h\", \"7d\", \"4w\" or \"1y\", or %q", last(path), none)
	}
}

func (r *reader) spanOr(none string) func(*time.Duration) setter {
	return func(field *time.Duration) setter { return r.span(field, none) }
}

// last is the key that a path ends with.
func last(path string) string { return path[strings.LastIndexByte(path, 0)+1:] }

func enumerate(words []string) string {
	most := len(words) - 1
	if most < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:most], ", ") + " or " + words[most]
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// shorten keeps a message short.
func shorten(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return s
}
