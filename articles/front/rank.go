package front

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"lede/articles"
)

// Reason is why a story stands where it stands, and what it earns for that.
type Reason struct {
	Points int
	Says   string // "3 more sources carry it"
}

// Ranked is a story with what it has earned.
type Ranked struct {
	articles.Headline
	Excerpt articles.Excerpt // zero until it was read
	Index   int              // of the story in its edition
	Reasons []Reason
}

// Score is the sum of what the story has earned.
func (r *Ranked) Score() int {
	score := 0
	for _, reason := range r.Reasons {
		score += reason.Points
	}
	return score
}

func (r *Ranked) earn(points int, format string, args ...any) {
	if points != 0 {
		r.Reasons = append(r.Reasons, Reason{points, fmt.Sprintf(format, args...)})
	}
}

// What there is to earn.
const (
	forSource   = 30 // for each further source, six at most
	mostSources = 6
	forNew      = 40 // at once; nothing is left of it after a day
	perDay      = 20 // is lost for every day after that, five at most
	forLong     = 20
	forShort    = -20
	forPicture  = 15
	forNothing  = -30
	forStar     = 60
	forRead     = -40
	forHabit    = 20 // where the reader has read all that its source brought
)

// The lengths, in words, below which a story is a headline alone, or a note, and
// from which on it is one to sit down for.
const (
	fewWords  = 8
	noteWords = 80
	longWords = 600
)

// Rank puts stories in the order of what they earn, the first of those that earn
// the same first. now makes their age; what can't be read is left out.
func Rank(headlines []articles.Headline, now time.Time) []Ranked {
	habits := habitsOf(headlines)
	ranked := make([]Ranked, 0, len(headlines))
	for i := range headlines {
		h := &headlines[i]
		if h.Problem != "" || h.Title == "" {
			continue
		}
		r := Ranked{Headline: *h, Index: i}
		r.weigh(now, habits[h.Source])
		ranked = append(ranked, r)
	}
	inOrder(ranked)
	return ranked
}

func inOrder(ranked []Ranked) {
	slices.SortStableFunc(ranked, func(a, b Ranked) int {
		return cmp.Or(cmp.Compare(b.Score(), a.Score()), cmp.Compare(a.Index, b.Index))
	})
}

// weigh says what a story earns by its headline.
func (r *Ranked) weigh(now time.Time, h habit) {
	if r.Also > 0 {
		r.earn(forSource*min(r.Also, mostSources), "%s it too", carriers(r.Also))
	}
	r.weighAge(now)
	switch {
	case r.Words >= longWords:
		r.earn(forLong, "about %s words", articles.Commas(r.Words))
	case r.Words < noteWords:
		r.earn(forShort, "only about %s", articles.Counted(r.Words, "word", "words"))
	}
	if r.Starred {
		r.earn(forStar, "you starred it")
	}
	if r.Read {
		r.earn(forRead, "you have read it")
	} else if h.read > 0 {
		r.earn(forHabit*h.read/h.all, "you read %d of %d from %s", h.read, h.all, r.Source)
	}
}

func carriers(n int) string {
	if n == 1 {
		return "1 more source carries"
	}
	return fmt.Sprintf("%d more sources carry", n)
}

func (r *Ranked) weighAge(now time.Time) {
	if r.Published.IsZero() {
		r.earn(-perDay, "it states no date")
		return
	}
	age := max(0, now.Sub(r.Published.ListedAt(now)))
	if r.Published.Precision == articles.ToDay {
		age = time.Duration(max(0, articles.DayOf(now)-articles.DayOf(r.Published.ListedAt(now)))) * 24 * time.Hour
	}
	if days := int(age / (24 * time.Hour)); days > 0 {
		r.earn(-perDay*min(days, 5), "%s old", articles.Counted(days, "day", "days"))
		return
	}
	hours := int(age / time.Hour)
	old := articles.Counted(hours, "hour", "hours")
	if hours == 0 {
		old = "less than an hour"
	}
	r.earn(forNew*(24-hours)/24, "%s old", old)
}

// show says what a story earns by its text, once that is known.
func (r *Ranked) show(e articles.Excerpt) {
	r.Excerpt = e
	if e.Picture.Source != "" {
		r.earn(forPicture, "it has a picture")
	}
	if e.Dek == "" && e.Words < fewWords {
		r.earn(forNothing, "it has no text to show")
	}
}

// habit is what the reader does with a source.
type habit struct{ read, all int }

func habitsOf(headlines []articles.Headline) map[string]habit {
	habits := map[string]habit{}
	for i := range headlines {
		h := habits[headlines[i].Source]
		h.all++
		if headlines[i].Read || headlines[i].Starred {
			h.read++
		}
		habits[headlines[i].Source] = h
	}
	return habits
}
