package changes

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/similar"
	"lede/articles/store/database"
)

// Import subscribes to sources and takes over what the reader did to stories
// elsewhere. It only ever adds: what is read, starred or tagged here stays so.
// States of stories that have not come wait for them. One [Journal.Undo] takes
// all of it back, what has been applied since included.
func (j *Journal) Import(ctx context.Context, in articles.Import) (got articles.ImportReceipt, err error) {
	err = Do(ctx, j.db, database.AsReader, func(t *Tx) error {
		got = articles.ImportReceipt{}
		added, err := t.subscribe(ctx, in.Sources)
		if err != nil {
			return err
		}
		got.Added = len(added)
		touched, err := t.await(ctx, in.States, &got)
		if err != nil {
			return err
		}
		for _, source := range touched {
			if err := t.recallAll(ctx, source); err != nil {
				return err
			}
		}
		return t.recordImport(ctx, in, added, &got)
	})
	if err != nil {
		return got, fmt.Errorf("importing from %s: %w", in.From, err)
	}
	return got, nil
}

// recordImport enters an import into the journal, unless it did nothing.
func (t *Tx) recordImport(ctx context.Context, in articles.Import, added []articles.Source, got *articles.ImportReceipt) error {
	row, err := t.Row(ctx, `SELECT count(*), count(story) FROM imported WHERE deed = ?`, t.Tick)
	if err != nil {
		return err
	}
	var all int
	if err := row.Scan(&all, &got.Applied); err != nil {
		return err
	}
	if got.Waiting = all - got.Applied; len(added)+all == 0 {
		return nil
	}
	ids := make([]articles.SourceID, len(added))
	for i, s := range added {
		ids[i] = s.ID
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	change := articles.Change{Kind: articles.ImportStates, Tag: in.From}
	if in.Saves {
		change = articles.Change{Kind: articles.SavePages}
	}
	return t.record(ctx, change, effect{count: all, stories: list})
}

// await writes states down as waiting for their stories, and returns the sources
// that they are of.
func (t *Tx) await(ctx context.Context, states []articles.StoryState, got *articles.ImportReceipt) (touched []int64, err error) {
	if len(states) == 0 {
		return nil, nil
	}
	sources, err := t.sourcesByAddress(ctx)
	if err != nil {
		return nil, err
	}
	seen, unknown := map[int64]bool{}, map[string]bool{}
	for _, s := range states {
		source, ok := sources[s.Source]
		if !ok {
			if !unknown[s.Source] {
				unknown[s.Source] = true
				got.Unknown = append(got.Unknown, s.Source)
			}
			continue
		}
		if !seen[source] {
			seen[source] = true
			touched = append(touched, source)
		}
		if err := t.awaitOne(ctx, source, s); err != nil {
			return nil, err
		}
	}
	return touched, nil
}

// sourcesByAddress are the subscriptions by their addresses, the reader's own
// before those of accounts, and by what may be shown of those, as long as that is
// one source's alone.
func (t *Tx) sourcesByAddress(ctx context.Context) (map[string]int64, error) {
	rows, err := t.Rows(ctx, `SELECT id, address FROM source WHERE removed IS NULL ORDER BY account DESC`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	exact, shown, several := map[string]int64{}, map[string]int64{}, map[string]bool{}
	for rows.Next() {
		var id int64
		var address string
		if err := rows.Scan(&id, &address); err != nil {
			return nil, err
		}
		exact[address] = id
		masked := sanitize.ShownAddress(address)
		_, twice := shown[masked]
		several[masked] = twice
		shown[masked] = id
	}
	for address, id := range shown {
		if _, ok := exact[address]; !ok && !several[address] {
			exact[address] = id
		}
	}
	return exact, rows.Err()
}

// The bits of what is known of a story.
const (
	importedRead    = 1
	importedStar    = 2
	importedMute    = 4
	importedStop    = 8
	importedTags    = 16
	importedStory   = 32 // the story itself
	tagEnd          = "\x1f"
	maxImportedTags = 50
)

func bitsOf(s articles.StoryState) (bits int) {
	for bit, on := range map[int]bool{
		importedRead: s.Read, importedStar: s.Starred, importedMute: s.Muted, importedStop: s.Stop > 0, importedTags: len(s.Tags) > 0, importedStory: s.Brought,
	} {
		if on {
			bits |= bit
		}
	}
	return bits
}

// awaitOne writes one state down. One that says nothing is passed over.
func (t *Tx) awaitOne(ctx context.Context, source int64, s articles.StoryState) error {
	bits := bitsOf(s)
	key, known := database.HashOfKey(s.Key)
	if !known && s.GUID != "" {
		key, known = database.Hash(s.GUID), true
	}
	link := linkHash(s.Link)
	if hash, ok := database.HashOfKey(s.LinkKey); ok && link == 0 {
		link = hash
	}
	if bits == 0 || !known && link == 0 {
		return nil
	}
	tags := ""
	for _, tag := range s.Tags[:min(len(s.Tags), maxImportedTags)] {
		if tag = sanitize.Field(tag); tag != "" {
			tags += tag + tagEnd
		}
	}
	return t.Exec(ctx, `INSERT INTO imported (deed, source, key, link, state, block, tags) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		t.Tick, source, key, link, bits, s.Stop, tags)
}

// linkHash is what a page is known by; 0 for none, and for the front page of a
// site, which is no story's.
func linkHash(link string) int64 {
	short := similar.Link(link)
	if link == "" || similar.FrontPage(short) {
		return 0
	}
	return database.Hash(short)
}

// takeBackImport takes back what an import did, then and since.
func (t *Tx) takeBackImport(ctx context.Context, e entry) error {
	e.high.Valid = false // it is of stories of all times
	var sources []int64
	if json.Unmarshal(e.stories, &sources) != nil {
		return database.ErrDamagedRow
	}
	errs := []error{
		t.unstar(ctx, e.id),
		t.untag(ctx, e.id),
		t.unread(ctx, e),
		t.Exec(ctx, `DELETE FROM stop WHERE story IN (SELECT story FROM imported WHERE deed = ? AND done & ?)`, e.id, importedStop),
		t.Hide(ctx, database.Muted, false, database.Where("id IN (SELECT story FROM imported WHERE deed = ? AND done & ?)", e.id, importedMute)),
		t.takeOut(ctx, e.id),
		t.Exec(ctx, `DELETE FROM imported WHERE deed = ?`, e.id),
		t.Exec(ctx, `DELETE FROM fact WHERE name = 'muted until'`), // what the config mutes, too, is muted anew
	}
	for _, source := range sources {
		errs = append(errs, t.Delist(ctx, articles.SourceID(source), time.Now()))
	}
	return errors.Join(append(errs, t.Promote(ctx))...)
}

// takeOut removes the stories that came with an import. What was there before
// it stays.
func (t *Tx) takeOut(ctx context.Context, deed int64) error {
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT DISTINCT story.id FROM imported JOIN story ON story.id = imported.story
		WHERE deed = ?1 AND state & ?2 AND arrived > ?1`, deed, importedStory)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := t.Remove(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// unstar takes the stars from the stories that an import gave them to.
func (t *Tx) unstar(ctx context.Context, deed int64) error {
	state, err := t.stateOf(ctx, articles.Change{Kind: articles.Unstar})
	if err != nil {
		return err
	}
	_, err = t.apply(ctx, state, database.Where("id IN (SELECT story FROM imported WHERE deed = ? AND done & ?)", deed, importedStar))
	return err
}

// untag takes the tags from the stories that an import gave them to.
func (t *Tx) untag(ctx context.Context, deed int64) error {
	rows, err := t.Rows(ctx, `SELECT story, tagged FROM imported WHERE deed = ? AND tagged <> '' AND story IS NOT NULL`, deed)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	byTag := map[string][]int64{}
	for rows.Next() {
		var story int64
		var tags string
		if err := rows.Scan(&story, &tags); err != nil {
			return err
		}
		for _, tag := range tagsIn(tags) {
			byTag[tag] = append(byTag[tag], story)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for tag, stories := range byTag {
		state, err := t.stateOf(ctx, articles.Change{Kind: articles.RemoveTag, Tag: tag})
		if err != nil {
			return err
		}
		these, err := database.WithIDs(stories)
		if err == nil {
			_, err = t.apply(ctx, state, these)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func tagsIn(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return string(r) == tagEnd })
}
