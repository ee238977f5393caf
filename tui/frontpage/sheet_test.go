package frontpage_test

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"lede/articles"
	"lede/articles/front"
	"lede/tui/cells"
	. "lede/tui/frontpage"
)

var noon = time.Date(2026, 11, 14, 12, 0, 0, 0, time.UTC)

// titles are headlines of several lengths and scripts.
var titles = []string{
	"Harbour council votes to move the long quay wall before winter",
	"The clock that ran backwards",
	"灯台守が数えた波、そして町の人々が忘れた夜のこと",
	"A heron learns the timetable of the ferry and is never late again, to the dismay of those who are",
	"Rain",
	"Umbrella library turns its first profit in forty-one years",
}

const tale = "The tide came in over the long quay wall at four in the morning, and nobody saw it but the keeper. " +
	"He wrote it down. By noon the council had met, voted and gone home; the wall stood where it had always stood. "

// day is an edition of n stories of one day over five sections.
func day(n int) ([]articles.Headline, front.Excerpts) {
	sections := []string{"World", "Science", "Arts", "", "Sport"}
	rows := make([]articles.Headline, n)
	for i := range rows {
		rows[i] = articles.Headline{
			ID: articles.ID(fmt.Sprint("id", i)), Title: titles[i%len(titles)], Section: sections[i*7%len(sections)],
			Source: []string{"The Harbour News", "Quay Weekly"}[i%2], Words: 40 + i*97%900,
			Published: articles.Date{Time: noon.Add(-time.Duration(i) * 10 * time.Minute), Precision: articles.ToMinute},
			Also:      max(0, 3-i), Read: i%9 == 8,
		}
	}
	return rows, func(_ context.Context, id articles.ID) (articles.Excerpt, error) {
		i, _ := strconv.Atoi(strings.TrimPrefix(string(id), "id"))
		e := articles.Excerpt{Opening: strings.TrimSpace(strings.Repeat(tale, 1+i%4)), Words: rows[i].Words}
		if i%3 == 0 {
			e.Picture = articles.Illustration{Source: "a.png", Width: 1200, Height: 800}
		}
		if i%2 == 0 {
			e.Dek = "What the keeper saw, and what the council made of it"
		}
		return e, nil
	}
}

// edition is a snapshot that nothing can be done to.
type edition struct{ *articles.Snapshot }

func (edition) Mark(context.Context, articles.Change) (articles.Action, error) {
	return articles.Action{}, nil
}

func pageOf(t testing.TB, n int) front.Page {
	t.Helper()
	rows, read := day(n)
	page, err := front.Make(context.Background(), edition{articles.NewSnapshot(rows, articles.Query{}, noon)}, read, noon)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func setting(width int) Setting {
	return Setting{Cells: cells.Runes, Width: width, Now: noon, Location: time.UTC}
}

func TestPages(t *testing.T) {
	page := pageOf(t, 24)
	for _, width := range []int{100, 160, 220} {
		t.Run(strconv.Itoa(width), func(t *testing.T) {
			golden.RequireEqual(t, strings.Join(Lay(page, setting(width)).Lines(cells.Runes, Styles{}, nil), "\n")+"\n")
		})
	}
}

func TestNoLineIsWiderThanThePage(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 7, 30, 120} {
		page := pageOf(t, n)
		for width := 20; width < 240; width += 7 {
			sheet := Lay(page, setting(width))
			for y, line := range sheet.Lines(cells.Runes, Styles{}, nil) {
				if w := cells.Runes.Width(line); w > width {
					t.Fatalf("%d stories in %d columns: line %d has %d: %q", n, width, y, w, line)
				}
			}
			if got := len(sheet.Places()); got != len(page.Placed()) {
				t.Fatalf("%d stories in %d columns: %d places for %d", n, width, got, len(page.Placed()))
			}
		}
	}
}

