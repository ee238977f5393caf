package miniflux

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"lede/feed/fetch"
	"lede/feed/server"
)

// Server is an account on a Miniflux.
type Server struct {
	caller server.Caller
	login  server.Login

	mu    sync.Mutex
	token string
	old   *bool // there are no lists of ids; nil where that is not known yet
}

// New returns the account that login is for.
func New(client *fetch.Client, login server.Login) *Server {
	base := strings.TrimSuffix(strings.TrimRight(login.Address, "/"), "/v1")
	return &Server{caller: server.Caller{Client: client, Base: base}, login: login, token: login.Token}
}

// keyName begins what the server's owner sees a key of lede called.
const keyName = "lede"

// ask asks with the key, and makes one where there is none or it is no longer
// taken. Miniflux takes a tenth of a second to check a password, in every request.
func (s *Server) ask(ctx context.Context, r server.Request, into any) error {
	token, err := s.key(ctx, "")
	if err != nil {
		return err
	}
	err = s.askWith(ctx, r, token, into)
	if !errors.Is(err, server.ErrLogin) {
		return err
	}
	if token, err = s.key(ctx, token); err != nil {
		return err
	}
	return s.askWith(ctx, r, token, into)
}

func (s *Server) askWith(ctx context.Context, r server.Request, token string, into any) error {
	r.Header, r.Secret = fetch.Header{"X-Auth-Token": {token}}, []string{token}
	if into == nil {
		_, err := s.caller.Ask(ctx, r)
		return err
	}
	return s.caller.AskJSON(ctx, r, into)
}

// key returns the key to ask with: another one than refused.
func (s *Server) key(ctx context.Context, refused string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.token != "" && s.token != refused {
		return s.token, nil
	}
	password, err := s.login.Password()
	if err != nil {
		return "", err
	}
	if s.login.User == "" { // the password is a key
		if password == refused {
			return "", fmt.Errorf("%w: the key is not, or no longer, one of its", server.ErrLogin)
		}
		s.token = password
		return password, nil
	}
	token, err := s.newKey(ctx, password)
	if err != nil {
		return "", err
	}
	s.token = token
	return token, s.login.Keep(token)
}

func (s *Server) newKey(ctx context.Context, password string) (string, error) {
	login := basic(s.login.User, password)
	req := server.Request{
		Method: server.Post, Path: "/v1/api-keys", Header: fetch.Header{"Authorization": {"Basic " + login}}, Secret: []string{login, password},
		JSON: map[string]string{"description": keyName + " " + time.Now().UTC().Format("2006-01-02 15:04:05.000")},
	}
	var made struct {
		Token string `json:"token"`
	}
	if err := s.caller.AskJSON(ctx, req, &made); err != nil {
		return "", err
	}
	if made.Token == "" {
		return "", fmt.Errorf("%w: no key was made", server.ErrOther)
	}
	return made.Token, nil
}

// number is an id as Miniflux writes it.
func number(id string) (int64, bool) {
	n, err := strconv.ParseInt(id, 10, 64)
	return n, err == nil
}

func text(id int64) string { return strconv.FormatInt(id, 10) }
