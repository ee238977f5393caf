package sync_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"lede/articles"
	"lede/feed/server"
)

// minifluxSite answers as Miniflux does; old as before 2.3.
func minifluxSite(s *site, old bool) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/api-keys", func(w http.ResponseWriter, r *http.Request) {
		if user, password, _ := r.BasicAuth(); user != "ann" || password != "hush-word" {
			refuse(w)
			return
		}
		w.WriteHeader(http.StatusCreated)
		writeJSON(w, map[string]string{"token": s.key()})
	})
	mux.HandleFunc("GET /v1/feeds", func(w http.ResponseWriter, _ *http.Request) {
		rows := []map[string]any{}
		for _, f := range s.model.feeds {
			rows = append(rows, map[string]any{
				"id": numberOf(f.ID), "feed_url": f.Address, "title": f.Title, "parsing_error_message": f.Problem,
				"checked_at": "2026-11-23T04:56:45.066638Z", "category": map[string]any{"title": "All"},
			})
		}
		writeJSON(w, rows)
	})
	mux.HandleFunc("GET /v1/entries/ids", func(w http.ResponseWriter, r *http.Request) {
		if old { // it takes the word for an id
			writeJSON(w, map[string]any{"id": 1, "title": "Story 1"})
			return
		}
		all := s.sorted(minifluxFilter(r.URL.Query()))
		ids := []int{}
		for _, e := range cut(all, r.URL.Query()) {
			ids = append(ids, numberOf(e.ID))
		}
		writeJSON(w, map[string]any{"total": len(all), "entry_ids": ids})
	})
	mux.HandleFunc("GET /v1/entries", func(w http.ResponseWriter, r *http.Request) {
		all := s.sorted(minifluxFilter(r.URL.Query()))
		if r.URL.Query().Get("direction") == "asc" {
			slices.Reverse(all)
		}
		rows := []any{}
		for _, e := range cut(all, r.URL.Query()) {
			rows = append(rows, minifluxRow(e, s.model.version))
		}
		writeJSON(w, map[string]any{"total": len(all), "entries": rows})
	})
	mux.HandleFunc("GET /v1/entries/{id}", func(w http.ResponseWriter, r *http.Request) {
		writeJSON(w, minifluxRow(s.model.entries[r.PathValue("id")], 0))
	})
	mux.HandleFunc("PUT /v1/entries/{id}/bookmark", func(w http.ResponseWriter, r *http.Request) {
		id := r.PathValue("id")
		s.model.set(id, articles.StarField, !s.model.entries[id].Starred)
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("PUT /v1/entries", func(w http.ResponseWriter, r *http.Request) {
		var asked struct {
			IDs     []int  `json:"entry_ids"`
			Status  string `json:"status"`
			Starred *bool  `json:"starred"`
		}
		_ = json.NewDecoder(r.Body).Decode(&asked)
		if len(asked.IDs) == 0 || old && asked.Status == "" {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		for _, id := range asked.IDs {
			if asked.Status != "" {
				s.model.set(strconv.Itoa(id), articles.ReadField, asked.Status == "read")
			}
			if asked.Starred != nil && !old {
				s.model.set(strconv.Itoa(id), articles.StarField, *asked.Starred)
			}
		}
		w.WriteHeader(http.StatusNoContent)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/v1/api-keys" && r.Header.Get("X-Auth-Token") != s.key() {
			refuse(w)
			return
		}
		mux.ServeHTTP(w, r)
	})
}

func refuse(w http.ResponseWriter) {
	w.WriteHeader(http.StatusUnauthorized)
	writeJSON(w, map[string]string{"error_message": "access unauthorized"})
}

func minifluxFilter(query url.Values) func(*server.Entry) bool {
	before, after := numberOf(query.Get("before_entry_id")), numberOf(query.Get("after_entry_id"))
	return func(e *server.Entry) bool {
		switch {
		case before > 0 && numberOf(e.ID) >= before, numberOf(e.ID) <= after:
			return false
		case strings.Join(query["status"], " ") == "unread" && e.Read, query.Get("starred") == "true" && !e.Starred:
			return false
		}
		return true
	}
}

func cut(all []*server.Entry, query url.Values) []*server.Entry {
	from := min(numberOf(query.Get("offset")), len(all))
	return all[from:min(from+numberOf(query.Get("limit")), len(all))]
}

func minifluxRow(e *server.Entry, version int) map[string]any {
	status := "unread"
	if e.Read {
		status = "read"
	}
	return map[string]any{
		"id": numberOf(e.ID), "feed_id": numberOf(e.Feed), "status": status, "hash": fmt.Sprintf("%064s", e.Key), "title": e.Title, "url": e.Link,
		"content": e.Content, "published_at": "2026-11-23T04:56:45Z", "changed_at": strconv.Itoa(version), "starred": e.Starred, "enclosures": []any{}, "tags": []string{},
	}
}
