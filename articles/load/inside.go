package load

import (
	"bytes"
	"context"
	"io"
	"path"

	"lede/articles"
	"lede/articles/bundle"
	"lede/articles/bundle/records"
)

// inside is where a story lies in a file that holds many.
type inside struct {
	of     *file // that file
	fields records.Fields
	at     string // as [bundle.Story] has it
	id     articles.ID
}

// headBytes is how much of a file tells whether it holds many stories.
const headBytes = 16 << 10

// listedInside hands on the rows of the stories in f, which is open.
func (l *Library) listedInside(ctx context.Context, f file, opened openFile, found func(entry)) {
	outer, rows := f, 0
	var first entry // held back until it is known whether it is the only one
	err := bundle.Read(ctx, opened.File, l.fields, func(s bundle.Story) bool {
		e := l.rowOf(s, &outer)
		switch rows++; rows {
		case 1:
			first = e
			return true
		case 2:
			found(first)
		}
		l.found(1)
		found(e)
		return true
	})
	if rows == 1 {
		first.file.keeps, first.file.version = err == nil && first.row.Problem == "", opened.version
		found(first)
	}
	if err != nil && ctx.Err() == nil {
		e := f.failed(articles.Article{Time: opened.Time}, cause(err))
		if rows > 0 {
			l.found(1)
		}
		found(e)
	} else if rows == 0 {
		found(f.failed(articles.Article{Time: opened.Time}, "no stories in it"))
	}
}

// whole is the file that f is, or lies in.
func (f *file) whole() *file {
	if f.inside != nil {
		return f.inside.of
	}
	return f
}

// rowOf is the row of a story in a file.
func (l *Library) rowOf(s bundle.Story, outer *file) entry {
	f := file{name: outer.name, origin: s.Origin, flags: outer.flags, was: outer.was, inside: &inside{of: outer, fields: l.fields, at: s.At, id: s.ID}}
	if s.Problem != "" {
		e := f.failed(s.Article, s.Problem)
		e.row.ID = s.ID
		return e
	}
	return l.entryOf(s.Article, f)
}

// read returns the bytes of the story, or why there are none.
func (i *inside) read(ctx context.Context) (a articles.Article, problem string) {
	opened, problem := i.of.open()
	if problem != "" {
		return articles.Article{}, problem
	}
	defer opened.close()
	a, err := bundle.At(ctx, opened.File, i.fields, i.at)
	if err != nil {
		return a, cause(err)
	}
	a.ID = i.id
	return a, ""
}

// openFile is a file that is open, at its beginning.
type openFile struct {
	bundle.File
	many    bool  // it holds many stories
	version stamp // of the file; zero for what is none
	close   func()
}

// open opens f, or says why it can't be. What lies in memory, inside another
// file or at an address is open already.
func (f file) open() (o openFile, problem string) {
	o = openFile{
		File:  bundle.File{Name: path.Base(f.name), Origin: f.origin, Folder: f.folder, Size: int64(len(f.body))},
		close: func() {},
	}
	switch {
	case f.remote != nil || f.article != nil || f.inside != nil:
		return o, ""
	case f.problem != "":
		return o, f.problem
	case f.body != nil:
		body := bytes.NewReader(f.body)
		o.Body, o.many = body, holdsMany(o.Name, body)
		return o, ""
	}
	opened, err := f.fsys.Open(f.name)
	if err != nil {
		return o, cause(err)
	}
	o.close = func() { _ = opened.Close() }
	info, err := opened.Stat()
	if err != nil {
		o.close()
		return o, cause(err)
	}
	o.Size, o.Time, o.Body = info.Size(), fileTime(info), opened
	o.version = stamp{info.Size(), info.ModTime().UnixNano()}
	if problem := refuse(info); problem != "" {
		o.close()
		return o, problem
	}
	if seeker, ok := opened.(io.ReadSeeker); ok {
		o.many = holdsMany(o.Name, seeker)
	}
	return o, ""
}

// holdsMany reports whether a file holds many stories, and leaves it at its
// beginning.
func holdsMany(name string, body io.ReadSeeker) bool {
	head := make([]byte, headBytes)
	n, _ := io.ReadFull(body, head)
	if _, err := body.Seek(0, io.SeekStart); err != nil {
		return false
	}
	return bundle.Sniff(name, head[:n]) != bundle.None
}

// HoldsMany reports whether path is a file of many stories: records, mails, an
// archive. Standard input and addresses are none, as long as they are not read.
func HoldsMany(path string) bool {
	if path == "-" {
		return false
	}
	f, err := fileAt(context.Background(), path, Options{})
	if err != nil {
		return false
	}
	opened, problem := f.open()
	if problem != "" {
		return false
	}
	opened.close()
	return opened.many
}
