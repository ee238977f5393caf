package ingest

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"lede/articles/similar"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// Copies are looked for in the transaction that brings stories or changes their
// texts, so that no list or count ever shows them one by one.

// comparing looks for copies among the stories that a transaction brings.
type comparing struct {
	*changes.Tx
	pack     database.Packer
	oldest   int64                      // id from which on stories are compared
	repeated map[int64]similar.Repeated // by source, those that have been asked for
	moved    bool                       // a story was joined with others or parted from them
}

func newComparing(t *changes.Tx, db *database.DB) *comparing {
	return &comparing{Tx: t, pack: db.Pack, oldest: oldest(db.Now()), repeated: map[int64]similar.Repeated{}}
}

// sketched is a story, and what is compared of it.
type sketched struct {
	id     int64
	sketch similar.Sketch
}

// compare keeps the sketches of stories of one source, and puts each that is a
// copy of another source's story behind it.
func (c *comparing) compare(ctx context.Context, source int64, stories []sketched) error {
	if len(stories) == 0 {
		return nil
	}
	repeated, err := c.repeatedIn(ctx, source, stories)
	if err != nil {
		return err
	}
	found, err := c.candidates(ctx, stories, repeated)
	if err != nil {
		return err
	}
	for _, s := range stories {
		if err := c.keep(ctx, s, repeated); err != nil {
			return err
		}
		if err := c.joinOne(ctx, source, s, found); err != nil {
			return err
		}
	}
	return nil
}

// keep writes a sketch down, and the keys that it is found by.
func (c *comparing) keep(ctx context.Context, s sketched, repeated similar.Repeated) error {
	if err := c.Exec(ctx, `INSERT OR REPLACE INTO signature VALUES (?, ?)`, s.id, s.sketch.Append(nil)); err != nil {
		return err
	}
	keys := s.sketch.Keys(repeated)
	if len(keys) == 0 {
		return nil
	}
	var args [2 * similar.MaxKeys]any
	for i := range similar.MaxKeys { // what is missing of the last key is there already
		args[2*i], args[2*i+1] = int64(keys[min(i, len(keys)-1)]), s.id
	}
	return c.Exec(ctx, insertKeys, args[:]...)
}

// insertKeys writes the keys of a story.
var insertKeys = `INSERT OR IGNORE INTO likeness VALUES (?, ?)` + strings.Repeat(`, (?, ?)`, similar.MaxKeys-1)

// joinOne puts a story behind the first of its candidates that it is a copy of.
func (c *comparing) joinOne(ctx context.Context, source int64, s sketched, found *candidates) error {
	for _, id := range found.of[s.id] {
		other, known := found.stories[id]
		if !known || other.source == source || !similar.Copies(s.sketch, other.sketch, c.repeated[source]) {
			continue
		}
		theirs, err := c.repeatedIn(ctx, other.source, nil)
		if err != nil {
			return err
		}
		if !similar.Copies(s.sketch, other.sketch, c.repeated[source], theirs) {
			continue
		}
		if joined, err := c.Join(ctx, s.id, id); joined || err != nil {
			c.moved = c.moved || joined
			return err
		}
	}
	return nil
}

// mates is how many stories of a source tell what it repeats.
const mates = 48

// repeatedIn returns what the stories of a source have in common: those that it
// brings now and its latest.
func (c *comparing) repeatedIn(ctx context.Context, source int64, now []sketched) (similar.Repeated, error) {
	if known, ok := c.repeated[source]; ok {
		return known, nil
	}
	list := make([]similar.Sketch, 0, mates)
	fresh := map[int64]bool{}
	for _, s := range now[:min(len(now), mates)] {
		list = append(list, s.sketch)
		fresh[s.id] = true
	}
	rows, err := c.Rows(ctx, `SELECT story, data FROM (SELECT id FROM story
			WHERE source = ?1 AND hide IN (0, 2) ORDER BY day DESC, at DESC LIMIT ?2)
		JOIN signature ON story = id`, source, mates+len(now))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id int64
		var data []byte
		if err := rows.Scan(&id, &data); err != nil {
			return nil, err
		}
		if sketch, ok := similar.Decode(data); ok && !fresh[id] {
			list = append(list, sketch)
		}
	}
	c.repeated[source] = similar.RepeatedIn(list)
	return c.repeated[source], rows.Err()
}

// candidates are the stories that share a key with some others.
type candidates struct {
	of      map[int64][]int64 // by story: those with the most keys in common first
	stories map[int64]candidate
}

