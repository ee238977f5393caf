package changes

import (
	"context"
	"errors"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
)

// Arrival is a story that has come.
type Arrival struct {
	Story int64
	Key   int64 // hash of what its source knows it by
	Link  string
}

// Recall gives stories of a source that have just come what is known of them
// from elsewhere: see [Journal.Import].
func (t *Tx) Recall(ctx context.Context, source int64, came []Arrival) error {
	if len(came) == 0 {
		return nil
	}
	row, err := t.Row(ctx, `SELECT EXISTS (SELECT 1 FROM imported WHERE source = ?1 AND story IS NULL AND key <> 0)
		OR EXISTS (SELECT 1 FROM imported WHERE source = ?1 AND story IS NULL AND link <> 0)`, source)
	if err != nil {
		return err
	}
	var waiting bool
	if err := row.Scan(&waiting); err != nil || !waiting {
		return err
	}
	links := map[int64]int{}
	for _, a := range came {
		links[linkHash(a.Link)]++
	}
	found := recalled{}
	for _, a := range came {
		link := linkHash(a.Link)
		if links[link] > 1 {
			link = 0 // it tells none of them from the others
		}
		if err := t.match(ctx, source, a, link, found); err != nil {
			return err
		}
	}
	return t.applyRecalled(ctx, found)
}

