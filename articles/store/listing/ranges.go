package listing

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sort"
	"sync"

	"lede/articles/store/database"
	"lede/articles/store/sqlquery"
)

// view is what an edition shows of the library, and as of when.
type view struct {
	unread bool  // unread stories only
	copies bool  // those that stand behind another, too
	tick   int64 // the clock when it was made
	scope  sqlquery.Scope
	turned bool // stories have begun or ceased to be listed since
}

// stretch is a stretch of an edition whose order an index knows: a day, a section
// on a day, a source. Inside a run the newest story comes first.
type stretch struct {
	first, count, unread int
	day                  int64
	onDay                bool  // day is its one day
	until                int64 // it has the days before this one; 0 for all
	section              int64
	inSection            bool
	source               int64 // 0 for those of the scope
}

// in returns which stories are in r.
func (v view) in(r stretch) database.Selection {
	s := v.listed()
	and := func(cond string, arg int64) {
		s.Where += " AND " + cond
		s.Args = append(s.Args, arg)
	}
	switch {
	case r.source != 0:
		and("source = ?", r.source)
	case !v.scope.Whole && !r.inSection:
		in := v.scope.Selection()
		s.Where += " AND " + in.Where
		s.Args = append(s.Args, in.Args...)
	}
	if r.onDay {
		and("day = ?", r.day)
	}
	if r.until != 0 {
		and("day < ?", r.until)
	}
	if r.inSection {
		and("section = ?", r.section)
	}
	and("arrived <= ?", v.tick)
	if v.unread {
		and("NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id AND deed <= ?)", v.tick)
	}
	return s
}

// listed returns which stories were listed when the view was made. Those that
// have become copies of others since, or are no longer, are as they were then.
func (v view) listed() database.Selection {
	hide := "0"
	if v.copies {
		hide = "0, 2"
	}
	if !v.turned {
		return database.Where("hide IN (" + hide + ")")
	}
	since := database.TurnedAt(v.tick+1, 0)
	return database.Where("(hide IN ("+hide+") AND id NOT IN (SELECT id FROM story WHERE turned >= ?)"+
		" OR id IN (SELECT id FROM story WHERE turned >= ? AND turned & 15 IN ("+hide+")))", since, since)
}

