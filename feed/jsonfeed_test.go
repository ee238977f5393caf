package feed

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
)

// jsonItems reads a JSON Feed with the items given.
func jsonItems(t testing.TB, items string) []Item {
	t.Helper()
	return parse(t, `{"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://harbour.example/","items":[`+items+`]}`, "").Items
}

func TestReadsAnItemOfAJSONFeed(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		item string
		want Item
	}{
		"html before text":      {`{"id":"1","content_html":"<p>Fog</p>","content_text":"Rain"}`, Item{ID: "1", Title: "Fog", Content: "<p>Fog</p>"}},
		"text":                  {`{"id":"1","content_text":"5 < 6\nlate\n\nRain"}`, Item{ID: "1", Title: "5 < 6 late", Content: "<p>5 &lt; 6<br>\nlate</p>\n<p>Rain</p>"}},
		"one line of text":      {`{"id":"1","content_text":"<b>Fog"}`, Item{ID: "1", Title: "<b>Fog", Content: "&lt;b&gt;Fog"}},
		"summary only":          {`{"id":"1","title":"T","summary":"Fog &\n rain"}`, Item{ID: "1", Title: "T", Content: "<p>Fog &amp;<br>\nrain</p>"}},
		"summary and text":      {`{"id":"1","title":"T","summary":"Fog","content_html":"<p>Fog and rain</p>"}`, Item{ID: "1", Title: "T", Content: "<p>Fog and rain</p>", Summary: "Fog"}},
		"summary is the text":   {`{"id":"1","title":"T","summary":"Fog","content_html":"Fog"}`, Item{ID: "1", Title: "T", Content: "Fog"}},
		"headed by its summary": {`{"id":"1","summary":"Fog","content_html":"<p>Rain</p>"}`, Item{ID: "1", Title: "Fog", Content: "<p>Rain</p>", Summary: "Fog"}},
		"headed by its link":    {`{"url":"/a"}`, Item{ID: "https://harbour.example/a", Title: "https://harbour.example/a", Link: "https://harbour.example/a"}},
		"the picture of an item": {
			`{"id":"1","title":"T","image":"/i.png","attachments":[{"url":"/a.jpg","mime_type":"image/jpeg","title":"A net"},{"url":"/a.mp3","mime_type":"audio/mpeg","title":"Listen"}]}`,
			Item{ID: "1", Title: "T", Enclosures: []Enclosure{
				{URL: "https://harbour.example/a.jpg", Type: "image/jpeg", Caption: "A net"},
				{URL: "https://harbour.example/a.mp3", Type: "audio/mpeg"},
				{URL: "https://harbour.example/i.png", Type: "image", Thumbnail: true},
			}},
		},
		"external":           {`{"id":"1","title":"T","external_url":"https://a.example/"}`, Item{ID: "1", Title: "T", Link: "https://a.example/"}},
		"its own link first": {`{"id":"1","title":"T","url":"/a","external_url":"https://a.example/"}`, Item{ID: "1", Title: "T", Link: "https://harbour.example/a"}},
		"numbers":            {`{"id":-7,"title":12}`, Item{ID: "-7", Title: "12"}},
		"wrong types":        {`{"id":true,"title":["x"],"authors":7,"tags":"sea","url":{}}`, Item{Authors: []articles.Author{{Name: "7"}}, Categories: []string{"sea"}}},
		"authors":            {`{"id":"1","title":"T","authors":[{"name":"Ann"},{"url":"https://a.example"},"Bo",{}],"author":{"name":"Cy"}}`, Item{ID: "1", Title: "T", Authors: []articles.Author{{Name: "Ann"}, {Name: "https://a.example"}, {Name: "Bo"}, {Name: "Cy"}}}},
		"tags":               {`{"id":"1","title":"T","tags":["sea",""," fog "]}`, Item{ID: "1", Title: "T", Categories: []string{"sea", "fog"}}},
		"controls":           {`{"id":"a\u001bb","title":"c\u0007d","tags":["e\u009bf"],"attachments":[{"url":"/a","mime_type":"g\u001bh","size_in_bytes":"1\u001b2"}]}`, Item{ID: "ab", Title: "cd", Categories: []string{"ef"}, Enclosures: []Enclosure{{URL: "https://harbour.example/a", Type: "gh", Length: "12"}}}},
		"files":              {`{"id":"1","title":"T","attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":12},{"url":"file:///x"},7]}`, Item{ID: "1", Title: "T", Enclosures: []Enclosure{{URL: "https://harbour.example/a.mp3", Type: "audio/mpeg", Length: "12"}}}},
		"a frame":            {`{"id":"1","title":"T","content_html":"Fog<iframe src='/v'></iframe>"}`, Item{ID: "1", Title: "T", Content: "Fog", Enclosures: []Enclosure{{URL: "https://harbour.example/v", Type: "text/html"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := jsonItems(t, tt.item)
			if diff := cmp.Diff([]Item{tt.want}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadsTheDatesOfAJSONFeed(t *testing.T) {
	t.Parallel()
	it := jsonItems(t, `{"id":"1","date_published":"2019-11-12T11:34:05Z","date_modified":"2019-11-13T00:00:00+01:00"}`)[0]
	if it.Published.String() != "2019-11-12T11:34:05Z" || it.Updated.String() != "2019-11-13T00:00:00+01:00" {
		t.Errorf("%v, %v", it.Published, it.Updated)
	}
}

func TestReadsTheHeadOfAJSONFeed(t *testing.T) {
	t.Parallel()
	f := parse(t, `{"version":"https://jsonfeed.org/version/1.1","title":"Quay","description":"Of <ships>\nand fog","home_page_url":"/","feed_url":"f.json",
"icon":{"a":[1]},"author":{"name":"Ann"},"items":[{"id":"1"},{"id":"2","authors":[{"name":"Bo"}]}],"language":"da"}`, "https://feeds.example/x/y")
	if f.Title != "Quay" || f.Description != "Of &lt;ships&gt;\nand fog" || f.Link != "https://feeds.example/" || f.Self != "https://feeds.example/x/f.json" || f.Language != "da" {
		t.Errorf("%+v", f)
	}
	if f.Items[0].Authors[0].Name != "Ann" || f.Items[1].Authors[0].Name != "Bo" {
		t.Errorf("%+v", f.Items)
	}
	f = parse(t, `{"version":"https://jsonfeed.org/version/1","items":[{"url":"a"}]}`, "https://feeds.example/x/y")
	if f.Items[0].Link != "https://feeds.example/x/a" || f.Title != "" {
		t.Errorf("%+v", f)
	}
}

func TestGivesTheItemsOfABrokenJSONFeed(t *testing.T) {
	t.Parallel()
	const head = `{"version":"https://jsonfeed.org/version/1","items":`
	for src, want := range map[string]struct{ ids, note string }{
		head + `[{"id":"1"},7,"x",{"id":"2"}]}`:                                  {"1 2", ""},
		head + `[{"id":"1"},[1],null,{"id":"2"}]}`:                               {"1  2", ""},
		head + `[{"id":"1"},{"id":"2"`:                                           {"1", "breaks off"},
		head + `[{"id":"1"},{"id":}]}`:                                           {"1", "breaks off"},
		head + `[{"id":"1"}`:                                                     {"1", "breaks off"},
		head + `{"id":"1"}}`:                                                     {"", "breaks off"},
		head + "[{\"id\":\"1\"},{\"id\":\"2\x01\"},{\"id\":\"3\"}]}":             {"1 2 3", "control characters"},
		head + "[{\"id\":\"1\"},{\"id\":\"2\n\"},{\"id\":":                       {"1 2", "control characters"},
		" \n\ufeff" + head + `[{"id":"1"}]}`:                                     {"1", ""},
		head + "[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":3x},{\"id\":\"4\x01\"}]}": {"1 2", "breaks off"},
	} {
		f := parse(t, src, "")
		var ids []string
		for _, it := range f.Items {
			ids = append(ids, it.ID)
		}
		notes := strings.Join(f.Notes, "; ")
		if got := strings.Join(ids, " "); got != want.ids || !strings.Contains(notes, want.note) || want.note == "" && notes != "" {
			t.Errorf("%s: %q, %q; want %q, %q", src, got, notes, want.ids, want.note)
		}
	}
}

func TestCountsTheItemsOfAJSONFeedUpToTheBound(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		items int
		notes int
	}{{maxItems, 0}, {maxItems + 1, 1}, {maxItems + 3, 1}} {
		var b strings.Builder
		for i := range tt.items {
			fmt.Fprintf(&b, `,{"id":%d}`, i)
		}
		f := parse(t, `{"version":"https://jsonfeed.org/version/1","items":[`+b.String()[1:]+`],"title":"T"}`, "")
		if len(f.Items) != maxItems || len(f.Notes) != tt.notes || f.Title != "T" || f.Items[maxItems-1].ID != strconv.Itoa(maxItems-1) {
			t.Errorf("%d: %d items, notes %q", tt.items, len(f.Items), f.Notes)
		}
	}
}
