package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
)

// worldly is a library whose titles and texts terminals count differently.
func worldly() *fakeLibrary {
	s := newLibrary(12)
	for i, title := range []string{
		"👨‍👩‍👧‍👦 Family day at the pier", "❤️ heart, ☕ cup, 1️⃣ keycap, ⚠️ warning", "👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀 three of them", "हिन्दी शीर्षक और बहुत लंबा शीर्षक जो सूची में नहीं समाता",
		"🇩🇪🇫🇷 flags 🇦", "soft\u00adhyphen",
	} {
		s.rows[i].Title, s.rows[i].Source = title, "हिन्दी समाचार"
		story := s.stories[s.rows[i].ID]
		story.Meta.Title.Value = title
		story.Blocks = append([]articles.Block{articles.Paragraph{Text: articles.Plain(strings.Repeat(title+" ", 9))}}, story.Blocks...)
		s.stories[s.rows[i].ID] = story
	}
	return s
}

func TestOnlyATerminalThatCountsClustersIsSentWhatChangesThem(t *testing.T) {
	for _, keys := range [][]string{nil, {"enter"}, {"/"}, {"E"}, {"j", "j", "enter", "H"}} {
		s := worldly()
		d := newTerminal(t, s, 160, 24, Options{Subscriptions: newSubscriptions(s, 3)})
		d.keys(keys...)
		if at := strings.IndexAny(d.m.View().Content, "\u00ad\u200d\ufe0f\U0001f3fd"); at >= 0 {
			t.Errorf("after %q: %q", keys, d.m.View().Content[at-20:at+10])
		}
	}
	d := newTerminal(t, worldly(), 160, 24, Options{})
	d.keys("enter")
	d.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	for _, want := range []string{"\u200d", "\ufe0f", "\U0001f3fd"} {
		if !strings.Contains(d.m.View().Content, want) {
			t.Errorf("%q is still left out", want)
		}
	}
	if strings.Contains(d.m.View().Content, "\u00ad") {
		t.Error("a soft hyphen is sent")
	}
}

func TestATerminalThatDoesNotKnowClustersIsNotSentThem(t *testing.T) {
	for _, msg := range []tea.ModeReportMsg{
		{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeNotRecognized},
		{Mode: ansi.ModeUnicodeCore, Value: ansi.ModePermanentlyReset},
		{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset},
	} {
		d := newTerminal(t, worldly(), 160, 24, Options{})
		d.send(msg)
		if strings.Contains(d.m.View().Content, "\u200d") {
			t.Errorf("%+v sends joiners", msg)
		}
	}
}

func TestTheBorderIsAnchoredBehindTextThatIsInDoubt(t *testing.T) {
	d := newTerminal(t, worldly(), 160, 24, Options{})
	anchored := 0
	for _, line := range strings.Split(d.m.View().Content, "\n") {
		left, _, _ := strings.Cut(line, "│")
		if strings.Contains(left, "समाचार") {
			anchored++
			if !strings.Contains(left[strings.LastIndex(left, "समाचार"):], "\x1b^lede;") {
				t.Errorf("the border is not anchored: %q", line)
			}
		}
	}
	if anchored == 0 {
		t.Fatalf("no such line:\n%s", d.screen())
	}
	for _, width := range []int{20, 40, 60, 72, 80, 110, 160, 200} {
		d.send(tea.WindowSizeMsg{Width: width, Height: 24})
		d.fits("worldly titles")
	}
}
