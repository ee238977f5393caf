package server

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"lede/articles/sanitize"
	"lede/feed/fetch"
)

// The methods of requests that change something (RFC 9110, 9.3), and the
// statuses that mean more than a failure (15.5).
const (
	Post   = "POST"
	Put    = "PUT"
	Delete = "DELETE"

	BadRequest   = 400
	Unauthorized = 401
	forbidden    = 403
	NotFound     = 404
)

// Caller asks a server.
type Caller struct {
	Client *fetch.Client
	Base   string // address of the server, without a slash at its end
}

// Request is one question.
type Request struct {
	Method string // GET where empty
	Path   string // behind the base, with its query
	Header fetch.Header
	JSON   any        // body; nil for none
	Form   url.Values // body; nil for none
	Raw    string     // body of a form whose fields have an order; empty for none
	Secret []string   // what is not told on, though the server repeats it
}

// StatusError is an answer that is no success.
type StatusError struct {
	Status  int
	Message string // of the server, a harmless line; may be empty
	err     error
}

// Error says what the server answered, and in its own words why.
func (f *StatusError) Error() string {
	if f.Message == "" {
		return f.err.Error()
	}
	return fmt.Sprintf("answered %d: %s", f.Status, f.Message)
}

// Unwrap returns the cause. A server that answers 401 or 403 does not take the
// login.
func (f *StatusError) Unwrap() error {
	if f.Status == Unauthorized || f.Status == forbidden {
		return errors.Join(ErrLogin, f.err)
	}
	return f.err
}

// Ask returns what the server answers. An answer that is no success is a
// [*StatusError]; one that broke off is [ErrUnsteady].
func (c Caller) Ask(ctx context.Context, r Request) ([]byte, error) {
	body, kind, err := r.body()
	if err != nil {
		return nil, err
	}
	header := r.Header.Clone()
	if header == nil {
		header = fetch.Header{}
	}
	if kind != "" {
		header.Set("Content-Type", kind)
	}
	answer, err := c.Client.Get(ctx, fetch.Request{
		Address: c.Base + r.Path, Kind: fetch.Data, Typed: true, NoLogin: true,
		Method: r.Method, Body: body, Header: header,
	})
	switch {
	case err != nil && answer != nil:
		return nil, &StatusError{Status: answer.Status, Message: message(answer.Body, r.Secret), err: err}
	case err != nil:
		return nil, err
	case answer.Cut != "":
		return nil, fmt.Errorf("%w: the answer %s", ErrUnsteady, answer.Cut)
	}
	return answer.Body, nil
}

// AskJSON reads the answer into a value. One that is no JSON, such as a login
// page, is [ErrOther].
func (c Caller) AskJSON(ctx context.Context, r Request, into any) error {
	body, err := c.Ask(ctx, r)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(body, into); err != nil {
		return fmt.Errorf("%w: %s", ErrOther, looks(body))
	}
	return nil
}

func (r Request) body() (body []byte, kind string, err error) {
	switch {
	case r.JSON != nil:
		body, err = json.Marshal(r.JSON)
		return body, "application/json", err
	case r.Form != nil:
		return []byte(r.Form.Encode()), "application/x-www-form-urlencoded", nil
	case r.Raw != "":
		return []byte(r.Raw), "application/x-www-form-urlencoded", nil
	}
	return nil, "", nil
}

// looks says what an answer is that is none.
func looks(body []byte) string {
	switch text := strings.ToLower(strings.TrimSpace(string(body[:min(len(body), 512)]))); {
	case text == "":
		return "nothing"
	case strings.HasPrefix(text, "<!doctype html"), strings.HasPrefix(text, "<html"):
		return "a web page, as for a login - is the address right?"
	}
	return "no JSON of the right shape"
}

// maxMessage bounds what is told of a server's words, in bytes.
const maxMessage = 200

// Line is what a server says, as one harmless and short line. Secrets that it
// repeats, and those of addresses, are left out.
func Line(foreign string, secrets ...string) string {
	text := foreign
	for _, secret := range secrets {
		for _, written := range []string{secret, url.QueryEscape(secret), inJSON(secret)} {
			if written != "" {
				text = strings.ReplaceAll(text, written, "…")
			}
		}
	}
	text = sanitize.HideSecrets(sanitize.Field(text))
	if len(text) > maxMessage {
		text = strings.ToValidUTF8(text[:maxMessage], "") + "…"
	}
	return text
}

// inJSON is a text as it stands between the quotation marks of JSON.
func inJSON(text string) string {
	quoted, _ := json.Marshal(text) // a text always can be
	return string(quoted[1 : len(quoted)-1])
}

// Elsewhere reports whether err says that something else answers than what was
// asked for: the address may be another one's.
func Elsewhere(err error) bool {
	var status *StatusError
	var known *fetch.Error
	return errors.As(err, &status) || errors.Is(err, ErrOther) || errors.Is(err, ErrUnsteady) ||
		errors.As(err, &known) && known.Host != "" && !known.Temporary && !known.Private
}

// maxKey is how long a key is at most, in bytes: what is longer is told by its
// hash.
const maxKey = 500

// KeyOf is what tells an entry from others where its server has nothing that
// outlives a restored database: its link, its date and its title, or else its id.
// A feed whose entries have neither links nor dates of their own gives all of
// them the link and the date of the whole.
func KeyOf(link, title string, published time.Time, id string) string {
	if link == "" {
		return "entry " + id
	}
	key := link + " " + published.UTC().Format(time.RFC3339) + " " + title
	if len(key) > maxKey {
		return fmt.Sprintf("sha256 %x", sha256.Sum256([]byte(key)))
	}
	return key
}

// message is what a server says of what went wrong.
func message(body []byte, secrets []string) string {
	var said struct {
		Message string `json:"error_message"`
	}
	text := strings.TrimSpace(string(bytes.TrimSpace(body)))
	if json.Unmarshal(body, &said) == nil {
		text = said.Message
	}
	if strings.HasPrefix(text, "<") || strings.HasPrefix(text, "{") {
		return ""
	}
	return Line(text, secrets...)
}
