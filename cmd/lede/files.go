package main

import (
	"context"
	"iter"
	"strings"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/parse"
	"lede/articles/samples"
	"lede/feed"
	"lede/feed/refresh"
)

// open starts to read paths, or the sample edition where there are none. The
// error names the paths that are not there; the library has all the others.
func (c *console) open(ctx context.Context, paths []string) (*load.Library, error) {
	if len(paths) == 0 {
		return c.samples(ctx), nil
	}
	library, err := load.Open(ctx, paths, c.loading())
	if err != nil && strings.Count(err.Error(), "\n")+1 == len(paths) {
		return nil, err
	}
	return library, err
}

func (c *console) samples(ctx context.Context) *load.Library {
	return load.OpenFS(ctx, samples.FS(), "sample", load.Options{Rules: c.rules()})
}

// readStories reads the story that a path or an address leads to, or those of
// the feed, the records or the archive that it is.
func (c *console) readStories(ctx context.Context, path string) iter.Seq2[articles.Story, error] {
	return func(yield func(articles.Story, error) bool) {
		for article, err := range load.Stories(ctx, path, c.loading()) {
			var story articles.Story
			if err == nil {
				story = c.reader().Story(article)
			}
			if !yield(story, err) {
				return
			}
		}
	}
}

// reader recovers stories by the user's own rules.
func (c *console) reader() parse.Reader { return parse.Reader{Rules: c.rules()} }

// loading is how paths are read: by the user's rules, a feed as the stories
// that it lists, and addresses through the one client.
func (c *console) loading() load.Options {
	return load.Options{Stdin: c.piped, Rules: c.rules(), States: &c.states, Listings: &c.listings, Texts: &c.texts, Fields: c.fields.Fields, Unpack: unpackFeed, Fetch: c.fetchArticle}
}

// unpackFeed returns the stories of a feed, and nil for anything else.
func unpackFeed(a articles.Article) []articles.Article {
	if !feed.Sniff(a.Body) {
		return nil
	}
	found, err := feed.Parse(a.Body, a.Base, "")
	if err != nil {
		return nil
	}
	stories := refresh.Stories(found, "")
	for i := range stories {
		stories[i].ID = articles.NewID(a.Origin + "\n" + stories[i].Key)
	}
	return stories
}