// recallAll is Recall for all stories that a source has.
func (t *Tx) recallAll(ctx context.Context, source int64) error {
	rows, err := t.Rows(ctx, `SELECT id, key, origin FROM story WHERE source = ?`, source)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	var all []Arrival
	for rows.Next() {
		var a Arrival
		if err := rows.Scan(&a.Story, &a.Key, &a.Link); err != nil {
			return err
		}
		all = append(all, a)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return t.Recall(ctx, source, all)
}

// recalled are stories by the import that knows them and what it says of them.
type recalled map[int64]*told

// told is what an import says of stories that are there.
type told struct {
	read, starred, muted []int64
	tagged               map[string][]int64
}

// match finds what is known of a story, by its key or else by its page, where
// that is no other's.
func (t *Tx) match(ctx context.Context, source int64, a Arrival, link int64, found recalled) error {
	const columns = `SELECT id, deed, state, block, tags FROM imported WHERE source = ? AND story IS NULL AND `
	ok, err := t.matchBy(ctx, columns+`key = ? AND key <> 0 ORDER BY id`, source, a.Key, a.Story, found)
	if err != nil || ok || link == 0 {
		return err
	}
	row, err := t.Row(ctx, `SELECT count(DISTINCT key) FROM imported WHERE source = ? AND link = ? AND link <> 0 AND story IS NULL`, source, link)
	if err != nil {
		return err
	}
	var several int
	if err := row.Scan(&several); err != nil || several != 1 {
		return err
	}
	_, err = t.matchBy(ctx, columns+`link = ? AND link <> 0 ORDER BY id`, source, link, a.Story, found)
	return err
}

// importedRow is what an import knows of a story.
type importedRow struct {
	id, deed, state, block int64
	tags                   string
}

func (t *Tx) matchBy(ctx context.Context, query string, source, hash, story int64, found recalled) (ok bool, err error) {
	rows, err := t.Rows(ctx, query, source, hash)
	if err != nil {
		return false, err
	}
	var all []importedRow
	for rows.Next() {
		var r importedRow
		if err := rows.Scan(&r.id, &r.deed, &r.state, &r.block, &r.tags); err != nil {
			return false, errors.Join(err, rows.Close())
		}
		all = append(all, r)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return false, err
	}
	for _, r := range all {
		if err := t.meet(ctx, r, story, found); err != nil {
			return false, err
		}
	}
	return len(all) > 0, nil
}

// meet ties what is known to its story. The place where the reader stopped is
// kept at once, where there is none yet; the rest is gathered.
func (t *Tx) meet(ctx context.Context, r importedRow, story int64, found recalled) error {
	of := found[r.deed]
	if of == nil {
		of = &told{tagged: map[string][]int64{}}
		found[r.deed] = of
	}
	for _, known := range []struct {
		bit  int64
		list *[]int64
	}{{importedRead, &of.read}, {importedStar, &of.starred}, {importedMute, &of.muted}} {
		if r.state&known.bit != 0 {
			*known.list = append(*known.list, story)
		}
	}
	for _, tag := range tagsIn(r.tags) {
		of.tagged[tag] = append(of.tagged[tag], story)
	}
	done := 0
	if r.state&importedStop != 0 {
		n, err := t.ExecCount(ctx, `INSERT OR IGNORE INTO stop VALUES (?, ?)`, story, r.block)
		if err != nil {
			return err
		}
		if n > 0 {
			done = importedStop
		}
	}
	return t.Exec(ctx, `UPDATE imported SET story = ?, done = ? WHERE id = ?`, story, done, r.id)
}

func (t *Tx) applyRecalled(ctx context.Context, found recalled) error {
	for deed, of := range found {
		for _, mark := range []struct {
			kind  articles.ChangeKind
			bit   int
			these []int64
		}{{articles.MarkRead, importedRead, of.read}, {articles.Star, importedStar, of.starred}} {
			if err := t.give(ctx, deed, articles.Change{Kind: mark.kind}, mark.bit, mark.these); err != nil {
				return err
			}
		}
		for tag, these := range of.tagged {
			if err := t.give(ctx, deed, articles.Change{Kind: articles.AddTag, Tag: tag}, importedTags, these); err != nil {
				return err
			}
		}
		if err := t.muteImported(ctx, deed, of.muted); err != nil {
			return err
		}
	}
	return nil
}

// give carries a change out on stories in the name of an import, and notes on
// which ones it made a difference.
func (t *Tx) give(ctx context.Context, deed int64, c articles.Change, bit int, these []int64) error {
	if len(these) == 0 {
		return nil
	}
	state, err := t.stateOf(ctx, c)
	if err != nil {
		return err
	}
	if state.reading {
		state.first = []any{deed} // by which they can be found again
	}
	on, err := database.WithIDs(these)
	if err != nil {
		return err
	}
	on = state.changes(on)
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE `+on.Where+` ORDER BY id`, on.Args...)
	if err != nil || len(ids) == 0 {
		return err
	}
	if err := t.noteGiven(ctx, deed, c, bit, ids); err != nil {
		return err
	}
	if ids, err = t.withCopies(ctx, state, ids); err != nil {
		return err
	}
	if on, err = database.WithIDs(ids); err != nil {
		return err
	}
	_, err = t.apply(ctx, state, on)
	return err
}

func (t *Tx) noteGiven(ctx context.Context, deed int64, c articles.Change, bit int, ids []int64) error {
	given, err := database.WithIDs(ids)
	if err != nil {
		return err
	}
	tag := ""
	if c.Tag != "" {
		tag = c.Tag + tagEnd
	}
	return t.Exec(ctx, `UPDATE imported SET done = done | ?1, tagged = tagged || ?2
		WHERE deed = ?3 AND story IN (SELECT value FROM json_each(?4))`, bit, tag, deed, given.Args[0])
}

// muteImported takes stories off the lists that the reader has deleted elsewhere.
func (t *Tx) muteImported(ctx context.Context, deed int64, these []int64) error {
	if len(these) == 0 {
		return nil
	}
	on, err := database.WithIDs(these)
	if err != nil {
		return err
	}
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE `+on.Where+` AND NOT hide & ?`, append(on.Args, database.Muted)...)
	if err != nil || len(ids) == 0 {
		return err
	}
	if err := t.noteGiven(ctx, deed, articles.Change{}, importedMute, ids); err != nil {
		return err
	}
	if err := t.Hide(ctx, database.Muted, true, on); err != nil {
		return err
	}
	return t.Promote(ctx)
}

// DeletedElsewhere are the stories that an import has taken off the lists.
func (j *Journal) DeletedElsewhere(ctx context.Context) ([]articles.ID, error) {
	refs, err := database.ReadIDs(ctx, j.db.Read, `SELECT ref AS id FROM story WHERE hide & ? AND `+MutedByImport+` ORDER BY story.id`, database.Muted)
	if err != nil {
		return nil, fmt.Errorf("asking what was deleted elsewhere: %w", database.Fault(err))
	}
	ids := make([]articles.ID, len(refs))
	for i, ref := range refs {
		ids[i] = database.IDOf(ref)
	}
	return ids, nil
}

// MutedByImport holds for stories that an import has muted: 4 is importedMute.
const MutedByImport = `id IN (SELECT story FROM imported WHERE story IS NOT NULL AND state & 4)`
