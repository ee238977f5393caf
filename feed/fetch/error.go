package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/textproto"
	"net/url"
	"strings"
	"syscall"
	"time"

	"lede/articles/sanitize"
)

// Error is why an address could not be fetched, in words for a person.
type Error struct {
	Host      string // that was asked, with its port where one was given
	Status    int    // what it answered; 0 where it did not
	Temporary bool   // it may go well another time
	Private   bool   // it was not asked, since it is on a private network
	reason    string
	err       error
}

// Error says which host it was and why, in one line.
func (e *Error) Error() string {
	if e.Host == "" {
		return e.reason
	}
	return e.Host + ": " + e.reason
}

// Reason says why, without the host: for where that stands beside it.
func (e *Error) Reason() string { return e.reason }

// Unwrap returns the cause. Its text may say more than a person wants to know.
func (e *Error) Unwrap() error { return e.err }

// errTooLong ends a request that has taken all its time.
var errTooLong = errors.New("took too long")

// failure says why there is no answer. The caller's own end comes back as it
// is; what a transport says is told anew, since it may quote the address.
func (a *attempt) failure(ctx, within context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var known *Error
	if errors.As(err, &known) {
		return known
	}
	e := &Error{Host: sanitize.Field(a.at.Host), Temporary: true, err: err}
	if e.reason = certificate(err); e.reason != "" {
		return e
	}
	e.reason, e.Private = a.network(within, err)
	if proxy := a.refusedBy(err); proxy != "" {
		e.reason = "the proxy " + proxy + " " + e.reason
	}
	e.Temporary = !e.Private
	return e
}

// network says in what way the network failed.
func (a *attempt) network(within context.Context, err error) (reason string, refused bool) {
	var lookup *net.DNSError
	var timeout net.Error
	switch {
	case errors.Is(err, errPrivate):
		return "leads to a private network, which is only asked where you give its address yourself", true
	case errors.Is(context.Cause(within), errTooLong):
		return fmt.Sprintf("did not answer within %s", brief(a.client.options.Whole)), false
	case errors.As(err, &lookup) && lookup.IsNotFound:
		return "there is no such host - look for a slip in the address, or see whether you are online", false
	case errors.As(err, &lookup):
		return "its name could not be looked up - are you online?", false
	case errors.Is(err, syscall.ECONNREFUSED):
		return "refused the connection", false
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return "can't be reached - are you online?", false
	case errors.As(err, &timeout) && timeout.Timeout():
		return "did not answer in time", false
	case malformed(err):
		return "answered with headers that can't be read, such as control characters in one", false
	}
	return "broke the connection off before it had answered", false
}

// malformed reports whether err is about the headers of an answer. net/http
// has no type for all of those.
func malformed(err error) bool {
	var protocol textproto.ProtocolError
	return errors.As(err, &protocol) || strings.Contains(err.Error(), "malformed HTTP") || strings.Contains(err.Error(), "malformed MIME header")
}

// refusedBy is the proxy, host and port, that the connection failed at; empty
// where it did not, or there is none. What a proxy answers to CONNECT is its
// own word as well.
func (a *attempt) refusedBy(err error) string {
	proxy, _ := a.client.proxy(&http.Request{URL: a.at})
	if proxy == nil {
		return ""
	}
	var op *net.OpError
	if !errors.As(err, &op) || op.Op != "dial" && op.Op != "proxyconnect" {
		return ""
	}
	return sanitize.Field(proxy.Host)
}

// certificate says what is wrong with a certificate; empty where that is not
// what failed.
func certificate(err error) string {
	var invalid x509.CertificateInvalidError
	var name x509.HostnameError
	var authority x509.UnknownAuthorityError
	var other *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired && invalid.Cert != nil:
		return "its certificate is good until " + invalid.Cert.NotAfter.Format(time.DateOnly) + " only"
	case errors.As(err, &name):
		return "its certificate is for another host"
	case errors.As(err, &authority):
		return "its certificate is signed by nobody that this machine trusts"
	case errors.As(err, &other):
		return "its certificate is not valid"
	case errors.As(err, &record):
		return "does not speak TLS there - try http: instead of https:"
	case errors.As(err, &alert):
		return "could not agree on a secure connection"
	}
	return ""
}

// statusError says what an answer that is no success means. It is nil for one.
func (a *attempt) statusError(resp *Response) error {
	status := resp.Status
	if status >= 200 && status < 300 || resp.NotModified {
		return nil
	}
	return &Error{
		Host: sanitize.Field(a.at.Host), Status: status,
		Temporary: status >= 500 || status == http.StatusTooManyRequests || status == http.StatusRequestTimeout || status == http.StatusTooEarly,
		reason:    fmt.Sprintf("answered %d; %s", status, a.advice(resp)),
	}
}

// refused answers in the place of a host that wants to be left alone still.
func (a *attempt) refused(wait time.Duration) (*Response, error) {
	resp := &Response{Status: http.StatusTooManyRequests, RetryAfter: wait, Address: a.at.String()}
	return resp, &Error{
		Host: sanitize.Field(a.at.Host), Status: resp.Status, Temporary: true,
		reason: "not asked, since its host wants to be left alone for " + brief(wait),
	}
}

func (a *attempt) advice(resp *Response) string {
	site := (&url.URL{Scheme: a.origin.Scheme, Host: a.origin.Host}).String()
	site, _ = sanitize.URL(site)
	switch {
	case resp.RetryAfter > 0:
		return "it wants to be left alone for " + brief(resp.RetryAfter)
	case resp.Status == http.StatusUnauthorized:
		return a.login(resp.challenges)
	case resp.Status == http.StatusForbidden:
		return "it does not serve lede"
	case resp.Status == http.StatusNotFound && (a.request.Kind == Page || a.request.Kind == Data):
		return "there is no such page"
	case resp.Status == http.StatusNotFound:
		return fmt.Sprintf("it may have moved - try \"lede add %s\"", site)
	case resp.Status == http.StatusGone:
		return "it is gone for good"
	case resp.Status == http.StatusTooManyRequests:
		return "it has been asked too often"
	case resp.Status >= 500:
		return "the server is in trouble"
	case resp.Status < 400:
		return "it leads nowhere"
	}
	return "it does not like the question"
}

// login says what is wrong with the login by what the server asks for (RFC
// 9110, 11.6.1). Basic is the one scheme that lede knows.
func (a *attempt) login(challenges []string) string {
	basic := len(challenges) == 0
	for _, c := range challenges {
		basic = basic || strings.Contains(strings.ToLower(c), "basic")
	}
	switch {
	case !basic:
		scheme, _, _ := strings.Cut(strings.TrimSpace(challenges[0]), " ")
		return fmt.Sprintf("it wants a login by %.20s, which lede can't do - ask it for an address with Basic or a key", sanitize.Field(scheme))
	case a.auth != "":
		return "it does not take the name and the password that it was given"
	}
	return "it wants a name and a password - put them into your netrc file"
}

// brief is a time as one says it: "2 min", "36 h".
func brief(d time.Duration) string {
	switch {
	case d < 2*time.Minute:
		return fmt.Sprintf("%d s", max(1, int(d.Round(time.Second)/time.Second)))
	case d < 2*time.Hour:
		return fmt.Sprintf("%d min", int(d.Round(time.Minute)/time.Minute))
	}
	return fmt.Sprintf("%d h", int(d.Round(time.Hour)/time.Hour))
}
