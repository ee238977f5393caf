package identify

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lede/articles/similar"
)

func TestKnowsItemsByTheFirstNameThatIsTheirs(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		names  [][]string
		common []string
		keys   []string
		found  []string
	}{
		"ids":                        {[][]string{{"a", "/a"}, {"b", "/b"}}, nil, []string{"a", "b"}, nil},
		"one id for all":             {[][]string{{"x", "/a"}, {"x", "/b"}}, nil, []string{"/a", "/b"}, []string{"x"}},
		"one id and one link":        {[][]string{{"x", "/", "A 1"}, {"x", "/", "B 1"}}, nil, []string{"A 1", "B 1"}, []string{"/", "x"}},
		"an id that was shared once": {[][]string{{"x", "/a"}}, []string{"x"}, []string{"/a"}, nil},
		"all of them were":           {[][]string{{"x", "/a"}}, []string{"x", "/a"}, []string{"/a"}, nil},
		"the same item twice":        {[][]string{{"x", "/a"}, {"y", "/b"}, {"x", "/a"}}, nil, []string{"x", "y", ""}, nil},
		"one has the other's link":   {[][]string{{"x", "/a", "A"}, {"/a", "B"}}, nil, []string{"x", "B"}, []string{"/a"}},
		"a link that is the id, too": {[][]string{{"/a", "/a", "A"}, {"/b", "/b", "B"}}, nil, []string{"/a", "/b"}, nil},
		"nothing":                    {[][]string{nil, {"x"}}, nil, []string{"", "x"}, nil},
	} {
		common := map[string]bool{}
		for _, s := range c.common {
			common[s] = true
		}
		if keys, found := Keys(c.names, common); !cmp.Equal(keys, c.keys) || !cmp.Equal(found, c.found) {
			t.Errorf("%s: keys %q, shared %q", name, keys, found)
		}
	}
}

const crews = "Crews stay ashore for a second day after talks about the winter timetable ended without any result at all, " +
	"the company said, and a new meeting is set for Monday at ten in the morning in the harbour office."

var friday = time.Date(2026, 11, 27, 8, 0, 0, 0, time.UTC)

// told is a story and its text.
type told struct {
	Story
	text string
}

func tell(link, title string, at time.Time, text string) told {
	return told{Story{Link: link, Title: title, Published: at}, text}
}

// matched returns which story each item is.
func matched(items, stories []told, shared ...string) []int {
	list := func(of []told) (out []Story) {
		for _, s := range of {
			out = append(out, s.Story)
		}
		return out
	}
	page := func(link string) bool {
		for _, s := range shared {
			if link == s {
				return false
			}
		}
		return true
	}
	return Match(list(items), list(stories), page, func(i, k int) (a, b similar.Sketch) {
		return similar.Of(similar.Story{Text: items[i].text}), similar.Of(similar.Story{Text: stories[k].text})
	})
}

func TestMatchesAnItemWithTheStoryThatItIs(t *testing.T) {
	t.Parallel()
	later, none := friday.Add(26*time.Hour), time.Time{}
	ferry := tell("http://x.example/p/1", "Ferry strike", friday, crews)
	other := "The moths are back in the lamps of the harbour, and nobody has asked them to come, says the keeper of the light."
	for name, c := range map[string]struct {
		item told
		want bool
	}{
		"link, title and date":         {tell("https://www.x.example/p/1/", "Ferry strike", friday, other), true},
		"link and title":               {tell("http://x.example/p/1", "FERRY  strike", later, crews+" More."), true},
		"and a text all new":           {tell("http://x.example/p/1", "Ferry strike", later, other), false},
		"a little later":               {tell("http://x.example/p/1", "Ferry strike", friday.Add(otherDate-1), other), true},
		"and no date":                  {tell("http://x.example/p/1", "Ferry strike", none, other), true},
		"and no text":                  {tell("http://x.example/p/1", "Ferry strike", later, ""), true},
		"link and date":                {tell("http://x.example/p/1", "Moths", friday, other), true},
		"link and text":                {tell("http://x.example/p/1", "Moths", later, crews+" More."), true},
		"link alone":                   {tell("http://x.example/p/1", "Moths", later, other), false},
		"title, date and text":         {tell("http://y.example/q", "Ferry strike", friday, crews), true},
		"title and date":               {tell("http://y.example/q", "Ferry strike", friday, other), false},
		"title and text":               {tell("http://y.example/q", "Ferry strike", later, crews), false},
		"date and text":                {tell("http://y.example/q", "Moths", friday, crews), false},
		"title, text, no date":         {tell("http://y.example/q", "Ferry strike", none, crews), false},
		"the front page and the title": {tell("http://x.example/", "Ferry strike", later, other), false},
	} {
		if got := matched([]told{c.item}, []told{ferry})[0] == 0; got != c.want {
			t.Errorf("%s: it is the story: %v", name, got)
		}
	}
}

