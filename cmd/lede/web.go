package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/parse"
	"lede/articles/query"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/feed"
	"lede/feed/discover"
	"lede/feed/fetch"
	"lede/tui"
)

// web brings what the links of stories lead to, through the one client. It is
// the tui.Web.
type web struct {
	client  *fetch.Client
	reader  parse.Reader
	library tui.Library
	own     func(ctx context.Context, host string) bool // whether the reader has subscribed to a source there
	saver   *saver
}

// Save keeps the page at an address.
func (w *web) Save(ctx context.Context, address string) (string, error) {
	address, ok := sanitize.URL(address)
	if !ok {
		return "", errors.New("this address is not one that can be followed")
	}
	done, err := w.saver.save(ctx, address, articles.SavedPage{}, false)
	if err != nil {
		return "", err
	}
	return done.String(), nil
}

// Linked returns what stands at an address: a story of the library that has it
// for its own, or the page that it answers with.
func (w *web) Linked(ctx context.Context, address string) (tui.Linked, error) {
	address, ok := sanitize.URL(address)
	switch {
	case !ok:
		return tui.Linked{}, errors.New("this address is not one that can be followed")
	case !strings.HasPrefix(address, "http"):
		return tui.Linked{Outside: true}, nil
	}
	if h, found, err := w.known(ctx, address); found || err != nil {
		return tui.Linked{Headline: h}, err
	}
	if ofFile(address) {
		return tui.Linked{Outside: true}, nil
	}
	answer, err := w.client.Get(ctx, fetch.Request{Address: address, Kind: fetch.Page, Cookies: true, Typed: w.own(ctx, hostOf(address))})
	if err != nil {
		return tui.Linked{}, err
	}
	if h, found, err := w.known(ctx, answer.Address); found || err != nil {
		return tui.Linked{Headline: h}, err
	}
	return w.page(address, answer)
}

// known returns the story of the library whose page has an address, with or
// without the place in it that the address names.
func (w *web) known(ctx context.Context, address string) (articles.Headline, bool, error) {
	addresses := []string{address}
	if whole, _, cut := strings.Cut(address, "#"); cut {
		addresses = append(addresses, whole)
	}
	for _, a := range addresses {
		part := query.Format(query.Field{Name: query.Link, Value: a, Exact: true})
		edition, err := w.library.Edition(ctx, articles.Query{Part: part, Copies: true})
		if err != nil {
			return articles.Headline{}, false, err
		}
		rows, err := edition.Page(ctx, 0, 1)
		if err != nil || len(rows) > 0 && rows[0].Problem == "" {
			return firstOf(rows), err == nil, err
		}
	}
	return articles.Headline{}, false, nil
}

func firstOf(rows []articles.Headline) articles.Headline {
	if len(rows) == 0 {
		return articles.Headline{}
	}
	return rows[0]
}

// page recovers the story of an answer. What is no text is for others to open.
func (w *web) page(asked string, answer *fetch.Response) (tui.Linked, error) {
	shown := sanitize.ShownAddress(answer.Address)
	if feed.Sniff(answer.Body) {
		f, err := feed.Parse(answer.Body, "", answer.Address)
		if err != nil {
			return tui.Linked{}, err
		}
		return tui.Linked{Page: feedPage(f, asked, shown), NamesFeeds: true}, nil
	}
	if !readable(answer) {
		return tui.Linked{Outside: true}, nil
	}
	story := w.reader.Story(articles.Article{
		ID: articles.NewID("followed " + shown), Origin: shown, Base: baseOf(answer.Address),
		Format: formatOf(answer.ContentType), Body: answer.Body,
	})
	if story.Meta.Link.Value == "" {
		story.Meta.Link.Value = shown
	}
	names := discover.Names(discover.Page{Address: answer.Address, ContentType: answer.ContentType, Body: answer.Body, Links: answer.Links})
	return tui.Linked{Page: story, NamesFeeds: names}, nil
}

// feedPage says of a feed what it lists.
func feedPage(f *feed.Feed, asked, shown string) articles.Story {
	s := articles.Story{ID: articles.NewID("followed " + shown), Origin: asked}
	s.Meta.Title.Value = f.Title
	s.Meta.Link.Value = shown
	s.Blocks = []articles.Block{articles.Paragraph{Text: articles.Plain(fmt.Sprintf("This is a feed, with %s.", articles.Counted(len(f.Items), "story", "stories")))}}
	list := articles.List{}
	for _, it := range f.Items[:min(len(f.Items), 50)] {
		text := articles.Text{{Text: it.Title, Link: it.Link}}
		list.Items = append(list.Items, articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: text}}})
	}
	s.Blocks = append(s.Blocks, list)
	sanitize.Story(&s)
	return s
}

// ownHost reports whether the reader has subscribed to a source on a host: what
// it links to there may lie on a private network, as the source does.
func ownHost(lib *store.Store) func(ctx context.Context, host string) bool {
	return func(ctx context.Context, host string) bool {
		sources, err := lib.Sources(ctx)
		return err == nil && slices.ContainsFunc(sources, func(s articles.Source) bool { return strings.EqualFold(hostOf(s.Address), host) })
	}
}

// files are the endings of addresses of what is no page, which need not be
// fetched to know it.
var files = strings.Fields(`.pdf .epub .zip .gz .xz .7z .tar .mp3 .m4a .ogg .oga .opus .flac .wav .mp4 .m4v .webm .mkv .mov .avi
	.jpg .jpeg .png .gif .webp .avif .svg .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .dmg .exe .iso .torrent`)

// ofFile reports whether an address is, by its ending, one of a file.
func ofFile(address string) bool {
	u, err := url.Parse(address)
	return err == nil && slices.Contains(files, strings.ToLower(path.Ext(u.Path)))
}

// readable reports whether an answer is a text that a story may be recovered
// from.
func readable(answer *fetch.Response) bool {
	media, _, _ := strings.Cut(strings.ToLower(answer.ContentType), ";")
	switch media = strings.TrimSpace(media); media {
	case "", "application/xhtml+xml", "application/xml":
		return true
	}
	return strings.HasPrefix(media, "text/")
}
