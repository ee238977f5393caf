// Package ttrss speaks the JSON API of tt-rss, level 14 and later:
// https://tt-rss.org/wiki/ApiReference.
//
// Every answer has status 200: what is wrong stands in it. Feeds can't be renamed
// or moved by this API.
package ttrss

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"

	"lede/feed/fetch"
	"lede/feed/server"
)

// Server is an account on a tt-rss.
type Server struct {
	caller server.Caller
	login  server.Login

	mu      sync.Mutex
	session string
}

// New returns the account that login is for.
func New(client *fetch.Client, login server.Login) *Server {
	return &Server{caller: callerAt(client, login.Address), login: login, session: login.Token}
}

func callerAt(client *fetch.Client, address string) server.Caller {
	return server.Caller{Client: client, Base: strings.TrimSuffix(strings.TrimRight(address, "/"), "/api")}
}

// Speaks reports whether a tt-rss answers at an address. The error is for
// a server that does not answer at all.
func Speaks(ctx context.Context, client *fetch.Client, address string) (bool, error) {
	s := Server{caller: callerAt(client, address)}
	var is struct {
		Status *bool `json:"status"`
	}
	err := s.call(ctx, call{"op": "isLoggedIn"}, &is)
	var refusal *refusedError
	switch {
	case errors.As(err, &refusal):
		return true, nil
	case server.Elsewhere(err):
		return false, nil
	}
	return is.Status != nil, err
}

// call is a question: an operation and its arguments.
type call map[string]any

// secrets are the arguments that nobody else is to know.
func (c call) secrets() (all []string) {
	for _, name := range []string{"password", "sid"} {
		if text, ok := c[name].(string); ok {
			all = append(all, text)
		}
	}
	return all
}

// reply is an answer. What went wrong is an object with an error in it.
type reply struct {
	Status  *int            `json:"status"`
	Content json.RawMessage `json:"content"`
}

// refusedError is the word by which the server says what is wrong.
type refusedError struct{ word string }

func (e *refusedError) Error() string {
	switch e.word {
	case "API_DISABLED":
		return "its API is switched off - allow it in the preferences there"
	case "NOT_LOGGED_IN", "LOGIN_ERROR":
		return server.ErrLogin.Error()
	}
	return "it refuses that: " + e.word
}

// Unwrap tells the login apart from what else may be wrong.
func (e *refusedError) Unwrap() error {
	switch e.word {
	case "API_DISABLED", "NOT_LOGGED_IN", "LOGIN_ERROR":
		return server.ErrLogin
	}
	return nil
}

// call asks without a session.
func (s *Server) call(ctx context.Context, c call, into any) error {
	var r reply
	if err := s.caller.AskJSON(ctx, server.Request{Method: server.Post, Path: "/api/", JSON: c, Secret: c.secrets()}, &r); err != nil {
		return err
	}
	if r.Status == nil || r.Content == nil {
		return fmt.Errorf("%w: no answer of the API - is the address right?", server.ErrOther)
	}
	if *r.Status != 0 {
		var wrong struct {
			Error string `json:"error"`
		}
		_ = json.Unmarshal(r.Content, &wrong) // one without a word is still refused
		return &refusedError{server.Line(wrong.Error, c.secrets()...)}
	}
	if into == nil {
		return nil
	}
	if err := json.Unmarshal(r.Content, into); err != nil {
		return fmt.Errorf("%w: an answer of another shape", server.ErrOther)
	}
	return nil
}

// ask asks in the session, and begins one where there is none or it has ended.
func (s *Server) ask(ctx context.Context, c call, into any) error {
	session, err := s.sessionOtherThan(ctx, "")
	if err != nil {
		return err
	}
	c["sid"] = session
	err = s.call(ctx, c, into)
	if !errors.Is(err, server.ErrLogin) {
		return err
	}
	if c["sid"], err = s.sessionOtherThan(ctx, session); err != nil {
		return err
	}
	return s.call(ctx, c, into)
}

func (s *Server) sessionOtherThan(ctx context.Context, ended string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.session != "" && s.session != ended {
		return s.session, nil
	}
	password, err := s.login.Password()
	if err != nil {
		return "", err
	}
	var begun struct {
		Session string `json:"session_id"`
	}
	if err := s.call(ctx, call{"op": "login", "user": s.login.User, "password": password}, &begun); err != nil {
		return "", err
	}
	if begun.Session == "" {
		return "", fmt.Errorf("%w: no session was begun", server.ErrOther)
	}
	s.session = begun.Session
	return s.session, s.login.Keep(s.session)
}
