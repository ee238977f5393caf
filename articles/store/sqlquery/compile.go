package sqlquery

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
)

// Compiler turns a query into SQL. Whatever comes from the query is an
// argument, never a part of the text.
type Compiler struct {
	Names      Names
	dictionary dictionary // nil where nobody knows
}

// New returns a compiler that knows what a library calls its parts, and the
// words of its index. It serves as long as the transaction lasts.
func New(ctx context.Context, library *sql.Tx) (c Compiler, err error) {
	c.Names, err = loadNames(ctx, library)
	c.dictionary = dictionaryOf(ctx, library)
	return c, err
}

func (c Compiler) expr(e query.Expr) database.Selection {
	switch e := e.(type) {
	case query.And:
		return c.join(e.Parts, " AND ", "1")
	case query.Or:
		return c.join(e.Parts, " OR ", "0")
	case query.Not:
		part := c.expr(e.Part)
		return database.Where("NOT ("+part.Where+")", part.Args...)
	case query.Words:
		return c.words(e)
	case query.Is:
		return database.Where(states(e.State))
	case query.Field:
		return c.field(e)
	case query.Match:
		return c.pattern(e)
	case query.Dated:
		return dated(e)
	case query.Arrived:
		return arrived(e)
	}
	return database.Where("1") // All, and Latest, which is a bound and no condition
}

func (c Compiler) join(parts []query.Expr, by, none string) database.Selection {
	if len(parts) == 0 {
		return database.Where(none)
	}
	var conds []string
	var joined database.Selection
	for _, part := range parts {
		s := c.expr(part)
		conds = append(conds, "("+s.Where+")")
		joined.Args = append(joined.Args, s.Args...)
	}
	joined.Where = strings.Join(conds, by)
	return joined
}

// states returns the condition of a state. Those that few stories are in are
// lists, which SQLite can begin with.
func states(s query.State) string {
	switch s {
	case query.Read:
		return "EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)"
	case query.Unread:
		return "NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)"
	case query.Starred:
		return "story.id IN (SELECT story FROM starred)"
	case query.Tagged:
		return "story.id IN (SELECT story FROM tagged)"
	case query.Revised:
		return "revised > 0"
	case query.FullText:
		return "page <> 0"
	case query.HasAudio:
		return enclosed(articles.Audio)
	case query.HasVideo:
		return enclosed(articles.Video)
	case query.Undated:
		return fmt.Sprintf("story.day = %d", articles.Undated)
	}
	return "0" // what can't be read is not kept
}

func enclosed(kind articles.EnclosureSet) string {
	return fmt.Sprintf("stated & %d <> 0", database.EnclosedBits(kind))
}

func dated(d query.Dated) database.Selection {
	s := database.Where("story.day <> ?", int64(articles.Undated))
	if !d.From.IsZero() {
		s.Where += " AND at >= ? AND story.id >= ?"
		s.Args = append(s.Args, d.From.Unix(), max(0, d.From.Unix()/60)<<12)
	}
	if !d.To.IsZero() {
		s.Where += " AND at < ?"
		s.Args = append(s.Args, d.To.Unix())
	}
	return s
}

// arrived asks the clock of the library for "since the last visit", and else when
// its ticks were: the seconds that SQLite counts are whole.
func arrived(a query.Arrived) database.Selection {
	if a.SinceLast {
		return database.Where("story.arrived > (" + database.LastVisit + ")")
	}
	ticks := database.Where("1")
	if !a.From.IsZero() {
		ticks = ticks.And("at >= ?", a.From.Unix())
	}
	if !a.To.IsZero() {
		ticks = ticks.And("at < ?", a.To.Unix())
	}
	ticks.Where = "story.arrived IN (SELECT tick FROM arrival WHERE " + ticks.Where + ")"
	return ticks
}

func (c Compiler) field(f query.Field) database.Selection {
	switch f.Name {
	case query.Section:
		return oneOf("section", c.Names.section(f.Holds()))
	case query.Source:
		return c.source(f.Holds(), "holds(?, %s)", fieldKey(f))
	case query.Category:
		return oneOf("source", c.Names.category(f))
	case query.Tag:
		return tagged(c.Names.tag(f.Holds()))
	case query.ID:
		return idBegins(f)
	}
	return database.Where("holds(?, "+columns(f.Name)+")", fieldKey(f))
}

func (c Compiler) pattern(m query.Match) database.Selection {
	pattern := m.Pattern.String()
	switch m.Name {
	case query.Section:
		return oneOf("section", c.Names.section(m.Pattern.MatchString))
	case query.Source:
		return c.source(m.Pattern.MatchString, "matches(?, %s)", pattern)
	case query.Category:
		return oneOf("source", c.Names.categoryLike(m.Pattern.MatchString))
	case query.Tag:
		return tagged(c.Names.tag(m.Pattern.MatchString))
	case query.ID:
		return database.Where("matches(?, id_of(ref))", pattern)
	}
	return database.Where("matches(?, "+columns(m.Name)+")", pattern)
}

// columns is where a field stands.
func columns(n query.Name) string {
	switch n {
	case query.Title:
		return "story.title"
	case query.Author:
		return "byline"
	case query.Link:
		return "origin"
	}
	return "story.language"
}

// source finds by the names of sources, or by what a row calls its own.
func (c Compiler) source(holds func(string) bool, row, arg string) database.Selection {
	s := oneOf("source", c.Names.source(func(s sourceNames) bool { return holds(s.Title) || holds(s.address) }))
	s.Where += " OR publisher <> '' AND " + fmt.Sprintf(row, "publisher")
	s.Args = append(s.Args, arg)
	return s
}

// oneOf holds where column is one of ids.
func oneOf(column string, ids []int64) database.Selection {
	if len(ids) == 0 {
		return database.Never()
	}
	s := database.Where("story." + column + " IN (?" + strings.Repeat(", ?", len(ids)-1) + ")")
	for _, id := range ids {
		s.Args = append(s.Args, id)
	}
	return s
}

func tagged(ids []int64) database.Selection {
	if len(ids) == 0 {
		return database.Never()
	}
	s := oneOf("tag", ids)
	s.Where = "story.id IN (SELECT tagged.story FROM tagged WHERE " + strings.Replace(s.Where, "story.tag", "tagged.tag", 1) + ")"
	return s
}

// idBegins holds for ids from the first to the last that begin so.
func idBegins(f query.Field) database.Selection {
	asked := query.Fold(f.Value)
	from, to, ok := database.RefsOf(asked)
	if !ok || f.Exact && !f.Begun && from != to {
		return database.Never()
	}
	return database.Where("ref BETWEEN ? AND ?", from, to)
}

// fieldKey says in one string what a field must hold: see [holds].
func fieldKey(f query.Field) string {
	how := "~"
	switch {
	case f.Begun:
		how = "^"
	case f.Exact:
		how = "="
	case f.Name == query.Language:
		how = "-"
	}
	return how + query.Fold(f.Value)
}

// tagsWith returns the tags whose name holds words.
func (c Compiler) tagsWith(w query.Words) []int64 {
	return c.Names.tag(w.Holds())
}

// words is the condition of words beside others.
func (c Compiler) words(w query.Words) database.Selection {
	match := phrase(w, c.dictionary)
	if match == "" {
		return database.Where("1")
	}
	s := database.Where("story.id IN (SELECT rowid FROM search WHERE search MATCH ?)", match)
	if tags := c.tagsWith(w); len(tags) > 0 {
		in := tagged(tags)
		s.Where += " OR " + in.Where
		s.Args = append(s.Args, in.Args...)
	}
	return s
}