// now returns the view as it is to be asked for now.
func (v view) now(ctx context.Context, l *Lister) (view, error) {
	err := l.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE turned >= ?)`, database.TurnedAt(v.tick+1, 0)).Scan(&v.turned)
	return v, err
}

// newestFirst is the order inside a run. The indexes end with these columns.
const newestFirst = " ORDER BY day DESC, at DESC, arrived DESC, id DESC"

// ranges is an edition that is a part of the library as the indexes have it.
type ranges struct {
	lists *Lister
	view  view
	runs  []stretch

	mu     sync.Mutex
	blocks map[int][]int64 // of those that were looked at, by their first index
}

// blockSize is how many stories are looked up at once.
const blockSize = 256

func (r *ranges) ids(ctx context.Context, from, n int) (ids []int64, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for len(ids) < n {
		at := from + len(ids)
		run := r.runs[r.runAt(at)]
		k := (at - run.first) / blockSize
		block, err := r.block(ctx, run, k)
		if err != nil {
			return nil, err
		}
		block = block[at-run.first-k*blockSize:]
		ids = append(ids, block[:min(len(block), n-len(ids))]...)
	}
	return ids, nil
}

// runAt returns which run the story at index stands in.
func (r *ranges) runAt(index int) int {
	return sort.Search(len(r.runs), func(i int) bool { return r.runs[i].first > index }) - 1
}

// block returns the k-th block of a run. What the reader has seen once keeps
// its place, whatever is marked meanwhile.
func (r *ranges) block(ctx context.Context, run stretch, k int) ([]int64, error) {
	first := run.first + k*blockSize
	if block, ok := r.blocks[first]; ok {
		return block, nil
	}
	view, err := r.view.now(ctx, r.lists)
	if err != nil {
		return nil, err
	}
	in := view.in(run)
	size := min(blockSize, run.count-k*blockSize)
	block, err := database.ReadIDs(ctx, r.lists.db.Read, `SELECT id FROM story WHERE `+in.Where+newestFirst+` LIMIT ? OFFSET ?`,
		append(in.Args, size, k*blockSize)...)
	if err != nil {
		return nil, err
	}
	block = append(block, make([]int64, size-len(block))...)
	r.blocks[first] = block
	return block, nil
}

func (r *ranges) index(ctx context.Context, id int64) (int, bool, error) {
	var s struct{ day, section, source, at, arrived int64 }
	view, err := r.view.now(ctx, r.lists)
	if err != nil {
		return 0, false, err
	}
	whole := view.in(stretch{})
	err = r.lists.db.Read.QueryRowContext(ctx, `SELECT day, section, source, at, arrived FROM story
		WHERE id = ? AND `+whole.Where, append([]any{id}, whole.Args...)...).
		Scan(&s.day, &s.section, &s.source, &s.at, &s.arrived)
	if errors.Is(err, sql.ErrNoRows) {
		return r.held(id)
	}
	if err != nil {
		return 0, false, err
	}
	i := slices.IndexFunc(r.runs, func(run stretch) bool { return run.holds(s.day, s.section, s.source) })
	if i < 0 {
		return 0, false, nil
	}
	run, before := r.runs[i], 0
	in := view.in(run)
	err = r.lists.db.Read.QueryRowContext(ctx, `SELECT count(*) FROM story
		WHERE `+in.Where+` AND (day, at, arrived, id) > (?, ?, ?, ?)`,
		append(in.Args, s.day, s.at, s.arrived, id)...).Scan(&before)
	return run.first + before, before < run.count, err
}

// held looks for a story among those that were on the screen: one that would
// no longer be selected keeps its place there.
func (r *ranges) held(id int64) (int, bool, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for first, block := range r.blocks {
		if i := slices.Index(block, id); i >= 0 {
			return first + i, true, nil
		}
	}
	return 0, false, nil
}

func (r stretch) holds(day, section, source int64) bool {
	return (!r.onDay || r.day == day) && (r.until == 0 || day < r.until) &&
		(!r.inSection || r.section == section) && (r.source == 0 || r.source == source)
}

func (r *ranges) unread(ctx context.Context, from, step int) (int, bool, error) {
	step = max(min(step, 1), -1)
	if step == 0 {
		return 0, false, nil
	}
	for i := r.runAt(from); i >= 0 && i < len(r.runs); i += step {
		run := r.runs[i]
		if run.unread == 0 {
			continue // it may have become unread since; the next edition shows that
		}
		at, ok, err := r.unreadIn(ctx, run, from, step)
		if ok || err != nil {
			return at, ok, err
		}
	}
	return 0, false, nil
}

// unreadIn looks through a run, block by block.
func (r *ranges) unreadIn(ctx context.Context, run stretch, from, step int) (int, bool, error) {
	at := min(max(from, run.first), run.first+run.count-1)
	if step > 0 && from > at || step < 0 && from < run.first {
		return 0, false, nil
	}
	for at >= run.first && at < run.first+run.count {
		first := run.first + (at-run.first)/blockSize*blockSize
		r.mu.Lock()
		block, err := r.block(ctx, run, (at-run.first)/blockSize)
		r.mu.Unlock()
		if err != nil {
			return 0, false, err
		}
		i, ok, err := r.lists.firstUnread(ctx, block, at-first, step)
		if ok || err != nil {
			return first + i, ok, err
		}
		at = first + len(block)
		if step < 0 {
			at = first - 1
		}
	}
	return 0, false, nil
}

// firstUnread returns the index of the first of ids that is unread, from index
// from on.
func (l *Lister) firstUnread(ctx context.Context, ids []int64, from, step int) (int, bool, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return 0, false, err
	}
	order, cond := "", ">="
	if step < 0 {
		order, cond = " DESC", "<="
	}
	query := fmt.Sprintf(`SELECT want.key FROM json_each(?) AS want
		WHERE want.key %s ? AND EXISTS (SELECT 1 FROM story WHERE story.id = want.value)
			AND NOT EXISTS (SELECT 1 FROM seen WHERE story = want.value)
		ORDER BY want.key%s LIMIT 1`, cond, order)
	var index int
	err = l.db.Read.QueryRowContext(ctx, query, string(list), from).Scan(&index)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return index, err == nil, err
}

func (r *ranges) target(ctx context.Context) (Target, error) {
	now, err := r.view.now(ctx, r.lists)
	if err != nil {
		return Target{}, err
	}
	count := 0
	for _, run := range r.runs {
		count += run.count
	}
	parts, err := r.lists.byDay(ctx, now.in(stretch{}), count)
	return Target{Parts: parts, Whole: now.scope.Whole && !now.turned}, err
}
