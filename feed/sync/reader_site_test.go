package sync_test

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"lede/articles"
	"lede/feed/server"
)

// readerSite answers as servers do that speak the Google Reader API.
func readerSite(s *site) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /accounts/ClientLogin", func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("Email") != "ann" || r.FormValue("Passwd") != "hush-word" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		fmt.Fprintf(w, "SID=ann/%[1]s\nLSID=null\nAuth=ann/%[1]s\n", s.key())
	})
	mux.HandleFunc("GET /reader/api/0/token", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, s.key()+"ZZZ") })
	mux.HandleFunc("GET /reader/api/0/subscription/list", func(w http.ResponseWriter, _ *http.Request) {
		rows := []any{}
		for _, f := range s.model.feeds {
			rows = append(rows, map[string]any{"id": "feed/" + f.ID, "title": f.Title, "url": f.Address, "categories": []any{}})
		}
		writeJSON(w, map[string]any{"subscriptions": rows})
	})
	mux.HandleFunc("GET /reader/api/0/stream/items/ids", func(w http.ResponseWriter, r *http.Request) {
		query := r.URL.Query()
		all := s.sorted(func(e *server.Entry) bool {
			return !(strings.HasSuffix(query.Get("xt"), "/read") && e.Read) && (!strings.HasSuffix(query.Get("s"), "/starred") || e.Starred)
		})
		refs := []any{}
		for _, e := range all {
			refs = append(refs, map[string]string{"id": e.ID})
		}
		writeJSON(w, map[string]any{"itemRefs": refs})
	})
	mux.HandleFunc("POST /reader/api/0/stream/items/contents", func(w http.ResponseWriter, r *http.Request) {
		rows := []any{}
		for _, id := range orderedForm(r)["i"] {
			if e, ok := s.model.entries[id]; ok {
				rows = append(rows, readerRow(e))
			}
		}
		writeJSON(w, map[string]any{"items": rows})
	})
	mux.HandleFunc("POST /reader/api/0/edit-tag", func(w http.ResponseWriter, r *http.Request) {
		form := orderedForm(r)
		for _, id := range form["i"] {
			for _, action := range []string{"a", "r"} {
				for _, tag := range form[action] {
					field := articles.ReadField
					if strings.HasSuffix(tag, "/starred") {
						field = articles.StarField
					}
					s.model.set(id, field, action == "a")
				}
			}
		}
		fmt.Fprint(w, "OK")
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/reader/") && r.Header.Get("Authorization") != "GoogleLogin auth=ann/"+s.key() {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// orderedForm reads a form as FreshRSS does: the first thousand fields, of what
// is no list only what comes before it.
func orderedForm(r *http.Request) url.Values {
	body, _ := io.ReadAll(r.Body)
	form := url.Values{}
	for n, pair := range strings.Split(string(body), "&") {
		name, value, _ := strings.Cut(pair, "=")
		value, _ = url.QueryUnescape(value)
		if n < 1000 {
			form.Add(name, value)
		}
	}
	return form
}

func readerRow(e *server.Entry) map[string]any {
	categories := []string{"user/1/state/com.google/reading-list"}
	if e.Read {
		categories = append(categories, "user/1/state/com.google/read")
	}
	if e.Starred {
		categories = append(categories, "user/1/state/com.google/starred")
	}
	return map[string]any{
		"id": fmt.Sprintf("tag:google.com,2005:reader/item/%016x", numberOf(e.ID)), "title": e.Title, "published": 1795974361,
		"alternate": []any{map[string]string{"href": e.Link}}, "summary": map[string]string{"content": e.Content},
		"origin": map[string]string{"streamId": "feed/" + e.Feed}, "categories": categories,
	}
}
