package records

import (
	"context"
	"fmt"
	"html"
	"io"
	"strings"
	"testing"

	"lede/articles"
)

// told is a story in a line: headline, first words, who, when, where from.
func told(s Story) string {
	m := s.Stated
	return fmt.Sprintf("%s | %s | %s | %s | %s | %s | %s", m.Title.Value, html.UnescapeString(strings.ReplaceAll(string(s.Body), "\n", "")), m.Byline.String(), m.Published.Date.String(), m.Section.Value, m.Source.Value, m.Link.Value)
}

func readAllJSON(t *testing.T, src string, by Fields) (lines []string, err error) {
	t.Helper()
	var stories []Story
	err = ReadJSON(t.Context(), strings.NewReader(src), by, func(s Story) bool {
		stories = append(stories, s)
		return true
	})
	for _, s := range stories {
		lines = append(lines, told(s))
		again, err := JSONAt(t.Context(), strings.NewReader(src), by, s.At)
		if err != nil || told(again) != told(s) {
			t.Errorf("at %s is %q (%v), want %q", s.At, told(again), err, told(s))
		}
	}
	return lines, err
}

func TestReadsTheFormsInWhichRecordsAreKept(t *testing.T) {
	t.Parallel()
	const fog, tide = "Fog | <p>It lifted.</p> |  |  |  |  | ", "Tide | <p>It rose.</p> |  |  |  |  | "
	both := []string{fog, tide}
	for name, tt := range map[string]struct {
		src  string
		want []string
	}{
		"a line each":            {`{"title":"Fog","text":"It lifted."}` + "\n" + `{"title":"Tide","text":"It rose."}`, both},
		"a sequence (RFC 7464)":  {"\x1e" + `{"title":"Fog","text":"It lifted."}` + "\n\x1e" + `{"title":"Tide","text":"It rose."}`, both},
		"a list":                 {`[{"title":"Fog","text":"It lifted."}, {"title":"Tide","text":"It rose."}]`, both},
		"with a mark":            {"\xef\xbb\xbf" + `[{"title":"Fog","text":"It lifted."},{"title":"Tide","text":"It rose."}]`, both},
		"one":                    {"{\n \"title\": \"Fog\",\n \"text\": \"It lifted.\"\n}\n", both[:1]},
		"a list in an object":    {`{"status":"ok","count":2,"items":[{"title":"Fog","text":"It lifted."},{"title":"Tide","text":"It rose."}]}`, both},
		"deeper":                 {`{"response":{"hits":{"hits":[{"_id":7,"_source":{"title":"Fog","text":"It lifted."}},{"_id":8,"_source":{"title":"Tide","text":"It rose."}}]}}}`, both},
		"a page of results":      {`{"content":[{"title":"Fog","text":"It lifted."},{"title":"Tide","text":"It rose."}],"page":1}`, both},
		"a titled list":          {`{"title":"The Quay","url":"https://quay.example","articles":[{"title":"Fog","text":"It lifted."},{"title":"Tide","text":"It rose."}]}`, both},
		"by names":               {`{"a1":{"title":"Fog","text":"It lifted."},"a2":{"title":"Tide","text":"It rose."}}`, both},
		"related stories":        {`{"title":"Fog","text":"It lifted.","related":[{"title":"Tide","text":"It rose."}]}`, both[:1]},
		"a column a list":        {`{"title":["Fog","Tide"],"text":["It lifted.","It rose."]}`, both},
		"a column an object":     {`{"title":{"0":"Fog","1":"Tide"},"text":{"0":"It lifted.","1":"It rose."}}`, both},
		"names, then rows":       {`{"columns":["title","text"],"index":[0,1],"data":[["Fog","It lifted."],["Tide","It rose."]]}`, both},
		"a list of lists":        {`[["title","text"],["Fog","It lifted."],["Tide","It rose."]]`, both},
		"what is no number":      {`{"title":"Fog","score":NaN,"low":-Infinity,"text":"It lifted."}`, both[:1]},
		"what is rendered":       {`[{"id":3,"title":{"rendered":"Fog"},"content":{"rendered":"<p>It lifted.</p>","protected":false}}]`, both[:1]},
		"sections":               {`{"title":"Fog","body":{"summary":["Short."],"sections":[{"headline":["Noon"],"paragraphs":["It lifted.","All saw."]}]}}`, []string{"Fog | <p>Short.</p><h2>Noon</h2><p>It lifted.</p><p>All saw.</p> |  |  |  |  | "}},
		"paragraphs":             {`{"headline":"Fog","paragraphs":["It lifted.","All saw."]}`, []string{"Fog | <p>It lifted.</p><p>All saw.</p> |  |  |  |  | "}},
		"blocks":                 {`{"headline":"Fog","body":[{"type":"p","text":"It lifted."},{"type":"p","text":"All saw."}]}`, []string{"Fog | <p>It lifted.</p><p>All saw.</p> |  |  |  |  | "}},
		"no text":                {`[{"title":"Fog","url":"https://quay.example/fog"}]`, []string{"Fog |  |  |  |  |  | https://quay.example/fog"}},
		"no headline":            {`{"text":"It lifted at noon.\nAll saw."}`, []string{"It lifted at noon. | <p>It lifted at noon.</p><p>All saw.</p> |  |  |  |  | "}},
		"a source with a name":   {`{"source":{"id":null,"name":"The Quay"},"author":"By Ann Lee and Bo Ek","title":"Fog","publishedAt":"2024-02-03T10:00:00Z","content":"It lifted."}`, []string{"Fog | <p>It lifted.</p> | Ann Lee, Bo Ek | 2024-02-03T10:00:00Z |  | The Quay | "}},
		"a source by address":    {`{"title":"Fog","text":"It lifted.","source":"https://quay.example/fog","source-hostname":"The Quay"}`, []string{"Fog | <p>It lifted.</p> |  |  |  | The Quay | https://quay.example/fog"}},
		"a site for a source":    {`{"title":"Fog","text":"It lifted.","source":"https://www.quay.example/"}`, []string{"Fog | <p>It lifted.</p> |  |  |  | quay.example | "}},
		"a publishing date":      {`{"title":"Fog","publishing_date":"2024-02-03 10:00:00+02:00","body":"It lifted."}`, []string{"Fog | <p>It lifted.</p> |  | 2024-02-03T10:00:00+02:00 |  |  | "}},
		"authors as Python does": {`{"title":"Fog","authors":"['Ann Lee', \"Bo O'Ek\"]","text":"It lifted."}`, []string{"Fog | <p>It lifted.</p> | Ann Lee, Bo O'Ek |  |  |  | "}},
		"authors with profiles":  {`{"title":"Fog","authors":[{"name":"Ann Lee","url":"https://x.example"},{"name":"Bo Ek"}],"text":"It lifted."}`, []string{"Fog | <p>It lifted.</p> | Ann Lee, Bo Ek |  |  |  | "}},
		"seconds since 1970":     {`{"title":"Fog","created_utc":1706954400.0,"selftext":"It lifted."}`, []string{"Fog | <p>It lifted.</p> |  | 2024-02-03T10:00:00Z |  |  | "}},
		"a date in an object":    {`{"title":"Fog","date":{"$date":"2024-02-03T10:00:00Z"},"text":"It lifted."}`, []string{"Fog | <p>It lifted.</p> |  | 2024-02-03T10:00:00Z |  |  | "}},
		"wrapped in data":        {`{"id":"x","data":{"type":"article","attributes":{"title":"Fog","body":"It lifted.","section":"World"}}}`, []string{"Fog | <p>It lifted.</p> |  |  | World |  | "}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := readAllJSON(t, tt.src, nil)
			if err != nil || strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got %v\n%s\nwant\n%s", err, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestWhatIsNoStoryIsNone(t *testing.T) {
	t.Parallel()
	for _, src := range []string{
		`{"name":"lede","version":"1.0.0","description":"a reader","license":"MIT","dependencies":{"a":"1"}}`,
		`[1,2,3]`, `{}`, `[]`, `"Fog"`, `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}]}`,
		`{"level":"info","msg":"started","time":"2024-02-03T10:00:00Z"}`,
	} {
		if got, err := readAllJSON(t, src, nil); len(got) > 0 || err != ErrNoStories { //nolint:errorlint // it is handed on as it is
			t.Errorf("%s: %v, %v", src, got, err)
		}
	}
}

func TestABrokenRowCostsNoOther(t *testing.T) {
	t.Parallel()
	got, err := readAllJSON(t, `{"title":"Fog","text":"It lifted."}`+"\n"+`{"title":"Half","text":"It beg`+"\n"+`{"title":"Bad","text":tru}`+"\n"+`{"title":"Tide","text":"It rose."}`, nil)
	if len(got) != 2 || err == nil || !strings.Contains(err.Error(), "2 of its rows") {
		t.Errorf("%q, %v", got, err)
	}
	got, err = readAllJSON(t, `[{"title":"Fog","text":"It lifted."},{"title":"Half"`, nil)
	if len(got) != 1 || err == nil || !strings.Contains(err.Error(), "row 2") {
		t.Errorf("%q, %v", got, err)
	}
}

func TestTheReaderSaysWhatColumnsAre(t *testing.T) {
	t.Parallel()
	fields, err := ParseFields("title=zeile, body=worte.lang")
	if err != nil {
		t.Fatal(err)
	}
	got, err := readAllJSON(t, `{"zeile":"Fog","title":"nicht dies","worte":{"lang":"It lifted."}}`, fields)
	if err != nil || len(got) != 1 || got[0] != "Fog | <p>It lifted.</p> |  |  |  |  | " {
		t.Errorf("%q, %v", got, err)
	}
	for _, wrong := range []string{"colour=a", "title", "title="} {
		if _, err := ParseFields(wrong); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
}

func TestAnObjectOfAnyLengthIsEntered(t *testing.T) {
	t.Parallel()
	row := `{"title":"Fog","text":"` + strings.Repeat("It lifted. ", 1000) + `"}`
	count := maxRow/len(row) + 10
	src := io.MultiReader(strings.NewReader(`{"status":"ok","articles":[`+row), strings.NewReader(strings.Repeat(","+row, count)), strings.NewReader(`]}`))
	found := 0
	if err := ReadJSON(t.Context(), src, nil, func(Story) bool { found++; return true }); err != nil || found != count+1 {
		t.Errorf("%d stories, %v, want %d", found, err, count+1)
	}
}

func TestReadingEndsWhenItIsToldTo(t *testing.T) {
	t.Parallel()
	found := 0
	if err := ReadJSON(t.Context(), strings.NewReader(strings.Repeat(`{"title":"Fog","text":"It lifted."}`, 3)), nil, func(Story) bool { found++; return false }); err != nil || found != 1 {
		t.Errorf("%d, %v", found, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := ReadJSON(ctx, strings.NewReader(`{"title":"Fog","text":"It lifted."}`), nil, func(Story) bool { t.Error("found"); return true }); err == nil {
		t.Error("no error")
	}
}

func TestAColumnIsEvidence(t *testing.T) {
	t.Parallel()
	_ = ReadJSON(t.Context(), strings.NewReader(`{"hed":"Fog &amp; tide","description":"<b>What</b> it was.","txt":"","maintext":"It lifted.","top_image":"https://quay.example/a.jpg","image_caption":"The quay"}`), nil, func(s Story) bool {
		m := s.Stated
		if m.Title.Value != "Fog & tide" || m.Title.Detail != "column hed" || m.Title.From != articles.Record || m.Summary.Value != "What it was." {
			t.Errorf("%+v, %+v", m.Title, m.Summary)
		}
		if want := `<figure><img src="https://quay.example/a.jpg"><figcaption>The quay</figcaption></figure>` + "\n<p>It lifted.</p>\n"; string(s.Body) != want {
			t.Errorf("body %q, want %q", s.Body, want)
		}
		return true
	})
}

func FuzzReadJSON(f *testing.F) {
	f.Add(`{"title":"Fog","text":"It lifted."}` + "\n" + `[["title","text"],["a","b"]]`)
	f.Add(`{"title":{"0":"Fog"},"text":{"0":"x"}}`)
	f.Add(`{"a":[{"title":"x","body":{"sections":[{"headline":"y"}]}}],"b":NaN`)
	f.Fuzz(func(t *testing.T, src string) {
		_, _ = readAllJSON(t, src, nil)
	})
}
