package feeds

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
)

var noon = time.Date(2026, 11, 14, 12, 0, 0, 0, time.UTC)

// silentSubscriptions answers nothing before its context ends.
type silentSubscriptions struct{ Subscriptions }

func (silentSubscriptions) Find(ctx context.Context, _ string) ([]articles.Candidate, error) {
	<-ctx.Done()
	return []articles.Candidate{{Address: "https://late.example/"}}, nil
}

func newPane(sources ...articles.Source) *Pane {
	p := New(context.Background(), silentSubscriptions{}, Keys(keys.Preset("")), Styles{}, Clock{Now: func() time.Time { return noon }, Location: time.UTC})
	p.Resize(80, 20)
	_ = p.Update(loaded{era: p.era, sources: inOrder(sources)})
	return p
}

func TestTellsTimesAsPeopleDo(t *testing.T) {
	p := newPane()
	for _, tt := range []struct {
		ago  time.Duration
		want string
	}{
		{30 * time.Second, "just now"},
		{12 * time.Minute, "12 min ago"},
		{5 * time.Hour, "5 h ago"},
		{50 * time.Hour, "2 days ago"},
		{30 * 24 * time.Hour, "15 Oct"},
		{600 * 24 * time.Hour, "24 Mar 2025"},
		{-time.Hour, "just now"}, // a clock that was set back
	} {
		if got := p.since(noon.Add(-tt.ago)); got != tt.want {
			t.Errorf("%v ago is %q, want %q", tt.ago, got, tt.want)
		}
	}
	if got := p.since(time.Time{}); got != "never" {
		t.Errorf("no time is %q", got)
	}
	for ahead, want := range map[time.Duration]string{-time.Hour: "due", 48 * time.Minute: "in 48 min", 3 * time.Hour: "in 3 h", 73 * time.Hour: "in 3 days"} {
		if got := p.until(noon.Add(ahead)); got != want {
			t.Errorf("in %v is %q, want %q", ahead, got, want)
		}
	}
}

func TestSortsByCategoryAndThoseWithoutOneLast(t *testing.T) {
	p := newPane(
		articles.Source{ID: 1, Title: "Bell"},
		articles.Source{ID: 2, Title: "gull", Category: "Sea"},
		articles.Source{ID: 3, Title: "Crab", Category: "Sea"},
		articles.Source{ID: 4, Address: "https://a.example/", Category: "News"},
	)
	var order []articles.SourceID
	for _, i := range p.shown {
		order = append(order, p.sources[i].ID)
	}
	if want := []articles.SourceID{4, 3, 2, 1}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
}

func TestASearchThatIsGivenUpBringsNothing(t *testing.T) {
	p := newPane()
	p.Ask()
	_ = p.Update(tea.PasteMsg{Content: "late.example"})
	search := p.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if got := p.Message(); got != "looking for feeds at late.example …" {
		t.Errorf("message %q", got)
	}
	if !p.Back() {
		t.Error("esc left the screen, and not the search")
	}
	if cmd := p.Update(search()); cmd != nil || p.Message() != "" {
		t.Errorf("it subscribes, saying %q", p.Message())
	}
}

func TestShowsTheWholeReasonOfTheFeedUnderTheCursor(t *testing.T) {
	reason := "the feed answered 404 Not Found, and so did every other address that its pages name; it may have moved"
	p := newPane(articles.Source{ID: 1, Title: "Bell", Address: "https://bell.example/", Fetch: articles.FetchState{Problem: reason, Failures: 3}})
	for width := 20; width <= 120; width += 7 {
		p.Resize(width, 24)
		if got := strings.Join(strings.Fields(p.View()), ""); !strings.Contains(got, strings.Join(strings.Fields(reason), "")) {
			t.Errorf("in %d columns:\n%s", width, p.View())
		}
	}
}
