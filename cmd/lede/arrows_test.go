package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rooms are the folders that hold code, each with what it may import: rooms
// of the house, and modules from outside by their beginning. The standard
// library is open to all but for what closed lists.
var rooms = map[string][]string{
	"cmd/lede":                 {"..."},
	"cmd/lede/config":          {"articles/query", "tui/keys", "github.com/pelletier/go-toml"},
	"tui":                      {"articles", "articles/query", "articles/sanitize", "tui/feeds", "tui/headlines", "tui/keys", "tui/prompt", "tui/rail", "tui/reader", "tui/render", "tui/theme", "charm.land/bubbletea", "charm.land/bubbles", "charm.land/lipgloss", "github.com/charmbracelet/"},
	"tui/headlines":            {"articles", "articles/sanitize", "tui/keys", "tui/prompt", "tui/render", "tui/theme", "charm.land/bubbletea", "charm.land/bubbles", "charm.land/lipgloss", "github.com/charmbracelet/"},
	"tui/reader":               {"articles", "articles/diff", "articles/sanitize", "tui/keys", "tui/prompt", "tui/render", "tui/theme", "charm.land/bubbletea", "charm.land/bubbles", "charm.land/lipgloss", "github.com/charmbracelet/"},
	"tui/rail":                 {"articles", "tui/keys", "charm.land/bubbletea", "charm.land/bubbles", "github.com/charmbracelet/"},
	"tui/feeds":                {"articles", "articles/sanitize", "tui/keys", "tui/prompt", "charm.land/bubbletea", "charm.land/bubbles", "github.com/charmbracelet/"},
	"tui/keys":                 {"charm.land/bubbles", "github.com/charmbracelet/"},
	"tui/prompt":               {"articles/sanitize", "charm.land/bubbletea", "charm.land/bubbles", "charm.land/lipgloss", "github.com/charmbracelet/"},
	"tui/render":               {"articles", "articles/sanitize", "tui/theme", "charm.land/glamour", "github.com/charmbracelet/", "github.com/clipperhouse/", "github.com/rivo/uniseg"},
	"tui/theme":                {"articles", "charm.land/glamour", "charm.land/lipgloss", "github.com/charmbracelet/"},
	"articles":                 {},
	"articles/sanitize":        {"articles"},
	"articles/query":           {"articles", "golang.org/x/text"},
	"articles/diff":            {"articles"},
	"articles/samples":         {},
	"articles/similar":         {},
	"articles/export":          {"articles", "articles/sanitize", "golang.org/x/text"},
	"articles/load":            {"articles", "articles/parse", "articles/parse/rules", "articles/query", "articles/sanitize", "..."},
	"articles/store":           {"articles", "articles/parse", "articles/parse/rules", "articles/query", "articles/sanitize", "articles/similar", "modernc.org/sqlite", "github.com/klauspost/compress"},
	"articles/parse":           {"articles", "articles/sanitize", "articles/parse/charset", "articles/parse/markdown", "articles/parse/plaintext", "articles/parse/rules", "articles/parse/webpage"},
	"articles/parse/charset":   {"golang.org/x/text", "github.com/gogs/chardet"},
	"articles/parse/dates":     {"articles"},
	"articles/parse/phrases":   {"articles"},
	"articles/parse/markdown":  {"articles", "articles/parse/dates", "articles/parse/phrases", "..."},
	"articles/parse/rules":     {"articles", "articles/parse/dates", "articles/parse/phrases", "github.com/andybalholm/cascadia", "golang.org/x/net/html"},
	"articles/parse/plaintext": {"articles", "articles/parse/dates", "articles/parse/phrases", "golang.org/x/text"},
	"articles/parse/webpage":   {"articles", "articles/parse/charset", "articles/parse/dates", "articles/parse/phrases", "articles/parse/rules", "..."},
	"feed":                     {"articles", "articles/sanitize", "articles/parse/charset", "articles/parse/dates", "golang.org/x/net/html"},
	"feed/fetch":               {"articles/sanitize", "golang.org/x/net/http/httpproxy", "github.com/klauspost/compress", "github.com/andybalholm/brotli"},
	"feed/discover":            {"articles", "articles/parse/charset", "articles/sanitize", "feed", "golang.org/x/net/html"},
	"feed/opml":                {"articles", "articles/sanitize", "feed"},
	"feed/refresh":             {"articles", "articles/sanitize", "feed", "feed/fetch"},
}

