package sanitize

import (
	"strings"

	"lede/articles/pattern"
)

// Some addresses are keys: whoever has one reads what only its owner should. A
// part of an address is taken for a secret if
//
//   - it is the value of a parameter that says so, as token= does;
//   - it follows a word of the path that says so, as /private/ does, and mixes
//     letters and digits;
//   - it looks drawn by lot: 20 letters and digits or more in one run that
//     change from one kind to another as often as chance has it. Words, dates
//     and slugs do not; identifiers that are public by their form or name
//     (UUIDs, id=, channel_id=) are passed over.

// masked stands in the place of a secret.
const masked = "…"

// ShownAddress returns an address as it may be printed: a harmless line,
// without a name and password and with … in the place of what looks secret.
func ShownAddress(address string) string {
	shown, _ := withoutSecrets(Field(address))
	return HostAsWritten(shown)
}

// ShownOrigin returns where a story came from as a program may be told: an
// address without what looks secret, its host as it is written, and a path as
// it is.
func ShownOrigin(origin string) string {
	if HasSecret(origin) {
		return ShownAddress(origin)
	}
	return HostAsWritten(origin)
}

// addresses are found in a text by their scheme, or by a login where they have
// none. A password may have spaces; what stands behind ": " is a cause.
var addresses = pattern.Of(`(?i)[a-z][a-z0-9+.-]*://[^\s"'<>/@:]+:(?:[^/@:]|:[^/@ ])*@[^\s"'<>]+|[a-z][a-z0-9+.-]*://[^\s"'<>]+|(?://)?[^\s"'<>:/@]+:[^\s"'<>/@]+@[^\s"'<>]+`)

// HideSecrets leaves out what is secret of the addresses in a text.
func HideSecrets(text string) string {
	return addresses().ReplaceAllStringFunc(text, func(found string) string {
		address := strings.TrimRight(found, ").,:;!?") // which belong to the sentence
		return ShownAddress(address) + found[len(address):]
	})
}

// HasSecret reports whether an address of the web holds something that looks
// secret: what ShownAddress leaves out.
func HasSecret(address string) bool {
	_, found := withoutSecrets(address)
	return found
}

func withoutSecrets(address string) (shown string, found bool) {
	scheme, rest := schemeOf(address)
	if scheme == "" {
		return withoutLogin(address)
	}
	place, fragment := cutBefore(rest, "#")
	place, query := cutBefore(place, "?")
	host, path := cutBefore(place, "/")
	if at := strings.LastIndexByte(host, '@'); at >= 0 {
		host, found = host[at+1:], true
	}
	path, inPath := hideSegments(path)
	query, inQuery := hideParameters(query)
	fragment, inFragment := hideParameters(fragment) // where servers that log people in put their tokens
	if !found && !inPath && !inQuery && !inFragment {
		return address, false
	}
	return scheme + host + path + query + fragment, true
}

// schemeOf cuts the scheme off an address that leads to a host (RFC 3986, 3.1),
// also one that lede does not ask: "ftp://" and "feed://" have logins as well.
func schemeOf(address string) (scheme, rest string) {
	name, rest, found := strings.Cut(address, "://")
	if !found || name == "" || strings.IndexFunc(name, func(r rune) bool {
		return r >= 0x80 || kind(byte(r)) == 0 && !strings.ContainsRune("+-.", r)
	}) >= 0 {
		return "", ""
	}
	return strings.ToLower(name) + "://", rest
}

// withoutLogin takes name and password off what is written like an address but
// for its scheme: "ann:hush@host/page", "//ann:hush@host".
func withoutLogin(s string) (shown string, found bool) {
	rest := strings.TrimPrefix(s, "//")
	place, path := cutBefore(rest, "/")
	at := strings.LastIndexByte(place, '@')
	name, _, both := strings.Cut(place[:max(at, 0)], ":")
	if !both || name == "" || strings.EqualFold(name, "mailto") || strings.ContainsAny(place, " \t") {
		return s, false
	}
	return s[:len(s)-len(rest)] + place[at+1:] + path, true
}

// cutBefore cuts s before the first mark.
func cutBefore(s, mark string) (before, from string) {
	if at := strings.Index(s, mark); at >= 0 {
		return s[:at], s[at:]
	}
	return s, ""
}

// telling are the words of a path behind which secrets stand.
var telling = map[string]bool{
	"private": true, "secret": true, "token": true, "personal": true, "auth": true, "key": true, "members": true, "premium": true,
}

