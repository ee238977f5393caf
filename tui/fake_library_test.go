package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"lede/articles"
)

// fakeLibrary is a library that lies in memory.
type fakeLibrary struct {
	rows    []articles.Headline
	stories map[articles.ID]articles.Story
	actions []fakeAction
	tallies []articles.Tally
	stops   map[articles.ID]int
	state   articles.Progress
	notice  string
	more    int   // stories that match and are not listed
	refuses error // what every mark answers
	opened  int
	lost    error // what every edition answers
}

// fakeAction is an action and the rows as they were before it.
type fakeAction struct {
	articles.Action
	was  []articles.Headline
	back func() // takes back what is not of stories; may be nil
}

var errLanguage = errors.New("\"section:\" names no section")

func (s *fakeLibrary) Edition(ctx context.Context, q articles.Query) (articles.Edition, error) {
	if s.lost != nil {
		return nil, s.lost
	}
	words := strings.ToLower(q.Filter)
	if strings.HasSuffix(words, ":") {
		return nil, errLanguage
	}
	missing := func(h articles.Headline) bool {
		part := q.Part == "" || q.Part == "section:"+strings.ToLower(h.Section) || q.Part == "starred" && h.Starred ||
			strings.HasPrefix(q.Part, "source:") && h.From == 1
		return !part || !strings.Contains(strings.ToLower(h.Title), words)
	}
	return edition{articles.NewSnapshot(slices.DeleteFunc(slices.Clone(s.rows), missing), q, today), s}, ctx.Err()
}

// edition is a snapshot of a fakeLibrary.
type edition struct {
	*articles.Snapshot
	library *fakeLibrary
}

func (e edition) Outline() articles.Outline {
	o := e.Snapshot.Outline()
	o.Notice = e.library.notice
	return o
}

func (e edition) Mark(ctx context.Context, c articles.Change) (articles.Action, error) {
	rows, err := e.Page(ctx, 0, e.Outline().Count)
	var ids []articles.ID
	for _, row := range rows {
		if row.Problem == "" {
			ids = append(ids, row.ID)
		}
	}
	if err != nil {
		return articles.Action{}, err
	}
	d, err := e.library.Mark(ctx, ids, c)
	d.More = e.library.more
	return d, err
}

func (s *fakeLibrary) Story(_ context.Context, id articles.ID) (articles.Story, error) {
	s.opened++
	story, ok := s.stories[id]
	if !ok {
		return story, errors.New("the file is gone")
	}
	story.Stop = s.stops[id]
	return story, nil
}

func (s *fakeLibrary) Mark(_ context.Context, ids []articles.ID, c articles.Change) (articles.Action, error) {
	d := fakeAction{Action: articles.Action{Change: c}, was: s.rows}
	if s.refuses != nil {
		return d.Action, s.refuses
	}
	s.rows = slices.Clone(s.rows)
	for i := range s.rows {
		if slices.Contains(ids, s.rows[i].ID) && c.Apply(&s.rows[i]) {
			d.Count++
		}
	}
	if d.Count > 0 {
		s.actions = append(s.actions, d)
	}
	return d.Action, nil
}

func (s *fakeLibrary) Undo(context.Context) (articles.Action, bool, error) {
	if len(s.actions) == 0 {
		return articles.Action{}, false, nil
	}
	last := s.actions[len(s.actions)-1]
	s.actions, s.rows = s.actions[:len(s.actions)-1], last.was
	if last.back != nil {
		last.back()
	}
	return last.Action, true, nil
}

func (s *fakeLibrary) Stop(_ context.Context, id articles.ID, block int) error {
	s.stops[id] = block
	return nil
}

func (s *fakeLibrary) Tallies(context.Context) ([]articles.Tally, error) { return s.tallies, nil }

func (s *fakeLibrary) Wait(ctx context.Context, _ articles.Progress) (articles.Progress, error) {
	return s.state, ctx.Err()
}

// count counts the rows that are so.
func (s *fakeLibrary) count(so func(articles.Headline) bool) int {
	n := 0
	for _, row := range s.rows {
		if so(row) {
			n++
		}
	}
	return n
}

func (s *fakeLibrary) row(id articles.ID) *articles.Headline {
	return &s.rows[slices.IndexFunc(s.rows, func(h articles.Headline) bool { return h.ID == id })]
}

func read(h articles.Headline) bool { return h.Read }

var today = time.Date(2026, 11, 14, 12, 0, 0, 0, time.UTC)

func nowIs() time.Time { return today }

// newLibrary makes n stories, seven a day, over three sections.
func newLibrary(n int) *fakeLibrary {
	s := &fakeLibrary{
		stories: make(map[articles.ID]articles.Story, min(n, 500)),
		stops:   map[articles.ID]int{},
		state:   articles.Progress{Version: 1, Found: n, Listed: n, Done: true},
	}
	sections := []string{"World", "Science", "文化"}
	for i := range n {
		id := articles.NewID(fmt.Sprint("story ", i))
		h := articles.Headline{
			ID: id, Title: fmt.Sprintf("Headline %d of the harbour and its tide tables", i),
			Section: sections[i%3], Source: "The Harbour News", Words: 300 + i%900,
			Published: articles.Date{Time: today.Add(-time.Duration(i) * 200 * time.Minute), Precision: articles.ToMinute},
			From:      articles.SourceID(i%4 + 1),
		}
		if i%10 == 4 {
			h.Title, h.Guessed = "灯台守が数えた波、そして町の人々が忘れた夜のこと", articles.SourceField|articles.DateField
		}
		if i%50 == 7 {
			h.Title, h.Problem = fmt.Sprintf("scan-%d.txt", i), "binary data, not text"
		}
		s.rows = append(s.rows, h)
		if i < 500 && h.Problem == "" {
			s.stories[id] = newStory(h, i)
		}
	}
	return s
}

func newStory(h articles.Headline, i int) articles.Story {
	s := articles.Story{ID: h.ID}
	s.Meta.Title.Value = h.Title
	s.Meta.Source.Value = h.Source
	s.Meta.Link.Value = fmt.Sprintf("https://harbour.example/%d", i)
	for p := range 30 {
		text := articles.Text{
			{Text: fmt.Sprintf("Paragraph %d. ", p) + strings.Repeat("The tide came in over the long quay wall. ", 4)},
			{Text: "the tables", Link: fmt.Sprintf("https://tide.example/%d", p%3)},
			{Text: " said so."},
		}
		s.Blocks = append(s.Blocks, articles.Paragraph{Text: text})
		if p%10 == 5 {
			s.Blocks = append(s.Blocks, articles.Hidden{Reason: "advertisement", Block: articles.Paragraph{Text: articles.Plain("Buy boots")}})
		}
	}
	return s
}
