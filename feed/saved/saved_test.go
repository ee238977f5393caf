package saved

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// told writes pages down as a test compares them.
func told(e Export) string {
	var b strings.Builder
	for _, p := range e.Pages {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s", p.Origin, p.Stated.Title.Value, p.Stated.Section.Value, strings.Join(p.Tags, " "), p.Time.UTC().Format(time.DateOnly))
		if p.Read {
			b.WriteString("|read")
		}
		if p.Starred {
			b.WriteString("|starred")
		}
		if len(p.Body) > 0 {
			fmt.Fprintf(&b, "|%s", p.Body)
		}
		b.WriteString("\n")
	}
	return b.String()
}

const (
	lamp = "https://a.example/lamp|The lamp|"
	boat = "https://a.example/boat|The boat|"
)

// exports are what services and browsers write, and what is in it.
var exports = []struct{ name, from, text, want string }{
	{
		"Pocket's table", "Pocket",
		"title,url,time_added,tags,status\nThe lamp,https://a.example/lamp,1700000000,sea|light,unread\nhttps://a.example/boat,https://a.example/boat,1600000000,,archive\n",
		lamp + "|sea light|2023-11-14\nhttps://a.example/boat|a.example/boat|||2020-09-13|read\n",
	},
	{
		"Instapaper", "Instapaper",
		"URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/lamp,The lamp,,Starred,1700000000,\"[\"\"sea\"\"]\"\nhttps://a.example/boat,The boat,,Coast,1600000000,[]\nhttps://a.example/net,\"The \"\"net\"\", mended\",,Archive,1600000000,\n",
		lamp + "|sea|2023-11-14|starred\n" + boat + "Coast||2020-09-13\nhttps://a.example/net|The \"net\", mended|||2020-09-13|read\n",
	},
	{
		"Raindrop", "Raindrop",
		"id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,The lamp,,Nobody,https://a.example/lamp,News/Coast,\"sea, light\",2023-11-14T22:13:20.000Z,,,true\n2,The boat,,,https://a.example/boat,Unsorted,,2020-09-13T12:26:40Z,,,false\n",
		lamp + "News/Coast|sea light|2023-11-14|starred\n" + boat + "||2020-09-13\n",
	},
	{
		"wallabag's table", "wallabag",
		"Title;URL;Content;Tags;\"MIME Type\";Language;\"Creation date\"\n\"The lamp\";https://a.example/lamp;\"<p>Dark; all winter.</p>\";sea;text/html;en;\"14/11/2023 22:13:20\"\n",
		lamp + "|sea|2023-11-14|<p>Dark; all winter.</p>\n",
	},
	{
		"wallabag", "wallabag",
		`[{"is_archived":1,"is_starred":0,"tags":["sea","light"],"is_public":false,"id":7,"title":"The lamp","url":"https:\/\/a.example\/lamp","content":"<p>Dark.<\/p>","created_at":"2023-11-14T22:13:20+0000","published_at":"2019-03-02T08:00:00+0000","published_by":["Ann Lee"],"mimetype":"text\/html","language":"en","domain_name":"a.example"}]`,
		lamp + "|sea light|2023-11-14|read|<p>Dark.</p>\n",
	},
	{
		"Readeck", "Readeck",
		`[{"id":"x","url":"https://a.example/lamp","title":"The lamp","labels":["sea"],"created":"2023-11-14T22:13:20Z","is_marked":true,"is_archived":false}]`,
		lamp + "|sea|2023-11-14|starred\n",
	},
	{
		"Pinboard", "Pinboard",
		`[{"href":"https://a.example/lamp","description":"The lamp","extended":"","time":"2023-11-14T22:13:20Z","shared":"no","toread":"yes","tags":"sea light"},{"href":"https://a.example/boat","description":"The boat","time":"2020-09-13T12:26:40Z","toread":"no","tags":""}]`,
		lamp + "|sea light|2023-11-14\n" + boat + "||2020-09-13|read\n",
	},
	{
		"Karakeep", "Karakeep",
		`{"bookmarks":[{"createdAt":1700000000,"title":"The lamp","tags":["sea"],"content":{"type":"link","url":"https://a.example/lamp"},"note":null,"archived":true}]}`,
		lamp + "|sea|2023-11-14|read\n",
	},
	{
		"Pocket's API", "Pocket",
		`{"status":1,"list":{"1":{"item_id":"1","resolved_title":"The lamp","resolved_url":"https://a.example/lamp","given_url":"https://t.example/1","favorite":"1","status":"1","time_added":"1700000000","tags":{"sea":{"tag":"sea"}}}}}`,
		lamp + "|sea|2023-11-14|read|starred\n",
	},
	{
		"a browser", "bookmarks",
		`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><H3>News</H3>
        <DL><p><DT><H3>Coast &amp; sea</H3><DL><p>
            <DT><A HREF="https://a.example/lamp" ADD_DATE="1700000000" ICON="data:image/png;base64,AAAA" TAGS="sea,light">The lamp</A><DD>Dark.
        </DL><p></DL><p>
        <DT><A HREF="javascript:alert(1)">A trick</A>
    </DL><p>
    <DT><A HREF="https://a.example/boat" ADD_DATE="1600000000000000">The boat</A>
</DL><p>`,
		lamp + "News/Coast & sea|sea light|2023-11-14\n" + boat + "||2020-09-13\n",
	},
	{
		"Pocket's page", "Pocket",
		`<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://a.example/lamp" time_added="1700000000" tags="sea">The lamp</a></li></ul><h1>Read Archive</h1><ul><li><a href="https://a.example/boat" time_added="1600000000" tags="">The boat</a></li></ul></body></html>`,
		lamp + "|sea|2023-11-14\n" + boat + "||2020-09-13|read\n",
	},
	{
		"Chrome", "Chrome",
		`{"checksum":"x","roots":{"bookmark_bar":{"children":[{"children":[{"date_added":"13344473600000000","name":"The lamp","type":"url","url":"https://a.example/lamp"}],"name":"News","type":"folder"}],"name":"Bookmarks bar","type":"folder"},"other":{"children":[{"date_added":"13244473600000000","name":"The boat","type":"url","url":"https://a.example/boat"}],"type":"folder"},"synced":{}},"version":1}`,
		lamp + "News||2023-11-14\n" + boat + "||2020-09-13\n",
	},
	{
		"Firefox", "Firefox",
		`{"guid":"root","type":"text/x-moz-place-container","root":"placesRoot","children":[{"title":"menu","root":"bookmarksMenuFolder","children":[{"title":"News","children":[{"title":"The lamp","dateAdded":1700000000000000,"uri":"https://a.example/lamp","tags":"sea,light"}]},{"title":"Most visited","uri":"place:sort=8"}]}]}`,
		lamp + "News|sea light|2023-11-14\n",
	},
}

