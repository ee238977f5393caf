package ingest

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"time"

	"lede/articles"
	"lede/articles/identify"
	"lede/articles/similar"
	"lede/articles/store/database"
)

// identify finds out which stories the articles of a delivery are.
func (l *Loader) identify(ctx context.Context, d articles.Delivery) (found identified, err error) {
	if OfFolder(d) || d.Saved {
		return l.identifyFiles(ctx, d)
	}
	names := make([][]string, len(d.Articles))
	for i, a := range d.Articles {
		if names[i] = a.Names; len(names[i]) == 0 {
			names[i] = []string{keyOf(a)}
		}
	}
	common, err := l.sharedNames(ctx, d.Source, names)
	if err != nil {
		return found, err
	}
	found.names = found.choose(names, common)
	found.content = map[int64]int64{}
	if any, err := l.hasStories(ctx, d.Source); err != nil || !any {
		return found, err // it is the first delivery
	}
	if replaced, err := l.replaced(ctx, d, names, found); err != nil {
		return found, err
	} else if len(replaced) > 0 {
		for _, name := range replaced {
			common[name] = true
			found.shared = append(found.shared, database.Hash(name))
		}
		found.names = found.choose(names, common)
	}
	if found.content, err = l.known(ctx, d.Source, found.keys); err != nil {
		return found, err
	}
	for name := range common {
		common[similar.Link(name)] = true
	}
	return found, l.match(ctx, d, &found, common)
}

// identifyFiles knows files, and pages that were saved, by their keys alone: see
// [Loader.compareFolder].
func (l *Loader) identifyFiles(ctx context.Context, d articles.Delivery) (found identified, err error) {
	for _, a := range d.Articles {
		found.names = append(found.names, keyOf(a))
		found.keys = append(found.keys, database.Hash(keyOf(a)))
	}
	found.content, err = l.known(ctx, d.Source, found.keys)
	return found, err
}

// choose takes down by what each article is known. Names that turn out to be
// shared are added to common.
func (f *identified) choose(names [][]string, common map[string]bool) []string {
	keys, shared := identify.Keys(names, common)
	for _, name := range shared {
		common[name] = true
		f.shared = append(f.shared, database.Hash(name))
	}
	f.keys = make([]int64, len(keys))
	for i, key := range keys {
		f.keys[i] = database.Hash(key)
	}
	return keys
}

// sharedNames returns which of some names several items of the source have had.
func (l *Loader) sharedNames(ctx context.Context, source articles.SourceID, names [][]string) (map[string]bool, error) {
	common := map[string]bool{}
	list, err := l.hashesIn(ctx, `SELECT key FROM shared_name WHERE source = ?`, source)
	if err != nil || len(list) == 0 {
		return common, err
	}
	hashes := make(map[int64]bool, len(list))
	for _, hash := range list {
		hashes[hash] = true
	}
	for _, of := range names {
		for _, name := range of[:len(of)-1] { // the last one is all there is
			if hashes[database.Hash(name)] {
				common[name] = true
			}
		}
	}
	return common, nil
}

func (l *Loader) hashesIn(ctx context.Context, query string, args ...any) (hashes []int64, err error) {
	rows, err := l.db.Read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var hash int64
		if err := rows.Scan(&hash); err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, rows.Err()
}

// storyRow is what the library has of a story, to tell whether an item is it.
type storyRow struct {
	identify.Story
	id, key, content int64
}

