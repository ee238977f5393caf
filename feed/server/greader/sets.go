package greader

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"lede/feed/server"
)

// The streams and the states of entries.
const (
	readingList = "user/-/state/com.google/reading-list"
	starred     = "user/-/state/com.google/starred"
	read        = "user/-/state/com.google/read"
)

// page is how many ids are asked for at a time. Pages of less than a thousand
// lose some where many have the same date.
const page = 10_000

// maxPages ends a list that turns in a circle.
const maxPages = 1000

type idList struct {
	Refs []struct {
		ID string `json:"id"`
	} `json:"itemRefs"`
	Continuation string `json:"continuation"`
}

// Glance says nothing: the API has no cheap look that all servers have.
func (s *Server) Glance(context.Context) (string, error) { return "", nil }

// Sets returns the ids of all entries. The unread ones come last: what comes in
// between is unread.
func (s *Server) Sets(ctx context.Context) (sets server.Sets, err error) {
	if sets.All, err = s.ids(ctx, readingList, ""); err != nil {
		return sets, err
	}
	if sets.Starred, err = s.ids(ctx, starred, ""); err != nil {
		return sets, err
	}
	if sets.Unread, err = s.ids(ctx, readingList, read); err != nil {
		return sets, err
	}
	for id := range sets.Unread {
		if !sets.All[id] {
			return sets, fmt.Errorf("%w: an unread entry is not among all", server.ErrUnsteady)
		}
	}
	return sets, nil
}

// ids returns the ids of a stream without those that have a state.
func (s *Server) ids(ctx context.Context, stream, without string) (map[string]bool, error) {
	query := url.Values{"output": {"json"}, "s": {stream}, "n": {strconv.Itoa(page)}}
	if without != "" {
		query.Set("xt", without)
	}
	ids := map[string]bool{}
	for range maxPages {
		var list *idList
		if err := s.get(ctx, "stream/items/ids?"+query.Encode(), &list); err != nil {
			return nil, err
		}
		if list == nil || list.Refs == nil {
			return nil, fmt.Errorf("%w: no list of ids", server.ErrOther)
		}
		before := len(ids)
		for _, ref := range list.Refs {
			ids[idOf(ref.ID)] = true
		}
		switch {
		case len(ids) != before+len(list.Refs):
			return nil, fmt.Errorf("%w: ids came twice", server.ErrUnsteady)
		case list.Continuation == "" || len(list.Refs) == 0:
			return ids, nil
		}
		query.Set("c", list.Continuation)
	}
	return nil, fmt.Errorf("%w: the list of ids has no end", server.ErrUnsteady)
}

// itemPrefix begins the long form of an id, in contents.
const itemPrefix = "tag:google.com,2005:reader/item/"

// idOf is an id in its short form: decimal. The long one has sixteen hexadecimal
// digits; what else there is stays as it is.
func idOf(id string) string {
	digits, long := strings.CutPrefix(id, itemPrefix)
	if !long || len(digits) != 16 {
		return digits
	}
	n, err := strconv.ParseUint(digits, 16, 64)
	if err != nil {
		return digits
	}
	return strconv.FormatInt(int64(n), 10)
}
