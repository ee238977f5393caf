package sanitize

import (
	"strings"
	"unicode/utf8"
)

// maxURL is the length that an address may have, in bytes. Browsers take more,
// but no article's does.
const maxURL = 4096

// URL returns the address s as one that can be handed to a terminal or a
// browser, and whether it can be: http, https or mailto, printable ASCII with
// everything else percent-encoded, no name or password before the host, 4096
// bytes at most. A mail address loses its query, which can name files to
// attach. Relative addresses are refused: resolve them first.
func URL(s string) (string, bool) {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' || r == 0xa0 })
	if len(s) > maxURL {
		return "", false
	}
	scheme, rest := splitScheme(s)
	switch scheme {
	case "http://", "https://":
		return webURL(s, scheme, rest)
	case "mailto:":
		rest, _, _ = strings.Cut(rest, "?")
		if rest == "" {
			return "", false
		}
		return assemble(s, scheme, rest)
	}
	return "", false
}

// splitScheme returns the scheme of s in lower case, with what parts it from
// the rest; an empty one is none of ours.
func splitScheme(s string) (scheme, rest string) {
	for _, scheme := range [...]string{"https://", "http://", "mailto:"} {
		if len(s) >= len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			return scheme, s[len(scheme):]
		}
	}
	return "", ""
}

func webURL(whole, scheme, rest string) (string, bool) {
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	host := rest[strings.LastIndexByte(rest[:end], '@')+1 : end]
	if !hostLike(host) || strings.IndexByte(rest[:end], '\\') >= 0 {
		return "", false
	}
	if len(scheme)+len(rest) == len(whole) && len(host) == end {
		return assemble(whole, scheme, rest)
	}
	return assemble(whole, scheme, host+rest[end:])
}

// hostLike reports whether s can be a host with a port: enough to refuse what
// browsers read in different ways.
func hostLike(s string) bool {
	if s == "" || s[0] == ':' || s[0] == '-' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; c < utf8.RuneSelf && unfit[c] {
			return false
		}
	}
	return true
}

// assemble encodes rest behind scheme. It returns whole itself where that is
// the same.
func assemble(whole, scheme, rest string) (string, bool) {
	if strings.HasSuffix(whole, rest) && len(whole) == len(scheme)+len(rest) &&
		whole[:len(scheme)] == scheme && unsafeAt(rest) < 0 {
		return whole, true
	}
	var b strings.Builder
	b.Grow(len(scheme) + len(rest))
	b.WriteString(scheme)
	for i := range len(rest) {
		switch c := rest[i]; {
		case c == '\n', c == '\r', c == '\t': // browsers drop the line breaks of a folded address
		case unsafeByte(rest, i):
			const hex = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		default:
			b.WriteByte(c)
		}
	}
	if b.Len() > maxURL || b.Len() == len(scheme) {
		return "", false
	}
	return b.String(), true
}

func unsafeAt(s string) int {
	for i := range len(s) {
		if unsafeByte(s, i) {
			return i
		}
	}
	return -1
}

func unsafeByte(s string, i int) bool {
	if s[i] == '%' {
		return i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2])
	}
	return unfit[s[i]]
}

// unfit are the bytes that no address holds as they are.
var unfit = func() (all [256]bool) {
	for c := range all {
		all[c] = c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", byte(c)) >= 0 // #nosec G115 -- c is an index of all
	}
	return all
}()

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
