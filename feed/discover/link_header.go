package discover

import "strings"

// headerLink is a link of a Link header field (RFC 8288).
type headerLink struct {
	target string
	params map[string]string // the first of each name
}

// headerLinks reads the values of Link fields. What does not read as links
// ends the value that it stands in.
func headerLinks(values []string) []headerLink {
	var out []headerLink
	for _, rest := range values {
		for len(out) < maxGathered {
			open := strings.IndexByte(rest, '<')
			end := strings.IndexByte(rest, '>')
			if open < 0 || end < open {
				break
			}
			l := headerLink{target: rest[open+1 : end], params: map[string]string{}}
			rest = l.readParams(rest[end+1:])
			out = append(out, l)
		}
	}
	return out
}

// readParams reads ;name=value up to the comma before the next link.
func (l *headerLink) readParams(s string) (rest string) {
	for {
		s = strings.TrimLeft(s, " \t;")
		if s == "" || s[0] == ',' {
			return s
		}
		end := strings.IndexAny(s, "=;,")
		if end < 0 {
			return ""
		}
		name := strings.ToLower(strings.TrimSpace(s[:end]))
		value := ""
		if s[end] == '=' {
			value, s = paramValue(strings.TrimLeft(s[end+1:], " \t"))
		} else {
			s = s[end:]
		}
		if _, twice := l.params[name]; !twice {
			l.params[name] = value
		}
	}
}

// paramValue reads a token or a quoted string.
func paramValue(s string) (value, rest string) {
	if !strings.HasPrefix(s, `"`) {
		end := strings.IndexAny(s, ";,")
		if end < 0 {
			end = len(s)
		}
		return strings.TrimSpace(s[:end]), s[end:]
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return b.String(), s[i+1:]
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String(), ""
}
