package reader

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"lede/tui/pictures"
)

// sixelScreen drives a pane on a terminal with sixel, at a place of the screen. It
// keeps what the terminal was sent beside the frames.
type sixelScreen struct {
	t    *testing.T
	p    *Pane
	sent []string
}

const paneX, paneY = 30, 2

func newSixelScreen(t *testing.T, colours pictures.Colours) *sixelScreen {
	t.Helper()
	a := &album{pictures: map[string][]byte{"a.png": redPicture(t, 120, 100)}}
	p := newGallery(t, a, pictures.ShowNear, exhibition("a.png", "gone", "gone", "gone", "gone", "gone", "gone", "gone"))
	setting := p.setting
	setting.Terminal = pictures.Terminal{Colours: colours, Protocol: pictures.Sixel, Cell: pictures.Cell{Width: 8, Height: 16}}
	s := &sixelScreen{t: t, p: p}
	s.run(p.Restyle(p.styles, setting))
	s.settle(true)
	return s
}

func (s *sixelScreen) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			s.run(c)
		}
	case tea.RawMsg:
		s.sent = append(s.sent, fmt.Sprint(msg.Msg))
		s.run(s.p.Update(msg))
	default:
		s.run(s.p.Update(msg))
	}
}

func (s *sixelScreen) settle(shown bool) { s.run(s.p.Settle(paneX, paneY, shown)) }

// scroll scrolls by two lines: with the first one the running head comes, and
// nothing else moves.
func (s *sixelScreen) scroll() {
	for range 2 {
		s.run(s.p.Update(tea.KeyPressMsg{Code: 'j', Text: "j"}))
	}
}

// cells are those of the screen.
func (s *sixelScreen) cells() map[[2]int]uv.Cell {
	buffer := uv.NewScreenBuffer(s.p.width, s.p.height)
	uv.NewStyledString(s.p.View()).Draw(buffer, buffer.Bounds())
	cells := map[[2]int]uv.Cell{}
	for y := range s.p.height {
		for x := range s.p.width {
			cells[[2]int{x, y}] = *buffer.CellAt(x, y)
		}
	}
	return cells
}

var overSequence = regexp.MustCompile(`^\x1b7\x1b\[(\d+);(\d+)H\x1bP0;1q"1;1;(\d+);(\d+)[^\x1b]*\x1b\\\x1b8$`)

// over is the cells of the pane that the last pixels were drawn over.
func (s *sixelScreen) over() (x, y, width, height int) {
	s.t.Helper()
	if len(s.sent) == 0 {
		s.t.Fatal("no pixels were sent")
	}
	found := overSequence.FindStringSubmatch(s.sent[len(s.sent)-1])
	if found == nil {
		s.t.Fatalf("sent %.60q", s.sent[len(s.sent)-1])
	}
	var n [4]int
	for i := range n {
		n[i], _ = strconv.Atoi(found[i+1])
	}
	return n[1] - 1 - paneX, n[0] - 1 - paneY, n[2] / 8, n[3] / 16
}

func TestDrawsPixelsOverAPictureThatRests(t *testing.T) {
	t.Parallel()
	s := newSixelScreen(t, pictures.True)
	x, y, width, height := s.over()
	pic := s.p.page.pictures[0]
	if wantX, wantY, _ := s.p.placeOf(pic.Line); x != wantX+pic.Column || y != wantY || width != pic.Columns || height != pic.Rows {
		t.Errorf("%dx%d cells at %d,%d: the picture is %+v", width, height, x, y, pic)
	}
	if s.settle(true); len(s.sent) != 1 {
		t.Error("drawn again though nothing has moved")
	}
}

// TestWipesThePixelsAwayWhenAPictureMoves holds that the renderer writes every cell
// anew that pixels are over: it writes only those that differ.
func TestWipesThePixelsAwayWhenAPictureMoves(t *testing.T) {
	t.Parallel()
	for _, colours := range []pictures.Colours{pictures.True, pictures.Indexed, pictures.Few} {
		for what, move := range map[string]func(s *sixelScreen){
			"scrolled": func(s *sixelScreen) { s.scroll(); s.settle(true) },
			"covered":  func(s *sixelScreen) { s.settle(false) },
			"hidden":   func(s *sixelScreen) { s.run(s.p.Update(tea.KeyPressMsg{Code: 'I', Text: "I"})); s.settle(true) },
			"dropped":  func(s *sixelScreen) { s.run(s.p.Switch(nil)); s.settle(true) },
		} {
			s := newSixelScreen(t, colours)
			x, y, width, height := s.over()
			was, sent := s.cells(), len(s.sent)
			move(s)
			for at, cell := range s.cells() {
				before := was[at]
				if at[0] >= x && at[0] < x+width && at[1] >= y && at[1] < y+height && cell.Equal(&before) {
					t.Errorf("%s, %d: pixels stay at %v: %q", what, colours, at, cell.Content)
				}
			}
			if what == "scrolled" && len(s.sent) != sent+1 {
				t.Error("no pixels at the new place")
			}
		}
	}
}

func TestSendsNoPixelsToWhereAPictureHasBeen(t *testing.T) {
	t.Parallel()
	s := newSixelScreen(t, pictures.True)
	s.scroll()
	s.p.Settle(paneX, paneY, true)
	late := s.p.handleRest(atRest{s.p.gallery.over.number})().(rested)
	raw := s.p.handleRested(late)().(tea.RawMsg)
	s.p.Settle(paneX, paneY, false) // a key came first
	if sent := fmt.Sprint(raw.Msg); sent != "" {
		t.Errorf("sent %.40q", sent)
	}
}

func TestDrawsTheRowsOfAPictureThatAreOnTheScreen(t *testing.T) {
	t.Parallel()
	s := newSixelScreen(t, pictures.True)
	s.run(s.p.Resize(60, 8))
	s.settle(true)
	pic := s.p.page.pictures[0]
	if pic.Rows < 3 {
		t.Fatalf("%+v", pic)
	}
	for range 12 {
		s.scroll()
		s.settle(true)
		if first, end := s.p.linesShown(); pic.Line >= end || pic.Line+pic.Rows <= first {
			continue
		}
		_, y, _, height := s.over()
		if head := s.p.headRows(s.p.top); y < head || y+height > 8 {
			t.Errorf("%d rows from %d on, of a pane of 8", height, y)
		}
	}
	if strings.Contains(s.p.View(), "\x1bP") {
		t.Error("pixels in the frame")
	}
}