func TestTheNextOfASeriesIsAStoryOfItsOwn(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		before, after string
		want          int
	}{
		"reports":        {"Fixed at eight.", "We are looking into a slow harbour gate.", -1},
		"of two words":   {"All green.", "Gate broken.", -1},
		"of one frame":   {"Sunny with light winds from the west, twelve degrees.", "Rain with strong winds from the south, nine degrees at most.", -1},
		"a counter":      {"153 views, 9 comments", "160 views, 12 comments", 0},
		"an added line":  {"Fixed at eight.", "Fixed at eight. Thanks for your patience.", 0},
		"in Japanese":    {"港は晴れ、風は西から弱い。", "明日の午後から強い雨になるでしょう。", -1},
		"an edited text": {crews, strings.Replace(crews, "second", "third", 1), 0},
	} {
		story := tell("http://x.example/status", "Status", friday, c.before)
		item := tell("http://x.example/status", "Status", friday.Add(26*time.Hour), c.after)
		if got := matched([]told{item}, []told{story})[0]; got != c.want {
			t.Errorf("%s: it is story %d", name, got)
		}
	}
}

func TestMatchesWhatHasNoLinkByItsDateOrItsText(t *testing.T) {
	t.Parallel()
	bare := tell("", "Ferry strike", friday, crews)
	for name, c := range map[string]struct {
		item told
		want bool
	}{
		"a counter for a text":          {tell("", "Ferry strike", friday, "153 views, 9 comments"), true},
		"the date of the delivery":      {tell("", "Ferry strike", friday.Add(26*time.Hour), crews), true},
		"another date, a counter":       {tell("", "Ferry strike", friday.Add(26*time.Hour), "153 views"), false},
		"another date and text":         {tell("", "Ferry strike", friday.Add(26*time.Hour), "The moths are back in the lamps of the harbour, and nobody has asked them to come, says the keeper of the light."), false},
		"another title, the same dates": {tell("", "Moths", friday, crews), false},
		"a page of its own":             {tell("http://x.example/p/1", "Ferry strike", friday.Add(time.Hour), crews), false},
	} {
		if got := matched([]told{c.item}, []told{bare})[0] == 0; got != c.want {
			t.Errorf("%s: it is the story: %v", name, got)
		}
	}
	short := []told{tell("", "Morning show", friday, "Listen to today.")}
	if got := matched([]told{tell("", "Morning show", friday.Add(24*time.Hour), "Listen to today.")}, short)[0]; got != -1 {
		t.Error("a short text that is said each day is one story")
	}
}

func TestMatchesWhatHasNeitherDateNorLink(t *testing.T) {
	t.Parallel()
	bare := tell("", "Ferry strike", time.Time{}, crews+" Seen 17 times.")
	now := tell("", "Ferry strike", time.Time{}, crews+" Seen 91 times.")
	linked := tell("http://x.example/p/1", "Ferry strike", time.Time{}, crews)
	elsewhere := tell("http://x.example/p/2", "Ferry strike", time.Time{}, crews)
	moths := tell("", "Ferry strike", time.Time{}, "Moths, for once, and not a word of boats.")
	for name, c := range map[string]struct {
		item, story told
		want        int
	}{
		"a counter":                 {now, bare, 0},
		"a link that appears":       {linked, bare, 0},
		"a link that goes":          {bare, linked, 0},
		"two links":                 {elsewhere, linked, -1},
		"another text":              {moths, bare, -1},
		"a date that appears":       {tell("", "Ferry strike", friday, crews), bare, 0},
		"a date that goes":          {bare, tell("", "Ferry strike", friday, crews), 0},
		"short texts that are one":  {tell("", "Hm", time.Time{}, "No."), tell("", "Hm", time.Time{}, "No."), 0},
		"short texts that are none": {tell("", "Hm", time.Time{}, "No."), tell("", "Hm", time.Time{}, "Yes."), -1},
	} {
		if got := matched([]told{c.item}, []told{c.story})[0]; got != c.want {
			t.Errorf("%s: it is story %d", name, got)
		}
	}
}

func TestALinkToManyStoriesIsNoEvidence(t *testing.T) {
	t.Parallel()
	story := tell("http://x.example/status", "Elevated errors", friday, "Fixed at eight.")
	same := tell("http://x.example/status", "Elevated errors", friday, "Fixed at eight.")
	later := tell("http://x.example/status", "Elevated errors", friday.Add(time.Hour), "Fixed at eight.")
	if got := matched([]told{later, same}, []told{story}, "x.example/status"); !cmp.Equal(got, []int{-1, 0}) {
		t.Errorf("they are %v", got)
	}
}

func TestNoStoryIsTwoItems(t *testing.T) {
	t.Parallel()
	one := tell("http://x.example/p/1", "Ferry strike", friday, crews)
	if got := matched([]told{tell(one.Link, one.Title, friday.Add(time.Hour), crews), one}, []told{one}); !cmp.Equal(got, []int{-1, 0}) {
		t.Errorf("they are %v, though the second has the date, too", got)
	}
	if got := matched([]told{one}, []told{one, one}); !cmp.Equal(got, []int{0}) {
		t.Errorf("it is %v, and not the newest", got)
	}
}

