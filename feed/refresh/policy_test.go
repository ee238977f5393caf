package refresh

import (
	"strings"
	"testing"
	"time"

	"lede/articles"
)

var noon = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

func TestAsksAgainWhenItIsTime(t *testing.T) {
	hour := time.Hour
	for name, c := range map[string]struct {
		state  articles.FetchState
		answer answer
		next   time.Duration // from now, without jitter
	}{
		"nobody says anything":       {answer: answer{}, next: 30 * time.Minute},
		"good for three hours":       {answer: answer{fresh: 3 * hour}, next: 3 * hour},
		"good for a minute":          {answer: answer{fresh: time.Minute}, next: 15 * time.Minute},
		"good for a year":            {answer: answer{fresh: 8760 * hour}, next: 24 * hour},
		"wanted once a day":          {answer: answer{every: 24 * hour}, next: 24 * hour},
		"wanted sooner than is good": {answer: answer{every: 5 * time.Minute, fresh: hour}, next: hour},
		"failed once":                {answer: answer{problem: "x"}, next: 15 * time.Minute},
		"failed for the fourth time": {state: articles.FetchState{Failures: 3}, answer: answer{problem: "x"}, next: 2 * hour},
		"failed for weeks":           {state: articles.FetchState{Failures: 4000}, answer: answer{problem: "x"}, next: 24 * hour},
		"come back in two hours":     {answer: answer{problem: "x", retryAfter: 2 * hour}, next: 2 * hour},
		"come back in a minute":      {state: articles.FetchState{Failures: 4}, answer: answer{problem: "x", retryAfter: time.Minute}, next: time.Minute},
		"come back in ten years":     {answer: answer{problem: "x", retryAfter: 87600 * hour}, next: 7 * 24 * hour},
		"well again":                 {state: articles.FetchState{Failures: 9, Problem: "x"}, answer: answer{}, next: 30 * time.Minute},
	} {
		got := after(c.state, c.answer, noon, 0)
		if !got.Next.Equal(noon.Add(c.next)) {
			t.Errorf("%s: asked again after %v, want %v", name, got.Next.Sub(noon), c.next)
		}
		if (got.Failures > 0) != (c.answer.problem != "") || got.Problem != c.answer.problem {
			t.Errorf("%s: %d failures, %q", name, got.Failures, got.Problem)
		}
		late := after(c.state, c.answer, noon, 0.999).Next
		if late.Before(got.Next) || late.Sub(noon) > c.next+c.next/10+1 {
			t.Errorf("%s: with jitter after %v", name, late.Sub(noon))
		}
	}
}

func TestKeepsToTheHoursThatAFeedNames(t *testing.T) { // noon is a Wednesday's
	hour := time.Hour
	all := uint32(1<<24 - 1)
	for name, c := range map[string]struct {
		pace articles.Pace
		next time.Duration // from now, without jitter
	}{
		"nothing said":             {articles.Pace{}, 30 * time.Minute},
		"every three hours":        {articles.Pace{Rest: 3 * hour}, 3 * hour},
		"once a year":              {articles.Pace{Rest: 8760 * hour}, 24 * hour},
		"not at noon":              {articles.Pace{Hours: 1 << 12}, 90 * time.Minute},
		"at three in the night":    {articles.Pace{Hours: all &^ (1 << 3)}, 15*hour + 30*time.Minute},
		"not on Wednesdays":        {articles.Pace{Days: 1 << time.Wednesday}, 12*hour + 30*time.Minute},
		"on Tuesdays":              {articles.Pace{Days: 0x7f &^ (1 << time.Tuesday)}, 132*hour + 30*time.Minute},
		"Mondays at three":         {articles.Pace{Hours: all &^ (1 << 3), Days: 0x7f &^ (1 << time.Monday)}, 111*hour + 30*time.Minute},
		"never, which is no pace":  {articles.Pace{Hours: all}, 30 * time.Minute},
		"on no day, nor is that":   {articles.Pace{Days: 0x7f}, 30 * time.Minute},
		"rest, and then no coming": {articles.Pace{Rest: 6 * hour, Hours: 1 << 18}, 7 * hour},
	} {
		got := after(articles.FetchState{Pace: c.pace}, answer{}, noon, 0)
		if !got.Next.Equal(noon.Add(c.next)) || got.Pace != c.pace {
			t.Errorf("%s: asked again after %v, want %v", name, got.Next.Sub(noon), c.next)
		}
	}
}

func TestPassesOverWhatMustNotBeAsked(t *testing.T) {
	for name, c := range map[string]struct {
		state articles.FetchState
		host  time.Time // until when its host is barred
		force bool
		named bool
		want  string // begins the reason; empty where it is asked
	}{
		"new":                                 {},
		"its host is barred":                  {host: noon.Add(time.Minute), force: true, want: "its server wants to be left alone for 61 s"},
		"its host was barred":                 {host: noon.Add(-time.Minute), force: true},
		"barred for longer than its host":     {host: noon.Add(time.Minute), state: articles.FetchState{Barred: noon.Add(time.Hour)}, want: "its server wants to be left alone for 61 min"},
		"due":                                 {state: articles.FetchState{Next: noon}},
		"early":                               {state: articles.FetchState{Next: noon.Add(time.Hour)}, want: "it is asked again in 61 min"},
		"early, but wanted":                   {state: articles.FetchState{Next: noon.Add(time.Hour)}, force: true},
		"barred, and wanted":                  {state: articles.FetchState{Barred: noon.Add(time.Minute)}, force: true, want: "its server wants to be left alone for 61 s"},
		"gone, and wanted":                    {state: articles.FetchState{Gone: true}, force: true, want: "it is gone"},
		"gone, and wanted by name":            {state: articles.FetchState{Gone: true}, force: true, named: true},
		"barred, and wanted by name":          {state: articles.FetchState{Barred: noon.Add(time.Minute)}, force: true, named: true, want: "its server"},
		"a clock that was years ahead":        {state: articles.FetchState{Next: noon.AddDate(3, 0, 0), Barred: noon.AddDate(3, 0, 0)}},
		"wanted of a server that was patient": {state: articles.FetchState{Barred: noon.Add(-time.Second), Next: noon.Add(time.Hour)}, force: true},
	} {
		got := passOver(articles.Source{Fetch: c.state}, c.host, noon, c.force, c.named)
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestCountsEqualSightingsInARow(t *testing.T) {
	state := articles.FetchState{}
	for i, step := range []struct {
		movedTo string
		problem string
		want    int
	}{
		{"b", "", 1}, {"", "down", 1}, {"c", "", 1}, {"", "", 0}, {"c", "", 1}, {"c", "", 2},
	} {
		state = after(state, answer{movedTo: step.movedTo, problem: step.problem}, noon, 0)
		if state.Sightings != step.want {
			t.Errorf("step %d: %d sightings of %q", i, state.Sightings, state.MovedTo)
		}
	}
}
