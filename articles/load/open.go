package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/bundle"
	"lede/articles/bundle/records"
	"lede/articles/parse/rules"
	"lede/articles/sanitize"
)

// Options says what a library is opened with.
type Options struct {
	Stdin io.Reader        // what "-" stands for
	Now   func() time.Time // today is its day; nil is time.Now
	Rules *rules.Set       // the user's rules for single sites; nil for none

	Texts    Texts          // looks into the texts once they are indexed; nil looks at headlines only
	Listings Listings       // keeps what folders held; nil keeps nothing
	States   States         // keeps what the reader does to stories; nil keeps it as long as the library
	Fields   records.Fields // what columns of records are, as the user says; nil for what their names say

	// Unpack returns the stories of what is not one story but many, a feed;
	// nil of anything else. It may itself be nil.
	Unpack func(articles.Article) []articles.Article
	// Fetch returns what an address answers. Where it is nil, addresses are
	// paths like any other.
	Fetch func(ctx context.Context, address string) (articles.Article, error)
}

// Open starts to read paths: files, folders (with what is below them, hidden
// files and what .gitignore names left out), addresses and "-". The error joins one for
// each path that is not there; the others are read all the same.
func Open(ctx context.Context, paths []string, o Options) (*Library, error) {
	var missing []error
	var starts []start
	for _, path := range paths {
		s, err := startAt(ctx, path, o)
		if err != nil {
			missing = append(missing, err)
			continue
		}
		starts = append(starts, s)
	}
	l := newLibrary(o)
	go l.fill(ctx, starts)
	return l, errors.Join(missing...)
}

// OpenFS starts to read every file of fsys. Origins are label:name.
func OpenFS(ctx context.Context, fsys fs.FS, label string, o Options) *Library {
	l := newLibrary(o)
	go l.fill(ctx, []start{{fsys: fsys, name: ".", folder: true, origin: func(name string) string {
		return label + ":" + name
	}}})
	return l
}

// start is a path to begin at.
type start struct {
	fsys   fs.FS
	name   string
	folder bool
	body   []byte
	remote *remote
	origin func(name string) string

	looks   bool              // the walk tells the versions of files
	entered func(name string) // called for each folder that is walked; nil for nobody
}

func startAt(ctx context.Context, path string, o Options) (start, error) {
	switch {
	case path == "-":
		return startAtStdin(ctx, o.Stdin)
	case o.Fetch != nil && IsAddress(path):
		from := &remote{address: path, fetch: o.Fetch}
		return start{name: from.origin(), remote: from, origin: func(name string) string { return name }}, nil
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return start{}, fmt.Errorf("%s: %w", path, err)
	}
	info, err := os.Stat(full)
	if errors.Is(err, fs.ErrNotExist) {
		return start{}, fmt.Errorf("%s: no such file or folder - check the path", path)
	}
	if err != nil {
		return start{}, fmt.Errorf("%s: %s", path, cause(err))
	}
	if info.IsDir() {
		join := func(name string) string { return filepath.Join(full, filepath.FromSlash(name)) }
		return start{fsys: os.DirFS(full), name: ".", folder: true, origin: join}, nil
	}
	return start{
		fsys: disk{filepath.Dir(full)}, name: filepath.Base(full),
		origin: func(string) string { return full },
	}, nil
}

// startAtStdin reads standard input to its end, or until ctx ends.
func startAtStdin(ctx context.Context, stdin io.Reader) (start, error) {
	if stdin == nil {
		return start{}, errors.New("-: standard input is closed")
	}
	body, err := readWhile(ctx, stdin)
	if err != nil {
		return start{}, fmt.Errorf("-: %w", err)
	}
	return start{name: "-", body: body, origin: func(string) string { return "-" }}, nil
}

// readWhile is [readUpTo] while ctx lasts. A read that waits for a terminal or
// a pipe can't be broken off: it goes on in the background until something
// comes, and what it brings is lost.
func readWhile(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		body []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		body, err := readUpTo(r, 0)
		done <- result{body, err}
	}()
	select {
	case read := <-done:
		return read.body, read.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// disk opens names in a folder that need not be valid fs.FS names, and never
// waits for the other end of a pipe.
type disk struct{ folder string }

// Open opens what is there only if it is a regular file.
func (d disk) Open(name string) (fs.File, error) {
	full := filepath.Join(d.folder, name)
	info, err := os.Stat(full)
	if err != nil {
		return nil, err
	}
	if problem := refuse(info); problem != "" {
		return nil, errors.New(problem)
	}
	return os.Open(full)
}

// fill walks the starts and lists what it finds, with a worker a processor.
func (l *Library) fill(ctx context.Context, starts []start) {
	defer l.done()
	defer l.reportPanic()
	l.remember(ctx)
	files := make(chan file, 4096)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() { l.listAll(ctx, files) })
	}
	var folders []*known
	for _, s := range starts {
		k := l.recallListing(ctx, s)
		folders = append(folders, k)
		s.looks = k != nil && len(k.files) > 0
		s.walk(ctx, func(f file) {
			same, was := k.same(&f)
			if same {
				return
			}
			if f.was = was; was == "" {
				l.found(1)
			}
			select {
			case files <- f:
			case <-ctx.Done():
			}
		})
	}
	close(files)
	workers.Wait()
	l.settle(ctx, folders)
}

