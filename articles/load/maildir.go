package load

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// A Maildir keeps each mail in a file, in one of two folders, new and cur; in
// tmp are those that are being delivered. Behind the name of a file stand its
// flags (cr.yp.to/proto/maildir.html), and folders of mail lie beside it with a
// dot before their names (Maildir++).

// flags is what the reader's mail program says of a mail. One that is to be
// deleted was seen.
type flags struct{ seen, flagged bool }

// code is flags as a number, which [flagsOf] reads.
func (f flags) code() (n int64) {
	if f.seen {
		n |= 1
	}
	if f.flagged {
		n |= 2
	}
	return n
}

func flagsOf(n int64) flags { return flags{seen: n&1 != 0, flagged: n&2 != 0} }

// mailFlags reads the flags in the name of a mail: "1700000000.M1.host:2,FS".
// Where a disk takes no colon, another sign stands for it.
func mailFlags(name string) (f flags) {
	at := strings.LastIndex(name, "2,")
	if at < 1 || strings.IndexByte(":;!-", name[at-1]) < 0 {
		return f
	}
	letters := name[at+2:]
	return flags{seen: strings.ContainsAny(letters, "ST"), flagged: strings.Contains(letters, "F")}
}

// isMaildir reports whether folder has the three folders of a Maildir.
func isMaildir(fsys fs.FS, folder string) bool {
	for _, name := range []string{"cur", "new", "tmp"} {
		if info, err := fs.Stat(fsys, path.Join(folder, name)); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}

// isMailFolder reports whether name, which begins with a dot, is a folder of
// mail.
func isMailFolder(fsys fs.FS, name string, d fs.DirEntry) bool {
	return d != nil && d.IsDir() && isMaildir(fsys, name)
}

// maildirs tells which files of a walk lie in a Maildir.
type maildirs struct {
	fsys  fs.FS
	known map[string]bool // by folder
}

func (m maildirs) have(name string) bool {
	folder := path.Dir(name)
	if base := path.Base(folder); base != "cur" && base != "new" {
		return false
	}
	return m.is(path.Dir(folder))
}

// beside reports whether a file lies beside the folders of a Maildir. There mail
// programs keep what they know of the mails; none is a mail.
func (m maildirs) beside(name string) bool { return m.is(path.Dir(name)) }

func (m maildirs) is(folder string) bool {
	is, known := m.known[folder]
	if !known {
		is = isMaildir(m.fsys, folder)
		m.known[folder] = is
	}
	return is
}

// mailFolder is what the folder of a mail is called: ".Lists.go" is Lists/go.
func (s start) mailFolder(name string) string {
	folder := path.Base(path.Dir(path.Dir(name)))
	if folder == "." {
		return filepath.Base(s.origin("."))
	}
	if rest, ok := strings.CutPrefix(folder, "."); ok {
		return strings.ReplaceAll(rest, ".", "/")
	}
	return folder
}
