package headlines

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/locale"
)

// longTitles are stories with headlines of a usual length and longer.
func longTitles(n int) *stories {
	s := newStories(n)
	for i := range s.rows {
		s.rows[i].Title = fmt.Sprintf("Story %d: the harbour council votes to move the long quay wall after the third flood of a wet and windy autumn", i)
	}
	return s
}

func TestNoHeadlineOfAUsualLengthIsCut(t *testing.T) {
	for _, width := range []int{42, 60, 72, 80, 100, 132} {
		s := longTitles(8)
		for i := range s.rows {
			s.rows[i].Title = strings.TrimSuffix(s.rows[i].Title, " after the third flood of a wet and windy autumn") + " before winter"
		}
		p := newPane(t, s, width, 60)
		if cut := regexp.MustCompile(`The Harb[our News]*…`); strings.Contains(cut.ReplaceAllString(screen(p), ""), "…") {
			t.Errorf("in %d columns:\n%s", width, screen(p))
		}
	}
}

func TestALongHeadlineEndsBeforeTheColumnsOfItsLastLine(t *testing.T) {
	p := newPane(t, longTitles(2), 80, 12)
	lines := strings.Split(screen(p), "\n")
	if y := cursorLine(p); !strings.HasPrefix(lines[y], "▌• ") || !strings.Contains(lines[y+1], "windy autumn") || !strings.Contains(lines[y+1], "min") {
		t.Errorf("screen:\n%s", screen(p))
	}
	s := longTitles(2)
	s.rows[0].Title += strings.Repeat(" and on", 20)
	s.rows[0].Starred = true
	p = newPane(t, s, 80, 12)
	if lines = strings.Split(screen(p), "\n"); !strings.Contains(lines[3], "… ★") || !strings.Contains(lines[3], "min") {
		t.Errorf("what is cut loses its star or its columns:\n%s", screen(p))
	}
}

func TestNoHeadlineEndsWithALoneWord(t *testing.T) {
	s := newStories(2)
	s.rows[0].Title = "A Greenland sled dog champion fears for his culture as climate change melts the ice"
	s.rows[1].Title = "灯台守が数えた波、そして町の人々が忘れた夜のことを話す人"
	for _, width := range []int{38, 40, 42, 44} {
		for _, line := range strings.Split(screen(newPane(t, s, width, 30)), "\n") {
			switch strings.TrimSpace(line) {
			case "ice", "人", "す人":
				t.Errorf("in %d columns a lone word: %q", width, line)
			}
		}
	}
}

func TestTheTopLineHeadsNoSectionOfOneStory(t *testing.T) {
	p := newPane(t, newStories(3), 80, 20) // two of the world, one of science
	run(p, p.Regroup(articles.BySection))
	if first := strings.Split(screen(p), "\n")[0]; strings.Contains(first, "Science") || !strings.Contains(first, "────") {
		t.Errorf("the top line is %q", first)
	}
	if !strings.Contains(screen(p), "World ──") {
		t.Errorf("a section of two has no heading:\n%s", screen(p))
	}
}

func TestASourceThatIsTheSectionIsSaidOnce(t *testing.T) {
	for _, width := range []int{40, 80} {
		s := newStories(3)
		s.rows[2].Section = s.rows[2].Source
		p := newPane(t, s, width, 30)
		if n := strings.Count(screen(p), s.rows[2].Source+" · "); n > 0 {
			t.Errorf("in %d columns it is said twice:\n%s", width, screen(p))
		}
	}
}

func TestTheSourceGivesWayBeforeTheHeadline(t *testing.T) {
	s := newStories(2)
	s.rows[0].Title = "The harbour and its tide tables 2026 more again"
	p := newPane(t, s, 80, 6)
	line := strings.Split(screen(p), "\n")[cursorLine(p)]
	if !strings.Contains(line, "again") || !strings.Contains(line, "…") {
		t.Errorf("line %q", line)
	}
}

func TestDensitiesShowMoreStoriesOrMoreOfEach(t *testing.T) {
	s := longTitles(60)
	p := newPane(t, s, 80, 23) // of a screen of 80x24
	p.ShowExcerpts(func(_ context.Context, id articles.ID) (articles.Excerpt, error) {
		return articles.Excerpt{Dek: "What stands below " + string(id)}, nil
	})
	shown := func() int { return strings.Count(screen(p), "Story") }
	usual, at := shown(), selected(p)
	press(p, "=")
	if p.Density() != Compact || shown() != 22 {
		t.Errorf("%s: %d stories on 23 lines, newsboat shows 21", p.Density(), shown())
	}
	press(p, "=")
	if p.Density() != Full || shown() >= usual || !strings.Contains(screen(p), "What stands below id0") {
		t.Errorf("%s: %d stories, %d without deks:\n%s", p.Density(), shown(), usual, screen(p))
	}
	press(p, "=")
	if p.Density() != Comfortable || shown() != usual || selected(p) != at {
		t.Errorf("%s: %d stories of %d, on %q of %q", p.Density(), shown(), usual, selected(p), at)
	}
	for _, name := range Densities() {
		if DensityOf(name).String() != name {
			t.Errorf("%s is read as %s", name, DensityOf(name))
		}
	}
}

