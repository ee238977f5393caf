package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// pictureRow is what the picture in ARCHITECTURE.md says of one room.
type pictureRow struct {
	// imports are the rooms of the house, and the modules from outside by
	// their beginning, that it may use. Fields are separated by spaces.
	imports string
	// outside are the packages of the list outside, below, that this room may
	// use although the others may not. It stands with the reason why.
	outside, why string
}

// rooms are the folders that hold code, one a line. A folder that is not here
// is refused, and so is whatever a row does not name.
var rooms = map[string]pictureRow{
	"articles":          {},
	"articles/bundle":   {imports: "articles articles/bundle/mail articles/bundle/records articles/bundle/webarchive articles/parse articles/parse/charset articles/parse/dates articles/pattern github.com/andybalholm/brotli github.com/klauspost/compress"},
	"articles/diff":     {imports: "articles"},
	"articles/export":   {imports: "articles articles/sanitize golang.org/x/text"},
	"articles/front":    {imports: "articles"},
	"articles/identify": {imports: "articles/similar"},
	"articles/load":     {imports: "articles articles/bundle articles/bundle/records articles/parse articles/parse/rules articles/query articles/sanitize articles/texts github.com/fsnotify/fsnotify", outside: "os path/filepath runtime", why: "it walks folders, a worker a core"},
	"articles/locale":   {imports: "articles"},
	"articles/pattern":  {},
	"articles/query":    {imports: "articles golang.org/x/text"},
	"articles/samples":  {},
	"articles/sanitize": {imports: "articles articles/pattern"},
	"articles/similar":  {},
	"articles/store":    {imports: "articles articles/identify articles/parse articles/parse/rules articles/query articles/store/accounts articles/store/changes articles/store/database articles/store/ingest articles/store/listing", outside: "database/sql os path/filepath syscall", why: "the library is one SQLite file, and a disk may refuse to hold it"},

	"articles/bundle/webarchive": {imports: ""},
	"articles/bundle/mail":       {imports: "articles/parse/charset"},
	"articles/bundle/records":    {imports: "articles articles/parse/charset articles/parse/dates articles/parse/phrases articles/parse/prose articles/pattern"},

	"articles/listings": {imports: "modernc.org/sqlite", outside: "database/sql os path/filepath", why: "it is a SQLite file of its own"},
	"articles/texts":    {imports: "articles/query articles/store/sqlquery modernc.org/sqlite", outside: "database/sql os path/filepath", why: "it is a SQLite file of its own"},

	"articles/store/accounts":  {imports: "articles articles/store/changes articles/store/database", outside: "database/sql", why: "what it keeps is written with SQL"},
	"articles/store/changes":   {imports: "articles articles/sanitize articles/similar articles/store/database articles/store/listing", outside: "database/sql", why: "its changes are SQL"},
	"articles/store/database":  {imports: "articles articles/query github.com/klauspost/compress modernc.org/sqlite", outside: "database/sql database/sql/driver os path/filepath", why: "it opens the one SQLite file"},
	"articles/store/ingest":    {imports: "articles articles/identify articles/parse articles/query articles/sanitize articles/similar articles/store/changes articles/store/database articles/store/listing articles/store/sqlquery", outside: "database/sql path/filepath", why: "what it takes in is written with SQL; stories of folders have paths"},
	"articles/store/listing":   {imports: "articles articles/parse articles/query articles/store/database articles/store/sqlquery", outside: "database/sql", why: "its lists are SQL"},
	"articles/store/sqlquery":  {imports: "articles articles/query articles/store/database", outside: "database/sql", why: "it reads the names that the library has"},
	"articles/store/storetest": {imports: "articles articles/store articles/store/database", outside: "database/sql os path/filepath testing", why: "it is what tests of the store have in common"},

	"articles/parse":          {imports: "articles articles/parse/charset articles/parse/markdown articles/parse/plaintext articles/parse/plaintext/fields articles/parse/prose articles/parse/rules articles/parse/webpage articles/pattern articles/sanitize"},
	"articles/parse/charset":  {imports: "articles/parse/language github.com/gogs/chardet golang.org/x/text"},
	"articles/parse/dates":    {imports: "articles articles/parse/language"},
	"articles/parse/markdown": {imports: "articles articles/parse/dates articles/parse/dom articles/parse/formula articles/parse/phrases articles/parse/polish articles/pattern github.com/pelletier/go-toml github.com/yuin/goldmark go.yaml.in/yaml golang.org/x/net/html"},
	"articles/parse/dom":      {imports: "articles articles/parse/formula golang.org/x/net/html golang.org/x/text"},
	"articles/parse/extract":  {imports: "articles articles/parse/charset articles/parse/dom articles/parse/letters articles/parse/meta articles/parse/phrases articles/parse/polish articles/parse/rules codeberg.org/readeck/go-readability golang.org/x/net/html", outside: "log/slog", why: "the library that finds a story writes a log, which goes nowhere"},
	"articles/parse/formula":  {imports: "articles/parse/language golang.org/x/net/html"},
	"articles/parse/language": {},
	"articles/parse/letters":  {},
	"articles/parse/meta":     {imports: "articles articles/parse/dates articles/parse/dom articles/parse/letters articles/parse/phrases articles/pattern golang.org/x/net/html"},
	"articles/parse/phrases":  {imports: "articles articles/parse/language"},
	"articles/parse/polish":   {imports: "articles articles/parse/dates articles/parse/formula articles/parse/letters articles/parse/phrases articles/pattern"},
	"articles/parse/prose":    {},
	"articles/parse/rules":    {imports: "articles articles/parse/dates articles/parse/phrases github.com/andybalholm/cascadia golang.org/x/net/html"},
	"articles/parse/webpage":  {imports: "articles articles/parse/dom articles/parse/extract articles/parse/formula articles/parse/letters articles/parse/meta articles/parse/phrases articles/parse/polish articles/parse/rules golang.org/x/net/html golang.org/x/text"},

	"articles/parse/plaintext":        {imports: "articles articles/parse/language articles/parse/plaintext/blocks articles/parse/plaintext/fields articles/parse/plaintext/lines"},
	"articles/parse/plaintext/blocks": {imports: "articles articles/parse/phrases articles/parse/plaintext/lines"},
	"articles/parse/plaintext/fields": {imports: "articles articles/parse/dates articles/parse/phrases articles/parse/plaintext/lines articles/parse/prose"},
	"articles/parse/plaintext/lines":  {imports: "articles articles/parse/dates articles/parse/phrases"},

	"cmd/lede":          {imports: "... charm.land/lipgloss github.com/charmbracelet/ github.com/spf13/ golang.org/x/sys/unix", outside: "log/slog os os/exec os/signal path/filepath runtime runtime/debug syscall", why: "it is the program; the network goes through feed/fetch all the same"},
	"cmd/lede/programs": {imports: "articles articles/export articles/sanitize tui", outside: "os os/exec path/filepath syscall", why: "it runs the reader's own programs"},
	"cmd/lede/manual":   {imports: "tui/keys"},
	"cmd/lede/config":   {imports: "articles/pattern articles/query cmd/lede/programs github.com/pelletier/go-toml tui/keys", outside: "os path/filepath", why: "it reads what the reader wrote down, and changes a line of it"},

	"feed":          {imports: "articles articles/parse/charset articles/parse/dates articles/parse/prose articles/pattern articles/sanitize feed/markup feed/safehtml feed/xmltree"},
	"feed/discover": {imports: "articles articles/parse/charset articles/pattern articles/sanitize feed golang.org/x/net/html"},
	"feed/fetch":    {imports: "articles/sanitize github.com/andybalholm/brotli github.com/klauspost/compress golang.org/x/net/http/httpproxy", outside: "crypto/tls net net/http net/http/cookiejar net/http/httptrace syscall", why: "it is the one HTTP client"},
	"feed/markup":   {imports: "articles/parse/charset"},
	"feed/opml":     {imports: "articles articles/pattern articles/sanitize feed/markup feed/reach"},
	"feed/reach":    {},
	"feed/saved":    {imports: "articles articles/sanitize articles/similar golang.org/x/net/html"},
	"feed/readers":  {imports: "articles articles/query articles/sanitize feed/opml feed/saved modernc.org/sqlite", outside: "database/sql os path/filepath", why: "it reads the files and databases of other readers"},
	"feed/refresh":  {imports: "articles articles/identify articles/parse/phrases articles/sanitize feed feed/fetch feed/safehtml", outside: "runtime", why: "it parses a feed a core"},
	"feed/safehtml": {imports: "articles/parse/formula articles/pattern articles/sanitize feed/markup"},
	"feed/server":   {imports: "articles articles/sanitize feed/fetch"},
	"feed/sync":     {imports: "articles articles/sanitize feed feed/fetch feed/refresh feed/server"},
	"feed/xmltree":  {imports: "feed/markup"},

	"feed/server/greader":  {imports: "articles feed/fetch feed/server"},
	"feed/server/miniflux": {imports: "articles feed/fetch feed/server"},
	"feed/server/ttrss":    {imports: "articles feed/fetch feed/server"},

	"tui":           {imports: "articles articles/front articles/locale articles/query articles/sanitize charm.land/bubbles charm.land/bubbletea charm.land/lipgloss github.com/charmbracelet/ tui/bidi tui/cells tui/chooser tui/feeds tui/frontpage tui/headlines tui/keys tui/pictures tui/prompt tui/reader tui/render tui/scroll tui/sidebar tui/theme"},
	"tui/bidi":      {imports: "articles github.com/charmbracelet/ golang.org/x/text tui/cells"},
	"tui/cells":     {imports: "github.com/charmbracelet/"},
	"tui/chooser":   {imports: "charm.land/bubbles charm.land/bubbletea tui/cells tui/scroll"},
	"tui/feeds":     {imports: "articles articles/sanitize charm.land/bubbles charm.land/bubbletea github.com/charmbracelet/ tui/cells tui/keys tui/prompt tui/scroll"},
	"tui/frontpage": {imports: "articles articles/front articles/locale tui/bidi tui/cells tui/pictures tui/scroll"},
	"tui/headlines": {imports: "articles articles/locale articles/sanitize charm.land/bubbles charm.land/bubbletea charm.land/lipgloss github.com/charmbracelet/ tui/bidi tui/cells tui/keys tui/prompt tui/render tui/scroll tui/theme"},
	"tui/hyphen":    {imports: "golang.org/x/text"},
	"tui/keys":      {imports: "charm.land/bubbles charm.land/bubbletea github.com/charmbracelet/"},
	"tui/pictures":  {imports: "articles github.com/charmbracelet/x/ansi golang.org/x/image", outside: "runtime/debug", why: "the memory that a large picture took is given back before the next step takes more"},
	"tui/prompt":    {imports: "articles/sanitize charm.land/bubbles charm.land/bubbletea charm.land/lipgloss github.com/charmbracelet/ tui/bidi tui/cells"},
	"tui/reader":    {imports: "articles articles/diff articles/locale articles/sanitize charm.land/bubbles charm.land/bubbletea charm.land/lipgloss github.com/charmbracelet/ tui/bidi tui/cells tui/keys tui/pictures tui/prompt tui/render tui/scroll tui/theme"},
	"tui/render":    {imports: "articles articles/locale articles/sanitize charm.land/glamour github.com/charmbracelet/ github.com/clipperhouse/ github.com/rivo/uniseg tui/bidi tui/cells tui/hyphen tui/pictures tui/theme"},
	"tui/scroll":    {imports: "charm.land/bubbletea"},
	"tui/sidebar":   {imports: "articles charm.land/bubbles charm.land/bubbletea github.com/charmbracelet/ tui/cells tui/keys tui/scroll"},
	"tui/theme":     {imports: "articles charm.land/glamour charm.land/lipgloss github.com/charmbracelet/"},
}

