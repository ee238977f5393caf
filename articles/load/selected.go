package load

import (
	"slices"
	"time"

	"lede/articles"
	"lede/articles/query"
)

// selected returns the rows that both parts of q are about. It may reorder and
// cut rows.
func selected(rows []articles.Headline, q articles.Query, now time.Time) ([]articles.Headline, error) {
	part, filter, err := query.Asked(q, now)
	if err != nil {
		return nil, err
	}
	for _, e := range []query.Expr{part, filter} {
		if _, all := e.(query.All); !all {
			rows = matching(rows, query.Matcher(e, now))
		}
		if n, ok := query.Newest(e); ok {
			rows = newest(rows, n, now)
		}
	}
	return rows, nil
}

func matching(rows []articles.Headline, matches func(*articles.Headline) bool) []articles.Headline {
	kept := rows[:0]
	for i := range rows {
		if matches(&rows[i]) {
			kept = append(kept, rows[i])
		}
	}
	return kept
}

// newest returns the n rows that were published last. What has no date comes
// behind what has one.
func newest(rows []articles.Headline, n int, now time.Time) []articles.Headline {
	slices.SortStableFunc(rows, func(a, b articles.Headline) int {
		return b.Published.ListedAt(now).Compare(a.Published.ListedAt(now))
	})
	return rows[:min(n, len(rows))]
}
