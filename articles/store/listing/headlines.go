package listing

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/store/database"
)

const headlines = `
	SELECT s.id, s.ref, s.origin, s.title, section.name, s.publisher, source.title, s.byline,
		s.published, s.stated, s.words, s.also, s.revised, s.source, source.removed IS NOT NULL,
		EXISTS (SELECT 1 FROM seen WHERE story = s.id), EXISTS (SELECT 1 FROM starred WHERE story = s.id),
		(SELECT group_concat(name, char(31)) FROM tagged JOIN tag ON tag.id = tag WHERE story = s.id)
	FROM json_each(?) AS want JOIN story AS s ON s.id = want.value
		JOIN section ON section.id = s.section LEFT JOIN source ON source.id = s.source
	ORDER BY want.key`

// headlines returns the rows of stories, in the order of ids. A story that is
// gone keeps its place: what stands there says so.
func (l *Lister) headlines(ctx context.Context, ids []int64) ([]articles.Headline, error) {
	list, err := json.Marshal(ids)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	rows, err := l.db.Read.QueryContext(ctx, headlines, string(list))
	if err != nil {
		return nil, fmt.Errorf("reading the list: %w", database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	found := make([]articles.Headline, 0, len(ids))
	for rows.Next() {
		id, h, err := scanHeadline(rows)
		if err != nil {
			return nil, fmt.Errorf("reading the list: %w", database.Fault(err))
		}
		for len(found) < len(ids) && ids[len(found)] != id {
			found = append(found, gone())
		}
		found = append(found, h)
	}
	for len(found) < len(ids) {
		found = append(found, gone())
	}
	return found, database.Fault(rows.Err())
}

// gone stands where a story was when the edition was made.
func gone() articles.Headline {
	return articles.Headline{Title: "(no longer kept)", Problem: "it has been dropped since the list was made", Read: true}
}

func scanHeadline(rows *sql.Rows) (id int64, h articles.Headline, err error) {
	var (
		ref, stated, revised int64
		publisher, title     sql.NullString
		published            sql.NullInt64
		tags                 sql.NullString
		removed              bool
	)
	err = rows.Scan(&id, &ref, &h.Origin, &h.Title, &h.Section, &publisher, &title, &h.Byline,
		&published, &stated, &h.Words, &h.Also, &revised, &h.From, &removed, &h.Read, &h.Starred, &tags)
	h.ID, h.Source = database.IDOf(ref), publisher.String
	h.Link = webLink(h.Origin)
	if h.Source == "" {
		h.Source = title.String
	}
	if removed {
		h.From = 0
	}
	if revised != 0 {
		h.Revised = time.Unix(revised, 0)
	}
	if tags.String != "" {
		h.Tags = strings.Split(tags.String, "\x1f")
		slices.Sort(h.Tags)
	}
	database.FromDateColumns(&h, published, stated)
	return id, h, err
}