// outside are the packages of the standard library that reach out of the
// process: no room may use them but those whose rows say so. An entry that
// ends in a stroke means all that begins with it.
var outside = strings.Fields(`
	C crypto/tls database/ debug/ expvar io/ioutil log log/ net net/http net/http/ net/rpc net/rpc/ net/smtp
	os os/ path/filepath plugin runtime runtime/ syscall syscall/ testing testing/ unsafe`)

// draws begins the modules that draw. Only the program and its interface do.
const draws = "charm.land/"

func TestImportsRunOneWay(t *testing.T) {
	t.Parallel()
	house := importsOfTheHouse(t)
	for _, name := range slices.Sorted(maps.Keys(house)) {
		for _, imported := range house[name] {
			if why := refusal(name, imported); why != "" {
				t.Errorf("%s imports %s: %s", name, imported, why)
			}
		}
	}
}

func TestEveryExceptionIsUsedAndHasItsReason(t *testing.T) {
	t.Parallel()
	house := importsOfTheHouse(t)
	for name, row := range rooms {
		exceptions := strings.Fields(row.outside)
		if (len(exceptions) > 0) != (row.why != "") {
			t.Errorf("%s: exceptions and their reason stand together", name)
		}
		for _, exception := range exceptions {
			if !slices.Contains(house[name], exception) {
				t.Errorf("%s may use %s and does not: take it off its row", name, exception)
			}
		}
	}
}

