package refresh

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/feed"
)

func stories(t *testing.T, items string) []articles.Article {
	t.Helper()
	f, err := feed.Parse([]byte(`<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Quay</title><link>https://quay.example/</link><language>ar</language>`+items+`</channel></rss>`), "https://quay.example/feed", "")
	if err != nil {
		t.Fatal(err)
	}
	return Stories(f, "")
}

func TestMakesAnArticleOfWhatAFeedSays(t *testing.T) {
	got := stories(t, `<item><guid>tag:1</guid><title>Ferry late</title><link>/1</link><author>Ann Lee</author><category>Uncategorized</category>
<category>2026-11</category><category>Shipping</category><pubDate>Tue, 12 Nov 2019 11:34:00 GMT</pubDate>
<description>In short.</description><content:encoded>&lt;p&gt;At length, with fog.&lt;/p&gt;</content:encoded></item>`)[0]
	m := got.Stated
	for name, c := range map[string][2]string{
		"key": {got.Key, "tag:1"}, "origin": {got.Origin, "https://quay.example/1"}, "base": {got.Base, got.Origin},
		"body": {string(got.Body), "<p>At length, with fog.</p>"}, "format": {got.Format.String(), "fragment"},
		"title": {m.Title.Value, "Ferry late"}, "section": {m.Section.Value, "Quay"}, "source": {m.Source.Value, "Quay"},
		"byline": {m.Byline.String(), "Ann Lee"}, "published": {m.Published.String(), "2019-11-12T11:34:00Z"},
		"summary": {m.Summary.Value, "In short."}, "language": {m.Language.Value, "ar"}, "direction": {m.Direction.String(), "rtl"},
	} {
		if c[0] != c[1] {
			t.Errorf("%s is %q, want %q", name, c[0], c[1])
		}
	}
	if m.Title.From != articles.FeedEntry || m.Title.Sure != articles.Stated || m.Dek.From != articles.None {
		t.Errorf("the title rests on %+v, the dek on %+v", m.Title.Evidence, m.Dek.Evidence)
	}
}

func TestTellsItemsApartThatNameThemselvesBadly(t *testing.T) {
	feeds := `<item><title>No name</title><description>One.</description></item>
<item><title>No name</title><description>Two.</description></item>
<item><title>Dated</title><pubDate>2026-11-01</pubDate><description>Three.</description></item>
<item><guid>same</guid><title>A</title><link>/a</link></item><item><guid>same</guid><title>B</title><link>/b</link></item>
<item><guid>same</guid><title>B again</title><link>/b</link></item>`
	first, again := stories(t, feeds), stories(t, strings.Replace(feeds, "Three.", "Three, corrected.", 1))
	if len(first) != 6 {
		t.Fatalf("%d stories", len(first))
	}
	seen := map[string]bool{}
	for i, a := range first {
		if a.Key == "" || a.Origin == "" || seen[a.Key] || a.Key != again[i].Key {
			t.Errorf("story %d has the key %q, then %q", i, a.Key, again[i].Key)
		}
		seen[a.Key] = true
	}
}

func TestKeepsWhatGoesWithAnItem(t *testing.T) {
	for name, c := range map[string]struct{ item, want string }{
		"episode": {
			`<enclosure url="https://quay.example/7.mp3?a=1&amp;b=2" type="audio/mpeg" length="33000000"/>`,
			`<p>Text.</p>`,
		},
		"picture": {
			`<media:content url="https://quay.example/a.jpg" type="image/jpeg"/><media:thumbnail url="https://quay.example/a-small.jpg"/>`,
			`<figure><img src="https://quay.example/a.jpg" alt=""/></figure><p>Text.</p>`,
		},
		"a gallery": {
			`<enclosure url="https://quay.example/a.jpg"/><media:content url="https://quay.example/b.png" medium="image">
<media:description>Fog &amp;amp; gulls</media:description><media:credit role="author">Bo Ek</media:credit></media:content>`,
			`<figure><img src="https://quay.example/a.jpg" alt=""/></figure><p>Text.</p>` +
				`<figure><img src="https://quay.example/b.png" alt=""/><figcaption>Fog &amp; gulls <span class="credit">Bo Ek</span></figcaption></figure>`,
		},
		"one picture in many sizes": {
			`<media:content url="https://quay.example/a.jpg?w=140" width="140" medium="image"/><media:content url="https://quay.example/a.jpg?w=700" width="700" medium="image"/>
<media:content url="https://quay.example/b-150x150.jpg" medium="image"/><media:content url="https://quay.example/b-640x480.jpg" width="640" medium="image"/>`,
			`<figure><img src="https://quay.example/a.jpg?w=700" alt=""/></figure><p>Text.</p><figure><img src="https://quay.example/b-640x480.jpg" alt=""/></figure>`,
		},
		"a group": {
			`<media:group><media:credit>Ann Lee</media:credit><media:content url="https://quay.example/small" type="image/png" width="10"/>
<media:content url="https://quay.example/large" type="image/png" width="1000"/><media:thumbnail url="https://quay.example/thumb"/></media:group>`,
			`<figure><img src="https://quay.example/large" alt=""/><figcaption><span class="credit">Ann Lee</span></figcaption></figure><p>Text.</p>`,
		},
		"thumbnails only": {
			`<media:thumbnail url="https://quay.example/1.jpg"/><media:thumbnail url="https://quay.example/2.jpg"/>`,
			`<figure><img src="https://quay.example/1.jpg" alt=""/></figure><p>Text.</p>`,
		},
		"a small file": {
			`<enclosure url="https://quay.example/tune.ogg" type="audio/ogg" length=" 20480 "/>`,
			`<p>Text.</p>`,
		},
		"what is no media": {
			`<enclosure url="https://quay.example/minutes.pdf" type="application/pdf" length="12"/>`,
			`<p>Text.</p><p>File: <a href="https://quay.example/minutes.pdf">minutes.pdf</a> (application/pdf)</p>`,
		},
		"markup in a name": {
			`<enclosure url="https://quay.example/%3Cb%3E&quot;.zip" type="application/zip"/>`,
			`<p>Text.</p><p>File: <a href="https://quay.example/%3Cb%3E%22.zip">%3Cb%3E%22.zip</a> (application/zip)</p>`,
		},
	} {
		got := string(stories(t, `<item><title>A</title><description>&lt;p&gt;Text.&lt;/p&gt;</description>`+c.item+`</item>`)[0].Body)
		if got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	shown := `<item><title>A</title><description>&lt;img src="https://quay.example/a.jpg"&gt;</description>
<enclosure url="https://quay.example/a.jpg" type="image/jpeg"/></item>`
	if got := string(stories(t, shown)[0].Body); strings.Count(got, "a.jpg") != 1 {
		t.Errorf("shown twice: %s", got)
	}
}
