package load

import (
	"cmp"
	"slices"
	"time"

	"lede/articles"
	"lede/articles/query"
)

// selected returns the rows that both parts of q are about, and whether it asks
// for words, which texts looks for in the stories' texts. It may reorder and cut
// rows.
func selected(rows []articles.Headline, q articles.Query, now time.Time, texts query.Texts) (_ []articles.Headline, words bool, err error) {
	part, filter, err := query.Asked(q, now)
	if err != nil {
		return nil, false, err
	}
	if texts != nil {
		look := texts
		texts = func(w query.Words) func(*articles.Headline) bool {
			words = true
			return look(w)
		}
	}
	for _, e := range []query.Expr{part, filter} {
		if _, all := e.(query.All); !all {
			rows = matching(rows, query.MatcherIn(e, now, texts))
		}
		if n, ok := query.Newest(e); ok {
			rows = newest(rows, n, now)
		}
	}
	return rows, words, nil
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

// newest returns the n rows that are the first by date: what is undated comes
// behind all others, but for what can't be read.
func newest(rows []articles.Headline, n int, now time.Time) []articles.Headline {
	slices.SortStableFunc(rows, func(a, b articles.Headline) int {
		atA, dayA := a.ListedAt(now)
		atB, dayB := b.ListedAt(now)
		return cmp.Or(unreadableLast(a, b), cmp.Compare(dayB, dayA), atB.Compare(atA))
	})
	return rows[:min(n, len(rows))]
}

func unreadableLast(a, b articles.Headline) int {
	switch {
	case (a.Problem == "") == (b.Problem == ""):
		return 0
	case a.Problem == "":
		return -1
	}
	return 1
}