// parameters are those by which private feeds know who asks.
var parameters = map[string]bool{
	"token": true, "access_token": true, "private_token": true, "feed_token": true, "rss_token": true, "auth_token": true, "user_token": true,
	"auth": true, "key": true, "apikey": true, "api_key": true, "secret": true, "client_secret": true, "password": true,
	"passwd": true, "pass": true, "pwd": true, "sig": true, "signature": true, "jwt": true, "session": true, "hash": true,
	"sid": true, "sessionid": true, "phpsessid": true, "jsessionid": true, "passphrase": true, "credential": true, "credentials": true,
	"authkey": true, "accesskey": true, "userkey": true, "feedkey": true, "authtoken": true, "accesstoken": true, "apitoken": true,
	"access_key": true, "auth_key": true, "user_key": true, "feed_key": true, "private_key": true, "session_id": true, "session_key": true,
}

// closing are parameters that say so at the end of a longer name too, as in
// X-Amz-Signature. "key" and "hash" do not: things are sorted by keys.
var closing = []string{"token", "signature", "credential", "secret", "password", "passwd", "jwt", "apikey", "api-key", "api_key"}

// isSecretName reports whether a parameter holds a secret by its name.
func isSecretName(name string) bool {
	if parameters[name] {
		return true
	}
	for _, end := range closing {
		if before, ok := strings.CutSuffix(name, end); ok && (before == "" || strings.ContainsAny(before[len(before)-1:], "-_.")) {
			return true
		}
	}
	return false
}

// hideSegments hides parts of "/path/of/many".
func hideSegments(path string) (shown string, found bool) {
	segments := strings.Split(path, "/")
	told := false // a word has said that what follows is secret
	for i, segment := range segments {
		name, secret := hideSegment(segment, told)
		segments[i], found = name, found || secret
		told = told || telling[strings.ToLower(segment)]
	}
	return strings.Join(segments, "/"), found
}

// hideSegment hides a part of a path, but for the ending of a file name.
func hideSegment(segment string, told bool) (string, bool) {
	name, ending := segment, ""
	if dot := strings.LastIndexByte(segment, '.'); dot > 0 && len(segment)-dot <= len(".atom") {
		name, ending = segment[:dot], segment[dot:]
	}
	if drawn(name) || told && len(name) >= 8 && mixed(name) {
		return masked + ending, true
	}
	return segment, false
}

// hideParameters hides values in "?name=value&name=value".
func hideParameters(query string) (shown string, found bool) {
	var b strings.Builder
	for query != "" {
		mark, rest := query[:1], query[1:]
		end := strings.IndexAny(rest, "&;")
		if end < 0 {
			end = len(rest)
		}
		name, value, _ := strings.Cut(rest[:end], "=")
		b.WriteString(mark)
		if value != "" && value != masked && secretValue(strings.ToLower(name), value) {
			b.WriteString(name + "=" + masked)
			found = true
		} else {
			b.WriteString(rest[:end])
		}
		query = rest[end:]
	}
	return b.String(), found
}

func secretValue(name, value string) bool {
	return isSecretName(name) || drawn(value) && !strings.HasSuffix(name, "id") && name != "list"
}

// kind of a byte in a run of letters and digits.
func kind(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return '0'
	case c >= 'a' && c <= 'z':
		return 'a'
	case c >= 'A' && c <= 'Z':
		return 'A'
	}
	return 0
}

// drawn reports whether s holds a run that looks drawn by lot.
func drawn(s string) bool {
	const shortest = 20
	for s != "" {
		end := 0
		for end < len(s) && kind(s[end]) != 0 {
			end++
		}
		if end >= shortest && chancy(s[:end]) {
			return true
		}
		s = s[min(len(s), end+1):]
	}
	return false
}

// chancy reports whether the kinds of a run change as chance has it: between
// letters and digits at every other to every fourth place, or between all three
// kinds at nearly every other where case counts.
func chancy(run string) bool {
	digits, numeric, all := 0, 0, 0
	for i := range len(run) {
		k := kind(run[i])
		if k == '0' {
			digits++
		}
		if i == 0 || k == kind(run[i-1]) {
			continue
		}
		if kind(run[i-1]) != 'A' || k != 'a' { // a capital begins a word
			all++
		}
		if k == '0' || kind(run[i-1]) == '0' {
			numeric++
		}
	}
	return digits >= 2 && digits < len(run) && (numeric*7 >= len(run) || all*10 >= len(run)*3)
}

// mixed reports whether s has letters as well as digits.
func mixed(s string) bool {
	letters, digits := false, false
	for i := range len(s) {
		switch kind(s[i]) {
		case '0':
			digits = true
		case 'a', 'A':
			letters = true
		}
	}
	return letters && digits
}
