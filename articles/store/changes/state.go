package changes

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"lede/articles"
	"lede/articles/store/database"
)

// state is what a change sets or takes of stories: being read, starred or
// tagged. A table has a row for each story that is in it.
type state struct {
	on      bool // the change sets it; else it takes it
	reading bool // it is being read: counts depend on it, and copies share it
	tagging bool // it is having a tag, which servers are not told of

	holds  string // condition on a story that is in it
	insert string // puts in the rows of stories for which a condition holds, and
	remove string // takes them out; the condition stands for %s
	first  []any  // arguments of both, before those of the condition
}

func (t *Tx) stateOf(ctx context.Context, c articles.Change) (state, error) {
	switch c.Kind {
	case articles.MarkRead, articles.MarkUnread:
		s := state{
			on: c.Kind == articles.MarkRead, reading: true,
			holds:  `EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)`,
			insert: `INSERT OR IGNORE INTO seen SELECT id, ? FROM story WHERE %s`,
			remove: `DELETE FROM seen WHERE story IN (SELECT id FROM story WHERE %s)`,
		}
		if s.on {
			s.first = []any{t.Shows}
		}
		return s, nil
	case articles.Star, articles.Unstar:
		return state{
			on:     c.Kind == articles.Star,
			holds:  `EXISTS (SELECT 1 FROM starred WHERE starred.story = story.id)`,
			insert: `INSERT OR IGNORE INTO starred SELECT id FROM story WHERE %s`,
			remove: `DELETE FROM starred WHERE story IN (SELECT id FROM story WHERE %s)`,
		}, nil
	case articles.AddTag, articles.RemoveTag:
		return t.tagged(ctx, c)
	}
	return state{}, fmt.Errorf("change %d is none of stories", c.Kind)
}

// tagged is the state of having a tag, which is made where there is none of
// that name.
func (t *Tx) tagged(ctx context.Context, c articles.Change) (state, error) {
	if c.Tag == "" {
		return state{}, errors.New("the tag has no name")
	}
	row, err := t.Row(ctx, `INSERT INTO tag (name) VALUES (?) ON CONFLICT DO UPDATE SET name = name RETURNING id`, c.Tag)
	if err != nil {
		return state{}, err
	}
	var tag int64
	err = row.Scan(&tag)
	return state{
		on: c.Kind == articles.AddTag, tagging: true,
		holds:  fmt.Sprintf(`EXISTS (SELECT 1 FROM tagged WHERE tagged.story = story.id AND tagged.tag = %d)`, tag),
		insert: `INSERT OR IGNORE INTO tagged (tag, story) SELECT ?, id FROM story WHERE %s`,
		remove: `DELETE FROM tagged WHERE tag = ? AND story IN (SELECT id FROM story WHERE %s)`,
		first:  []any{tag},
	}, err
}

// changes narrows on to those stories that the change makes a difference to.
func (s state) changes(on database.Selection) database.Selection {
	if s.on {
		return on.And("NOT " + s.holds)
	}
	return on.And(s.holds)
}

// apply sets or takes the state of those of some stories that it makes a
// difference to, and tells which they were where it was reading them.
func (t *Tx) apply(ctx context.Context, s state, on database.Selection) (d effect, err error) {
	if s.reading {
		if d, err = t.recount(ctx, s.changes(on), s.on); err != nil || d.count == 0 {
			return d, err
		}
	}
	if err := t.queue(ctx, s, s.changes(on)); err != nil {
		return d, err
	}
	query := s.remove
	if s.on {
		query = s.insert
	}
	// The query is one of many: it is not kept.
	_, err = t.Conn.ExecContext(ctx, fmt.Sprintf(query, on.Where), append(slices.Clone(s.first), on.Args...)...)
	return d, err
}
