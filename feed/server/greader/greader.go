// Package greader speaks the Google Reader API as FreshRSS, Miniflux, The Old
// Reader, BazQux and Inoreader do:
// https://github.com/mihaip/google-reader-api and
// https://freshrss.github.io/FreshRSS/en/developers/06_GoogleReader_API.html.
//
// What is read is all but what is unread: the list of read entries is none on
// FreshRSS, which answers with everything. Numbers are always asked for, or the
// servers choose their own. Ids are decimal in lists and sixteen hexadecimal
// digits in contents.
package greader

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"lede/feed/fetch"
	"lede/feed/server"
)

// Server is an account on a server that speaks the Google Reader API.
type Server struct {
	caller server.Caller
	login  server.Login

	mu    sync.Mutex
	auth  string
	token string // for what changes something; empty until it is needed
}

// New returns the account that login is for.
func New(client *fetch.Client, login server.Login) *Server {
	return &Server{caller: server.Caller{Client: client, Base: strings.TrimRight(login.Address, "/")}, login: login, auth: login.Token}
}

// places are where the API is below the address of a server.
var places = []string{"", "/api/greader.php"}

// Find returns the address of the API that answers at or below an address; empty
// where there is none. The error is for a server that does not answer at all.
func Find(ctx context.Context, client *fetch.Client, address string) (api string, err error) {
	for _, place := range places {
		caller := server.Caller{Client: client, Base: strings.TrimRight(address, "/") + place}
		_, err := caller.Ask(ctx, server.Request{Path: "/reader/api/0/token"})
		var status *server.StatusError
		switch {
		case errors.As(err, &status) && status.Status == server.Unauthorized:
			return caller.Base, nil
		case err != nil && !server.Elsewhere(err):
			return "", err
		}
	}
	return "", nil
}

// get reads an answer into a value.
func (s *Server) get(ctx context.Context, path string, into any) error {
	return s.loggedIn(ctx, func(auth string) error {
		return s.caller.AskJSON(ctx, server.Request{Path: "/reader/api/0/" + path, Header: header(auth), Secret: secrets(auth)}, into)
	})
}

// post changes something, or asks for more than an address can hold. What goes
// with it is in an order: servers read the first thousand fields.
func (s *Server) post(ctx context.Context, path string, fields []field, into any) error {
	return s.loggedIn(ctx, func(auth string) error {
		token, err := s.tokenFor(ctx, auth)
		if err != nil {
			return err
		}
		req := server.Request{
			Method: server.Post, Path: "/reader/api/0/" + path, Header: header(auth),
			Raw: form(append([]field{{"T", token}}, fields...)), Secret: append(secrets(auth), token),
		}
		if into != nil {
			return s.caller.AskJSON(ctx, req, into)
		}
		body, err := s.caller.Ask(ctx, req)
		if err == nil && strings.HasPrefix(strings.TrimSpace(string(body)), "<") {
			return fmt.Errorf("%w: a web page, as for a login - is the address right?", server.ErrOther)
		}
		return err
	})
}

type field struct{ name, value string }

func form(fields []field) string {
	var b strings.Builder
	for i, f := range fields {
		if i > 0 {
			b.WriteByte('&')
		}
		b.WriteString(url.QueryEscape(f.name) + "=" + url.QueryEscape(f.value))
	}
	return b.String()
}

func header(auth string) fetch.Header {
	return fetch.Header{"Authorization": {"GoogleLogin auth=" + auth}}
}

// secrets are what a login has given, and the part of it that FreshRSS puts behind
// the name.
func secrets(auth string) []string {
	_, word, _ := strings.Cut(auth, "/")
	return []string{auth, word}
}

// loggedIn asks with what a login has given, and logs in once where there is
// none or it is no longer taken: it may also have been the token.
func (s *Server) loggedIn(ctx context.Context, ask func(auth string) error) error {
	auth, err := s.authOtherThan(ctx, "")
	if err != nil {
		return err
	}
	if err = ask(auth); !errors.Is(err, server.ErrLogin) {
		return err
	}
	if auth, err = s.authOtherThan(ctx, auth); err != nil {
		return err
	}
	return ask(auth)
}

func (s *Server) authOtherThan(ctx context.Context, refused string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.auth != "" && s.auth != refused {
		return s.auth, nil
	}
	password, err := s.login.Password()
	if err != nil {
		return "", err
	}
	body, err := s.caller.Ask(ctx, server.Request{
		Method: server.Post, Path: "/accounts/ClientLogin", Raw: form([]field{{"Email", s.login.User}, {"Passwd", password}}),
		Secret: []string{password},
	})
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(string(body)) {
		if auth, ok := strings.CutPrefix(strings.TrimSpace(line), "Auth="); ok && auth != "" {
			s.auth, s.token = auth, ""
			return auth, s.login.Keep(auth)
		}
	}
	return "", fmt.Errorf("%w: a login that gives nothing - is the address right?", server.ErrOther)
}

// tokenFor returns what requests that change something carry.
func (s *Server) tokenFor(ctx context.Context, auth string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.token != "" {
		return s.token, nil
	}
	body, err := s.caller.Ask(ctx, server.Request{Path: "/reader/api/0/token", Header: header(auth), Secret: secrets(auth)})
	if err != nil {
		return "", err
	}
	token := strings.TrimSpace(string(body))
	if token == "" || strings.ContainsAny(token, "<> \n") {
		return "", fmt.Errorf("%w: no token", server.ErrOther)
	}
	s.token = token
	return token, nil
}
