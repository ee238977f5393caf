package ingest

import (
	"context"

	"lede/articles"
)

// entries writes down which stories the entries of a server are, and makes new
// ones read and starred as they are there. Where the library had the story
// already, as a copy of another feed's, it is read where one of the two is.
func (l *loading) entries(ctx context.Context, p *delivery) error {
	if len(p.Entries) == 0 {
		return nil
	}
	account, err := l.accountOf(ctx, p.Source)
	if err != nil {
		return err
	}
	ids := make([]string, 0, len(p.Entries))
	var marks []articles.EntryMark
	for _, e := range p.Entries {
		key, known := int64(0), e.At >= 0 && e.At < len(p.keys) && p.names[e.At] != ""
		if known {
			key = p.keys[e.At]
		}
		if err := l.Exec(ctx, `INSERT INTO entry VALUES (?1, ?2, coalesce((SELECT id FROM story WHERE source = ?3 AND key = ?4 AND ?5), 0), 0, 0)
			ON CONFLICT DO UPDATE SET story = excluded.story`, account, e.ID, p.Source, key, known); err != nil {
			return err
		}
		ids = append(ids, e.ID)
		marks = appendMarks(marks, e)
	}
	if _, err := l.TakeOver(ctx, account, marks); err != nil {
		return err
	}
	return l.Balance(ctx, account, ids)
}

// appendMarks appends what an entry is on its server.
func appendMarks(marks []articles.EntryMark, e articles.Entry) []articles.EntryMark {
	if e.Read {
		marks = append(marks, articles.EntryMark{ID: e.ID, Field: articles.ReadField, On: true})
	}
	if e.Starred {
		marks = append(marks, articles.EntryMark{ID: e.ID, Field: articles.StarField, On: true})
	}
	return marks
}

func (l *loading) accountOf(ctx context.Context, source articles.SourceID) (account int64, err error) {
	row, err := l.Row(ctx, `SELECT account FROM source WHERE id = ?`, source)
	if err != nil {
		return 0, err
	}
	return account, row.Scan(&account)
}
