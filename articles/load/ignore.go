package load

import (
	"bufio"
	"io/fs"
	"path"
	"strings"
)

// ignores holds the patterns of the .gitignore files met so far, read as
// gitignore(5) has it: the last pattern that matches decides.
type ignores struct {
	fsys     fs.FS
	patterns []pattern
}

// pattern is a line of a .gitignore file.
type pattern struct {
	folder   string   // where the file lies; "" at the top
	parts    []string // of the pattern, between its slashes
	anchored bool     // stands at folder, not anywhere below it
	folders  bool     // names folders only
	keeps    bool     // begins with "!": takes back what was ignored
}

func newIgnores(fsys fs.FS) *ignores { return &ignores{fsys: fsys} }

// enter reads the .gitignore of folder, if it has one.
func (g *ignores) enter(folder string) {
	name := path.Join(folder, ".gitignore")
	info, err := fs.Stat(g.fsys, name)
	if err != nil || !info.Mode().IsRegular() {
		return
	}
	opened, err := g.fsys.Open(name)
	if err != nil {
		return
	}
	defer func() { _ = opened.Close() }()
	if folder == "." {
		folder = ""
	}
	lines := bufio.NewScanner(opened)
	for lines.Scan() {
		if p, ok := parsePattern(lines.Text(), folder); ok {
			g.patterns = append(g.patterns, p)
		}
	}
}

func parsePattern(line, folder string) (pattern, bool) {
	line = strings.TrimRight(line, " \t\r")
	if line == "" || line[0] == '#' {
		return pattern{}, false
	}
	p := pattern{folder: folder}
	line, p.keeps = strings.CutPrefix(line, "!")
	line, p.folders = strings.CutSuffix(line, "/")
	line = strings.TrimPrefix(line, "\\") // "\#" and "\!" begin a name
	p.anchored = strings.Contains(line, "/")
	p.parts = strings.Split(strings.TrimPrefix(line, "/"), "/")
	return p, line != ""
}

// match reports whether what lies at name is ignored.
func (g *ignores) match(name string, folder bool) bool {
	for i := len(g.patterns) - 1; i >= 0; i-- {
		if g.patterns[i].match(name, folder) {
			return !g.patterns[i].keeps
		}
	}
	return false
}

func (p pattern) match(name string, folder bool) bool {
	if p.folders && !folder {
		return false
	}
	if p.folder != "" {
		below, ok := strings.CutPrefix(name, p.folder+"/")
		if !ok {
			return false
		}
		name = below
	}
	if !p.anchored {
		return matchPart(p.parts[0], path.Base(name))
	}
	return matchParts(p.parts, strings.Split(name, "/"))
}

// matchParts matches a pattern with slashes, in which "**" is any number of
// folders.
func matchParts(pattern, name []string) bool {
	for len(pattern) > 0 {
		if pattern[0] == "**" {
			for len(pattern) > 1 && pattern[1] == "**" {
				pattern = pattern[1:]
			}
			if len(pattern) == 1 {
				return len(name) > 0
			}
			for i := range name {
				if matchParts(pattern[1:], name[i:]) {
					return true
				}
			}
			return false
		}
		if len(name) == 0 || !matchPart(pattern[0], name[0]) {
			return false
		}
		pattern, name = pattern[1:], name[1:]
	}
	return len(name) == 0
}

func matchPart(pattern, name string) bool {
	ok, err := path.Match(strings.ReplaceAll(pattern, "[!", "[^"), name)
	return ok && err == nil
}
