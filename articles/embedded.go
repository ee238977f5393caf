package articles

import "strings"

// mostEmbedded is the length in bytes of the longest picture that may stand in a
// page itself.
const mostEmbedded = 16 << 20

// embeddedFormats are the beginnings of pictures that stand in a page.
var embeddedFormats = []string{
	"data:image/jpeg;base64,", "data:image/jpg;base64,", "data:image/png;base64,", "data:image/gif;base64,", "data:image/webp;base64,",
}

// EmbeddedPicture reports whether s is a picture as a data: URL (RFC 2397): of a
// format that can be shown, in base64 and nothing else.
func EmbeddedPicture(s string) bool {
	if len(s) > mostEmbedded {
		return false
	}
	for _, format := range embeddedFormats {
		if data, ok := strings.CutPrefix(s, format); ok {
			return data != "" && strings.IndexFunc(data, notBase64) < 0
		}
	}
	return false
}

func notBase64(r rune) bool {
	return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '+' && r != '/' && r != '='
}
