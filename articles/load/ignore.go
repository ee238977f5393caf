package load

import (
	"bufio"
	"io/fs"
	"path"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"
)

// ignores holds the patterns of the .gitignore files met so far. A folder's
// patterns stand under its own path, so that they speak of nothing above it.
type ignores struct {
	fsys     fs.FS
	patterns []gitignore.Pattern
	matcher  gitignore.Matcher
}

func newIgnores(fsys fs.FS) *ignores {
	return &ignores{fsys: fsys, matcher: gitignore.NewMatcher(nil)}
}

// enter reads the .gitignore of folder, if it has one.
func (g *ignores) enter(folder string) {
	opened, err := g.fsys.Open(path.Join(folder, ".gitignore"))
	if err != nil {
		return
	}
	defer func() { _ = opened.Close() }()
	var domain []string
	if folder != "." {
		domain = strings.Split(folder, "/")
	}
	lines := bufio.NewScanner(opened)
	for lines.Scan() {
		line := strings.TrimRight(lines.Text(), " \r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		g.patterns = append(g.patterns, gitignore.ParsePattern(line, domain))
	}
	g.matcher = gitignore.NewMatcher(g.patterns)
}

// match reports whether a pattern names what lies at name.
func (g *ignores) match(name string, folder bool) bool {
	return len(g.patterns) > 0 && g.matcher.Match(strings.Split(name, "/"), folder)
}
