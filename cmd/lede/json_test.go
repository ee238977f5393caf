package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lede/articles"
)

// schema is a JSON Schema, as far as docs/json.schema.json goes.
type schema struct {
	Ref        string             `json:"$ref"`
	Type       string             `json:"type"`
	Const      any                `json:"const"`
	Enum       []any              `json:"enum"`
	Items      *schema            `json:"items"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Additional json.RawMessage    `json:"additionalProperties"`
	Defs       map[string]*schema `json:"$defs"`

	Description string `json:"description"`
}

func readSchema(t *testing.T) *schema {
	t.Helper()
	var s schema
	if err := json.Unmarshal([]byte(readPaper(t, "docs/json.schema.json")), &s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// faults says where v is not as s has it.
func (s *schema) faults(all map[string]*schema, at string, v any) []string {
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		return all[name].faults(all, at, v)
	}
	if s.Const != nil && v != s.Const || s.Enum != nil && !slices.Contains(s.Enum, v) {
		return []string{fmt.Sprintf("%s is %v", at, v)}
	}
	switch v := v.(type) {
	case map[string]any:
		return s.objectFaults(all, at, v)
	case []any:
		return s.listFaults(all, at, v)
	case string:
		return s.typeFaults(at, "string", v)
	case float64:
		return s.typeFaults(at, "integer", v)
	case bool:
		return s.typeFaults(at, "boolean", v)
	}
	return []string{fmt.Sprintf("%s is %v", at, v)}
}

func (s *schema) typeFaults(at, kind string, v any) []string {
	if s.Type != "" && s.Type != kind {
		return []string{fmt.Sprintf("%s is a %s, not a %s: %v", at, kind, s.Type, v)}
	}
	return nil
}

func (s *schema) listFaults(all map[string]*schema, at string, list []any) (faults []string) {
	if s.Items == nil {
		return s.typeFaults(at, "array", list)
	}
	for i, v := range list {
		faults = append(faults, s.Items.faults(all, fmt.Sprintf("%s[%d]", at, i), v)...)
	}
	return faults
}

func (s *schema) objectFaults(all map[string]*schema, at string, object map[string]any) []string {
	faults := s.typeFaults(at, "object", object)
	for _, name := range s.Required {
		if _, ok := object[name]; !ok {
			faults = append(faults, at+" has no "+name)
		}
	}
	var others schema
	open := json.Unmarshal(s.Additional, &others) == nil
	for name, v := range object {
		switch property := s.Properties[name]; {
		case property != nil:
			faults = append(faults, property.faults(all, at+"."+name, v)...)
		case open:
			faults = append(faults, others.faults(all, at+"."+name, v)...)
		default:
			faults = append(faults, at+" has "+name+", which the schema does not")
		}
	}
	return faults
}

// paperFeed has something for every field of a headline.
const paperFeed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>%[1]s</title><link href="https://%[1]s.example/"/>
<entry><title>More herons than ever</title><id>%[1]s-1</id><link href="https://%[1]s.example/science/herons"/><published>2026-11-09T08:00:00Z</published><updated>2026-11-10T08:00:00Z</updated>
<author><name>Ann Lee</name></author><category term="Birds"/><link rel="enclosure" type="audio/mpeg" length="36200000" href="https://%[1]s.example/1.mp3"/>
<content type="html">&lt;p>The harbour master of Osk has counted the herons on the eastern mole every morning since March, and on Monday he told the council that there were forty more of them than in any year on record. He puts it down to the eels, which came back when the lock was opened, and to the new reeds below the bridge. The council will vote on a hide for visitors in the second week of December, and the ferry company has offered the timber of its old landing stage.&lt;/p>&lt;h2>Eels&lt;/h2>&lt;ol start="3">&lt;li>&lt;a href="https://eel.example/">One&lt;/a>&lt;/ol>&lt;table>&lt;tr>&lt;th>A&lt;/th>&lt;th>B&lt;/th>&lt;/tr>&lt;tr>&lt;td>1&lt;/td>&lt;td>2&lt;/td>&lt;/tr>&lt;/table>&lt;blockquote>&lt;p>So many.&lt;/p>&lt;/blockquote>&lt;figure>&lt;img src="a.jpg" alt="A heron" width="640" height="480">&lt;figcaption>A heron.&lt;/figcaption>&lt;/figure></content></entry></feed>`

// TestEveryCommandPrintsJSONOfTheSchema holds what commands print to the
// contract, and the contract to what they print: each field of a headline comes
// up once.
func TestEveryCommandPrintsJSONOfTheSchema(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	for _, name := range []string{"north", "west"} {
		if err := os.WriteFile(filepath.Join(home, name+".xml"), fmt.Appendf(nil, paperFeed, name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	north := filepath.Join(home, "north.xml")
	printedIn(t, home, "add", north, filepath.Join(home, "west.xml"))
	listed := strings.TrimSpace(string(printedIn(t, home, "ls", "--format", "{{.ID}}"))) // of the two the one that leads
	printedIn(t, home, "mark", "star", listed)
	printedIn(t, home, "mark", "tag", "birds", listed)
	page := filepath.Join(home, "page.html")
	loose := filepath.Join(home, "a-walk-by-the-weir.md")
	if err := os.WriteFile(loose, []byte("An eel came up the weir on Monday.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "nothing.md"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(page, []byte(`<html lang="en"><title>Rope</title><article><h1>Rope</h1><p>There is no more rope in the harbour, and none is to come before the spring.</p><dl><dt>Hawser</dt><dd>A rope as thick as an arm, with which a ship is made fast to the quay.</dd></dl><p class="ad">Advertisement</p></article>`), 0o600); err != nil {
		t.Fatal(err)
	}
	s := readSchema(t)
	seen := map[string]bool{}
	for _, tt := range []struct{ kind, args string }{
		{"headline", "ls --json"},
		{"headline", "search --json herons"},
		{"headline", "ls --json " + page},
		{"headline", "ls --json " + north},
		{"headline", "ls --json " + loose},
		{"headline", "ls --json " + filepath.Join(home, "nothing.md")},
		{"article", "cat --as json herons"},
		{"article", "cat --as json " + page},
		{"article", "export --stories"},
		{"article", "inspect --json " + page},
		{"article", "inspect --json latest"},
		{"feed", "inspect --json " + north},
		{"source", "feeds --json"},
		{"refresh", "refresh --json"},
	} {
		printed := printedIn(t, home, strings.Fields(tt.args)...)
		if len(printed) == 0 {
			t.Errorf("%s prints nothing", tt.args)
		}
		for line := range bytes.Lines(printed) {
			var v map[string]any
			if err := json.Unmarshal(line, &v); err != nil {
				t.Errorf("%s: %v in %s", tt.args, err, line)
				continue
			}
			for _, fault := range s.Defs[tt.kind].faults(s.Defs, tt.kind, v) {
				t.Errorf("%s: %s", tt.args, fault)
			}
			for name := range v {
				seen[name] = seen[name] || tt.kind == "headline"
			}
		}
	}
	for name := range s.Defs["headline"].Properties {
		if !seen[name] && !slices.Contains([]string{"revised", "muted", "stop"}, name) {
			t.Errorf("nothing printed has %s", name)
		}
	}
}

// printedIn runs lede for a reader who lives in home, and returns what it prints.
func printedIn(t *testing.T, home string, args ...string) []byte {
	t.Helper()
	var out, errOut bytes.Buffer
	environ := []string{"HOME=" + home, "XDG_STATE_HOME=" + filepath.Join(home, "state"), "COLUMNS=80"}
	if code := run(t.Context(), args, environ, strings.NewReader(""), &out, &errOut); code != exitDone {
		t.Fatalf("lede %q exits %d: %s", args, code, errOut.String())
	}
	return out.Bytes()
}

func TestThePaperOfTheJSONNamesEveryFieldInItsTable(t *testing.T) {
	t.Parallel()
	sections := strings.Split(readPaper(t, "docs/json.md"), "\n## ")
	all := readSchema(t).Defs
	for _, name := range slices.Sorted(maps.Keys(all)) {
		def := all[name]
		at := slices.IndexFunc(sections, func(section string) bool {
			return strings.Contains(section, "\n\n"+def.Description)
		})
		if at < 0 {
			t.Errorf("docs/json.md has no section of %s", name)
			continue
		}
		for _, field := range slices.Sorted(maps.Keys(def.Properties)) {
			property := def.Properties[field]
			_, row, ok := strings.Cut(sections[at], "\n| `"+field+"`")
			row, _, _ = strings.Cut(row, "\n")
			inherited := name == "article" && all["headline"].Properties[field] != nil
			if !ok && !inherited {
				t.Errorf("docs/json.md does not have %s of %s", field, name)
			}
			if ok && !strings.Contains(row, property.Description) {
				t.Errorf("of %s of %s docs/json.md does not say %q", field, name, property.Description)
			}
			for _, value := range property.Enum {
				if ok && len(property.Enum) > 1 && !strings.Contains(row, fmt.Sprint(value)) {
					t.Errorf("of %s of %s docs/json.md does not say %v", field, name, value)
				}
			}
		}
	}
	for kind := range articles.ServerSource + 1 {
		if !slices.Contains(all["source"].Properties["kind"].Enum, any(kind.String())) {
			t.Errorf("a source may be a %s, which the schema does not have", kind)
		}
	}
}
