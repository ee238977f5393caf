package feed

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestListsTheFilesOfAnItem(t *testing.T) {
	t.Parallel()
	const a = "https://a.example/"
	for name, tt := range map[string]struct {
		markup string
		want   []Enclosure
	}{
		"none":            {"<enclosure/>", nil},
		"RSS":             {`<enclosure url="/e.mp3" type="audio/mpeg" length="12"/>`, []Enclosure{{URL: "https://harbour.example/e.mp3", Type: "audio/mpeg", Length: "12"}}},
		"href":            {`<enclosure href="/e.mp3"/>`, []Enclosure{{URL: "https://harbour.example/e.mp3"}}},
		"Atom":            {`<atom:link rel="enclosure" href="/e.mp3" type="audio/mpeg" length="12"/>`, []Enclosure{{URL: "https://harbour.example/e.mp3", Type: "audio/mpeg", Length: "12"}}},
		"twice":           {`<enclosure url="/e.mp3"/><enclosure url="/e.mp3" type="audio/mpeg"/>`, []Enclosure{{URL: "https://harbour.example/e.mp3"}}},
		"not the web's":   {`<enclosure url="file:///etc/passwd"/><enclosure url="javascript:x"/>`, nil},
		"another's":       {`<x:enclosure url="/e.mp3"/><link rel="enclosures" href="/f"/>`, nil},
		"FeedBurner":      {`<enclosure url="/e.mp3"/><feedburner:origEnclosureLink>https://a.example/o.mp3</feedburner:origEnclosureLink>`, []Enclosure{{URL: a + "o.mp3"}}},
		"FeedBurner, bad": {`<enclosure url="/e.mp3"/><feedburner:origEnclosureLink>javascript:x</feedburner:origEnclosureLink>`, []Enclosure{{URL: "https://harbour.example/e.mp3"}}},
		"FeedBurner only": {`<feedburner:origEnclosureLink>https://a.example/o.mp3</feedburner:origEnclosureLink>`, nil},
		"lines":           {"<enclosure url='/e' type='audio/x&#10;y\x1b' length='1&#9;2'/>", []Enclosure{{URL: "https://harbour.example/e", Type: "audio/x y", Length: "1 2"}}},
		"Media RSS": {
			`<media:content url="https://a.example/1.jpg" medium="image" width="640" filesize="9"><media:title>Fog</media:title><media:credit>Ann Lee</media:credit></media:content>`,
			[]Enclosure{{URL: a + "1.jpg", Type: "image", Length: "9", Caption: "Fog", Credit: "Ann Lee", Width: 640}},
		},
		"said of the item, not of its picture": {
			`<media:title>Story</media:title><media:content url="https://a.example/1.jpg"/>`, []Enclosure{{URL: a + "1.jpg"}},
		},
		"a very wide picture": {`<media:content url="https://a.example/1.jpg" width="200000"/>`, []Enclosure{{URL: a + "1.jpg", Width: maxPixels}}},
		"groups": {
			`<description>Text.</description><media:group><media:description>Fog</media:description><media:copyright>Ann</media:copyright><media:content url="https://a.example/1.jpg"><media:title>Own</media:title></media:content>` +
				`<media:content url="https://a.example/2.jpg"/><media:thumbnail url="https://a.example/t.jpg" width="9"/></media:group><media:group><media:content url="https://a.example/3.jpg"/></media:group>`,
			[]Enclosure{
				{URL: a + "1.jpg", Caption: "Own", Credit: "Ann", Group: 1},
				{URL: a + "2.jpg", Caption: "Fog", Credit: "Ann", Group: 1},
				{URL: a + "t.jpg", Type: "image", Caption: "Fog", Credit: "Ann", Width: 9, Thumbnail: true},
				{URL: a + "3.jpg", Group: 2},
			},
		},
		"a thumbnail within": {
			`<media:content url="https://a.example/v.mp4" type="video/mp4"><media:thumbnail url="https://a.example/t.jpg"/></media:content>`,
			[]Enclosure{{URL: a + "v.mp4", Type: "video/mp4"}, {URL: a + "t.jpg", Type: "image", Thumbnail: true}},
		},
		"media without an address": {`<media:content medium="image"><media:title>x</media:title></media:content>`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, itemOf(t, tt.markup).Enclosures); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBoundsTheLinesOfAFeed(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é", maxLine)
	it := itemOf(t, "<title>"+long+"</title><category>"+long+"</category><author>"+long+"</author><enclosure url='/e' type='"+long+"' length='"+long+"'/>")
	for _, s := range []string{it.Title, it.Categories[0], it.Authors[0].Name, it.Enclosures[0].Type, it.Enclosures[0].Length} {
		if len(s) != maxLine || strings.Trim(s, "é") != "" {
			t.Errorf("%d bytes, %.40q", len(s), s)
		}
	}
	it = itemOf(t, "<title>a"+long+"</title>")
	if len(it.Title) != maxLine-1 {
		t.Errorf("%d bytes: a character is cut in half", len(it.Title))
	}
}

func TestTheTitleOfAFeedIsALine(t *testing.T) {
	t.Parallel()
	for _, src := range []string{
		"<rss><channel><title>Quay\n&#27;]0;x&#7;\u202enews</title><language>en\x1b</language></channel></rss>",
		`{"version":"https://jsonfeed.org/version/1","title":"Quay\n\u001b]0;x\u0007\u202enews","language":"en\u001b","items":[]}`,
	} {
		if f := parse(t, src, ""); f.Title != "Quay ]0;xnews" || f.Language != "en" {
			t.Errorf("%q, %q", f.Title, f.Language)
		}
	}
}

func TestAPictureDoesNotRepeatTheStory(t *testing.T) {
	t.Parallel()
	const text = "In this episode we caulk the hull of a boat.\n\n00:00 Intro\n03:10 Cotton"
	for markup, want := range map[string]string{
		"<title>Clip</title><media:group><media:title>Clip</media:title><media:thumbnail url='/t.jpg'/><media:description>" + text + "</media:description></media:group>": "",
		"<title>Clip</title><media:group><media:title>Clip</media:title><media:thumbnail url='/t.jpg'/><media:description>A hull</media:description></media:group>":       "",
		"<title>Clip</title><media:group><media:title>Clip</media:title><media:thumbnail url='/t.jpg'/></media:group>":                                                    "",
		"<title>Clip</title><media:content url='/t.jpg'><media:description>A gull on a bench</media:description></media:content><description>A gull.</description>":       "A gull on a bench",
		"<media:content url='/t.jpg'><media:description>A gull on a bench</media:description></media:content>":                                                            "A gull on a bench",
		"<media:content url='/t.jpg'><media:description>A gull</media:description></media:content><description>A gull walks.</description>":                               "A gull",
	} {
		if got := itemOf(t, markup).Enclosures[0].Caption; got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}