func TestEveryStoryStandsWhereItsPlaceSays(t *testing.T) {
	page := pageOf(t, 40)
	sheet := Lay(page, setting(160))
	lines := sheet.Lines(cells.Runes, Styles{}, nil)
	titleOf := map[articles.ID]string{}
	for _, r := range page.Placed() {
		titleOf[r.ID] = r.Title
	}
	for _, place := range sheet.Places() {
		found := ""
		for y := place.Top; y < place.Top+place.Lines; y++ {
			found += strings.TrimRight(cells.Runes.Slice(lines[y], place.X, place.X+place.Width), " ") + " "
		}
		want := titleOf[place.ID]
		if plain := strings.NewReplacer(" ", ""); !strings.Contains(plain.Replace(found), plain.Replace(want)) {
			t.Errorf("%q is not in its place: %q", want, found)
		}
	}
}

func TestWhatIsLongEndsWithAWholeWord(t *testing.T) {
	sheet := Lay(pageOf(t, 40), setting(160))
	words := map[string]bool{}
	for _, w := range strings.Fields(tale) {
		words[strings.Trim(w, " ,;:.")] = true
	}
	cut := 0
	for _, line := range sheet.Lines(cells.Runes, Styles{}, nil) {
		for part := range strings.SplitSeq(line, "│") {
			text, ok := strings.CutSuffix(strings.TrimSpace(part), "…")
			if !ok {
				continue
			}
			cut++
			if last := text[strings.LastIndexByte(text, ' ')+1:]; !words[strings.Trim(last, " ,;:.")] {
				t.Errorf("cut within a word: %q", part)
			}
		}
	}
	if cut == 0 {
		t.Error("nothing was too long")
	}
}

func TestNoHeadlineOrDekEndsWithALoneWord(t *testing.T) {
	page := pageOf(t, 24)
	for width := 100; width < 230; width += 3 {
		for _, line := range Lay(page, setting(width)).Lines(cells.Runes, Styles{}, nil) {
			for part := range strings.SplitSeq(line, "│") {
				switch strings.TrimSpace(part) {
				case "it", "years", "winter", "are", "と":
					t.Errorf("in %d columns: %q", width, line)
				}
			}
		}
	}
}

func TestASourceThatHeadsItsStoriesIsNotSaidAgain(t *testing.T) {
	page := pageOf(t, 24)
	under := ""
	for _, line := range Lay(page, setting(60)).Lines(cells.Runes, Styles{}, nil) {
		switch text := strings.TrimSpace(line); {
		case text != "" && text == strings.ToUpper(text) && !strings.ContainsAny(text, "─…0123456789"):
			under = text
		case under == "QUAY WEEKLY" && strings.HasPrefix(text, "Quay Weekly ·"):
			t.Errorf("said again: %q", line)
		}
		if strings.Contains(line, "BRIEFS") {
			return
		}
	}
}

func BenchmarkPageOf500(b *testing.B) {
	rows, read := day(500)
	e := edition{articles.NewSnapshot(rows, articles.Query{}, noon)}
	for b.Loop() {
		page, err := front.Make(context.Background(), e, read, noon)
		if err != nil || len(Lay(page, setting(160)).Places()) == 0 {
			b.Fatal(err)
		}
	}
}

func TestTheChosenLeadIsSeenAsOne(t *testing.T) {
	for _, width := range []int{100, 160, 220} {
		p := New(func(int) (articles.Headline, bool) { return articles.Headline{}, false }, Styles{Chosen: "\x1b[7m"})
		p.Resize(setting(width), 40)
		p.Show(pageOf(t, 24))
		lead, _ := p.Selected()
		for y, line := range strings.Split(p.View(), "\n")[:lead.Lines] {
			band := 0
			for _, part := range strings.Split(line, "\x1b[7m")[1:] {
				inside, _, _ := strings.Cut(part, "\x1b[m")
				band += cells.Runes.Width(inside)
			}
			if band != width-2 {
				t.Errorf("in %d columns line %d is painted over %d cells: %q", width, y, band, line)
			}
		}
	}
}
