package ttrss

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
	"time"

	"lede/articles"
	"lede/feed/server"
)

// page is how many entries are asked for at a time: more are not given.
const page = 200

type entryRow struct {
	ID        number   `json:"id"`
	Feed      number   `json:"feed_id"`
	GUID      string   `json:"guid"`
	Unread    bool     `json:"unread"`
	Marked    bool     `json:"marked"`
	Published int64    `json:"updated"`
	Title     string   `json:"title"`
	Link      string   `json:"link"`
	Author    string   `json:"author"`
	Content   string   `json:"content"`
	Language  string   `json:"lang"`
	Tags      []string `json:"tags"`
	Files     []struct {
		Address string `json:"content_url"`
		Type    string `json:"content_type"`
	} `json:"attachments"`
}

// Glance says nothing: counters that are equal may be so by chance.
func (s *Server) Glance(context.Context) (string, error) { return "", nil }

// Sets reads the states of all entries, a page after the other. Where one comes
// twice, or as many are unread as the server does not say, something has changed
// meanwhile.
func (s *Server) Sets(ctx context.Context) (server.Sets, error) {
	sets := server.Sets{All: map[string]bool{}, Unread: map[string]bool{}, Starred: map[string]bool{}}
	for skip := 0; ; skip += page {
		var rows []entryRow
		if err := s.ask(ctx, call{"op": "getHeadlines", "feed_id": allArticles, "limit": page, "skip": skip, "show_content": false}, &rows); err != nil {
			return server.Sets{}, err
		}
		if rows == nil {
			return server.Sets{}, fmt.Errorf("%w: no list of entries", server.ErrOther)
		}
		for _, r := range rows {
			id := r.ID.String()
			if sets.All[id] {
				return server.Sets{}, fmt.Errorf("%w: entry %s came twice", server.ErrUnsteady, id)
			}
			sets.All[id] = true
			if r.Unread {
				sets.Unread[id] = true
			}
			if r.Marked {
				sets.Starred[id] = true
			}
		}
		if len(rows) < page {
			break
		}
	}
	var said struct {
		Unread *number `json:"unread"`
	}
	if err := s.ask(ctx, call{"op": "getUnread"}, &said); err != nil {
		return server.Sets{}, err
	}
	if said.Unread == nil || int(*said.Unread) != len(sets.Unread) {
		return server.Sets{}, fmt.Errorf("%w: %d unread entries came", server.ErrUnsteady, len(sets.Unread))
	}
	return sets, nil
}

// Entries hands over entries by their ids.
func (s *Server) Entries(ctx context.Context, ids []string, take func([]server.Entry) error) error {
	for some := range slices.Chunk(numeric(ids), page) {
		var rows []entryRow
		if err := s.ask(ctx, call{"op": "getArticle", "article_id": strings.Join(some, ",")}, &rows); err != nil {
			return err
		}
		var found []server.Entry
		for _, r := range rows {
			if slices.Contains(some, r.ID.String()) {
				found = append(found, r.entry())
			}
		}
		if err := take(found); err != nil {
			return err
		}
	}
	return nil
}

// numeric are the ids that are numbers: another one makes a server fail.
func numeric(ids []string) (all []string) {
	for _, id := range ids {
		if _, err := strconv.ParseUint(id, 10, 63); err == nil {
			all = append(all, id)
		}
	}
	return all
}

func (r entryRow) entry() server.Entry {
	e := server.Entry{
		ID: r.ID.String(), Feed: r.Feed.String(), Key: key(r), Title: html.UnescapeString(r.Title), Link: r.Link,
		Author: html.UnescapeString(r.Author), Content: r.Content, Language: r.Language, Read: !r.Unread, Starred: r.Marked,
	}
	if r.Published > 0 {
		e.Published = time.Unix(r.Published, 0).UTC()
	}
	for _, tag := range r.Tags {
		if tag != "" {
			e.Tags = append(e.Tags, html.UnescapeString(tag))
		}
	}
	for _, f := range r.Files {
		e.Files = append(e.Files, server.File{Address: f.Address, Type: f.Type})
	}
	return e
}

// key is the hash in the guid, which is an object as a text since version 21.
func key(r entryRow) string {
	var guid struct {
		Hash string `json:"hash"`
	}
	switch {
	case json.Unmarshal([]byte(r.GUID), &guid) == nil && guid.Hash != "":
		return guid.Hash
	case r.GUID != "":
		return r.GUID
	}
	return server.KeyOf(r.Link, r.Title, time.Unix(r.Published, 0), r.ID.String())
}

// The fields of an entry that can be set, and the modes.
const (
	starField, unreadField = 0, 2
	off, on                = 0, 1 // 2 turns over, which a retry would turn back
)

// Mark sets or takes a field of entries.
func (s *Server) Mark(ctx context.Context, ids []string, field articles.EntryField, set bool) error {
	what, mode := starField, off
	if field == articles.ReadField {
		what, set = unreadField, !set
	}
	if set {
		mode = on
	}
	for some := range slices.Chunk(numeric(ids), page) {
		if err := s.ask(ctx, call{"op": "updateArticle", "article_ids": strings.Join(some, ","), "mode": mode, "field": what}, nil); err != nil {
			return err
		}
	}
	return nil
}
