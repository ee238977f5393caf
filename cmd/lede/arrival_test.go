package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/tui"
)

func TestTheInterfaceTellsOfWhatARefreshHasBrought(t *testing.T) {
	t.Parallel()
	_, subs := openSubscriptions(t, `notify = "title:gull"`+"\n[[search]]\nname = \"Gulls\"\nquery = \"gull\"\n[[on-arrival]]\nquery = \"@Gulls\"\nargv = [\"no-such-program-here\"]\n")
	feed := filepath.Join(t.TempDir(), "feed.xml")
	bring := func(titles ...string) articles.Refresh {
		t.Helper()
		text := `<rss version="2.0"><channel><title>The Tide</title>`
		for _, title := range titles {
			text += "<item><title>" + title + "</title><guid>" + title + "</guid></item>"
		}
		if err := os.WriteFile(feed, []byte(text+"</channel></rss>"), 0o600); err != nil {
			t.Fatal(err)
		}
		subs.run(nil, true)
		return subs.awaited(t, articles.Refresh{})
	}
	bring()
	if _, err := subs.lib.Subscribe(t.Context(), articles.Source{Kind: articles.FileSource, Address: feed}); err != nil {
		t.Fatal(err)
	}
	if state := bring("A swift", "The gull"); state.Notice != "The gull · The Tide" || !strings.Contains(state.Problem, "on-arrival no-such-program-here: ") {
		t.Errorf("%+v", state)
	}
	if state := bring("A swift", "The gull"); state.Notice != "" || state.Problem != "" {
		t.Errorf("nothing has come: %+v", state)
	}
	subs.BeQuiet(true)
	if state := bring("A swift", "The gull", "Gull again"); state.Notice != "" || state.Problem != "" || state.New != 1 {
		t.Errorf("it is quiet: %+v", state)
	}
	subs.BeQuiet(false)
	if state := bring("Gull three", "Gull four"); !strings.HasPrefix(state.Notice, "2 new: Gull ") || !strings.Contains(state.Notice, "; Gull ") {
		t.Errorf("%+v", state)
	}
}

func TestANoticeIsShort(t *testing.T) {
	t.Parallel()
	long := articles.Headline{Title: strings.Repeat("so ", 200)}
	b := batch{rows: []articles.Headline{long, long, long, long}, count: 1204}
	if words := b.words(); !strings.HasPrefix(words, "1,204 new: so so ") || len([]rune(words)) != mostInNotice+1 {
		t.Errorf("%q", words)
	}
}

func TestTerminalsAreAskedForNoticesAsTheyKnowThem(t *testing.T) {
	t.Parallel()
	for want, envs := range map[tui.Notices][]map[string]string{
		tui.NoNotices: {{"TERM": "xterm-256color"}, {"TERM": "xterm-kitty", "TMUX": "/tmp/x"}, {"TERM": "foot", "STY": "1"}, {}},
		tui.OSC9:      {{"TERM_PROGRAM": "iTerm.app"}},
		tui.OSC777:    {{"TERM": "foot-extra"}, {"TERM_PROGRAM": "WezTerm"}, {"TERM": "xterm-ghostty"}, {"TERM": "rxvt-unicode-256color"}},
		tui.OSC99:     {{"TERM": "xterm-kitty"}, {"KITTY_WINDOW_ID": "1", "TERM": "xterm-256color"}},
	} {
		for _, env := range envs {
			if got := showsNotices(env); got != want {
				t.Errorf("%v is asked by %v, want %v", env, got, want)
			}
		}
	}
}
