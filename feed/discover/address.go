package discover

import (
	"fmt"
	"net/url"
	"strings"

	"lede/articles/pattern"
	"lede/articles/sanitize"
)

var (
	scheme  = pattern.Of(`^([A-Za-z][A-Za-z0-9+.-]*):`)
	port    = pattern.Of(`^[^/:]+:\d+(?:[/?#]|$)`)
	account = pattern.Of(`^@([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$`)
)

// interpret returns the addresses that a person may mean, in the order in which
// they are to be tried.
func interpret(typed string) ([]string, error) {
	s := strings.Trim(strings.TrimSpace(typed), "<>\"' \t")
	if m := account().FindStringSubmatch(s); m != nil {
		s = "https://" + m[2] + "/@" + m[1]
	}
	s = unfeed(s)
	name := ""
	if m := scheme().FindStringSubmatch(s); m != nil && !port().MatchString(s) {
		name = strings.ToLower(m[1])
	}
	switch {
	case s == "" || s[0] == '-' || s[0] == '|':
		return nil, fmt.Errorf("%q is no address: give one such as example.org", shown(typed))
	case name == "http" || name == "https":
		return whole(typed, s)
	case name != "":
		return nil, fmt.Errorf("%s: lede asks http and https only, not %s", shown(typed), name)
	}
	s = strings.TrimLeft(s, "/")
	host, _, _ := strings.Cut(s, "/")
	if !strings.Contains(host, ".") && !port().MatchString(s) && host != "localhost" && !strings.HasPrefix(host, "[") {
		return nil, fmt.Errorf("%q is no address: give one such as example.org or https://example.org/feed", shown(typed))
	}
	return whole(typed, "https://"+s, "http://"+s)
}

// whole returns the addresses as they can be asked.
func whole(typed string, addresses ...string) ([]string, error) {
	for i, s := range addresses {
		if addresses[i] = webAddress(s); addresses[i] == "" {
			return nil, fmt.Errorf("%q is no address that can be asked: give one such as https://example.org/feed", shown(typed))
		}
	}
	return addresses, nil
}

// unfeed takes off the schemes that browsers and podcast players gave to
// feeds: feed:https://… and feed://….
func unfeed(s string) string {
	for _, name := range [...]string{"feed:", "podcast:", "pcast:", "itpc:"} {
		if len(s) > len(name) && strings.EqualFold(s[:len(name)], name) {
			return strings.TrimPrefix(s[len(name):], "//")
		}
	}
	return s
}

// webAddress returns s as a harmless address of the web, without what stands
// behind "#", or "".
func webAddress(s string) string {
	s, ok := sanitize.URL(s)
	if !ok || strings.HasPrefix(s, "mailto:") {
		return ""
	}
	s, _, _ = strings.Cut(s, "#")
	return s
}

// resolve returns the web address that ref names on a page at base, or "".
func resolve(base *url.URL, ref string) string {
	u, err := url.Parse(strings.TrimSpace(unfeedAbsolute(ref)))
	if err != nil {
		return ""
	}
	return webAddress(base.ResolveReference(u).String())
}

// unfeedAbsolute makes a web address of feed:// and feed:https://.
func unfeedAbsolute(ref string) string {
	bare := unfeed(strings.TrimSpace(ref))
	if bare == strings.TrimSpace(ref) || scheme().MatchString(bare) {
		return bare
	}
	return "https://" + bare
}

// maxShown is how much of what was typed an error shows, in bytes.
const maxShown = 100

// shown is what was typed as it can be shown: without a name and password.
func shown(typed string) string {
	start := 0
	if i := strings.Index(typed, "//"); i >= 0 {
		start = i + len("//")
	}
	end := len(typed)
	if i := strings.IndexAny(typed[start:], "/?#"); i >= 0 {
		end = start + i
	}
	if at := strings.LastIndexByte(typed[start:end], '@'); at > 0 && !account().MatchString(typed) {
		typed = typed[:start] + typed[start+at+1:]
	}
	s := sanitize.ShownAddress(typed)
	if len(s) > maxShown {
		s = strings.ToValidUTF8(s[:maxShown], "") + "…"
	}
	return s
}
