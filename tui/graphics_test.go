package tui

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi/kitty"

	"lede/articles"
	"lede/tui/pictures"
)

// greyPictures are a picture at every address.
type greyPictures struct{ data []byte }

func newGreyPictures(t testing.TB) greyPictures {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 300, 200))); err != nil {
		t.Fatal(err)
	}
	return greyPictures{b.Bytes()}
}

func (greyPictures) Near(string, string) bool { return true }

func (p greyPictures) Picture(context.Context, string, string) ([]byte, error) { return p.data, nil }

// newExhibition opens a story with a picture on a terminal of so many colours.
func newExhibition(t *testing.T, colours colorprofile.Profile, o Options) *terminal {
	t.Helper()
	library := newLibrary(1)
	id := library.rows[0].ID
	story := library.stories[id]
	story.Blocks = []articles.Block{
		articles.Paragraph{Text: articles.Plain("Come and see.")},
		articles.Figure{Source: "a.png", Caption: articles.Plain("A square.")},
	}
	library.stories[id] = story
	o.Pictures, o.ShowPictures = newGreyPictures(t), pictures.ShowNear
	d := newTerminal(t, library, 80, 40, o)
	d.send(tea.ColorProfileMsg{Profile: colours})
	d.keys("enter")
	return d
}

var (
	kittySaysOK = uv.KittyGraphicsEvent{Options: kitty.Options{ID: 31 << 8}, Payload: []byte("OK")}
	placeholder = string(kitty.Placeholder)
)

func (d *terminal) answer(msgs ...tea.Msg) {
	for _, msg := range msgs {
		d.send(msg)
	}
}

func TestShowsPixelsWhereTheTerminalHasPlaceholders(t *testing.T) {
	t.Parallel()
	at := tea.CursorPositionMsg{Y: 1}
	moved := tea.CursorPositionMsg{X: 5, Y: 1}
	for name, c := range map[string]struct {
		colours colorprofile.Profile
		answers []tea.Msg
		want    bool
	}{
		"kitty 0.41":               {colorprofile.TrueColor, []tea.Msg{kittySaysOK, at, at, uv.PrimaryDeviceAttributesEvent{62}}, true},
		"of 256 colours":           {colorprofile.ANSI256, []tea.Msg{kittySaysOK, at, at, uv.PrimaryDeviceAttributesEvent{62}}, true},
		"without colours":          {colorprofile.Ascii, []tea.Msg{kittySaysOK, at, at, uv.PrimaryDeviceAttributesEvent{62}}, false},
		"kitty 0.26":               {colorprofile.TrueColor, []tea.Msg{at, at, uv.PrimaryDeviceAttributesEvent{62}}, false},
		"OK, and the cursor moves": {colorprofile.TrueColor, []tea.Msg{kittySaysOK, at, moved, uv.PrimaryDeviceAttributesEvent{62}}, false},
		"an error":                 {colorprofile.TrueColor, []tea.Msg{uv.KittyGraphicsEvent{Options: kitty.Options{ID: 31 << 8}, Payload: []byte("EINVAL")}, at, at}, false},
		"behind tmux":              {colorprofile.TrueColor, []tea.Msg{at, at, uv.PrimaryDeviceAttributesEvent{1}, kittySaysOK}, true},
		"silence":                  {colorprofile.TrueColor, nil, false},
	} {
		d := newExhibition(t, c.colours, Options{})
		d.answer(c.answers...)
		screen := d.m.View().Content
		if c.want != (d.m.setting().Terminal.Protocol == pictures.Kitty) {
			t.Errorf("%s: %+v", name, d.m.setting().Terminal)
		}
		if got := strings.Contains(screen, placeholder); got != c.want {
			t.Errorf("%s: placeholders %v", name, got)
		}
		if blocks := strings.Contains(screen, "48;"); blocks == c.want && c.colours != colorprofile.Ascii {
			t.Errorf("%s: blocks %v", name, blocks)
		}
		d.fits(name)
	}
}

func TestFreesThePicturesOfAStoryThatIsLeft(t *testing.T) {
	t.Parallel()
	d := newExhibition(t, colorprofile.TrueColor, Options{})
	d.answer(kittySaysOK, tea.CursorPositionMsg{Y: 1}, tea.CursorPositionMsg{Y: 1})
	if d.m.story.Farewell() == "" || !strings.Contains(freed(d.m.story.Farewell()), "a=d,d=I") {
		t.Errorf("the end frees %q", freed(d.m.story.Farewell()))
	}
	first := d.m.story.Farewell()
	d.send(tea.ResumeMsg{}) // kitty has forgotten all with the screen
	if again := d.m.story.Farewell(); again == first || again == "" {
		t.Errorf("no other picture after %q: %q", first, again)
	}
	d.run(d.m.story.Switch(nil))
	if left := d.m.story.Farewell(); left != "" {
		t.Errorf("%q is left", left)
	}
}

