package ingest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// ErrPoorer says that a page has less to read than what the feed brought.
var ErrPoorer = errors.New("the page has less text than the feed")

// Replace keeps a, the page that a story links to, as the story's text. What
// the feed brought stays as the earlier one. The story keeps its id, its state
// and its place in the list.
//
// A page that has fewer words than the feed, as where it asks for a
// subscription, is [ErrPoorer]: the feed's text stays, with that as its note.
func (l *Loader) Replace(ctx context.Context, id articles.ID, a articles.Article) error {
	ref, ok := database.RefOf(id)
	if !ok {
		return database.NoStory(id)
	}
	own, replaced, err := l.feedText(ctx, ref)
	if err != nil {
		return told(id, err)
	}
	if has, had := l.wordsIn(a), l.wordsIn(own); has < had {
		poorer := fmt.Errorf("%w: %d words, not %d", ErrPoorer, has, had)
		if replaced {
			return poorer // what is read is a better page
		}
		return errors.Join(poorer, l.Note(ctx, id, poorer.Error()))
	}
	text := strings.Join(articles.Passages(l.reader.Story(a).Blocks), "\n")
	words, blob := l.reader.Headline(a).Words, l.db.Pack.Pack(a)
	err = changes.Do(ctx, l.db, database.AsRefresh, func(t *changes.Tx) error {
		story, err := t.StoryOf(ctx, ref)
		if err != nil {
			return err
		}
		err = t.Each(ctx, story,
			changes.About(`INSERT OR REPLACE INTO earlier SELECT story, data FROM body
				WHERE story = ?1 AND NOT EXISTS (SELECT 1 FROM story WHERE id = ?1 AND page)`),
			changes.About(`INSERT OR REPLACE INTO body (story, data) VALUES (?1, ?2)`, blob),
			changes.About(`DELETE FROM note WHERE story = ?1`),
			changes.About(`UPDATE story SET page = 1, words = ?2 WHERE id = ?1`, words),
			changes.About(`INSERT OR REPLACE INTO pending VALUES (?2, 1, ?3)`, t.Tick, database.PackIDs([]int64{story})))
		if err != nil {
			return err
		}
		return newComparing(t, l.db).replaced(ctx, story, text)
	})
	l.index.wake()
	return told(id, err)
}

// feedText is a story as its feed brought it, and whether its page has replaced
// that. One whose text is damaged has none.
func (l *Loader) feedText(ctx context.Context, ref int64) (a articles.Article, replaced bool, err error) {
	var blob []byte
	err = l.db.Read.QueryRowContext(ctx, `SELECT coalesce((SELECT data FROM earlier WHERE earlier.story = story.id AND page), data), page
		FROM story JOIN body ON body.story = story.id WHERE ref = ?`, ref).Scan(&blob, &replaced)
	if err != nil {
		return a, false, err
	}
	if a, err = l.db.Pack.Unpack(blob); err != nil {
		return articles.Article{}, replaced, nil
	}
	return a, replaced, nil
}

// wordsIn counts what there is to read in an article.
func (l *Loader) wordsIn(a articles.Article) (n int) {
	for _, text := range articles.Passages(l.reader.Story(a).Blocks) {
		n += articles.CountWords(text)
	}
	return n
}

// PageWanted reports whether the page of a story is still to be fetched: its
// source is to have the pages of all, and nobody has tried.
func (l *Loader) PageWanted(ctx context.Context, id articles.ID) (bool, error) {
	ref, ok := database.RefOf(id)
	if !ok {
		return false, database.NoStory(id)
	}
	var wanted bool
	err := l.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story JOIN source ON source.id = story.source
		WHERE ref = ? AND fulltext AND NOT page AND NOT EXISTS (SELECT 1 FROM note WHERE note.story = story.id))`, ref).Scan(&wanted)
	if err != nil {
		return false, fmt.Errorf("story %s: %w", id, err)
	}
	return wanted, nil
}

// Note keeps why the page of a story could not be had. The reader sees it with
// the text that the feed brought.
func (l *Loader) Note(ctx context.Context, id articles.ID, reason string) error {
	ref, ok := database.RefOf(id)
	if !ok {
		return database.NoStory(id)
	}
	err := changes.Do(ctx, l.db, database.AsRefresh, func(t *changes.Tx) error {
		story, err := t.StoryOf(ctx, ref)
		if err != nil {
			return err
		}
		return t.Each(ctx, story, changes.About(`INSERT OR REPLACE INTO note VALUES (?1, ?2)`, sanitize.Field(reason)))
	})
	return told(id, err)
}

func told(id articles.ID, err error) error {
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return database.NoStory(id)
	case err != nil:
		return fmt.Errorf("keeping the page of story %s: %w", id, err)
	}
	return nil
}
