package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"lede/tui/cells"
)

// terminal drives a model as a terminal would: commands run at once, one after
// the other.
type terminal struct {
	t    testing.TB
	m    *Model
	quit bool
	raw  []string // what was sent beside the frames
}

func newTerminal(t testing.TB, s Library, width, height int, o Options) *terminal {
	t.Helper()
	o.Now = nowIs
	o.Location = today.Location()
	m, err := New(context.Background(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	m.pauses = pauses{}
	d := &terminal{t: t, m: m}
	d.run(m.Init())
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	return d
}

func (d *terminal) send(msg tea.Msg) {
	_, cmd := d.m.Update(msg)
	d.run(cmd)
}

func (d *terminal) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case tea.RawMsg:
		d.raw = append(d.raw, fmt.Sprint(msg.Msg))
		d.send(msg)
	case tea.QuitMsg:
		d.quit = true
	default:
		d.send(msg)
	}
}

// keys presses keys by their names, "j", "enter", "ctrl+d"; addresses are typed.
func (d *terminal) keys(names ...string) {
	for _, name := range names {
		if strings.Contains(name, ".example") {
			d.word(name)
			continue
		}
		d.send(press(name))
	}
}

// word types letters.
func (d *terminal) word(s string) {
	for _, r := range s {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func press(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "space": ' ', "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}
	var msg tea.KeyPressMsg
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		msg.Mod, name = tea.ModCtrl, rest
	}
	if rest, ok := strings.CutPrefix(name, "shift+"); ok {
		msg.Mod, name = tea.ModShift, rest
	}
	if code, ok := special[name]; ok {
		msg.Code = code
		if name == "space" {
			msg.Text = " "
		}
		return msg
	}
	r := []rune(name)[0]
	msg.Code = r
	if msg.Mod == 0 {
		msg.Text = name
	}
	return msg
}

// screen is what a terminal would show, trailing spaces off.
func (d *terminal) screen() string {
	buffer := uv.NewScreenBuffer(d.m.screen.width, d.m.screen.height)
	uv.NewStyledString(d.m.View().Content).Draw(buffer, buffer.Bounds())
	lines := strings.Split(ansi.Strip(buffer.Render()), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	return strings.Join(lines, "\n")
}

// fits checks that the model's screen has exactly the lines and at most the
// columns that there are.
func (d *terminal) fits(what string) {
	d.t.Helper()
	lines := strings.Split(d.m.View().Content, "\n")
	if !d.m.screen.tooSmall && len(lines) != d.m.screen.height {
		d.t.Errorf("%s at %dx%d: %d lines", what, d.m.screen.width, d.m.screen.height, len(lines))
	}
	for y, line := range lines {
		if w := cells.Runes.Width(line); w > d.m.screen.width {
			d.t.Errorf("%s at %dx%d: line %d is %d columns: %q", what, d.m.screen.width, d.m.screen.height, y, w, ansi.Strip(line))
		}
	}
}

// says checks that the screen shows words.
func (d *terminal) says(words string) {
	d.t.Helper()
	if s := d.screen(); !strings.Contains(s, words) {
		d.t.Errorf("no %q on the screen:\n%s", words, s)
	}
}