// refusal says why a room may not import a package, and is empty where it may.
func refusal(name, imported string) string {
	row, known := rooms[name]
	if !known {
		return "the room is not in the picture: add it to ARCHITECTURE.md and here"
	}
	if !strings.Contains(firstElement(imported), ".") && firstElement(imported) != "lede" {
		if reachesOut(imported) && !slices.Contains(strings.Fields(row.outside), imported) {
			return "it reaches out of the process, and this room has no reason to"
		}
		return ""
	}
	return refusalOfModule(name, imported, strings.Fields(row.imports))
}

func refusalOfModule(name, imported string, allowed []string) string {
	drawing := name == "cmd/lede" || name == "tui" || strings.HasPrefix(name, "tui/")
	if own, inHouse := strings.CutPrefix(imported, "lede/"); inHouse {
		if _, exists := rooms[own]; exists && own != name && (slices.Contains(allowed, own) || slices.Contains(allowed, "...")) {
			return ""
		}
		return "the arrows do not run that way"
	}
	if strings.HasPrefix(imported, draws) && !drawing {
		return "only cmd/lede and tui draw"
	}
	if !slices.ContainsFunc(allowed, func(beginning string) bool { return strings.HasPrefix(imported, beginning) }) {
		return "its row does not name that module"
	}
	return ""
}

