package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

func TestANoticeHoldsNothingThatEndsIt(t *testing.T) {
	t.Parallel()
	hostile := "4;1;80\x1b\\\x1b]0;owned\x07 \u009d9;x\u009c\nFog"
	for n, want := range map[Notices]string{
		NoNotices: "",
		OSC9:      "\x1b]9;lede: ",
		OSC777:    "\x1b]777;notify;lede;",
		OSC99:     "\x1b]99;i=lede:d=0;lede\x1b\\\x1b]99;i=lede:e=1:p=body;",
	} {
		got := n.sequence(hostile)
		if !strings.HasPrefix(got, want) || n == NoNotices && got != "" {
			t.Errorf("%q", got)
		}
		said := strings.TrimSuffix(strings.TrimPrefix(got, want), "\x1b\\")
		if strings.ContainsAny(said, "\x1b\x07\n\u009c\u009d") || n == OSC777 && strings.Contains(said, ";") {
			t.Errorf("%q is within the notice", said)
		}
	}
}

func TestANoticeIsAskedForWhenARefreshHasEnded(t *testing.T) {
	for _, notices := range []Notices{NoNotices, OSC9} {
		s := newLibrary(30)
		subs := newSubscriptions(s, 3)
		d := newTerminal(t, s, 80, 24, Options{Subscriptions: subs, Notices: notices})
		d.m.refreshing.state.Running = true
		cmd := d.m.handleRefreshed(refreshed{state: articles.Refresh{Version: 99, Notice: "Fog over the harbour"}})
		var raw []string
		collectRaw(cmd, &raw)
		if want := notices != NoNotices; (len(raw) == 1) != want || want && !strings.Contains(raw[0], "Fog over the harbour") {
			t.Errorf("%v: %q", notices, raw)
		}
	}
}

// collectRaw notes what commands write to the terminal.
func collectRaw(cmd tea.Cmd, raw *[]string) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			collectRaw(c, raw)
		}
	case tea.RawMsg:
		*raw = append(*raw, msg.Msg.(string))
	}
}

func TestLedeIsQuietUntilItIsToldOtherwise(t *testing.T) {
	s := newLibrary(30)
	subs := newSubscriptions(s, 3)
	d := newTerminal(t, s, 100, 24, Options{Subscriptions: subs})
	d.keys(":")
	d.word("quiet")
	d.keys("enter")
	d.says("quiet: no notices and no programs")
	if !subs.quiet {
		t.Error("it is not quiet")
	}
	d.keys(":")
	d.word("quiet off")
	d.keys("enter")
	if subs.quiet {
		t.Error("it is quiet still")
	}
	d = newTerminal(t, s, 100, 24, Options{})
	d.keys(":")
	d.word("quiet")
	d.keys("enter")
	d.says("there are no feeds here")
}
