package query

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// fields are the names of the fields that hold text. The shortest of a
// field's names comes first in a written query.
var fields = map[string]Name{
	"title": Title, "author": Author, "by": Author, "section": Section,
	"source": Source, "feed": Source, "category": Category, "tag": Tag,
	"link": Link, "url": Link, "id": ID, "lang": Language, "language": Language,
}

// written is how a field is written.
var written = map[Name]string{
	Title: "title", Author: "author", Section: "section", Source: "source", Category: "category",
	Tag: "tag", Link: "link", ID: "id", Language: "lang",
}

// states are what is: and has: take.
var states = map[string]State{
	"is:read": Read, "is:unread": Unread, "is:starred": Starred, "is:revised": Revised,
	"is:tagged": Tagged, "has:tag": Tagged, "has:problem": Problem, "has:full-text": FullText,
	"has:audio": HasAudio, "has:video": HasVideo,
}

// bare are the states that a word means by itself. In quotes it is the word.
var bare = map[string]State{
	"read": Read, "unread": Unread, "starred": Starred, "revised": Revised, "tagged": Tagged,
}

// stated is how a state is written.
var stated = map[State]string{
	Read: "read", Unread: "unread", Starred: "starred", Revised: "revised",
	Tagged: "tagged", Problem: "has:problem", FullText: "has:full-text",
	HasAudio: "has:audio", HasVideo: "has:video", Undated: "date:" + undated,
}

func fieldNames() []string {
	names := []string{"is", "has", "date", "after", "before", "newer", "older", "arrived", "latest"}
	return slices.Sorted(slices.Values(append(names, slices.Collect(maps.Keys(fields))...)))
}

// special returns what reads the value of a field that holds no text.
func (p *parser) special(name string) (func(word) (Expr, error), bool) {
	switch name {
	case "is", "has":
		return func(w word) (Expr, error) { return p.state(name, w) }, true
	case "date":
		return p.dateOrNone, true
	case "after":
		return p.after, true
	case "before":
		return p.before, true
	case "newer":
		return p.newer, true
	case "older":
		return p.older, true
	case "arrived":
		return p.arrived, true
	case "latest":
		return p.latest, true
	}
	return nil, false
}

func (p *parser) state(name string, w word) (Expr, error) {
	asked := strings.ToLower(w.text)
	if state, ok := states[name+":"+asked]; ok {
		return Is{state}, nil
	}
	var known []string
	for key := range states {
		if value, ok := strings.CutPrefix(key, name+":"); ok {
			known = append(known, value)
		}
	}
	slices.Sort(known)
	begins := func(value string) bool { return strings.HasPrefix(value, asked) }
	if p.unfinished() && slices.ContainsFunc(known, begins) {
		return All{}, nil
	}
	return nil, p.problem(w.start, "unknown state "+quoted(w.text), name+": takes "+strings.Join(known, ", "))
}

func (p *parser) latest(w word) (Expr, error) {
	const most = 1_000_000
	n, err := strconv.Atoi(w.text)
	if err != nil || n < 1 || n > most {
		return nil, p.problem(w.start, "no count "+quoted(w.text), "write latest:20 for the newest twenty")
	}
	p.last = w.start
	return Latest{n}, nil
}
