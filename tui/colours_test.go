package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"lede/tui/theme"
)

func TestATerminalOfSixteenColoursGetsThoseMadeForIt(t *testing.T) {
	d := newTerminal(t, newLibrary(20), 130, 24, Options{})
	own, sixteen := theme.Default(true).Open(theme.Rule, 0, false), theme.Sixteen(true).Open(theme.Rule, 0, false)
	d.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	if v := d.m.View().Content; strings.Contains(v, own) || strings.Count(v, sixteen+"─") < 2 {
		t.Errorf("it is drawn in others: %q", v)
	}
	d.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI256})
	if v := d.m.View().Content; !strings.Contains(v, own) || strings.Contains(v, sixteen+"─") {
		t.Errorf("256 colours are not used: %q", v)
	}
}

func TestFollowsTheTerminalFromLightToDark(t *testing.T) {
	d := newTerminal(t, newLibrary(20), 130, 24, Options{})
	for _, event := range []tea.Msg{uv.LightColorSchemeEvent{}, uv.DarkColorSchemeEvent{}} {
		_, cmd := d.m.Update(event)
		if cmd == nil || cmd() != tea.RequestBackgroundColor() {
			t.Errorf("%T: the background is not asked for", event)
		}
	}
}
