package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/parse"
	"lede/articles/sanitize"
	"lede/feed"
	"lede/feed/discover"
	"lede/feed/opml"
)

// findLocal looks for the sources that a folder or file of the disk is, or
// names; local is false where there is none of that name.
func (subs *subscriptions) findLocal(ctx context.Context, typed string) (found []articles.Candidate, local bool, err error) {
	if load.IsAddress(typed) {
		return nil, false, nil
	}
	name := typed
	if rest, ok := strings.CutPrefix(typed, "~/"); ok { // which no shell has seen in the interface
		name = below(subs.home, rest)
	}
	full, err := filepath.Abs(name)
	if err != nil {
		return nil, false, nil
	}
	info, err := os.Stat(full)
	switch {
	case errors.Is(err, fs.ErrNotExist) && pathLike(typed):
		return nil, true, fmt.Errorf("%s: no such file or folder - check the path", typed)
	case err != nil:
		return nil, pathLike(typed), fmt.Errorf("%s: %s", typed, cause(err))
	case info.IsDir():
		return []articles.Candidate{{
			Kind: articles.FolderSource, Address: full, Title: filepath.Base(full), Format: "folder", Items: -1,
		}}, true, nil
	}
	article, err := load.Article(ctx, full, load.Options{})
	if err != nil {
		return nil, true, cmp.Or(isList(article.Body, sanitize.Field(typed)), err)
	}
	found, err = subs.findIn(ctx, article.Body, typed)
	for i := range found {
		if found[i].Address == "" { // the file is the feed
			found[i].Address = full
		}
	}
	return found, true, err
}

// pathLike reports whether what was typed can only be a path.
func pathLike(typed string) bool {
	return filepath.IsAbs(typed) || strings.HasPrefix(typed, "~/") || strings.HasPrefix(typed, "./") || strings.HasPrefix(typed, "../")
}

// isList is the error for a list of feeds where a feed was to be.
func isList(body []byte, shown string) error {
	if list, err := opml.Read(bytes.NewReader(body)); err == nil && len(list.Sources)+len(list.Refused) > 0 {
		return fmt.Errorf("%s: a list of feeds, not a feed - \"lede import %s\" takes it", shown, shown)
	}
	return nil
}

// findIn looks for sources in bytes that the reader has at hand, which are
// called name. Where they are a feed, the candidate has no address.
func (subs *subscriptions) findIn(ctx context.Context, body []byte, name string) ([]articles.Candidate, error) {
	shown := sanitize.Field(name)
	if feed.Sniff(body) {
		if f, err := feed.Parse(body, "", ""); err == nil {
			return []articles.Candidate{{Kind: articles.FileSource, Title: f.Title, Format: f.Format, Items: len(f.Items)}}, nil
		}
	}
	page := discover.Page{Body: body}
	if parse.Sniff("", body) == articles.HTML {
		found, err := discover.In(ctx, &getter{client: subs.client, header: subs.header, inHand: subs.inHand, given: true}, page, shown)
		if !errors.Is(err, discover.ErrList) {
			return found, err
		}
	}
	if err := isList(body, shown); err != nil {
		return nil, err
	}
	return nil, fmt.Errorf("%s: neither a feed nor a page that names one - \"lede %s\" reads it, \"lede add\" takes the folder that it is in", shown, shown)
}