func TestOnlyExcerptsOfWhatIsShownAreRead(t *testing.T) {
	p := newPane(t, newStories(5000), 80, 23)
	read := 0
	p.ShowExcerpts(func(context.Context, articles.ID) (articles.Excerpt, error) {
		read++
		return articles.Excerpt{Dek: "a line"}, nil
	})
	press(p, "==")
	press(p, "jkjk")
	if read == 0 || read > 12 {
		t.Errorf("%d stories are read for one screen", read)
	}
}

func TestTheChosenRowIsSeenAcrossItsWidth(t *testing.T) {
	for _, width := range []int{40, 80} {
		for _, focused := range []bool{true, false} {
			p := newPane(t, longTitles(4), width, 12)
			styles := p.styles
			styles.Chosen, styles.Resting, styles.Quiet = "\x1b[7m", "\x1b[2;7m", "\x1b[2m"
			p.Restyle(styles)
			p.Focus(focused)
			band := styles.Resting
			if focused {
				band = styles.Chosen
			}
			for y, line := range strings.Split(p.View(), "\n") {
				chosen := p.onScreen[y].index == p.cursor
				_, rest, found := strings.Cut(line, band)
				if found != chosen {
					t.Errorf("line %d is painted: %t, chosen: %t", y, found, chosen)
				}
				if chosen && (p.styles.Cells.Width(rest) != width-1 || strings.Count(rest, "\x1b[m") != 1) {
					t.Errorf("%d columns: the band ends early: %q", width, rest)
				}
			}
		}
	}
}

func TestRowsTellTheDayThatNoHeadingTells(t *testing.T) {
	s := newStories(12)
	s.rows[11].Published.Time = noon.AddDate(-1, 0, 0)
	p := newPane(t, s, 80, 30)
	run(p, p.Regroup(articles.BySection))
	for _, want := range []string{"12:00", "13 Nov", "12 Nov", "Nov 2025"} {
		if !strings.Contains(screen(p), want) {
			t.Errorf("no %s:\n%s", want, screen(p))
		}
	}
	if strings.Contains(screen(p), "Yesterday") {
		t.Errorf("a day has a heading:\n%s", screen(p))
	}
	run(p, p.Regroup(articles.BySource)) // what the heading tells is not repeated
	if n := strings.Count(screen(p), "The Harbour News"); n != 1 {
		t.Errorf("the source stands %d times:\n%s", n, screen(p))
	}
}

func TestRowsTellDaysInTheReadersLanguage(t *testing.T) {
	for tag, want := range map[string][2]string{"de": {"13. Nov.", "Sept. 2025"}, "fr": {"13 nov.", "sept. 2025"}, "ja": {"11月13日", "2025年9月"}} {
		for _, width := range []int{40, 80} {
			s := newStories(12)
			s.rows[11].Published.Time = time.Date(2025, 9, 3, 8, 0, 0, 0, time.UTC)
			s.rows[11].Guessed = articles.DateField
			p := newPane(t, s, width, 60)
			clock := testClock
			clock.Locale = locale.Of(tag)
			p = New(context.Background(), s.edition, p.keys, p.styles, clock)
			run(p, p.Init())
			run(p, p.Resize(width, 60))
			run(p, p.Regroup(articles.BySection))
			if got := screen(p); !strings.Contains(got, " "+want[0]+" ") || !strings.Contains(got, " ~"+want[1]+" ") {
				t.Errorf("%s in %d columns:\n%s", tag, width, got)
			}
		}
	}
}

func TestASectionOfOneStoryStandsOnItsRow(t *testing.T) {
	s := newStories(3) // two of the world, one of science
	for _, width := range []int{40, 80} {
		p := newPane(t, s, width, 20)
		lines := strings.Split(screen(p), "\n")
		for _, line := range lines {
			if strings.TrimSpace(line) == "Science 1" {
				t.Errorf("a heading for one story:\n%s", screen(p))
			}
		}
		if !strings.Contains(screen(p), "Science · ") || strings.Contains(screen(p), "World · ") || !strings.Contains(screen(p), "World 2") {
			t.Errorf("in %d columns:\n%s", width, screen(p))
		}
	}
}
