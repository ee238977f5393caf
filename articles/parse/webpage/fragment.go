package webpage

import (
	"lede/articles"
	"lede/articles/parse/extract"
	"lede/articles/parse/polish"
	"lede/articles/parse/rules"
)

// Fragment reads HTML that is a story and nothing else, as feeds deliver it:
// nothing is judged by how much of it is links, since a list of links may be
// all that somebody has to say, and only what shows by its own words that it
// does not belong is kept aside. m is what is known of the story; a headline
// or dek that the text repeats is not set twice.
func Fragment(markup []byte, base string, m articles.Meta, site rules.Lookup) articles.Document {
	t := extract.Parse(markup)
	p, _, r := t.Read(base, siteOf(m, site))
	keep, ok := r.Chosen(t.Root)
	if !ok {
		keep = t.Whole()
		r.By = articles.Evidence{}
	}
	b := newBuilder(p, keep, m)
	b.ruling = r
	return articles.Document{Blocks: b.story(polish.Item), Notice: t.Notice, Idle: r.Idle(), Extent: r.By}
}

// siteOf asks for the rules of the story that m is of, whatever its text
// says of itself.
func siteOf(m articles.Meta, site rules.Lookup) rules.Lookup {
	if site == nil {
		return nil
	}
	return func(articles.Meta) *rules.Site { return site(m) }
}