type candidate struct {
	source int64
	sketch similar.Sketch
}

const (
	// maxAlike is how many stories one is compared with, those with the most
	// keys in common first.
	maxAlike = 12

	// maxHolders is how many stories are looked at that have the same key, on
	// average: a set phrase may be in all.
	maxHolders = 32
)

// candidates finds what stories may be copies of.
func (c *comparing) candidates(ctx context.Context, stories []sketched, repeated similar.Repeated) (*candidates, error) {
	found := &candidates{of: map[int64][]int64{}, stories: map[int64]candidate{}}
	asked := map[uint64][]int64{}
	low, high := stories[0].id, stories[0].id
	for _, s := range stories {
		for _, key := range s.sketch.Keys(repeated) {
			asked[key] = append(asked[key], s.id)
		}
		low, high = min(low, s.id), max(high, s.id)
	}
	common, err := c.common(ctx, asked, low-database.DaysApart(changes.LikeDays), high+database.DaysApart(changes.LikeDays))
	if err != nil {
		return nil, err
	}
	for id, with := range common {
		found.of[id] = mostCommon(with)
		for _, other := range found.of[id] {
			found.stories[other] = candidate{}
		}
	}
	return found, c.readSketches(ctx, found.stories)
}

// common counts for each of the stories that ask for keys how many of them it
// has in common with stories from low to high that came within some days of it.
func (c *comparing) common(ctx context.Context, asked map[uint64][]int64, low, high int64) (map[int64]map[int64]int, error) {
	common := map[int64]map[int64]int{}
	if len(asked) == 0 {
		return common, nil
	}
	list, err := json.Marshal(slices.Collect(maps.Keys(asked)))
	if err != nil {
		return nil, err
	}
	rows, err := c.Rows(ctx, `SELECT key, story FROM likeness
		WHERE key IN (SELECT value FROM json_each(?)) AND story BETWEEN ? AND ? LIMIT ?`, string(list), low, high, maxHolders*len(asked))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var key, holder int64
		if err := rows.Scan(&key, &holder); err != nil {
			return nil, err
		}
		for _, id := range asked[uint64(key)] {
			if apart := holder - id; apart == 0 || apart < -database.DaysApart(changes.LikeDays) || apart > database.DaysApart(changes.LikeDays) {
				continue
			}
			if common[id] == nil {
				common[id] = map[int64]int{}
			}
			common[id][holder]++
		}
	}
	return common, rows.Err()
}

// mostCommon returns the stories with the highest counts, of equal ones the
// oldest first.
func mostCommon(counts map[int64]int) []int64 {
	found := slices.Collect(maps.Keys(counts))
	slices.SortFunc(found, func(a, b int64) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	return found[:min(len(found), maxAlike)]
}

// readSketches reads the sources and sketches of stories.
func (c *comparing) readSketches(ctx context.Context, stories map[int64]candidate) error {
	if len(stories) == 0 {
		return nil
	}
	list, err := json.Marshal(slices.Collect(maps.Keys(stories)))
	if err != nil {
		return err
	}
	clear(stories)
	rows, err := c.Rows(ctx, `SELECT story.id, source, data FROM json_each(?) AS asked
		JOIN story ON story.id = asked.value JOIN signature ON signature.story = story.id`, string(list))
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id int64
		var found candidate
		var data sql.RawBytes
		if err := rows.Scan(&id, &found.source, &data); err != nil {
			return err
		}
		if sketch, ok := similar.Decode(data); ok {
			found.sketch = sketch
			stories[id] = found
		}
	}
	return rows.Err()
}

// forgetLikeness lets go, once a day, of what nothing that comes is compared
// with.
func forgetLikeness(ctx context.Context, t *changes.Tx, now time.Time) error {
	n, err := t.ExecCount(ctx, `INSERT INTO fact VALUES ('likeness', ?1)
		ON CONFLICT DO UPDATE SET value = ?1 WHERE value <> ?1`, now.Format(time.DateOnly))
	if err != nil || n == 0 {
		return err
	}
	if err := t.Exec(ctx, `DELETE FROM signature WHERE story < ?`, oldest(now)); err != nil {
		return err
	}
	return t.Exec(ctx, `DELETE FROM likeness WHERE story < ?`, oldest(now))
}

// oldest is the id from which on stories are compared.
func oldest(now time.Time) int64 { return now.Unix()/60<<12 - database.DaysApart(changes.KeptDays) }
