package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"lede/articles"
)

// fakeSubscriptions keeps subscriptions in memory.
type fakeSubscriptions struct {
	library *fakeLibrary
	sources []articles.Source
	behind  map[string][]articles.Candidate // what is found at an address
	steps   []articles.Refresh              // that the refresh under way goes through
	state   articles.Refresh
	asked   []articles.SourceID // the last time
	page    error               // why pages can't be fetched
	refuses error               // why nothing is found
	quiet   bool
	answers []string // that the reader has given about accounts
}

func (c *fakeSubscriptions) Answer(_ context.Context, account string, keep bool) error {
	c.answers = append(c.answers, fmt.Sprint(account, " ", keep))
	return nil
}

func (c *fakeSubscriptions) BeQuiet(on bool) { c.quiet = on }

func (c *fakeSubscriptions) Sources(ctx context.Context) ([]articles.Source, error) {
	return slices.Clone(c.sources), ctx.Err()
}

func (c *fakeSubscriptions) Find(_ context.Context, address string) ([]articles.Candidate, error) {
	if found, ok := c.behind[address]; ok {
		return found, nil
	}
	if c.refuses != nil {
		return nil, c.refuses
	}
	return nil, fmt.Errorf("%s: no such host - check the spelling", address)
}

func (c *fakeSubscriptions) Add(_ context.Context, found articles.Candidate) (articles.Source, error) {
	s := articles.Source{ID: articles.SourceID(len(c.sources) + 100), Address: found.Address, Title: found.Title, Unread: 3}
	c.sources = append(c.sources, s)
	return s, nil
}

func (c *fakeSubscriptions) at(id articles.SourceID) *articles.Source {
	return &c.sources[slices.IndexFunc(c.sources, func(s articles.Source) bool { return s.ID == id })]
}

func (c *fakeSubscriptions) Rename(_ context.Context, id articles.SourceID, title string) error {
	c.at(id).Title = title
	return nil
}

func (c *fakeSubscriptions) Move(_ context.Context, id articles.SourceID, category string) error {
	c.at(id).Category = category
	return nil
}

func (c *fakeSubscriptions) Remove(_ context.Context, id articles.SourceID) error {
	was := slices.Clone(c.sources)
	c.library.actions = append(c.library.actions, fakeAction{
		Action: articles.Action{Change: articles.Change{Kind: articles.Unsubscribe, Tag: c.at(id).Title}},
		was:    c.library.rows, back: func() { c.sources = was },
	})
	c.sources = slices.DeleteFunc(c.sources, func(s articles.Source) bool { return s.ID == id })
	return nil
}

func (c *fakeSubscriptions) WantPages(_ context.Context, id articles.SourceID, on bool) error {
	c.at(id).FullText = on
	return nil
}

func (c *fakeSubscriptions) Complete(ctx context.Context, id articles.ID) (bool, error) {
	if !c.sources[0].FullText {
		return false, nil
	}
	return true, c.FullText(ctx, id)
}

func (c *fakeSubscriptions) Refresh(_ context.Context, ids []articles.SourceID) error {
	if c.state.Running {
		return errors.New("a refresh is under way")
	}
	c.asked = ids
	c.steps = []articles.Refresh{
		{Version: 1, Running: true, Asked: 100, Done: 37, Failed: 2, New: 212},
		{Version: 2, Asked: 100, Done: 100, Failed: 2, New: 300},
	}
	return nil
}

// Await goes one step on each time it is asked, and rests after the last.
func (c *fakeSubscriptions) Await(ctx context.Context, _ articles.Refresh) (articles.Refresh, error) {
	if len(c.steps) > 0 {
		c.state, c.steps = c.steps[0], c.steps[1:]
	}
	return c.state, ctx.Err()
}

func (c *fakeSubscriptions) FullText(_ context.Context, id articles.ID) error {
	story := c.library.stories[id]
	if c.page != nil {
		story.Notice = c.page.Error()
		c.library.stories[id] = story
		return c.page
	}
	story.Blocks = []articles.Block{articles.Paragraph{Text: articles.Plain("The whole of it, as the page has it.")}}
	c.library.stories[id] = story
	return nil
}

// newSubscriptions keeps feeds in three categories; one in five fails.
func newSubscriptions(s *fakeLibrary, n int) *fakeSubscriptions {
	c := &fakeSubscriptions{library: s, behind: map[string][]articles.Candidate{
		"one.example": {{Address: "https://one.example/feed.xml", Title: "One Lamp", Format: "Atom", Items: 12}},
		"harbour.example": {
			{Address: "https://harbour.example/feed.xml", Title: "The Harbour News", Format: "RSS", Items: 40, Already: true, Latest: articles.Date{Time: today.Add(-time.Hour)}},
			{Address: "https://harbour.example/sport.xml", Title: "The Harbour News: sport, sailing and the regatta", Format: "RSS", Items: 12, Latest: articles.Date{Time: today.Add(-50 * time.Hour)}},
			{Address: "https://harbour.example/文化.json", Title: "港の文化", Format: "JSON Feed", Items: -1},
		},
	}}
	names := []string{"The Harbour News", "Le Quai", "灯台新聞", "Tide Weekly", "صحيفة الميناء"}
	for i := range n {
		s := articles.Source{
			ID: articles.SourceID(i + 1), Title: names[i%5], Address: fmt.Sprintf("https://feed%d.example/rss", i),
			Site: "https://harbour.example/", Category: []string{"News/Europe", "", "Sea"}[i%3], Unread: i * 7 % 30, Count: 40 + i,
			Fetch: articles.FetchState{Checked: today.Add(-time.Duration(12+i*31) * time.Minute), Next: today.Add(time.Duration(48+i) * time.Minute)},
		}
		if i%5 == 3 {
			s.Fetch.Problem, s.Fetch.Failures = "the feed answered 404 Not Found; it may have moved - look at its pages for another address, or remove it here with d", 1+i%3
		}
		c.sources = append(c.sources, s)
	}
	return c
}

// tallies are what a library with three sections has to choose from.
func tallies(s *fakeLibrary) []articles.Tally {
	unread := s.count(func(h articles.Headline) bool { return !h.Read && h.Problem == "" })
	return []articles.Tally{
		{Label: "All", Count: len(s.rows), Unread: unread},
		{Label: "Unread", Filter: "unread", Count: unread, Unread: unread},
		{Label: "Starred", Filter: "starred", Count: 2},
		{Group: "Sections", Label: "World", Filter: "section:world", Count: 40, Unread: 12345},
		{Group: "Sections", Label: "Science", Filter: "section:science", Count: 40, Unread: 3},
		{Group: "Sections", Label: "文化", Filter: "section:文化", Count: 40},
		{Group: "Sources", Label: "The Harbour News, with a name longer than the sidebar", Filter: "source:harbour", Unread: 7},
	}
}

// withTallies gives a library parts to choose from.
func (s *fakeLibrary) withTallies() *fakeLibrary {
	s.tallies = tallies(s)
	return s
}
