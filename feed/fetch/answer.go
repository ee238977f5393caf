package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"lede/articles/sanitize"
)

// read takes in an answer that is no redirect.
func (c *Client) read(ctx, within context.Context, a *attempt, answer *http.Response) (*Response, error) {
	resp := c.headersOf(a, answer)
	if resp.Status == http.StatusTooManyRequests {
		c.hosts.bar(keyOf(a.at), c.options.Now().Add(cmp.Or(resp.RetryAfter, usualBar)))
	}
	err := a.statusError(resp)
	if err != nil && a.request.Kind == Data {
		return c.readFault(resp, answer), err
	}
	if err != nil || resp.NotModified {
		_, _ = io.CopyN(io.Discard, answer.Body, 4<<10) // so that the connection can be used again
		return resp, err
	}
	bound := a.request.MaxBytes
	if bound <= 0 {
		bound = a.request.Kind.bound()
	}
	resp.buffers, resp.buffer = &c.buffers, c.buffers.take()
	err = decode(resp.buffer, answer, bound)
	resp.Body = resp.buffer.Bytes()
	switch {
	case errors.Is(err, errFull):
		resp.Cut = "stopped at " + size(bound)
	case err != nil && (len(resp.Body) == 0 || ctx.Err() != nil):
		return resp, a.failure(ctx, within, err)
	case err != nil:
		resp.Cut = "broke off after " + size(len(resp.Body))
		if errors.Is(context.Cause(within), errTooLong) {
			resp.Cut = fmt.Sprintf("came too slowly: %s in %s", size(len(resp.Body)), brief(c.options.Whole))
		}
		resp.ETag, resp.LastModified = "", ""
	}
	return resp, nil
}

// maxFault bounds what is read of an answer that says what went wrong.
const maxFault = 64 << 10

// readFault takes in what a server says of a request that it refuses.
func (c *Client) readFault(resp *Response, answer *http.Response) *Response {
	resp.buffers, resp.buffer = &c.buffers, c.buffers.take()
	_ = decode(resp.buffer, answer, maxFault) // what has come of it serves
	resp.Body = resp.buffer.Bytes()
	return resp
}

// usualBar is how long a host that answers 429 is left alone where it does not
// say for how long, as most do not.
const usualBar = time.Minute

// headersOf returns what the headers of an answer say.
func (c *Client) headersOf(a *attempt, answer *http.Response) *Response {
	h := answer.Header
	now := c.options.Now()
	resp := &Response{
		Status:       answer.StatusCode,
		NotModified:  answer.StatusCode == http.StatusNotModified && a.request.ETag+a.request.LastModified != "",
		ETag:         h.Get("ETag"),
		LastModified: h.Get("Last-Modified"),
		MaxAge:       maxAge(h, now),
		RetryAfter:   retryAfter(h, now),
		ContentType:  sanitize.Field(h.Get("Content-Type")),
		Address:      a.at.String(),
		MovedTo:      a.moved,
		Private:      a.private,
		challenges:   h.Values("WWW-Authenticate"),
	}
	for _, link := range h.Values("Link") {
		resp.Links = append(resp.Links, sanitize.Field(link))
	}
	if resp.NotModified { // a 304 need not repeat them
		fill(&resp.ETag, a.request.ETag)
		fill(&resp.LastModified, a.request.LastModified)
	}
	return resp
}

// maxAge is for how long an answer is good (RFC 9111, 4.2.1), what it has
// spent in caches taken off.
func maxAge(h http.Header, now time.Time) time.Duration {
	control := strings.ToLower(strings.Join(h.Values("Cache-Control"), ","))
	for part := range strings.SplitSeq(control, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch name {
		case "no-cache", "no-store":
			return 0
		case "max-age":
			return max(0, seconds(strings.Trim(value, `"`))-seconds(h.Get("Age")))
		}
	}
	expires, err := http.ParseTime(h.Get("Expires"))
	if err != nil {
		return 0
	}
	if sent, err := http.ParseTime(h.Get("Date")); err == nil {
		now = sent // the server's clock, which Expires goes by
	}
	return max(0, expires.Sub(now))
}

// retryAfter is for how long a server wants to be left alone (RFC 9110,
// 10.2.3): seconds, or a date.
func retryAfter(h http.Header, now time.Time) time.Duration {
	value := strings.TrimSpace(h.Get("Retry-After"))
	if at, err := http.ParseTime(value); err == nil {
		return max(0, at.Sub(now))
	}
	return seconds(value)
}

// seconds reads a number of seconds; what is none is 0, and a year the most.
func seconds(s string) time.Duration {
	const year = 365 * 24 * time.Hour
	n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	switch {
	case err != nil && !errors.Is(err, strconv.ErrRange), !(n > 0):
		return 0
	case n > year.Seconds():
		return year
	}
	return time.Duration(n * float64(time.Second))
}

// size is a number of bytes as one says it.
func size(n int) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
