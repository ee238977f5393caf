package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/parse"
	"lede/articles/sanitize"
	"lede/feed"
	"lede/feed/discover"
	"lede/feed/fetch"
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
		return nil, true, err
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

// findIn looks for sources in bytes that the reader has at hand, which are
// called name. Where they are a feed, the candidate has no address.
func (subs *subscriptions) findIn(ctx context.Context, body []byte, name string) ([]articles.Candidate, error) {
	shown := sanitize.Field(name)
	if feed.Sniff(body) {
		if f, err := feed.Parse(body, ""); err == nil {
			return []articles.Candidate{{Kind: articles.FileSource, Title: f.Title, Format: f.Format, Items: len(f.Items)}}, nil
		}
	}
	page := discover.Page{Body: body}
	if parse.Sniff("", body) == articles.HTML {
		found, err := discover.In(ctx, &getter{client: subs.client, header: subs.header, given: true}, page, shown)
		if !errors.Is(err, discover.ErrList) {
			return found, err
		}
	}
	if list, err := opml.Read(strings.NewReader(string(body))); err == nil && len(list.Sources)+len(list.Refused) > 0 {
		return nil, fmt.Errorf("%s: a list of feeds, not a feed - \"lede import %s\" takes it", shown, shown)
	}
	return nil, fmt.Errorf("%s: neither a feed nor a page that names one - \"lede %s\" reads it, \"lede add\" takes the folder that it is in", shown, shown)
}

// readFile reads the feed that a file source is, unless it is as it was: by its
// size and time, or else by what it says.
func (c *console) readFile(ctx context.Context, s articles.Source) (*fetch.Response, error) {
	info, err := os.Stat(s.Address)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("there is no such file any more - \"lede rm\" takes it off the list")
	}
	if err != nil {
		return nil, errors.New(cause(err))
	}
	answer := &fetch.Response{
		ETag:         s.Fetch.ETag,
		LastModified: fmt.Sprintf("%d bytes at %s", info.Size(), info.ModTime().UTC().Format(time.RFC3339Nano)),
	}
	if answer.NotModified = answer.LastModified == s.Fetch.LastModified; answer.NotModified {
		return answer, nil
	}
	article, err := load.Article(ctx, s.Address, load.Options{})
	if err != nil {
		return nil, errors.New(strings.TrimPrefix(err.Error(), s.Address+": "))
	}
	sum := sha256.Sum256(article.Body)
	answer.Body, answer.ETag = article.Body, hex.EncodeToString(sum[:])
	answer.NotModified = answer.ETag == s.Fetch.ETag
	return answer, nil
}
