package language_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// noLanguage are the files that hold words of programs, of formats or of
// addresses, which are the same in every language.
var noLanguage = map[string]string{
	"plaintext/blocks/code.go": "the words of programs",
	"dates/fold.go":            "letters and what they are without their accents",
	"dates/zone.go":            "the abbreviations of zones",
	"charset/legacy.go":        "the names of encodings",
	"rules/parse.go":           "the words of selectors and of the rules themselves",
	"foreign.go":               "how files of other formats begin",
	"settings.go":              "the lines of files of settings",
	"meta/classnames.go":       "the names of classes",
	"markdown/org.go":          "the words of the format",
	"meta/section.go":          "the names of classes",
}

// TestWordsOfLanguagesStandNowhereElse holds "adding a language is adding rows":
// a parser that looks for words of its own is right in one language only.
func TestWordsOfLanguagesStandNowhereElse(t *testing.T) {
	t.Parallel()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		name := filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator)))
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "language/") || noLanguage[name] != "" {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		for _, lit := range lookedFor(file) {
			if s, err := strconv.Unquote(lit.Value); err == nil && words(s) {
				t.Errorf("%s:%d looks for %q: make it a row of package language", name, files.Position(lit.Pos()).Line, s)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTellsWordsFromNames(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"publié le": true, "über": true, "作者": true, "about the author": true, "Image ": true, " by ": true, "hoto by": true,
		`^(?i:by|von)\s+(\S.*)$`: true, `^(?i)photos of$`: true, "Published on": true,
		"entry-title": false, " wp-caption ": false, "https://": false, " | ": false, "«": false, "datePublished": false, "og:title": false,
		`^\d+ of \d+$`: true, "utf-8": false, "": false, "display:none": false, "text/html; charset=": false,
	} {
		if words(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

// lookedFor lists the strings of file that something is compared with: what the
// functions of strings and regexp are given, cases, both sides of ==, and the
// elements of lists and tables.
func lookedFor(file *ast.File) (found []*ast.BasicLit) {
	add := func(list ...ast.Expr) {
		for _, e := range list {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				e = kv.Key
			}
			if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				found = append(found, lit)
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
				if pkg, ok := sel.X.(*ast.Ident); !ok || pkg.Name != "strings" && pkg.Name != "bytes" && pkg.Name != "regexp" && pkg.Name != "slices" {
					return true
				}
				add(n.Args...)
			} else if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "lazily" {
				add(n.Args...)
			}
		case *ast.CaseClause:
			add(n.List...)
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				add(n.X, n.Y)
			}
		case *ast.CompositeLit:
			if t, ok := n.Type.(*ast.ArrayType); ok {
				if elem, ok := t.Elt.(*ast.Ident); ok && elem.Name == "string" {
					add(n.Elts...)
				}
			}
			if _, ok := n.Type.(*ast.MapType); ok {
				add(n.Elts...)
			}
		}
		return true
	})
	return found
}

// words reports whether s reads like words of a language rather than like a name
// of a format or of an element: letters beyond ASCII, or letters beside a blank.
func words(s string) bool {
	for _, r := range s {
		if r >= 0x80 && unicode.IsLetter(r) && r != 'º' && r != 'ª' {
			return true
		}
	}
	pattern := strings.ContainsAny(s, `^\`) && strings.ContainsAny(s, `$)+*\`)
	if !pattern && strings.ContainsAny(s, "-_/=<>;{}().&#") {
		return false
	}
	if strings.HasPrefix(s, " ") && strings.HasSuffix(s, " ") && !prepositions[strings.TrimSpace(s)] {
		return false // the name of a class among others
	}
	if pattern {
		for _, escape := range []string{`\s`, `\S`, `\d`, `\D`, `\w`, `\W`, `\b`, `(?i`, `(?s`} {
			s = strings.ReplaceAll(s, escape, " ")
		}
	}
	for i := 2; i < len(s); i++ {
		if letter(s[i-2]) && letter(s[i-1]) && (s[i] == ' ' || pattern && s[i] == '|') || letter(s[i-1]) && letter(s[i]) && s[i-2] == ' ' {
			return true
		}
	}
	return false
}

var prepositions = map[string]bool{"by": true, "of": true, "on": true, "and": true, "in": true, "von": true}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
