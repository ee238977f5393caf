package sync_test

import (
	"encoding/json"
	"net/http"
	"strings"

	"lede/articles"
	"lede/feed/server"
)

// ttrssCall is what a request to tt-rss may hold.
type ttrssCall struct {
	Op, User, Password, Session string
	SID                         string `json:"sid"`
	Limit, Skip, Mode, Field    int
	IDs                         string `json:"article_ids"`
	Articles                    string `json:"article_id"`
}

// ttrssSite answers as tt-rss does: with status 200, whatever is wrong.
func ttrssSite(s *site) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c ttrssCall
		_ = json.NewDecoder(r.Body).Decode(&c)
		var status int
		var content any
		switch {
		case c.Op == "login" && c.User == "ann" && c.Password == "hush-word":
			content = map[string]any{"session_id": s.key(), "api_level": 15}
		case c.Op == "login":
			status, content = 1, map[string]string{"error": "LOGIN_ERROR"}
		case c.SID != s.key():
			status, content = 1, map[string]string{"error": "NOT_LOGGED_IN"}
		default:
			content = s.ttrss(c)
		}
		writeJSON(w, map[string]any{"seq": 0, "status": status, "content": content})
	})
}

func (s *site) ttrss(c ttrssCall) any {
	switch c.Op {
	case "getFeeds":
		rows := []any{}
		for _, f := range s.model.feeds {
			rows = append(rows, map[string]any{"id": numberOf(f.ID), "feed_url": f.Address, "title": f.Title, "cat_id": 0, "last_updated": 1795974015})
		}
		return rows
	case "getCategories", "getCounters":
		return []any{map[string]any{"id": "global-unread", "title": "Special", "counter": 2}}[:0]
	case "getUnread":
		return map[string]int{"unread": len(s.sorted(func(e *server.Entry) bool { return !e.Read }))}
	case "getHeadlines":
		all := s.sorted(func(*server.Entry) bool { return true })
		return ttrssRows(all[min(c.Skip, len(all)):min(c.Skip+c.Limit, len(all))])
	case "getArticle":
		return ttrssRows(s.sorted(func(e *server.Entry) bool { return strings.Contains(","+c.Articles+",", ","+e.ID+",") }))
	case "updateArticle":
		for _, id := range strings.Split(c.IDs, ",") {
			if c.Field == 2 {
				s.model.set(id, articles.ReadField, c.Mode == 0)
			} else {
				s.model.set(id, articles.StarField, c.Mode == 1)
			}
		}
		return map[string]any{"status": "OK", "updated": 1}
	}
	return map[string]string{"status": "OK"}
}

func ttrssRows(entries []*server.Entry) []any {
	rows := []any{}
	for _, e := range entries {
		rows = append(rows, map[string]any{
			"id": numberOf(e.ID), "guid": `{"ver":2,"uid":1,"hash":"SHA1:` + e.Key + `"}`, "unread": !e.Read, "marked": e.Starred, "updated": 1795974361,
			"title": e.Title, "link": e.Link, "feed_id": e.Feed, "tags": []string{""}, "attachments": []any{}, "content": e.Content,
		})
	}
	return rows
}