func TestReadsWhatServicesAndBrowsersExport(t *testing.T) {
	t.Parallel()
	for _, x := range exports {
		e, err := Read([]byte(x.text))
		if got := told(e); err != nil || e.From != x.from || got != x.want {
			t.Errorf("%s: from %s, %v\n%s\nwant\n%s", x.name, e.From, err, got, x.want)
		}
	}
}

func zipped(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadsZipsOfExports(t *testing.T) {
	t.Parallel()
	e, err := Read(zipped(t, map[string]string{
		"metadata_0_to_19.json":     `[{"id":"1","slug":"the-lamp-18c","title":"The lamp","author":"Ann Lee","url":"https://a.example/lamp","state":"Archived","readingProgress":100,"labels":["sea"],"savedAt":"2023-11-14T22:13:20.000Z","publishedAt":"2019-03-02T08:00:00.000Z"}]`,
		"metadata_20_to_39.json":    `[{"id":"2","slug":"the-boat","title":"The boat","url":"https://a.example/boat","state":"Active","labels":[{"name":"sea"}],"savedAt":"2020-09-13T12:26:40.000Z"}]`,
		"content/the-lamp-18c.html": "<p>Dark.</p>", "highlights/the-lamp-18c.md": "> Dark", "elsewhere/the-boat.html": "<p>no</p>",
	}))
	if got := told(e); err != nil || e.From != "Omnivore" || !strings.Contains(got, lamp+"|sea|2023-11-14|read|<p>Dark.</p>\n") || !strings.Contains(got, boat+"|sea|2020-09-13\n") {
		t.Errorf("%s, %v\n%s", e.From, err, got)
	}
	e, err = Read(zipped(t, map[string]string{"part_000000.csv": exports[0].text, "annotations/part_000000.json": "[]"}))
	if got := told(e); err != nil || e.From != "Pocket" || got != exports[0].want {
		t.Errorf("%s, %v\n%s", e.From, err, got)
	}
}

func TestLeavesWhatIsNoExport(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "https://a.example/feed\n", "Channel Id,Channel Url,Channel Title\nUC1,http://www.youtube.com/channel/UC1,Sea\n",
		"url,title,text\nhttps://a.example/1,One,Text\n", // scraped stories
		`{"v":1,"kind":"headline","source_address":"x","link":"https://a.example/1","read":true}`,
		`{"v":1,"link":"https://a.example/1","tags":["sea"]}` + "\n" + `{"v":1,"link":"https://a.example/2"}`,
		`[{"url":"https://a.example/1","title":"One","text":"A story."}]`,
		`<opml version="2.0"><body><outline xmlUrl="https://a.example/feed"/></body></opml>`,
		"<html><head><title>A page</title></head><body><a href='https://a.example/'>x</a></body></html>", "PK\x03\x04nothing",
	} {
		if e, err := Read([]byte(text)); !errors.Is(err, ErrUnknown) {
			t.Errorf("%.60q: %s %v", text, told(e), err)
		}
	}
}

func TestALinkThatStandsTwiceIsOnePage(t *testing.T) {
	t.Parallel()
	e, err := Read([]byte("title,url,time_added,tags,status\nA,https://a.example/lamp,1700000000,sea,\nB,http://www.a.example/lamp/?utm_source=x,1,light,\nC,mailto:ann@a.example,1,,\n"))
	if err != nil || told(e) != "https://a.example/lamp|A||sea light|2023-11-14\n" || len(e.Left) != 1 || e.Left[0] != "1 link to what is no page of the web" {
		t.Errorf("%s %q %v", told(e), e.Left, err)
	}
}

func FuzzRead(f *testing.F) {
	for _, x := range exports {
		f.Add([]byte(x.text))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		e, err := Read(body)
		for _, p := range e.Pages {
			if p.Key == "" || !strings.HasPrefix(p.Origin, "http") || p.Stated.Title.Value == "" {
				t.Errorf("%+v, %v", p, err)
			}
		}
	})
}
