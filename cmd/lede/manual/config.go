package manual

import (
	_ "embed"
	"strings"
)

// configAbout stands above the keys of the config.
//
//go:embed config_about.md
var configAbout string

// Config returns the page of the config, in Markdown, from the file that
// explains every key: comments above a key tell of it, a key behind a # is an
// example, and a table that comes again is shown as it stands. keysTable is left
// to the page of keys.
func Config(file string) string {
	page := configPage{tables: map[string]bool{}}
	page.WriteString(configAbout)
	page.line("")
	_, file, _ = strings.Cut(file, "\n\n") // what lies above is said of the file
	for block := range strings.SplitSeq(strings.TrimSpace(file), "\n\n") {
		page.block(strings.Split(block, "\n"))
	}
	return strings.TrimRight(page.String(), "\n") + "\n"
}

// keysTable is the table whose keys have a page of their own.
const keysTable = "[keys]"

// configPage is the page as far as it is written.
type configPage struct {
	strings.Builder
	tables map[string]bool // that have been told
	table  string          // that the lines are in
	said   []string        // of what comes next
	keyed  bool            // a key of the table has been told
}

func (p *configPage) line(s string) { p.WriteString(s + "\n") }

// block takes the lines between two empty ones.
func (p *configPage) block(lines []string) {
	p.said = nil
	for i, line := range lines {
		example := strings.TrimPrefix(line, "#")
		switch {
		case strings.HasPrefix(example, " "):
			p.said = append(p.said, strings.TrimSpace(example))
		case strings.HasPrefix(example, "[") && p.tables[example]:
			p.again(lines[i:])
			return
		case strings.HasPrefix(example, "["):
			p.begin(example)
		default:
			p.key(example)
		}
	}
}

// begin writes the heading of a table, and what is said of it.
func (p *configPage) begin(table string) {
	p.tables[table], p.table, p.keyed = true, table, false
	p.line("\n## `" + table + "`\n")
	p.tell("")
}

// key writes a key with its value and what is said of it. Those of actions have
// a page of their own.
func (p *configPage) key(example string) {
	if p.table == keysTable && !strings.HasPrefix(example, "preset") {
		p.said = nil
		return
	}
	switch {
	case len(p.said) > 0:
	case p.keyed:
		p.said = []string{"Likewise."}
	default:
		p.said = []string{"An example."}
	}
	p.keyed = true
	p.tell("- `" + example + "`: ")
}

// tell writes what was said, behind a beginning.
func (p *configPage) tell(before string) {
	if words := strings.Join(p.said, " "); words != "" || before != "" {
		p.line(before + words)
		if before == "" {
			p.line("")
		}
	}
	p.said = nil
}

// again shows a further table of a name as it stands.
func (p *configPage) again(lines []string) {
	p.line("")
	p.tell("")
	for _, line := range lines {
		p.line("    " + strings.TrimPrefix(line, "#"))
	}
}
