package records

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func readAllTable(t *testing.T, src string) (lines []string, err error) {
	t.Helper()
	var stories []Story
	err = ReadTable(t.Context(), strings.NewReader(src), nil, func(s Story) bool {
		stories = append(stories, s)
		return true
	})
	for _, s := range stories {
		lines = append(lines, told(s))
		again, err := TableAt(bytes.NewReader([]byte(src)), nil, s.At)
		if err != nil || told(again) != told(s) {
			t.Errorf("at %s is %q (%v), want %q", s.At, told(again), err, told(s))
		}
	}
	return lines, err
}

func TestReadsTablesAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	want := []string{"Fog, again | <p>It lifted.</p><p>All \"saw\".</p> | Ann Lee | 2024-02-03 |  |  | ", "Tide | <p>It rose.</p> |  |  |  |  | "}
	for name, src := range map[string]string{
		"commas":     "title,text,author,date\n\"Fog, again\",\"It lifted.\n\nAll \"\"saw\"\".\",Ann Lee,2024-02-03\nTide,It rose.,,\n",
		"semicolons": "Title;Text;Author;Date\r\n\"Fog, again\";\"It lifted.\r\n\r\nAll \"\"saw\"\".\";Ann Lee;2024-02-03\r\nTide;It rose.;;\r\n",
		"tabs":       "\xef\xbb\xbfTITLE\tTEXT\tAUTHOR\tDATE\nFog, again\t\"It lifted.\n\nAll \"\"saw\"\".\"\tAnn Lee\t2024-02-03\nTide\tIt rose.\n",
		"bars":       "id|date|author|headline|body\n1|2024-02-03|Ann Lee|Fog, again|\"It lifted.\n\nAll \"\"saw\"\".\"\n2||nan|Tide|It rose.\n",
		"an index":   ",title,text,author,date\n0,\"Fog, again\",\"It lifted.\\n\\nAll \"\"saw\"\".\",['Ann Lee'],2024-02-03\n1,Tide,It rose.,[],NaT\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := readAllTable(t, src)
			if err != nil || strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("got %v\n%s\nwant\n%s", err, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

func TestATableOfOtherThingsHasNoStories(t *testing.T) {
	t.Parallel()
	for _, src := range []string{"", "day,boats\n1,2\n", "name,amount\nAnn,2\n"} {
		if got, err := readAllTable(t, src); len(got) > 0 || !errors.Is(err, ErrNoStories) {
			t.Errorf("%q: %q, %v", src, got, err)
		}
		if IsTable([]byte(src)) {
			t.Errorf("%q passes for a table of stories", src)
		}
	}
	if !IsTable([]byte("headline;body;published\nFog;x;y\n")) {
		t.Error("a table is not known by its first line")
	}
	if IsTable([]byte("Fog at last, and nothing more of it\nIt lifted.\n")) {
		t.Error("prose passes for a table")
	}
}

func TestAQuoteWithoutAnEndIsBounded(t *testing.T) {
	t.Parallel()
	src := "title,text\nTide,It rose.\nFog,\"It lifted." + strings.Repeat(" And so on.", maxRow/10)
	found := 0
	err := ReadTable(t.Context(), strings.NewReader(src), nil, func(Story) bool { found++; return true })
	if found != 1 || !errors.Is(err, errTooLong) {
		t.Errorf("%d stories, %v", found, err)
	}
}

func FuzzReadTable(f *testing.F) {
	f.Add("title,text\n\"Fog\",\"It \"\"lifted\"\".\"\n")
	f.Add("title\ttext\r\nFog\t\"")
	f.Fuzz(func(t *testing.T, src string) {
		_, _ = readAllTable(t, src)
	})
}
