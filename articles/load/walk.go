package load

import (
	"context"
	"io/fs"
	"path"
	"strings"
)

// walk calls found for every file from s on. Symbolic links to files are
// followed; those to folders are not, so that no loop can be entered.
func (s start) walk(ctx context.Context, found func(file)) {
	if !s.folder {
		found(file{fsys: s.fsys, name: s.name, origin: s.origin(s.name), body: s.body, remote: s.remote})
		return
	}
	ignored, mails := newIgnores(s.fsys), maildirs{fsys: s.fsys, known: map[string]bool{}}
	_ = fs.WalkDir(s.fsys, s.name, func(name string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return fs.SkipAll
		case name == "." && err == nil:
			s.enter(name, ignored)
			return nil
		case d != nil && d.IsDir() && path.Base(name) == "tmp" && isMaildir(s.fsys, path.Dir(name)):
			return fs.SkipDir // mails that are still being delivered
		case name != "." && (hidden(name) && !isMailFolder(s.fsys, name, d) || ignored.match(name, d.IsDir())):
			return skip(d)
		case err != nil:
			f := s.file(name)
			f.problem = cause(err)
			found(f)
			return skip(d)
		case d.IsDir():
			if strings.HasSuffix(name, "_files") {
				return fs.SkipDir // what browsers keep beside a saved page
			}
			s.enter(name, ignored)
			return nil
		case d.Type()&fs.ModeSymlink != 0 && pointsAtFolder(s.fsys, name), asset(name), mails.beside(name):
			return nil
		}
		f := s.file(name)
		if mails.have(name) {
			f.flags, f.folder = mailFlags(name), s.mailFolder(name)
		}
		if s.looks {
			f.version = s.versionOf(name, d)
		}
		found(f)
		return nil
	})
}

// versionOf looks at a file without opening it; zero for what can't be looked at.
func (s start) versionOf(name string, d fs.DirEntry) stamp {
	info, err := d.Info()
	if err == nil && d.Type()&fs.ModeSymlink != 0 {
		info, err = fs.Stat(s.fsys, name)
	}
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime().UnixNano()}
}

func (s start) enter(folder string, ignored *ignores) {
	ignored.enter(folder)
	if s.entered != nil {
		s.entered(folder)
	}
}

func (s start) file(name string) file {
	folder, _, below := strings.Cut(name, "/")
	if !below {
		folder = ""
	}
	fsys := s.fsys
	if root := s.origin("."); root != "" && path.IsAbs(root) {
		fsys = disk{root}
	}
	return file{fsys: fsys, name: name, origin: s.origin(name), folder: folder}
}

func skip(d fs.DirEntry) error {
	if d != nil && d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func hidden(name string) bool { return strings.HasPrefix(path.Base(name), ".") }

func pointsAtFolder(fsys fs.FS, name string) bool {
	info, err := fs.Stat(fsys, name)
	return err == nil && info.IsDir()
}

// asset reports whether name ends like what a page is drawn with. Nobody
// keeps a story in it, so it gets no row.
func asset(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ico", ".svg":
		return true
	}
	return false
}
