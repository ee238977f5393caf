// Package mail reads mails as they are kept: one message (RFC 5322, MIME), a
// mailbox (mbox, RFC 4155), and pages that browsers saved as mails (MHTML, RFC
// 2557). Its functions are pure.
package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"time"

	"lede/articles/parse/charset"
)

// Message is a mail. Its strings are foreign: nothing is sanitized.
type Message struct {
	Subject  string
	From     string // the name of who sent it, or else the address
	List     string // the name of the list that it came by; empty for none
	ID       string // Message-ID, without its brackets
	Date     time.Time
	HTML     string // the text as HTML; empty where it has none
	Text     string // the text as it is plain; empty where it has none
	Location string // the address of the page that was saved
	Archived string // an address where the list keeps it
}

// The bounds of a mail.
const (
	maxText  = 20 << 20
	maxParts = 500
	maxDepth = 8
)

// Parse reads one message.
func Parse(body []byte) (Message, error) {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(body, []byte("From ")) {
		_, body, _ = bytes.Cut(body, []byte("\n"))
	}
	parsed, err := netmail.ReadMessage(bytes.NewReader(body))
	if err != nil {
		return Message{}, fmt.Errorf("its header: %w", err)
	}
	m := Message{
		Subject:  decoded(parsed.Header.Get("Subject")),
		From:     sender(parsed.Header.Get("From")),
		List:     listName(parsed.Header.Get("List-Id")),
		ID:       strings.Trim(parsed.Header.Get("Message-Id"), "<> "),
		Location: firstOf(parsed.Header.Get("Snapshot-Content-Location"), parsed.Header.Get("Content-Location")),
		Archived: strings.Trim(firstOf(parsed.Header.Get("Archived-At"), parsed.Header.Get("List-Archived-At")), "<> "),
	}
	if date, err := netmail.ParseDate(parsed.Header.Get("Date")); err == nil {
		m.Date = date
	}
	r := reading{message: &m}
	r.part(header(parsed.Header), parsed.Body, 0)
	if m.HTML == "" && m.Text == "" {
		return m, errors.New("no text in it")
	}
	return m, nil
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// header is the header of a message or of a part.
type header map[string][]string

func (h header) get(name string) string {
	if v := h[name]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// reading is a message that is being read.
type reading struct {
	message *Message
	parts   int
}

// part takes the texts of a part, and of the parts in it.
func (r *reading) part(h header, body io.Reader, depth int) {
	if r.parts++; r.parts > maxParts || depth > maxDepth {
		return
	}
	kind, params, err := mime.ParseMediaType(h.get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		r.inside(multipart.NewReader(body, params["boundary"]), depth)
	case strings.HasPrefix(h.get("Content-Disposition"), "attachment"):
	case kind == "text/html" || kind == "application/xhtml+xml":
		if text := textOf(h, body, params["charset"]); r.message.HTML == "" {
			r.message.HTML = text
			r.message.Location = firstOf(h.get("Content-Location"), r.message.Location)
		}
	case kind == "text/plain":
		text := textOf(h, body, params["charset"])
		if strings.EqualFold(params["format"], "flowed") {
			text = unflowed(text, strings.EqualFold(params["delsp"], "yes"))
		}
		if r.message.Text == "" {
			r.message.Text = text
		}
	case kind == "message/rfc822":
		if inner, err := netmail.ReadMessage(body); err == nil {
			r.part(header(inner.Header), inner.Body, depth+1)
		}
	}
}

func (r *reading) inside(parts *multipart.Reader, depth int) {
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return // the end, or the place where it breaks off
		}
		r.part(header(p.Header), p, depth+1)
	}
}

// textOf is the text of a part, as UTF-8. What can't be decoded any more ends it.
func textOf(h header, body io.Reader, label string) string {
	switch strings.ToLower(strings.TrimSpace(h.get("Content-Transfer-Encoding"))) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	raw, _ := io.ReadAll(io.LimitReader(body, maxText))
	text, _ := charset.Decode(raw, label)
	return text
}

// unflowed joins the lines of flowed text (RFC 3676): a line that ends in a blank
// goes on in the next.
func unflowed(text string, dropBlank bool) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		line = strings.TrimPrefix(line, " ") // which was put before a blank or "From"
		switch {
		case line == "-- " || !strings.HasSuffix(line, " "):
			b.WriteString(line + "\n")
		case dropBlank:
			b.WriteString(strings.TrimSuffix(line, " "))
		default:
			b.WriteString(line)
		}
	}
	return b.String()
}

// decoder reads the words of a header that are written in a charset (RFC 2047).
var decoder = mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) {
	raw, err := io.ReadAll(io.LimitReader(r, 64<<10))
	text, _ := charset.Decode(raw, label)
	return strings.NewReader(text), err
}}

func decoded(s string) string {
	if text, err := decoder.DecodeHeader(s); err == nil {
		s = text
	}
	text, _ := charset.Decode([]byte(s), "")
	return strings.Join(strings.Fields(text), " ")
}

// sender is the name in a From field, or else its address.
func sender(from string) string {
	parser := netmail.AddressParser{WordDecoder: &decoder}
	if list, err := parser.ParseList(from); err == nil && len(list) > 0 {
		return firstOf(strings.Join(strings.Fields(list[0].Name), " "), list[0].Address)
	}
	name, _, _ := strings.Cut(decoded(from), "<")
	return strings.Trim(name, ` "`)
}

// listName is what a List-Id calls a list (RFC 2919): its name, or the first
// part of its identifier.
func listName(id string) string {
	name, rest, found := strings.Cut(decoded(id), "<")
	if name = strings.Trim(name, ` "`); name != "" && found {
		return name
	}
	return strings.Trim(rest, "> ")
}
