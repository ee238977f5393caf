package saved

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// record is a row of a table or an object of JSON: its values by the names of
// their columns, in small letters without spaces and signs.
type record map[string]value

// value is a cell of a table, or what JSON has there.
type value struct {
	text string
	list []string
}

// columns are the names under which services keep what a page has, the best
// first.
var columns = struct{ address, title, tags, folder, saved, content, published, author, language []string }{
	address:   []string{"url", "resolvedurl", "givenurl", "link", "href", "uri", "address", "articleurl", "sourceurl"},
	title:     []string{"title", "resolvedtitle", "giventitle", "description", "name", "articletitle"},
	tags:      []string{"tags", "labels", "documenttags", "tag", "label", "keywords", "categories"},
	folder:    []string{"folder", "collection", "list", "folderpath", "notebook"},
	saved:     []string{"timeadded", "createdat", "savedat", "created", "dateadded", "saved", "saveddate", "creationdate", "timestamp", "adddate", "addedat", "added", "time", "date"},
	content:   []string{"content", "html", "articlehtml"},
	published: []string{"publishedat", "published", "publisheddate", "datepublished"},
	author:    []string{"publishedby", "authors", "author", "byline"},
	language:  []string{"language", "lang"},
}

// folded is a name as [record] has it.
func folded(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		}
		return -1
	}, name)
}

// first is the first of some columns that says something.
func (r record) first(names []string) string {
	for _, name := range names {
		if v, ok := r[name]; ok && v.text != "" {
			return v.text
		}
	}
	return ""
}

func (r record) all(names []string) []string {
	for _, name := range names {
		if v := r[name]; len(v.list) > 0 {
			return v.list
		} else if v.text != "" {
			return parts(v.text)
		}
	}
	return nil
}

// parts takes a list of tags apart that stands in one cell: with bars or
// semicolons, commas, or as JSON.
func parts(cell string) []string {
	var list []string
	if strings.HasPrefix(cell, "[") && json.Unmarshal([]byte(cell), &list) == nil {
		return list
	}
	for _, sign := range []string{"|", ";", ","} {
		if strings.Contains(cell, sign) {
			return strings.Split(cell, sign)
		}
	}
	return []string{cell}
}

// link is what a record says, whatever service wrote it.
func (r record) link() Link {
	it := Link{
		Address: r.first(columns.address), Title: r.first(columns.title), Content: r.first(columns.content),
		Tags: r.all(columns.tags), Authors: r.authors(), Language: r.first(columns.language),
		Saved: r.date(columns.saved), Published: r.date(columns.published), slug: r["slug"].text,
	}
	it.Read = r.says("isarchived", "archived", "seen", "isread", "read") || r.state("archive", "archived", "read")
	it.Starred = r.says("isstarred", "starred", "favorite", "favourite", "isfavorite", "ismarked", "marked", "liked")
	it.Read = it.Read || r["toread"].text == "no" // Pinboard
	if folder := r.first(columns.folder); folder != "" {
		switch strings.ToLower(folder) {
		case "unread", "unsorted", "default", "inbox", "home":
		case "archive":
			it.Read = true
		case "starred":
			it.Starred = true
		default:
			it.Folder = strings.Split(folder, "/")
		}
	}
	return it
}

func (r record) authors() []string {
	for _, name := range columns.author {
		if v := r[name]; len(v.list) > 0 {
			return v.list
		} else if v.text != "" {
			return []string{v.text}
		}
	}
	return nil
}

// date is the first of some columns that is one.
func (r record) date(names []string) time.Time {
	for _, name := range names {
		if t := instant(r[name].text); !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

// says reports whether one of some columns is on.
func (r record) says(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		switch strings.ToLower(r[name].text) {
		case "1", "true", "yes", "y":
			return true
		}
		return false
	})
}

// state reports whether the record is in one of some states: in words, or as
// Pocket numbers them (1 is archived).
func (r record) state(words ...string) bool {
	for _, name := range []string{"status", "state", "location"} {
		state := strings.ToLower(r[name].text)
		if slices.Contains(words, state) || name == "status" && state == "1" {
			return true
		}
	}
	return false
}

// writers are the services, each by columns that no other has. Who is in none is
// called by its form.
var writers = []struct {
	name    string
	columns []string
}{
	{"Pocket", []string{"timeadded"}},
	{"Omnivore", []string{"slug", "savedat"}},
	{"Instapaper", []string{"url", "selection", "folder"}},
	{"Raindrop", []string{"excerpt", "cover", "highlights"}},
	{"wallabag", []string{"isarchived", "mimetype"}},
	{"wallabag", []string{"creationdate", "mimetype"}},
	{"wallabag", []string{"isarchived", "isstarred", "domainname"}},
	{"Readeck", []string{"ismarked", "isarchived"}},
	{"Readeck", []string{"labels", "state", "created"}},
	{"Readwise", []string{"documenttags", "saveddate"}},
	{"Pinboard", []string{"toread", "href"}},
	{"Karakeep", []string{"content", "createdat", "archived"}},
}

// writer is who wrote a record.
func (r record) writer(form string) string {
	for _, w := range writers {
		if !slices.ContainsFunc(w.columns, func(name string) bool { _, ok := r[name]; return !ok }) {
			return w.name
		}
	}
	return form
}
