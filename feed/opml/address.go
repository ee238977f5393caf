package opml

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/pattern"
	"lede/articles/sanitize"
	"lede/feed/reach"
)

// schemes are the beginnings of addresses that are known to do something else
// than to bring a feed, each with the reason why it is refused.
var schemes = map[string]string{
	"exec":       command,
	"filter":     command,
	"file":       "a file of this computer: a list can't subscribe to one",
	"javascript": script,
	"vbscript":   script,
	"data":       script,
}

const (
	command = "a command: lede runs none from a list, only what your own config names"
	script  = "a script or its data, not an address that can be asked"
)

var scheme = pattern.Of(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// bareHost is an address whose scheme was left out, as people write them: a host
// of letters, digits and hyphens in two parts at least, and a path. Without one
// it may be the name of a file.
var bareHost = pattern.Of(`^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+/\S*$`)

// accept returns the web address that raw is, or why there is none.
func accept(raw string) (address, reason string) {
	raw = strings.TrimSpace(raw)
	switch {
	case raw == "":
		return "", "no address"
	case raw[0] == '|':
		return "", command
	case raw[0] == '-':
		return "", "begins with a hyphen, as an option of a program does"
	case !utf8.ValidString(raw) || strings.ContainsFunc(raw, invisible):
		return "", "control or invisible characters in the address"
	}
	raw = unfeed(raw)
	if bareHost().MatchString(raw) {
		raw = "https://" + raw
	}
	name := strings.ToLower(strings.TrimSuffix(scheme().FindString(raw), ":"))
	switch reason := schemes[name]; {
	case reason != "":
		return "", reason
	case name == "":
		return "", "no web address: https:// is missing"
	case name != "http" && name != "https":
		return "", "lede asks http and https only, not " + name + ":"
	}
	address = webAddress(raw)
	switch {
	case address == "":
		return "", "no valid web address"
	case reach.Of(address) == reach.Forbidden:
		return "", "a host that no feed is on: the link-local network, a cloud's metadata, or a number that hides an address"
	}
	return address, ""
}

// Address returns the web address that raw is in a list, as [Read] takes it over;
// empty where it would refuse it.
func Address(raw string) string {
	address, _ := accept(raw)
	return address
}

func invisible(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf) }

// unfeed takes off the scheme that some browsers gave to feeds:
// feed:https://… and feed://….
func unfeed(s string) string {
	if len(s) < len("feed:") || !strings.EqualFold(s[:len("feed:")], "feed:") {
		return s
	}
	s = s[len("feed:"):]
	if strings.HasPrefix(s, "//") {
		return "http:" + s
	}
	return s
}

// webAddress returns s as a harmless address of the web, or "".
func webAddress(s string) string {
	s, ok := sanitize.URL(s)
	if !ok || strings.HasPrefix(s, "mailto:") {
		return ""
	}
	return s
}

// keyOf is what two ways of writing an address have in common: case of scheme
// and host, and what stands behind "#" make no difference to the server.
func keyOf(address string) string {
	address, _, _ = strings.Cut(address, "#")
	_, end := authority(address)
	return strings.ToLower(address[:end]) + cmp.Or(address[end:], "/")
}

// authority is the span of address between "//" and the path.
func authority(address string) (start, end int) {
	start = strings.Index(address, "//")
	if start < 0 {
		return 0, 0
	}
	start += len("//")
	end = strings.IndexAny(address[start:], "/?#")
	if end < 0 {
		return start, len(address)
	}
	return start, start + end
}

func hasUserinfo(address string) bool {
	start, end := authority(address)
	return strings.Contains(address[start:end], "@")
}

// shown is an address as it may be shown: harmless, short, without what is
// secret in it.
func shown(address string) string {
	start, end := authority(address)
	at := strings.LastIndexByte(address[start:end], '@') // of any scheme
	return line(sanitize.ShownAddress(address[:start]+address[start+at+1:]), maxShown)
}
