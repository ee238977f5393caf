package listing

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/query"
)

// SidebarKind is a kind of part that [Store.Tallies] tells.
type SidebarKind uint8

// The kinds of parts.
const (
	Sections   SidebarKind = iota // as the stories state them
	Categories                    // as the reader keeps the sources, and what is above them: News, News/Europe
	Folders                       // the outermost of these, and the folders of files that are in none
	Sources
)

func (kind SidebarKind) tallies(ctx context.Context, snapshot *sql.Tx) ([]articles.Tally, error) {
	if kind == Sections {
		return sectionTallies(ctx, snapshot)
	}
	list, err := sidebarSources(ctx, snapshot)
	if err != nil {
		return nil, err
	}
	b, others := bins{}, besides(list)
	for _, s := range list {
		switch kind {
		case Categories:
			for _, s.category = range articles.Categories(s.category) {
				b.category(s, strings.Count(s.category, "/")+1)
			}
		case Folders:
			for _, s.category = range articles.Categories(s.category) {
				b.folder(s, others)
			}
		default:
			b.add(exactly(s.title), s.title, s)
		}
	}
	return b.tallies([...]string{Categories: "Categories", Folders: "Folders", Sources: "Sources"}[min(kind, Sources)]), nil
}

func sectionTallies(ctx context.Context, snapshot *sql.Tx) (found []articles.Tally, err error) {
	rows, err := snapshot.QueryContext(ctx, `SELECT name, count, unread FROM section WHERE id <> 0 AND count > 0`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		t := articles.Tally{Group: "Sections"}
		if err := rows.Scan(&t.Label, &t.Count, &t.Unread); err != nil {
			return nil, err
		}
		t.Filter = query.Format(query.Field{Name: query.Section, Value: t.Label})
		found = append(found, t)
	}
	sortTallies(found)
	return found, rows.Err()
}

// sidebarSource is a source with its counts: of what is listed, and with the
// copies of others' stories, which are listed where a source is by itself.
type sidebarSource struct {
	id                       int64
	title, address, category string
	kind                     articles.SourceKind
	alone, among             counted
}

type counted struct{ count, unread int }

func sidebarSources(ctx context.Context, snapshot *sql.Tx) (list []sidebarSource, err error) {
	rows, err := snapshot.QueryContext(ctx, `SELECT id, title, address, category, kind, count, unread, count + copies, unread + copies_unread
		FROM source WHERE removed IS NULL`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s sidebarSource
		if err := rows.Scan(&s.id, &s.title, &s.address, &s.category, &s.kind,
			&s.among.count, &s.among.unread, &s.alone.count, &s.alone.unread); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// bins are the parts of a kind by what selects them.
type bins map[string]*bin

type bin struct {
	label   string
	sources int
	sum     counted
	alone   counted // of the source that was added last
	last    int64   // its id: one in two categories below counts once
}

func (b bins) add(filter, label string, s sidebarSource) {
	one := b[filter]
	if one == nil {
		one = &bin{label: label}
		b[filter] = one
	}
	if one.last == s.id {
		return
	}
	one.last = s.id
	one.sources++
	one.sum.count += s.among.count
	one.sum.unread += s.among.unread
	one.alone = s.alone
}

// unfiled selects the sources without a category.
const unfiled = "category:/^$/"

// category adds s to its category and to those above it, of the outermost
// levels.
func (b bins) category(s sidebarSource, levels int) {
	if s.category == "" {
		b.add(unfiled, "", s)
		return
	}
	names := strings.SplitAfterN(s.category, "/", levels+1)
	for n := range min(levels, len(names)) {
		name := strings.TrimSuffix(strings.Join(names[:n+1], ""), "/")
		b.add(query.Format(query.Field{Name: query.Category, Value: strings.ToLower(name)}), name, s)
	}
}

// folder adds s to the outermost category that it is in. A folder of files that
// is in none is listed by itself, and the feeds that are in none by others.
func (b bins) folder(s sidebarSource, others string) {
	switch {
	case s.category != "":
		b.category(s, 1)
	case s.isLoose() && others != unfiled:
		b.add(exactly(s.address), s.title, s)
	default:
		b.add(others, "", s)
	}
}

// longest is how many bytes the query may have that leaves out the folders
// which are listed by themselves. Where they would make it longer, they are
// listed together with the feeds.
const longest = 2048

// besides selects the sources without a category that are no folders of files.
func besides(list []sidebarSource) string {
	others := unfiled
	for _, s := range list {
		if s.isLoose() {
			others += " -" + exactly(s.address)
		}
	}
	if len(others) > longest {
		return unfiled
	}
	return others
}

// isLoose reports whether s is a folder of files that is in no category.
func (s sidebarSource) isLoose() bool { return s.category == "" && s.kind == articles.FolderSource }

func exactly(source string) string {
	return query.Format(query.Field{Name: query.Source, Value: source, Exact: true})
}

// tallies returns the bins in alphabetical order, what has no name last.
func (b bins) tallies(group string) []articles.Tally {
	found := make([]articles.Tally, 0, len(b))
	for filter, one := range b {
		sum := one.sum
		if one.sources == 1 {
			sum = one.alone
		}
		found = append(found, articles.Tally{Group: group, Label: one.label, Filter: filter, Count: sum.count, Unread: sum.unread})
	}
	sortTallies(found)
	if last := len(found) - 1; last >= 0 && found[last].Label == "" {
		found[last].Label = "Other"
	}
	return found
}

func sortTallies(list []articles.Tally) {
	slices.SortStableFunc(list, func(a, b articles.Tally) int {
		return cmp.Or(articles.CompareNames(a.Label, b.Label), cmp.Compare(a.Filter, b.Filter))
	})
}
