package frontpage_test

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/tui/cells"
	. "lede/tui/frontpage"
	"lede/tui/pictures"
)

func TestLeavesRoomForThePictureOfTheLead(t *testing.T) {
	t.Parallel()
	page := pageOf(t, 24)
	for _, size := range [][2]int{{1200, 800}, {1600, 500}, {600, 1400}, {0, 0}} {
		page.Lead.Excerpt.Picture = articles.Illustration{Origin: "/news/a.html", Source: "a.png", Width: size[0], Height: size[1]}
		for width := 60; width <= 260; width += 7 {
			o := setting(width)
			o.Cell = pictures.UsualCell
			sheet := Lay(page, o)
			spot, ok := sheet.Picture()
			if !ok || spot.Source != "a.png" || spot.X < 1 || spot.X+spot.Columns > width-1 || spot.Rows > 18 {
				t.Fatalf("%v at %d: %+v", size, width, spot)
			}
			lead := sheet.Places()[0]
			if spot.Top < lead.Top || spot.Top+spot.Rows > lead.Top+lead.Lines {
				t.Errorf("%v at %d: lines %d to %d of a lead from %d to %d", size, width, spot.Top, spot.Top+spot.Rows, lead.Top, lead.Top+lead.Lines)
			}
			picture := make([]string, spot.Rows)
			for i := range picture {
				picture[i] = strings.Repeat("#", spot.Columns)
			}
			for y, line := range sheet.Lines(cells.Runes, Styles{}, picture) {
				if w := cells.Runes.Width(line); w > width {
					t.Errorf("%v at %d: line %d is %d wide", size, width, y, w)
				}
				in := y >= spot.Top && y < spot.Top+spot.Rows
				if has := strings.Count(line, "#") == spot.Columns && strings.Index(line, "#") >= spot.X; has != in {
					t.Errorf("%v at %d: line %d: %q", size, width, y, line)
				}
			}
		}
	}
}

func TestAPageWithoutPicturesIsSetAsEver(t *testing.T) {
	t.Parallel()
	page := pageOf(t, 24)
	was := Lay(page, setting(120)).Lines(cells.Runes, Styles{}, nil)
	page.Lead.Excerpt.Picture = articles.Illustration{}
	o := setting(120)
	o.Cell = pictures.UsualCell
	if _, ok := Lay(page, o).Picture(); ok {
		t.Error("room for no picture")
	}
	if now := Lay(page, o).Lines(cells.Runes, Styles{}, nil); strings.Join(now, "\n") != strings.Join(was, "\n") {
		t.Error("the page is another")
	}
}
