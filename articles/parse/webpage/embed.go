package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

// providers names whom an embed comes from, by a part of its host.
var providers = []struct{ host, name string }{
	{"youtube", "YouTube"},
	{"youtu.be", "YouTube"},
	{"vimeo", "Vimeo"},
	{"dailymotion", "Dailymotion"},
	{"twitch.tv", "Twitch"},
	{"bilibili", "Bilibili"},
	{"twitter", "X"},
	{"x.com", "X"},
	{"facebook", "Facebook"},
	{"instagram", "Instagram"},
	{"tiktok", "TikTok"},
	{"reddit", "Reddit"},
	{"bsky", "Bluesky"},
	{"soundcloud", "SoundCloud"},
	{"spotify", "Spotify"},
	{"apple.com", "Apple"},
	{"google.com/maps", "Google Maps"},
	{"datawrapper", "Datawrapper"},
	{"flourish", "Flourish"},
	{"documentcloud", "DocumentCloud"},
	{"scribd", "Scribd"},
	{"codepen", "CodePen"},
	{"gist.github", "GitHub"},
	{"archive.org", "Internet Archive"},
}

func provider(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	where := strings.ToLower(u.Host + u.Path)
	for _, p := range providers {
		if strings.Contains(where, p.host) {
			return p.name
		}
	}
	return ""
}

// embed names a frame, a film or a recording. Frames of nobody we know are
// mostly the page's machinery, and are kept aside.
func (b *builder) embed(n *html.Node) {
	b.flush()
	src := ""
	for _, key := range []string{"src", "data-src", "data-lazy-src"} {
		if v := b.p.Absolute(dom.Attr(n, key)); v != "" {
			src = v
			break
		}
	}
	if src == "" {
		if s := dom.FindAtom(n, atom.Source); s != nil {
			src = b.p.Absolute(dom.Attr(s, "src"))
		}
	}
	if src == "" || b.seen[src] {
		return
	}
	e := articles.Embed{Provider: provider(src), Text: articles.Plain(dom.Squeeze(dom.Attr(n, "title"))), URL: src}
	if e.Provider == "" && n.DataAtom == atom.Iframe {
		b.lay(e, "frame of another page")
		return
	}
	b.seen[src] = true
	b.add(e)
}

// isTweet reports whether a blockquote is a post that a script would dress.
func isTweet(n *html.Node) bool {
	return dom.IsCalled(n, "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "fb-xfbml", "reddit-card", "reddit-embed")
}

// tweet keeps a post's words, and its address: the last link in it.
func (b *builder) tweet(n *html.Node) {
	b.flush()
	e := articles.Embed{Text: b.inline(n)}
	dom.Each(n, func(m *html.Node) {
		if m.DataAtom == atom.A {
			if href := b.p.Absolute(dom.Attr(m, "href")); provider(href) != "" {
				e.URL, e.Provider = href, provider(href)
			}
		}
	})
	for _, key := range []string{"data-instgrm-permalink", "cite", "data-href"} {
		if v := b.p.Absolute(dom.Attr(n, key)); v != "" {
			e.URL, e.Provider = v, provider(v)
		}
	}
	if e.Text != nil || e.URL != "" {
		b.add(e)
	}
}
