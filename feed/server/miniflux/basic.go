package miniflux

import "encoding/base64"

// basic is a name and a password as they stand in a header (RFC 7617).
func basic(user, password string) string {
	return base64.StdEncoding.EncodeToString([]byte(user + ":" + password))
}