func TestAsksOnlyATerminalThatIsToShowPictures(t *testing.T) {
	t.Parallel()
	for _, o := range []Options{{}, {Pictures: newGreyPictures(t), Environ: []string{"TERM=linux"}}} {
		m, err := New(t.Context(), &fakeLibrary{}, o)
		if err != nil {
			t.Fatal(err)
		}
		if m.askGraphicsLater() != nil {
			t.Errorf("asks with %v", o.Environ)
		}
	}
}

func TestDrawsSixelsWhereTheTerminalHasThem(t *testing.T) {
	t.Parallel()
	cell := func() pictures.Cell { return pictures.Cell{Width: 9, Height: 18} }
	for name, c := range map[string]struct {
		colours colorprofile.Profile
		options Options
		answers []tea.Msg
		want    pictures.Protocol
	}{
		"foot":                  {colorprofile.TrueColor, Options{}, []tea.Msg{uv.CellSizeEvent{Width: 9, Height: 18}, uv.PrimaryDeviceAttributesEvent{62, 4, 22}}, pictures.Sixel},
		"xterm in 16 colours":   {colorprofile.ANSI, Options{CellSize: cell}, []tea.Msg{uv.PrimaryDeviceAttributesEvent{63, 4}}, pictures.Sixel},
		"no cell is known":      {colorprofile.TrueColor, Options{}, []tea.Msg{uv.PrimaryDeviceAttributesEvent{62, 4}}, pictures.Blocked},
		"a cell of no size":     {colorprofile.TrueColor, Options{}, []tea.Msg{uv.CellSizeEvent{Width: 9}, uv.PrimaryDeviceAttributesEvent{62, 4}}, pictures.Blocked},
		"NO_COLOR":              {colorprofile.Ascii, Options{CellSize: cell}, []tea.Msg{uv.PrimaryDeviceAttributesEvent{62, 4}}, pictures.Blocked},
		"tmux":                  {colorprofile.TrueColor, Options{CellSize: cell, Environ: []string{"TMUX=/tmp/tmux-0/default,1,0"}}, []tea.Msg{uv.PrimaryDeviceAttributesEvent{1, 2, 4}}, pictures.Blocked},
		"it knows nothing more": {colorprofile.TrueColor, Options{CellSize: cell}, []tea.Msg{uv.PrimaryDeviceAttributesEvent{1, 2}}, pictures.Blocked},
	} {
		d := newExhibition(t, c.colours, c.options)
		d.answer(c.answers...)
		if got := d.m.setting().Terminal.Protocol; got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
		d.fits(name)
	}
}

func TestNothingIsDrawnOverAScreenThatCoversTheStory(t *testing.T) {
	t.Parallel()
	d := newExhibition(t, colorprofile.TrueColor, Options{})
	d.answer(uv.CellSizeEvent{Width: 9, Height: 18}, uv.PrimaryDeviceAttributesEvent{62, 4})
	drawn := func() int { return strings.Count(strings.Join(d.raw, ""), "\x1bP0;1q") }
	for i, step := range []struct {
		key  string
		want int
	}{{"j", 1}, {"?", 1}, {"j", 1}, {"esc", 2}, {"ctrl+l", 3}, {"q", 3}, {"enter", 4}} {
		d.keys(step.key)
		if got := drawn(); got != step.want {
			t.Errorf("step %d, %s: drawn %d times, want %d", i, step.key, got, step.want)
		}
	}
}

func TestEnterEnlargesThePictureThatIsChosen(t *testing.T) {
	t.Parallel()
	var opened []string
	d := newExhibition(t, colorprofile.TrueColor, Options{OpenPicture: func(_ context.Context, _, source string) (Program, error) {
		opened = append(opened, source)
		return nil, nil
	}})
	d.keys("tab")
	d.says("picture 1 of 1")
	d.says("enlarge")
	d.keys("enter")
	if !d.m.story.Enlarged() || strings.Contains(d.screen(), "Come and see") {
		t.Errorf("not enlarged:\n%s", d.screen())
	}
	d.fits("enlarged")
	d.keys("o")
	if len(opened) != 1 || opened[0] != "a.png" || !d.m.story.Enlarged() {
		t.Errorf("opened %q", opened)
	}
	for _, key := range []string{"esc", "q", "enter", "t", "?"} {
		d.keys(key)
		if d.m.story.Enlarged() && key != "?" {
			t.Errorf("%s leaves the picture enlarged", key)
		}
		d.keys("esc")
		d.m.screen.focus = onStory
		if !d.m.pictureChosen() {
			d.keys("tab")
		}
		d.keys("enter")
	}
}

func TestTheStoryAndTheFrontPageDrawInTurn(t *testing.T) {
	t.Parallel()
	d := newExhibition(t, colorprofile.TrueColor, Options{})
	if turn := d.m.setting().Turn; turn == nil || turn != d.m.graphics.turn {
		t.Error("pictures are drawn at the same time")
	}
}
