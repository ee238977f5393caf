package load

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"

	"lede/articles"
)

// What is read of a folder at once. A folder with more than maxFiles files is
// a disk, and not somebody's news.
const (
	maxFiles = 100_000
	maxTaken = 20_000   // stories of one delivery
	maxBytes = 64 << 20 // of their text
)

// Deliver returns what a folder source holds, as a feed would: at most 20,000
// stories and 64 MB, the file that was changed last first; what [Open] leaves
// out is left out here. The Key of a story is a hash of what it says, so that a
// file that is renamed or copied is the same story. It is an error if the folder
// can't be read, not if some of its files can't. What is present is known unless
// a folder below can't be read, or there are too many files.
func Deliver(ctx context.Context, source articles.Source) (articles.Delivery, error) {
	d := articles.Delivery{Source: source.ID}
	s, err := startAtFolder(ctx, source.Address)
	if err != nil {
		return d, err
	}
	now, whole, err := s.survey(ctx)
	if err != nil {
		return d, err
	}
	if whole {
		d.Present = slices.Collect(maps.Keys(now))
	}
	size := 0
	for _, p := range now.newestFirst() {
		a, err := p.article(ctx)
		if err != nil {
			continue
		}
		size += len(a.Body)
		if len(d.Articles) == maxTaken || size > maxBytes || ctx.Err() != nil {
			break
		}
		d.Articles = append(d.Articles, a)
	}
	return d, ctx.Err()
}

func startAtFolder(ctx context.Context, folder string) (start, error) {
	if folder == "-" {
		return start{}, errors.New("-: standard input is no folder")
	}
	s, err := startAt(ctx, folder, Options{})
	if err == nil && !s.folder {
		err = fmt.Errorf("%s: a file, not a folder", folder)
	}
	return s, err
}

// placed is a file as it was when it was looked at.
type placed struct {
	file
	info fs.FileInfo
}

// places are the files of a folder by their origins.
type places map[string]placed

// look finds the files below s without opening any. It is an error if the
// folder itself can't be read.
func (s start) look(ctx context.Context) (places, error) {
	found, _, err := s.survey(ctx)
	return found, err
}

// survey finds the files below s, and tells whether it has found all of them.
func (s start) survey(ctx context.Context) (found places, whole bool, err error) {
	if _, err := fs.ReadDir(s.fsys, "."); err != nil {
		return nil, false, fmt.Errorf("%s: %s", s.origin("."), cause(err))
	}
	found, whole = places{}, true
	s.walk(ctx, func(f file) {
		if len(found) == maxFiles || f.problem != "" {
			whole = false
			return
		}
		info, err := os.Stat(f.origin)
		if err == nil && refuse(info) == "" {
			found[f.origin] = placed{f, info}
		}
	})
	return found, whole, ctx.Err()
}

func (p places) newestFirst() []placed {
	return slices.SortedFunc(maps.Values(p), func(a, b placed) int {
		return cmp.Or(b.info.ModTime().Compare(a.info.ModTime()), cmp.Compare(a.origin, b.origin))
	})
}

// article reads the file.
func (p placed) article(ctx context.Context) (a articles.Article, err error) {
	a, problem := p.read(ctx)
	if problem != "" {
		return articles.Article{}, fmt.Errorf("%s: %s", p.origin, problem)
	}
	a.Key = contentKey(a.Body)
	return a, nil
}

// contentKey names what a file says: 128 bits of its SHA-256.
func contentKey(body []byte) string {
	sum := contentOf(body)
	return "content:" + hex.EncodeToString(sum[:])
}

// contentOf is 128 bits of the SHA-256 of what a story says.
func contentOf(body []byte) (content [16]byte) {
	sum := sha256.Sum256(body)
	return [16]byte(sum[:16])
}
