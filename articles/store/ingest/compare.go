package ingest

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
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
	keys := keysOf(stories, repeated)
	found, err := c.candidates(ctx, stories, keys)
	if err != nil {
		return err
	}
	if err := c.keep(ctx, stories, keys); err != nil {
		return err
	}
	for _, s := range stories {
		if err := c.joinOne(ctx, source, s, found); err != nil {
			return err
		}
	}
	return nil
}

// held is a key, and a story that is found by it.
type held struct{ key, story int64 }

// keysOf returns the keys of stories in order, as they stand on the pages of the
// library.
func keysOf(stories []sketched, repeated similar.Repeated) []held {
	keys := make([]held, 0, similar.MaxKeys*len(stories))
	for _, s := range stories {
		for _, key := range s.sketch.Keys(repeated) {
			keys = append(keys, held{int64(key), s.id})
		}
	}
	slices.SortFunc(keys, func(a, b held) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.story, b.story)) })
	return keys
}

// keep writes sketches down, and the keys that they are found by.
func (c *comparing) keep(ctx context.Context, stories []sketched, keys []held) error {
	args := make([]any, 0, 2*max(len(stories), len(keys)))
	for _, s := range stories {
		args = append(args, s.id, s.sketch.Append(nil))
	}
	if err := c.insertPairs(ctx, `INSERT OR REPLACE INTO signature (story, data) VALUES `, args); err != nil {
		return err
	}
	args = args[:0]
	for _, k := range keys {
		args = append(args, k.key, k.story)
	}
	return c.insertPairs(ctx, `INSERT OR IGNORE INTO likeness VALUES `, args)
}

// insertPairs writes rows of two columns. Many at once take half the time of
// one after another. Where fewer are left, the last one is written again.
func (c *comparing) insertPairs(ctx context.Context, insert string, args []any) error {
	for len(args) > 0 {
		rows := 64
		if len(args) < 2*rows {
			rows = 8
		}
		for len(args) < 2*rows {
			args = append(args, args[len(args)-2:]...)
		}
		if err := c.Exec(ctx, insert+`(?, ?)`+strings.Repeat(`, (?, ?)`, rows-1), args[:2*rows]...); err != nil {
			return err
		}
		args = args[2*rows:]
	}
	return nil
}

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
// brings now and, where they are few, its latest.
func (c *comparing) repeatedIn(ctx context.Context, source int64, now []sketched) (repeated similar.Repeated, err error) {
	if known, ok := c.repeated[source]; ok {
		return known, nil
	}
	list := make([]similar.Sketch, 0, mates)
	fresh := map[int64]bool{}
	for _, s := range now[:min(len(now), mates)] {
		list = append(list, s.sketch)
		fresh[s.id] = true
	}
	if len(list) < mates {
		if list, err = c.latest(ctx, source, list, fresh); err != nil {
			return nil, err
		}
	}
	c.repeated[source] = similar.RepeatedIn(list)
	return c.repeated[source], nil
}

// latest adds the sketches of a source's latest stories to list, those of fresh
// left out.
func (c *comparing) latest(ctx context.Context, source int64, list []similar.Sketch, fresh map[int64]bool) ([]similar.Sketch, error) {
	rows, err := c.Rows(ctx, `SELECT story, data FROM (SELECT id AS latest FROM story
			WHERE source = ?1 AND hide IN (0, 2) ORDER BY day DESC, at DESC LIMIT ?2)
		JOIN signature ON story = latest`, source, mates+len(fresh))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id int64
		var data sql.RawBytes
		if err := rows.Scan(&id, &data); err != nil {
			return nil, err
		}
		if sketch, ok := similar.Decode(data); ok && !fresh[id] {
			list = append(list, sketch)
		}
	}
	return list, rows.Err()
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

// candidates finds what stories with some keys may be copies of.
func (c *comparing) candidates(ctx context.Context, stories []sketched, keys []held) (*candidates, error) {
	found := &candidates{of: map[int64][]int64{}, stories: map[int64]candidate{}}
	low, high := stories[0].id, stories[0].id
	for _, s := range stories {
		low, high = min(low, s.id), max(high, s.id)
	}
	common, err := c.common(ctx, keys, low-database.DaysApart(changes.LikeDays), high+database.DaysApart(changes.LikeDays))
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
func (c *comparing) common(ctx context.Context, keys []held, low, high int64) (map[int64]map[int64]int, error) {
	common := map[int64]map[int64]int{}
	if len(keys) == 0 {
		return common, nil
	}
	rows, err := c.Rows(ctx, `SELECT key, story FROM likeness
		WHERE key IN (SELECT value FROM json_each(?)) AND story BETWEEN ? AND ? LIMIT ?`, listOf(keys), low, high, maxHolders*len(keys))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var other held
		if err := rows.Scan(&other.key, &other.story); err != nil {
			return nil, err
		}
		at, _ := slices.BinarySearchFunc(keys, other.key, func(k held, key int64) int { return cmp.Compare(k.key, key) })
		for ; at < len(keys) && keys[at].key == other.key; at++ {
			id := keys[at].story
			if apart := other.story - id; apart == 0 || apart < -database.DaysApart(changes.LikeDays) || apart > database.DaysApart(changes.LikeDays) {
				continue
			}
			if common[id] == nil {
				common[id] = map[int64]int{}
			}
			common[id][other.story]++
		}
	}
	return common, rows.Err()
}

// listOf is a list of keys as JSON.
func listOf(keys []held) string {
	list := make([]byte, 0, 11*len(keys)+2)
	list = append(list, '[')
	for i, k := range keys {
		if i > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, k.key, 10)
	}
	return string(append(list, ']'))
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