// settle takes what is gone off the list, and keeps folders as they are now.
func (l *Library) settle(ctx context.Context, folders []*known) {
	for _, k := range folders {
		if k == nil || ctx.Err() != nil {
			continue
		}
		if k.whole {
			l.forgetLost(k)
		}
		l.keepListing(ctx, k)
	}
}

// reportPanic makes a row of a panic in the walk, so that it can neither leave
// a terminal raw nor pass in silence.
func (l *Library) reportPanic() {
	if cause := recover(); cause != nil {
		lost := file{name: "listing", origin: "listing"}
		l.add([]entry{lost.failed(articles.Article{}, fmt.Sprintf("listing stopped: %v", cause))})
	}
}

// The first rows are announced at once, so that the first screen fills; the
// later ones now and then, so that editions are not made for every file, and a
// slow disk still shows what it has.
const (
	firstBatch = 64
	pause      = 200 * time.Millisecond
)

func (l *Library) listAll(ctx context.Context, files <-chan file) {
	var batch []entry
	begun, announced := time.Now(), false
	for f := range files {
		if ctx.Err() != nil {
			continue
		}
		if f.was != "" {
			l.listAgain(ctx, f)
			continue
		}
		l.listed(ctx, f, func(e entry) {
			batch = append(batch, e)
			if time.Since(begun) >= pause || !announced && len(batch) >= firstBatch {
				l.add(batch)
				batch, begun, announced = batch[:0], time.Now(), true
			}
		})
	}
	if len(batch) > 0 {
		l.add(batch)
	}
}

// listAgain lists a file that was written to since it was listed. Where it holds
// other stories now, they come into the place of the one that it was.
func (l *Library) listAgain(ctx context.Context, f file) {
	var found []entry
	stays := false
	l.listed(ctx, f, func(e entry) {
		stays = stays || e.row.ID == f.was
		found = append(found, e)
	})
	if !stays {
		l.found(1) // that which goes
		l.remove([]articles.ID{f.was})
	}
	l.add(found)
}

// Article reads one file, what an address answers, or "-", as it is. A file that
// holds many stories is an error: [Stories] reads it. What is no story comes beside
// the error that says what it is.
func Article(ctx context.Context, path string, o Options) (articles.Article, error) {
	f, err := fileAt(ctx, path, o)
	if err != nil {
		return articles.Article{}, err
	}
	return articleOf(ctx, f, path)
}

func articleOf(ctx context.Context, f file, path string) (articles.Article, error) {
	if f.remote != nil {
		return f.remote.get(ctx)
	}
	article, problem := f.read(ctx)
	if problem != "" {
		return article, fmt.Errorf("%s: %s", sanitize.ShownAddress(path), problem)
	}
	return article, nil
}

// fileAt is the file that path is. The error says that there is none.
func fileAt(ctx context.Context, path string, o Options) (file, error) {
	if err := ctx.Err(); err != nil {
		return file{}, err
	}
	s, err := startAt(ctx, path, o)
	if err != nil {
		return file{}, err
	}
	if s.folder {
		return file{}, fmt.Errorf("%s: a folder, not a file", sanitize.ShownAddress(path))
	}
	return file{fsys: s.fsys, name: s.name, origin: s.origin(s.name), body: s.body, remote: s.remote}, nil
}

// Stories reads one file, what an address answers, or "-", and yields the stories
// in it, one after the other: that which it is, or those of a feed, of records, of
// an archive. An error beside a story that can't be read does not end them.
func Stories(ctx context.Context, path string, o Options) iter.Seq2[articles.Article, error] {
	return func(yield func(articles.Article, error) bool) {
		f, err := fileAt(ctx, path, o)
		if err != nil {
			yield(articles.Article{}, err)
			return
		}
		opened, problem := f.open()
		if problem == "" && opened.many {
			defer opened.close()
			storiesInside(ctx, path, opened, o, yield)
			return
		}
		if problem == "" {
			opened.close()
		}
		article, err := articleOf(ctx, f, path)
		if err != nil {
			yield(article, err)
			return
		}
		stories := []articles.Article{article}
		if o.Unpack != nil {
			if found := o.Unpack(article); len(found) > 0 {
				stories = found
			}
		}
		for _, a := range stories {
			if !yield(a, nil) {
				return
			}
		}
	}
}

func storiesInside(ctx context.Context, path string, opened openFile, o Options, yield func(articles.Article, error) bool) {
	going := true
	err := bundle.Read(ctx, opened.File, o.Fields, func(s bundle.Story) bool {
		var err error
		if s.Problem != "" {
			err = fmt.Errorf("%s: %s", sanitize.ShownAddress(path), s.Problem)
		}
		going = yield(s.Article, err)
		return going
	})
	if err != nil && going {
		yield(articles.Article{}, fmt.Errorf("%s: %s", sanitize.ShownAddress(path), cause(err)))
	}
}
