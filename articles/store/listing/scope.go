package listing

import (
	"slices"
	"time"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
)

// scope is a part of the library whose counts are kept, so that it can be
// listed whole, however large it is: everything, some sections, some sources.
type scope struct {
	sections []int64
	sources  []int64
	whole    bool // nothing is left out
}

// ask is what a query asks for, read.
type ask struct {
	expr   query.Expr // all of it
	unread bool
	whole  bool // all of them, however many
	scope  scope
	kept   bool // expr is scope and, where unread, the unread of it, and nothing else
}

func (c compiler) ask(q articles.Query, now time.Time) (ask, error) {
	part, filter, err := query.Asked(q, now)
	if err != nil {
		return ask{}, err
	}
	var parts []query.Expr
	for _, e := range []query.Expr{part, filter} {
		if and, ok := e.(query.And); ok {
			parts = append(parts, and.Parts...)
		} else {
			parts = append(parts, e)
		}
	}
	a := ask{expr: query.And{Parts: parts}, unread: q.Unread, whole: q.Whole, kept: true, scope: scope{whole: true}}
	for _, part := range parts {
		a.narrow(c, part)
	}
	if a.unread {
		a.expr = query.And{Parts: append(parts, query.Is{State: query.Unread})}
	}
	return a, nil
}

// narrow adds a condition that must hold besides the others.
func (a *ask) narrow(c compiler, e query.Expr) {
	switch e := e.(type) {
	case query.All:
		return
	case query.Is:
		if e.State == query.Unread {
			a.unread = true
			return
		}
	case query.Field:
		if s, ok := c.scope(e); ok && a.scope.whole {
			a.scope = s
			return
		}
	case query.Not:
		if a.leaveOut(c, e.Part) {
			return
		}
	case query.Match:
		if e.Name == query.Category && a.scope.whole {
			if ids := c.names.categoryLike(e.Pattern.MatchString); len(ids) > 0 {
				a.scope = scope{sources: ids}
				return
			}
		}
	}
	a.kept = false
}

// leaveOut takes a source out of the sources in scope, where e names one
// exactly and others remain.
func (a *ask) leaveOut(c compiler, e query.Expr) bool {
	f, ok := e.(query.Field)
	if !ok || f.Name != query.Source || !f.Exact {
		return false
	}
	out, _ := c.scope(f)
	left := slices.DeleteFunc(slices.Clone(a.scope.sources), func(id int64) bool { return slices.Contains(out.sources, id) })
	if len(left) == 0 {
		return false
	}
	a.scope.sources = left
	return true
}

// scope returns the part of the library that a field names.
func (c compiler) scope(f query.Field) (s scope, ok bool) {
	switch f.Name {
	case query.Section:
		s.sections = c.names.section(f.Holds())
	case query.Category:
		s.sources = c.names.category(f)
	case query.Source:
		holds := f.Holds()
		s.sources = c.names.source(func(s sourceNames) bool {
			return !s.removed && (holds(s.title) || holds(s.address))
		})
		if !f.Exact {
			return s, false // it may be found in what a row calls its own source, too
		}
	}
	return s, len(s.sections)+len(s.sources) > 0
}

// namesSource reports whether e asks for what a source brought; to leave a
// source out is not to ask for it.
func namesSource(e query.Expr) bool {
	switch e := e.(type) {
	case query.And:
		return slices.ContainsFunc(e.Parts, namesSource)
	case query.Or:
		return slices.ContainsFunc(e.Parts, namesSource)
	case query.Field:
		return e.Name == query.Source
	case query.Match:
		return e.Name == query.Source
	}
	return false
}

// some reports whether holds does for e or a part of it.
func some(e query.Expr, holds func(query.Expr) bool) bool {
	inner := func(part query.Expr) bool { return some(part, holds) }
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

// selection is which stories are in s.
func (s scope) selection() database.Selection {
	switch {
	case s.whole:
		return database.Where("1")
	case s.sources != nil:
		return oneOf("source", s.sources)
	}
	return oneOf("section", s.sections)
}
