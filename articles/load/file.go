package load

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/bundle"
	"lede/articles/parse"
	"lede/articles/sanitize"
)

// MaxBytes is how much of a file is read: what parse takes, and the byte more
// by which it knows that there was more.
const MaxBytes = parse.MaxBytes + 1

// file is where a story lies.
type file struct {
	fsys   fs.FS
	name   string // inside fsys
	origin string
	folder string
	body   []byte // what standard input brought; nil for all others

	remote  *remote           // what an address answers; nil for all others
	article *articles.Article // what lies in memory already; nil for all others
	inside  *inside           // where it lies in a file of many stories; nil for all others

	flags   flags       // of a mail in a Maildir
	version stamp       // of the file when it was looked at; zero where nobody did
	keeps   bool        // its row is what its bytes say, and holds as long as they do
	was     articles.ID // what it was listed as before it was written to; empty for what was not
	content [16]byte    // what it says, hashed; zero until it is listed
	size    int64       // in bytes
	problem string      // why it can't be read, where the walk has found that out
}

// entry is a row and where it came from.
type entry struct {
	row  articles.Headline
	file file
	stop int // the block at which the reader left it
}

// listed reads as much of f as its row needs, or as the rows of the stories
// that it holds, and hands them on. Whatever goes wrong becomes a row's problem.
func (l *Library) listed(ctx context.Context, f file, found func(entry)) {
	defer func() {
		if cause := recover(); cause != nil {
			found(f.failed(articles.Article{}, fmt.Sprintf("reading it went wrong: %v", cause)))
		}
	}()
	opened, problem := f.open()
	if problem != "" {
		found(f.failed(articles.Article{Time: opened.Time}, problem))
		return
	}
	defer opened.close()
	if opened.many {
		l.listedInside(ctx, f, opened, found)
		return
	}
	article, problem := f.readOpen(ctx, opened)
	f.version, f.keeps = opened.version, opened.version != stamp{} && (problem == "" || len(article.Body) > 0)
	if problem != "" {
		found(f.failed(article, problem))
		return
	}
	if l.unpack != nil {
		if stories := l.unpack(article); len(stories) > 0 {
			l.found(len(stories) - 1)
			for _, e := range l.entries(stories) {
				found(e)
			}
			return
		}
	}
	found(l.entryOf(article, f))
}

// entryOf is the row of a story, with what the reader has done to it before.
func (l *Library) entryOf(a articles.Article, f file) entry {
	f.content, f.size = contentOf(a.Body), int64(len(a.Body))
	e := entry{row: detach(l.reader.Headline(a)), file: f}
	e.row.Read, e.row.Starred = f.flags.seen, f.flags.flagged
	l.recall(&e)
	return e
}

// entries lists stories that are in memory.
func (l *Library) entries(stories []articles.Article) []entry {
	batch := make([]entry, len(stories))
	for i := range stories {
		f := file{name: stories[i].Origin, origin: stories[i].Origin, article: &stories[i]}
		batch[i] = l.entryOf(stories[i], f)
	}
	return batch
}

// detach copies the strings of a row, which else would keep the whole file in
// memory that they were cut from.
func detach(row articles.Headline) articles.Headline {
	for _, s := range [...]*string{&row.Title, &row.Section, &row.Source, &row.Byline, &row.Link, &row.Problem} {
		*s = strings.Clone(*s)
	}
	return row
}

func (f file) failed(a articles.Article, problem string) entry {
	row := articles.Headline{
		ID: articles.NewID(f.origin), Origin: f.origin,
		Title:   sanitize.Title(path.Base(sanitize.ShownAddress(f.origin))),
		Problem: sanitize.Field(problem), Changed: a.Time,
	}
	return entry{row: row, file: f}
}

// read returns the file's bytes, or why there are none.
func (f file) read(ctx context.Context) (a articles.Article, problem string) {
	opened, problem := f.open()
	if problem != "" {
		return articles.Article{ID: articles.NewID(f.origin), Origin: f.origin, Folder: f.folder, Time: opened.Time}, problem
	}
	defer opened.close()
	return f.readOpen(ctx, opened)
}

// readOpen is read for a file that is open.
func (f file) readOpen(ctx context.Context, opened openFile) (a articles.Article, problem string) {
	switch {
	case f.article != nil:
		return *f.article, ""
	case f.inside != nil:
		return f.inside.read(ctx)
	case f.remote != nil:
		return f.remote.read(ctx)
	}
	a = articles.Article{ID: articles.NewID(f.origin), Origin: f.origin, Folder: f.folder, Time: opened.Time, Body: f.body}
	if f.body == nil {
		var err error
		if a.Body, err = readUpTo(opened.Body, opened.Size); err != nil {
			a.Body = nil
			return a, cause(err)
		}
	}
	return a, unreadable(f.origin, a.Body)
}

func fileTime(info fs.FileInfo) time.Time {
	if info.ModTime().Unix() <= 0 {
		return time.Time{} // an embedded file has none
	}
	return info.ModTime()
}

// refuse tells why a file must not be read, by what it is.
func refuse(info fs.FileInfo) string {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return "a folder, not a file"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe, not a file"
	case mode&fs.ModeSocket != 0:
		return "a socket, not a file"
	case mode&(fs.ModeDevice|fs.ModeCharDevice) != 0:
		return "a device, not a file"
	case !mode.IsRegular():
		return "not a regular file"
	}
	return ""
}

// readUpTo reads the first MaxBytes of a file of about size bytes.
func readUpTo(r io.Reader, size int64) ([]byte, error) {
	body := bytes.NewBuffer(make([]byte, 0, min(size, MaxBytes)+bytes.MinRead))
	_, err := body.ReadFrom(io.LimitReader(r, MaxBytes))
	return body.Bytes(), err
}

// unreadable says why body, which is called name, is no story.
func unreadable(name string, body []byte) string { return bundle.Unreadable(name, body) }

// cause is why a file operation failed, without the path that stands beside it.
func cause(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}
