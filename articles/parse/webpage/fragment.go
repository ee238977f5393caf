package webpage

import (
	"lede/articles"
	"lede/articles/parse/polish"
	"lede/articles/parse/rules"
)

// Fragment reads HTML that is a story and nothing else, as feeds deliver it:
// nothing is judged by how much of it is links, since a list of links may be
// all that somebody has to say, and only what shows by its own words that it
// does not belong is kept aside. meta is what is known of the story; a headline
// or dek that the text repeats is not set twice.
func Fragment(markup []byte, base string, meta articles.Meta, site SiteRules) articles.Document {
	t := parseTree(markup)
	p, _, r := t.read(base, siteOf(meta, site))
	keep, ok := r.chosen(t.root)
	if !ok {
		keep = t.whole()
		r.By = articles.Evidence{}
	}
	b := newBuilder(p, keep, meta)
	b.ruling = r
	return articles.Document{Blocks: b.story(polish.Item), Notice: t.notice, Idle: r.Idle(), Extent: r.By}
}

// siteOf asks for the rules of the story that meta is of, whatever its text
// says of itself.
func siteOf(meta articles.Meta, site SiteRules) SiteRules {
	if site == nil {
		return nil
	}
	return func(articles.Meta) *rules.Site { return site(meta) }
}