func TestADateTellsMoreThanNone(t *testing.T) {
	t.Parallel()
	undated, dated := tell("", "Ferry strike", time.Time{}, crews), tell("", "Ferry strike", friday, crews)
	if got := matched([]told{undated, dated}, []told{dated}); !cmp.Equal(got, []int{-1, 0}) {
		t.Errorf("they are %v", got)
	}
}

func TestBoundsWithHowManyAnItemIsCompared(t *testing.T) {
	t.Parallel()
	asked := 0
	stories := make([]Story, 3*maxPairs)
	for i := range stories {
		stories[i] = Story{Link: "http://x.example/p", Title: "Photo", Published: friday}
	}
	Match([]Story{{Link: "http://x.example/q", Title: "Photo", Published: friday}}, stories, func(string) bool { return true }, func(int, int) (a, b similar.Sketch) {
		asked++
		return a, b
	})
	if asked != maxPairs {
		t.Errorf("compared with %d", asked)
	}
	asked = 0
	photos := make([]Story, maxTexts)
	for i := range photos {
		photos[i] = Story{Link: "http://x.example/q", Title: "Photo", Published: friday}
	}
	Match(photos, stories, func(string) bool { return true }, func(int, int) (a, b similar.Sketch) {
		asked++
		return similar.Of(similar.Story{Text: "One."}), similar.Of(similar.Story{Text: "Two."})
	})
	if asked != maxTexts {
		t.Errorf("compared %d texts", asked)
	}
}

func TestTellsThatAnotherStoryHasTakenTheID(t *testing.T) {
	t.Parallel()
	status := tell("http://x.example/status", "Elevated errors: fixed", friday, "Fixed at eight.")
	post := tell("http://x.example/p/3", "Day 3 photo", friday, crews)
	later := friday.Add(otherDate)
	moths := "The moths are back in the lamps of the harbour, and nobody has asked them to come, says the keeper of the light."
	for name, c := range map[string]struct {
		item, story told
		want        bool
	}{
		"one link, all else new":         {tell(status.Link, "Maintenance", later, "Two hours."), status, true},
		"and earlier":                    {tell(status.Link, "Maintenance", friday.Add(-otherDate), "Two hours."), status, true},
		"a little later":                 {tell(status.Link, "Maintenance", later.Add(-1), "Two hours."), status, false},
		"without a date":                 {tell(status.Link, "Maintenance", time.Time{}, "Two hours."), status, false},
		"one link, a title alike":        {tell(status.Link, "Elevated errors: not fixed yet", later, "Two hours."), status, false},
		"one link, the same text":        {tell(status.Link, "Maintenance", later, "Fixed at eight."), status, false},
		"one id, another page":           {tell("http://x.example/p/4", "Day 4 photo", later, moths), post, true},
		"one id, another page, its text": {tell("http://x.example/p/4", "Day 4 photo", later, crews), post, false},
		"one id, a page that has moved":  {tell("http://x.example/p/4", "Day 3 photo", later, moths), post, false},
		"one id and short texts":         {tell("http://x.example/p/4", "Day 4 photo", later, "A pier."), tell(post.Link, post.Title, friday, "A pier."), true},
		"one id, no page, all else new":  {tell("", "Maintenance", later, moths), tell("moth", post.Title, friday, crews), true},
		"one id, a page that goes":       {tell("", "Day 4 photo", later, moths), post, false},
		"one id, a part of the text":     {tell("http://x.example/p/4", "Day 4 photo", later, "Crews stay ashore for a second day"), post, true},
		"one id, a page that appears":    {tell("http://x.example/p/4", "Day 4 photo", later, moths), tell("", post.Title, friday, crews), false},
	} {
		texts := func() (a, b similar.Sketch) {
			return similar.Of(similar.Story{Text: c.item.text}), similar.Of(similar.Story{Text: c.story.text})
		}
		if got := Replaced(c.item.Story, c.story.Story, texts); got != c.want {
			t.Errorf("%s: it is another: %v", name, got)
		}
	}
}

func TestNamesAStoryByItsPage(t *testing.T) {
	t.Parallel()
	one := Page(Story{Link: "http://x.example/p/1", Title: "Ferry strike"})
	if one == "" || one != Page(Story{Link: "https://www.x.example/p/1/", Title: "ferry  Strike"}) {
		t.Errorf("it is %q", one)
	}
	for _, other := range []Story{
		{Link: "http://x.example/p/2", Title: "Ferry strike"},
		{Link: "http://x.example/p/1", Title: "Ferry"},
		{Link: "http://x.example/p/1", Title: "Ferry strike", Published: friday},
	} {
		if Page(other) == one {
			t.Errorf("%v is the same", other)
		}
	}
	for _, link := range []string{"", "post-1", "http://x.example/", "ftp://x.example/p"} {
		if got := Page(Story{Link: link, Title: strings.Repeat("a", 3)}); got != "" {
			t.Errorf("%q is the page %q", link, got)
		}
	}
}
