package ingest

import (
	"context"
	"encoding/json"

	"lede/articles/similar"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// Stories that have become other ones are no longer copies, and a library in
// which other rules have grouped them is grouped anew.

// member is a story among copies.
type member struct {
	id, source int64
	leads      bool
	sketch     similar.Sketch
}

// part takes those of stories from among copies that are copies of none of
// them, and returns them.
func (c *comparing) part(ctx context.Context, ids []int64) (parted []int64, err error) {
	for _, id := range ids {
		group, err := c.group(ctx, id)
		if err != nil {
			return nil, err
		}
		for {
			other := c.stranger(ctx, group)
			if other < 0 {
				break
			}
			if err := c.takeOut(ctx, group[other]); err != nil {
				return nil, err
			}
			parted = append(parted, group[other].id)
			group = append(group[:other], group[other+1:]...)
		}
	}
	if len(parted) == 0 {
		return nil, nil
	}
	c.moved = true
	return parted, c.Promote(ctx)
}

// stranger returns which one of some stories is a copy of none of the others;
// -1 where all are copies.
func (c *comparing) stranger(ctx context.Context, group []member) int {
	for i, one := range group {
		alone := len(group) > 1
		for k, other := range group {
			if i != k && similar.Copies(one.sketch, other.sketch, c.known(ctx, one.source), c.known(ctx, other.source)) {
				alone = false
			}
		}
		if alone {
			return i
		}
	}
	return -1
}

// known is what a source repeats; nothing where that can't be told.
func (c *comparing) known(ctx context.Context, source int64) similar.Repeated {
	repeated, err := c.repeatedIn(ctx, source, nil)
	if err != nil {
		return nil
	}
	return repeated
}

// replaced compares a story whose text is that of its page now.
func (c *comparing) replaced(ctx context.Context, id int64, text string) error {
	if id < c.oldest {
		return nil
	}
	row, err := c.Row(ctx, `SELECT source, title, origin FROM story WHERE id = ?`, id)
	if err != nil {
		return err
	}
	var source int64
	var title, origin string
	if err := row.Scan(&source, &title, &origin); err != nil {
		return err
	}
	s := sketched{id, similar.Of(similar.Story{Title: title, Link: origin, Text: text})}
	if err := c.compare(ctx, source, []sketched{s}); err != nil {
		return err
	}
	_, err = c.part(ctx, []int64{id})
	return err
}

// group returns the copies that a story stands among, itself included, the one
// that leads last.
func (c *comparing) group(ctx context.Context, id int64) (group []member, err error) {
	rows, err := c.Rows(ctx, `SELECT member.id, member.source, member.lead IS NULL, member.title, member.origin, signature.data, body.data
		FROM story, story AS member LEFT JOIN signature ON signature.story = member.id LEFT JOIN body ON body.story = member.id
		WHERE story.id = ?1 AND (member.id = coalesce(story.lead, story.id) OR member.lead = coalesce(story.lead, story.id))
		ORDER BY member.lead IS NULL, member.id`, id)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var m member
		var title, origin string
		var sketch, body []byte
		if err := rows.Scan(&m.id, &m.source, &m.leads, &title, &origin, &sketch, &body); err != nil {
			return nil, err
		}
		m.sketch = c.sketched(title, origin, sketch, body)
		group = append(group, m)
	}
	return group, rows.Err()
}

// sketched is the sketch that is kept of a story, or else made of its text.
func (c *comparing) sketched(title, origin string, kept, body []byte) similar.Sketch {
	if sketch, ok := similar.Decode(kept); ok {
		return sketch
	}
	a, err := c.pack.Unpack(body)
	if err != nil {
		return similar.Sketch{}
	}
	a.Origin = origin
	return sketchOf(a, title)
}

// takeOut makes a story one by itself. If it led others, the first of them
// leads.
func (c *comparing) takeOut(ctx context.Context, m member) error {
	if !m.leads {
		return c.Stand(ctx, database.Where("id = ?", m.id))
	}
	heirs, err := database.ReadIDs(ctx, c.Conn, `SELECT id FROM story WHERE lead = ? ORDER BY arrived, id LIMIT 1`, m.id)
	if err != nil || len(heirs) == 0 {
		return err
	}
	if err := c.Stand(ctx, database.Where("id = ?", heirs[0])); err != nil {
		return err
	}
	if err := c.Exec(ctx, `UPDATE story SET lead = ? WHERE lead = ?`, heirs[0], m.id); err != nil {
		return err
	}
	return c.Exec(ctx, `UPDATE story SET also = 0 WHERE id = ?`, m.id)
}