func reachesOut(imported string) bool {
	return slices.ContainsFunc(outside, func(entry string) bool {
		return imported == entry || strings.HasSuffix(entry, "/") && strings.HasPrefix(imported, entry)
	})
}

// firstElement is the host of a module; the standard library has none.
func firstElement(imported string) string {
	first, _, _ := strings.Cut(imported, "/")
	return first
}

// importsOfTheHouse reads what the source of each folder imports, on whatever
// system it is built, without the tests.
func importsOfTheHouse(t *testing.T) map[string][]string {
	t.Helper()
	house := map[string][]string{}
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && ignoredByGo(entry.Name()):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		imports, err := importsOf(root, name)
		house[path.Dir(name)] = append(house[path.Dir(name)], imports...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return house
}

func ignoredByGo(folder string) bool {
	return folder == "testdata" || strings.HasPrefix(folder, ".") || strings.HasPrefix(folder, "_")
}

func importsOf(root fs.FS, name string) ([]string, error) {
	source, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	imports := []string{}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		imports = append(imports, imported)
	}
	return imports, nil
}

// TestEveryRoomRefusesWhatIsForbidden holds the checker itself: a row that
// lets through more than it names would make the picture worthless.
func TestEveryRoomRefusesWhatIsForbidden(t *testing.T) {
	t.Parallel()
	reachingOut := strings.Fields(`C crypto/tls database/sql database/sql/driver debug/elf expvar io/ioutil log log/slog
		net net/http net/http/httputil net/rpc net/smtp os os/exec os/signal os/user path/filepath plugin
		runtime runtime/debug syscall testing testing/fstest unsafe`)
	for name, row := range rooms {
		for _, imported := range reachingOut {
			allowed := slices.Contains(strings.Fields(row.outside), imported)
			if refused := refusal(name, imported) != ""; refused == allowed {
				t.Errorf("%s imports %s: refused %v", name, imported, refused)
			}
		}
		for _, imported := range []string{"lede/cmd/lede", "lede/articles/nowhere", "example.org/module", "charm.land/else"} {
			if refusal(name, imported) == "" {
				t.Errorf("%s may import %s", name, imported)
			}
		}
		drawing := strings.HasPrefix(name, "tui") || name == "cmd/lede"
		if !drawing && strings.Contains(row.imports, draws) {
			t.Errorf("%s has a row that lets it draw", name)
		}
	}
	if refusal("articles/nowhere", "strings") == "" {
		t.Error("a room that is not in the picture is let in")
	}
	for _, pure := range []string{"strings", "net/url", "net/netip", "net/mail", "embed", "time", "path"} {
		if why := refusal("articles", pure); why != "" {
			t.Errorf("articles imports %s: %s", pure, why)
		}
	}
}
