package listing

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"lede/articles"
	"lede/articles/store/database"
)

// Rows returns the rows of stories, in the order of ids.
func (l *Lister) Rows(ctx context.Context, ids []articles.ID) ([]articles.Headline, error) {
	refs := make([]int64, len(ids))
	for i, id := range ids {
		ref, ok := database.RefOf(id)
		if !ok {
			return nil, database.NoStory(id)
		}
		refs[i] = ref
	}
	asked, err := json.Marshal(refs)
	if err != nil {
		return nil, err
	}
	rows, err := database.ReadIDs(ctx, l.db.Read, `SELECT coalesce(s.id, 0) AS id FROM json_each(?) AS want LEFT JOIN story AS s ON s.ref = want.value ORDER BY want.key`, string(asked))
	if err != nil {
		return nil, fmt.Errorf("reading the list: %w", database.Fault(err))
	}
	for i, row := range rows {
		if row == 0 {
			return nil, database.NoStory(ids[i])
		}
	}
	return l.headlines(ctx, rows)
}

// details asks what a list does not show. A text is unpacked only where its row
// says that there is something to be found in it.
const details = `
	SELECT want.key, s.key, s.hide, coalesce(source.address, ''), coalesce(arrival.at, 0), coalesce(stop.block, 0),
		CASE WHEN s.stated & ?2 THEN (SELECT data FROM body WHERE body.story = s.id) END
	FROM json_each(?1) AS want JOIN story AS s ON s.ref = want.value
		LEFT JOIN source ON source.id = s.source AND source.removed IS NULL
		LEFT JOIN arrival ON arrival.tick = s.arrived LEFT JOIN stop ON stop.story = s.id`

// Details returns what is known of listed stories, in the order of rows. Of one
// that is gone it is the row alone.
func (l *Lister) Details(ctx context.Context, rows []articles.Headline) ([]articles.Details, error) {
	all := make([]articles.Details, len(rows))
	refs := make([]int64, len(rows))
	for i, h := range rows {
		all[i] = articles.Details{Headline: h}
		refs[i], _ = database.RefOf(h.ID)
	}
	asked, err := json.Marshal(refs)
	if err == nil {
		err = l.fillDetails(ctx, all, string(asked))
	}
	if err == nil {
		err = l.fillCopies(ctx, all, string(asked))
	}
	if err != nil {
		return nil, fmt.Errorf("reading what is known of stories: %w", database.Fault(err))
	}
	return all, nil
}

func (l *Lister) fillDetails(ctx context.Context, all []articles.Details, asked string) error {
	found, err := l.db.Read.QueryContext(ctx, details, asked, database.MoreInBody)
	if err != nil {
		return err
	}
	defer func() { _ = found.Close() }()
	for found.Next() {
		var at, hide int
		var key, arrived int64
		var body []byte
		d := articles.Details{}
		if err := found.Scan(&at, &key, &hide, &d.Address, &arrived, &d.Stop, &body); err != nil {
			return err
		}
		d.Headline, d.Key = all[at].Headline, database.KeyOf(key)
		d.Arrived, d.Muted = database.Instant(arrived), hide&database.Muted != 0
		if a, err := l.db.Pack.Unpack(body); err == nil { // one that is damaged says less
			d.Updated, d.Enclosures = a.Stated.Updated.Date, a.Stated.Enclosures
		}
		all[at] = d
	}
	return found.Err()
}

// webLink is where a story of a feed came from, which is its page; files have none.
func webLink(origin string) string {
	if strings.HasPrefix(origin, "http://") || strings.HasPrefix(origin, "https://") {
		return origin
	}
	return ""
}

// copies are the stories of the groups that some stories lead or are in.
const copies = `
	SELECT want.key, other.ref, coalesce(nullif(other.publisher, ''), source.title, ''), other.origin
	FROM json_each(?1) AS want JOIN story AS s ON s.ref = want.value
		JOIN story AS other ON other.id <> s.id AND other.hide IN (0, ?2)
			AND (other.lead = coalesce(s.lead, s.id) OR other.id = s.lead)
		LEFT JOIN source ON source.id = other.source
	ORDER BY want.key, other.arrived, other.id`

func (l *Lister) fillCopies(ctx context.Context, all []articles.Details, asked string) error {
	found, err := l.db.Read.QueryContext(ctx, copies, asked, database.IsCopy)
	if err != nil {
		return err
	}
	defer func() { _ = found.Close() }()
	return eachCopy(found, func(i int, c articles.Copy) {
		all[i].AlsoIn = append(all[i].AlsoIn, c)
	})
}

func eachCopy(found *sql.Rows, do func(int, articles.Copy)) error {
	for found.Next() {
		var i int
		var ref int64
		var c articles.Copy
		if err := found.Scan(&i, &ref, &c.Source, &c.Link); err != nil {
			return err
		}
		c.ID, c.Link = database.IDOf(ref), webLink(c.Link)
		do(i, c)
	}
	return found.Err()
}
