package miniflux

import (
	"encoding/base64"

	"lede/feed/fetch"
)

// basic is a name and a password as a header (RFC 7617).
func basic(user, password string) fetch.Header {
	return fetch.Header{"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+password))}}
}