// closed are the parts of the standard library that a room must not touch:
// articles know no terminal, the interface no network and no disk.
var closed = map[string][]string{
	"cmd/lede":             {"net/http"}, // what goes out goes through feed/fetch
	"cmd/lede/config":      {"net/http"},
	"tui":                  {"net/http", "os", "os/exec", "database/sql"},
	"tui/headlines":        {"net/http", "os", "os/exec", "database/sql"},
	"tui/rail":             {"net/http", "os", "os/exec", "database/sql"},
	"tui/feeds":            {"net/http", "os", "os/exec", "database/sql"},
	"tui/reader":           {"net/http", "os", "os/exec", "database/sql"},
	"tui/render":           {"net/http", "os", "os/exec", "database/sql"},
	"tui/keys":             {"net/http", "os", "os/exec", "database/sql"},
	"tui/theme":            {"net/http", "os", "os/exec", "database/sql"},
	"articles":             {"net/http", "os", "os/exec", "database/sql"},
	"articles/parse/rules": {"net/http", "os", "os/exec", "database/sql"},
	"articles/diff":        {"net/http", "os", "os/exec", "database/sql"},
	"articles/query":       {"net/http", "os", "os/exec", "database/sql"},
	"articles/sanitize":    {"net/http", "os", "os/exec", "database/sql"},
	"articles/parse":       {"net/http", "os", "os/exec", "database/sql"},
	"articles/load":        {"net/http", "os/exec", "database/sql"},
	"articles/export":      {"net/http", "os", "os/exec", "database/sql"},
	"articles/samples":     {"net/http", "os", "os/exec", "database/sql"},
	"articles/store":       {"net/http", "os/exec"},
	"articles/similar":     {"net/http", "os", "os/exec", "database/sql"},
	"feed":                 {"net/http", "os", "os/exec", "database/sql"},
	"feed/fetch":           {"os", "os/exec", "database/sql"},
	"feed/discover":        {"net/http", "os", "os/exec", "database/sql"},
	"feed/opml":            {"net/http", "os", "os/exec", "database/sql"},
	"feed/refresh":         {"os", "os/exec", "database/sql"},
}

// onlyTerminal are the modules that draw; nothing outside cmd and tui imports them.
const onlyTerminal = "charm.land/"

func TestImportsRunOneWay(t *testing.T) {
	for _, pkg := range listPackages(t) {
		room := strings.TrimPrefix(pkg.ImportPath, "lede/")
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s is no room of the house: add it to the picture in ARCHITECTURE.md and here", room)
			continue
		}
		for _, imported := range pkg.Imports {
			if why := refusal(room, imported, allowed); why != "" {
				t.Errorf("%s imports %s: %s", room, imported, why)
			}
		}
	}
}

func refusal(room, imported string, allowed []string) string {
	own, inHouse := strings.CutPrefix(imported, "lede/")
	switch {
	case inHouse:
		if !slices.Contains(allowed, own) && room != "cmd/lede" {
			return "the arrows do not run that way"
		}
	case !strings.Contains(firstElement(imported), "."):
		if slices.Contains(closed[room], imported) {
			return "this room is closed to it"
		}
	case strings.HasPrefix(imported, onlyTerminal) && room != "cmd/lede" && !strings.HasPrefix(room, "tui"):
		return "only cmd and tui draw"
	case slices.Contains(allowed, "..."):
	case !slices.ContainsFunc(allowed, func(p string) bool { return strings.HasPrefix(imported, p) }):
		return "the room has no need of it"
	}
	return ""
}

// firstElement is the host of a module; the standard library has none.
func firstElement(imported string) string {
	first, _, _ := strings.Cut(imported, "/")
	return first
}

type goPackage struct {
	ImportPath string
	Imports    []string
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "lede/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var packages []goPackage
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var pkg goPackage
		err := decoder.Decode(&pkg)
		if errors.Is(err, io.EOF) {
			return packages
		}
		if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, pkg)
	}
}
