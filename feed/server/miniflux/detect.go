package miniflux

import (
	"context"
	"errors"
	"strings"

	"lede/feed/fetch"
	"lede/feed/server"
)

// Speaks reports whether a Miniflux answers at an address. The error is for a
// server that does not answer at all.
func Speaks(ctx context.Context, client *fetch.Client, address string) (bool, error) {
	s := New(client, server.Login{Address: address})
	var me struct{}
	err := s.caller.AskJSON(ctx, server.Request{Path: "/v1/me"}, &me)
	var fault *server.StatusError
	switch {
	case errors.As(err, &fault):
		return fault.Status == server.Unauthorized && strings.HasPrefix(fault.Message, "access unauthorized"), nil
	case errors.Is(err, server.ErrOther), errors.Is(err, server.ErrUnsteady):
		return false, nil
	}
	return false, err
}
