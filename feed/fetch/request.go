package fetch

import (
	"bytes"
	"net/http"
	"time"
)

// Kind is what is hoped for at an address. It decides what is asked for and
// how much is taken.
type Kind uint8

// The kinds of thing that are fetched.
const (
	Feed Kind = iota
	Page
	Image
	Data // JSON, from a server that the reader has an account with
)

// The bounds of a body in bytes, decoded, where the request sets none.
const (
	maxFeed  = 20 << 20
	maxPage  = 10 << 20
	maxImage = 10 << 20
	maxData  = 64 << 20
)

func (k Kind) bound() int {
	return [...]int{maxFeed, maxPage, maxImage, maxData}[min(k, Data)]
}

// accept is the Accept header of a kind. A feed takes anything in the end:
// many are served as text/html.
func (k Kind) accept() string {
	return [...]string{
		"application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5",
		"text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5",
		"image/png, image/jpeg, image/gif, image/webp, image/*;q=0.5",
		"application/json, */*;q=0.5",
	}[min(k, Data)]
}

// Header are fields that a request carries, by their canonical names.
type Header = http.Header

// Request is what is to be fetched.
type Request struct {
	Address      string // http or https; a name and password in it are for its origin alone
	Kind         Kind
	ETag         string      // as it came with the last answer, byte for byte; empty to ask for all
	LastModified string      // likewise
	Typed        bool        // the reader gave the address: it may be on a private network
	Cookies      bool        // keep cookies from one redirect to the next, and no longer
	Header       http.Header // sent to the address's own origin only
	Method       string      // GET where empty; what another one is for is never sent elsewhere by a redirect
	Body         []byte      // that goes with it, of the type that Header says
	NoLogin      bool        // Header has what tells who asks: no name and password that are kept for the host are added
	MaxBytes     int         // of the body, decoded; 0 for the bound of the kind
}

// Response is what an address has answered.
type Response struct {
	Status       int
	NotModified  bool   // it is as it was when the validators were given: there is no body
	Body         []byte // decompressed
	Cut          string // why Body is not all of it: "stopped at 20 MB"; empty where it is
	ETag         string // for the next request; empty where the body broke off
	LastModified string
	MaxAge       time.Duration // for which the answer is good, by Cache-Control or Expires; 0 where none is stated
	RetryAfter   time.Duration // for which the server does not want to be asked; 0 where it does not say
	ContentType  string        // media type with its parameters, as stated
	Links        []string      // the values of the Link fields (RFC 8288), harmless lines
	Address      string        // of what answered, after all redirects; without a password
	MovedTo      string        // where permanent redirects (301, 308) lead; empty where there was none
	Private      bool          // it came from a private network
	challenges   []string      // what a 401 asks for: the values of WWW-Authenticate
	buffers      *buffers
	buffer       *bytes.Buffer // that Body lies in
}

// Release gives the memory that Body lies in to the answers to come. Body is
// gone with it. Who does not know when that is, need not call it.
func (r *Response) Release() {
	if r.buffer != nil {
		r.buffers.give(r.buffer)
		r.buffer, r.Body = nil, nil
	}
}