// soonCompared is how many stories are compared anew while the library is
// opened, in a quarter of a second.
const soonCompared = 2000

// CompareAnew groups the copies of a library anew that an earlier program has
// grouped by other rules: at once where there are few recent stories, and else
// in what it returns, for the background. What is interrupted, or can't be done
// since the file is damaged, begins again at the next start.
func (l *Loader) CompareAnew(ctx context.Context) (later func(context.Context)) {
	nothing := func(context.Context) {}
	var asked bool
	var recent int
	err := l.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM fact WHERE name = 'compare anew'),
		(SELECT count(*) FROM (SELECT 1 FROM story WHERE id >= ? LIMIT ?))`, oldest(l.db.Now()), soonCompared+1).Scan(&asked, &recent)
	if err != nil || !asked {
		return nothing
	}
	if recent > soonCompared {
		return func(ctx context.Context) { _ = l.regroup(ctx) }
	}
	_ = l.regroup(ctx)
	return nothing
}

// regroup sketches all recent stories, parts what is no copy, and joins what is
// one.
func (l *Loader) regroup(ctx context.Context) error {
	sources, err := database.ReadIDs(ctx, l.db.Read, `SELECT id FROM source`)
	if err != nil {
		return err
	}
	for _, source := range sources {
		recent, err := database.ReadIDs(ctx, l.db.Read, `SELECT id FROM story WHERE source = ? AND id >= ? ORDER BY id DESC`, source, oldest(l.db.Now()))
		if err == nil {
			err = l.inPortions(ctx, recent, func(c *comparing, some []int64) error { return c.compareIDs(ctx, source, some) })
		}
		if err != nil {
			return err
		}
	}
	copies, err := database.ReadIDs(ctx, l.db.Read, `SELECT id FROM story WHERE lead IS NOT NULL OR also > 0 ORDER BY id`)
	if err != nil {
		return err
	}
	if err := l.inPortions(ctx, copies, func(c *comparing, some []int64) error { return c.partAndJoin(ctx, some) }); err != nil {
		return err
	}
	return changes.Do(ctx, l.db, database.InBackground, func(t *changes.Tx) error { return t.Exec(ctx, `DELETE FROM fact WHERE name = 'compare anew'`) })
}

// inPortions does something to stories, a portion in a transaction.
func (l *Loader) inPortions(ctx context.Context, ids []int64, change func(*comparing, []int64) error) error {
	for len(ids) > 0 {
		some := ids[:min(len(ids), Portion)]
		ids = ids[len(some):]
		err := changes.Do(ctx, l.db, database.InBackground, func(t *changes.Tx) error {
			c := newComparing(t, l.db)
			if err := change(c, some); err != nil || !c.moved {
				return err
			}
			return t.Exec(ctx, `UPDATE fact SET value = value + 1 WHERE name = 'clock'`) // lists are no longer as they were
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// partAndJoin parts stories from those that they are no copies of, and looks
// for others.
func (c *comparing) partAndJoin(ctx context.Context, ids []int64) error {
	parted, err := c.part(ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range parted {
		row, err := c.Row(ctx, `SELECT source FROM story WHERE id = ?`, id)
		if err != nil {
			return err
		}
		var source int64
		if err := row.Scan(&source); err != nil {
			return err
		}
		if err := c.compareIDs(ctx, source, []int64{id}); err != nil {
			return err
		}
	}
	return nil
}

// compareIDs compares stories of one source by what the library has of them.
func (c *comparing) compareIDs(ctx context.Context, source int64, ids []int64) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	rows, err := c.Rows(ctx, `SELECT story.id, title, origin, body.data FROM json_each(?) AS asked
		JOIN story ON story.id = asked.value LEFT JOIN body ON body.story = story.id`, string(list))
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	var stories []sketched
	for rows.Next() {
		var s sketched
		var title, origin string
		var body []byte
		if err := rows.Scan(&s.id, &title, &origin, &body); err != nil {
			return err
		}
		if s.id >= c.oldest {
			s.sketch = c.sketched(title, origin, nil, body)
			stories = append(stories, s)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return c.compare(ctx, source, stories)
}
