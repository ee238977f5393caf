package sqlquery

import (
	"slices"
	"time"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
)

// Scope is a part of the library whose counts are kept, so that it can be
// listed whole, however large it is: everything, some sections, some sources.
type Scope struct {
	Sections []int64
	Sources  []int64
	Whole    bool // nothing is left out
}

// Request is what a query asks for, read.
type Request struct {
	Expr   query.Expr // all of it
	Unread bool
	Whole  bool // all of them, however many
	Scope  Scope
	Kept   bool // expr is scope and, where unread, the unread of it, and nothing else
}

// Read reads a query. now decides which day is today.
func (c Compiler) Read(q articles.Query, now time.Time) (Request, error) {
	part, filter, err := query.Asked(q, now)
	if err != nil {
		return Request{}, err
	}
	var parts []query.Expr
	for _, e := range []query.Expr{part, filter} {
		if and, ok := e.(query.And); ok {
			parts = append(parts, and.Parts...)
		} else {
			parts = append(parts, e)
		}
	}
	a := Request{Expr: query.And{Parts: parts}, Unread: q.Unread, Whole: q.Whole, Kept: true, Scope: Scope{Whole: true}}
	for _, part := range parts {
		a.narrow(c, part)
	}
	if a.Unread {
		a.Expr = query.And{Parts: append(parts, query.Is{State: query.Unread})}
	}
	return a, nil
}

// narrow adds a condition that must hold besides the others.
func (a *Request) narrow(c Compiler, e query.Expr) {
	switch e := e.(type) {
	case query.All:
		return
	case query.Is:
		if e.State == query.Unread {
			a.Unread = true
			return
		}
	case query.Field:
		if s, ok := c.scope(e); ok && a.Scope.Whole {
			a.Scope = s
			return
		}
	case query.Not:
		if a.leaveOut(c, e.Part) {
			return
		}
	case query.Match:
		if e.Name == query.Category && a.Scope.Whole {
			if ids := c.Names.categoryLike(e.Pattern.MatchString); len(ids) > 0 {
				a.Scope = Scope{Sources: ids}
				return
			}
		}
	}
	a.Kept = false
}

// leaveOut takes a source out of the sources in scope, where e names one
// exactly and others remain.
func (a *Request) leaveOut(c Compiler, e query.Expr) bool {
	f, ok := e.(query.Field)
	if !ok || f.Name != query.Source || !f.Exact {
		return false
	}
	out, _ := c.scope(f)
	left := slices.DeleteFunc(slices.Clone(a.Scope.Sources), func(id int64) bool { return slices.Contains(out.Sources, id) })
	if len(left) == 0 {
		return false
	}
	a.Scope.Sources = left
	return true
}

// scope returns the part of the library that a field names.
func (c Compiler) scope(f query.Field) (s Scope, ok bool) {
	switch f.Name {
	case query.Section:
		s.Sections = c.Names.section(f.Holds())
	case query.Category:
		s.Sources = c.Names.category(f)
	case query.Source:
		holds := f.Holds()
		s.Sources = c.Names.source(func(s sourceNames) bool {
			return !s.removed && (holds(s.Title) || holds(s.address))
		})
		if !f.Exact {
			return s, false // it may be found in what a row calls its own source, too
		}
	}
	return s, len(s.Sections)+len(s.Sources) > 0
}

// NamesSource reports whether e asks for what a source brought; to leave a
// source out is not to ask for it.
func NamesSource(e query.Expr) bool {
	switch e := e.(type) {
	case query.And:
		return slices.ContainsFunc(e.Parts, NamesSource)
	case query.Or:
		return slices.ContainsFunc(e.Parts, NamesSource)
	case query.Field:
		return e.Name == query.Source
	case query.Match:
		return e.Name == query.Source
	}
	return false
}

// Some reports whether holds does for e or a part of it.
func Some(e query.Expr, holds func(query.Expr) bool) bool {
	inner := func(part query.Expr) bool { return Some(part, holds) }
	switch e := e.(type) {
	case query.And:
		return slices.ContainsFunc(e.Parts, inner)
	case query.Or:
		return slices.ContainsFunc(e.Parts, inner)
	case query.Not:
		return inner(e.Part)
	}
	return holds(e)
}

// Selection is which stories are in s.
func (s Scope) Selection() database.Selection {
	switch {
	case s.Whole:
		return database.Where("1")
	case s.Sources != nil:
		return oneOf("source", s.Sources)
	}
	return oneOf("section", s.Sections)
}
