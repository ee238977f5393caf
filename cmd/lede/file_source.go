package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/load"
	"lede/feed/fetch"
)

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