// storyRows reads stories of a source: those with the keys in list where among
// is true, and else those of its latest that have other keys.
func (l *Loader) storyRows(ctx context.Context, source articles.SourceID, keys []int64, among bool, limit int) (list []storyRow, err error) {
	asked, err := json.Marshal(keys)
	if err != nil {
		return nil, err
	}
	where := `source = ?1 AND key IN (SELECT value FROM json_each(?2)) LIMIT ?3`
	if !among {
		where = `id IN (SELECT id FROM story WHERE source = ?1 ORDER BY id DESC LIMIT ?3)
			AND key NOT IN (SELECT value FROM json_each(?2)) ORDER BY id DESC`
	}
	rows, err := l.db.Read.QueryContext(ctx, `SELECT id, key, content, origin, title, published FROM story WHERE `+where, source, string(asked), limit)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s storyRow
		var published sql.NullInt64
		if err := rows.Scan(&s.id, &s.key, &s.content, &s.Link, &s.Title, &published); err != nil {
			return nil, err
		}
		if published.Valid {
			s.Published = time.Unix(published.Int64, 0)
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// itemOf is what tells an article from its source's others.
func itemOf(a articles.Article) identify.Story {
	item := identify.Story{Link: a.Base, Title: a.Stated.Title.Value}
	if !a.Stated.Published.IsZero() {
		item.Published = a.Stated.Published.Time
	}
	return item
}

// textOfStory is what is compared of a story's text as its feed brought it.
func (l *Loader) textOfStory(ctx context.Context, id int64) similar.Sketch {
	var body []byte
	err := l.db.Read.QueryRowContext(ctx, `SELECT coalesce((SELECT data FROM earlier WHERE earlier.story = story.id AND page), body.data)
		FROM story JOIN body ON body.story = story.id WHERE story.id = ?`, id).Scan(&body)
	if err != nil {
		return similar.Sketch{} // what is not known agrees with nothing
	}
	a, err := l.db.Pack.Unpack(body)
	if err != nil {
		return similar.Sketch{}
	}
	return sketchOf(a, "")
}

// replaced returns the links that stand for another story than before, though
// nothing else tells the stories apart by an id.
func (l *Loader) replaced(ctx context.Context, d articles.Delivery, names [][]string, found identified) (links []string, err error) {
	byKey := map[int64]int{}
	for i, name := range found.names {
		if len(names[i]) > 1 && (name == d.Articles[i].Base || name == names[i][0]) {
			byKey[found.keys[i]] = i
		}
	}
	if len(byKey) == 0 {
		return nil, nil
	}
	rows, err := l.storyRows(ctx, d.Source, found.keys, true, len(found.keys))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		i, ok := byKey[row.key]
		if !ok {
			continue
		}
		a := d.Articles[i]
		item := itemOf(a)
		if found.names[i] != a.Base && similar.Link(item.Link) == similar.Link(row.Link) {
			continue // its id and its link are the same
		}
		texts := func() (similar.Sketch, similar.Sketch) { return sketchOf(a, ""), l.textOfStory(ctx, row.id) }
		if row.content != contentOf(item.Title, a) && identify.Replaced(item, row.Story, texts) {
			links = append(links, found.names[i])
		}
	}
	slices.Sort(links)
	return links, nil
}

// hasStories reports whether the library has stories of a source, or had some.
func (l *Loader) hasStories(ctx context.Context, source articles.SourceID) (any bool, err error) {
	err = l.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE source = ?1) OR EXISTS (SELECT 1 FROM dropped WHERE source = ?1)`, source).Scan(&any)
	return any, err
}

// recentStories is how many stories are looked at besides as many as have come.
const recentStories = 200

// match finds the stories whose ids have changed.
func (l *Loader) match(ctx context.Context, d articles.Delivery, found *identified, common map[string]bool) error {
	if len(found.content) == len(d.Articles) {
		return nil // it brings nothing new
	}
	items, at, links := found.unknown(d)
	page := func(link string) bool { return links[link] == 1 && !common[link] && link != similar.Link(d.Site) }
	if err := l.leaveDropped(ctx, d.Source, found, items, at, page); err != nil || len(items) == 0 {
		return err
	}
	rows, err := l.storyRows(ctx, d.Source, found.keys, false, 2*len(d.Articles)+recentStories)
	if err != nil || len(rows) == 0 {
		return err
	}
	stories := make([]identify.Story, len(rows))
	for i, row := range rows {
		stories[i] = row.Story
	}
	texts := func(item, story int) (similar.Sketch, similar.Sketch) {
		return sketchOf(d.Articles[at[item]], ""), l.textOfStory(ctx, rows[story].id)
	}
	for item, story := range identify.Match(items, stories, page, texts) {
		if story < 0 {
			continue
		}
		i := at[item]
		found.renamed = append(found.renamed, renamed{rows[story].id, rows[story].key, found.keys[i], d.Articles[i].Origin})
		found.content[found.keys[i]] = rows[story].content
	}
	return nil
}

// leaveDropped leaves out the items whose pages are those of stories that were
// dropped.
func (l *Loader) leaveDropped(ctx context.Context, source articles.SourceID, found *identified, items []identify.Story, at []int, page func(string) bool) error {
	pages := make([]int64, len(items))
	for i, item := range items {
		if name := identify.Page(item); name != "" && page(similar.Link(item.Link)) {
			pages[i] = database.Hash(name)
		}
	}
	gone, err := l.known(ctx, source, pages)
	for i, hash := range pages {
		if gone[hash] == dropped {
			found.content[found.keys[at[i]]] = dropped
		}
	}
	return err
}

// unknown returns the articles that are none of the library's stories by their
// keys, and which ones of the delivery they are; and how many articles have a
// link.
func (f *identified) unknown(d articles.Delivery) (items []identify.Story, at []int, links map[string]int) {
	links = map[string]int{}
	for i, a := range d.Articles {
		if f.names[i] == "" {
			continue
		}
		item := itemOf(a)
		links[similar.Link(item.Link)]++
		if _, known := f.content[f.keys[i]]; !known {
			items, at = append(items, item), append(at, i)
		}
	}
	return items, at, links
}
