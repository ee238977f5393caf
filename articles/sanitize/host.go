package sanitize

import (
	"net/url"
	"strings"
	"unicode"
)

// HostAsWritten returns the web address s, as URL returns it, with the letters
// of its host as somebody wrote them: "bücher.example" and not
// "b%C3%BCcher.example". It is for reading; what is opened is s. A host that
// holds more than letters, digits and marks stays encoded.
func HostAsWritten(s string) string {
	scheme, rest := splitScheme(s)
	if scheme == "" || scheme == "mailto:" {
		return s
	}
	end := len(rest)
	if at := strings.IndexAny(rest, "/?#"); at >= 0 {
		end = at
	}
	if strings.IndexByte(rest[:end], '%') < 0 {
		return s
	}
	host, err := url.PathUnescape(rest[:end])
	if err != nil || strings.ContainsFunc(host, notOfHost) {
		return s
	}
	return scheme + host + rest[end:]
}

func notOfHost(r rune) bool {
	return r == unicode.ReplacementChar || !unicode.In(r, unicode.L, unicode.M, unicode.Nd) && !strings.ContainsRune("-.:[]", r)
}
