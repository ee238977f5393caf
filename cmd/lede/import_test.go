package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/cmd/lede/config"
)

// importedFrom runs lede import on a folder of newsboat's that holds files, and
// returns what it prints and what it says beside that.
func importedFrom(t *testing.T, files map[string]string) (printed, said string) {
	t.Helper()
	home := t.TempDir()
	folder := filepath.Join(home, "newsboat")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out, errOut bytes.Buffer
	environ := []string{"HOME=" + home, "XDG_STATE_HOME=" + filepath.Join(home, "state"), "COLUMNS=80"}
	if code := run(t.Context(), []string{"import", folder}, environ, strings.NewReader(""), &out, &errOut); code != exitDone {
		t.Fatalf("exit %d: %s", code, errOut.String())
	}
	return out.String(), errOut.String()
}

// pasted are the lines behind the one that says that they are for the config.
func pasted(t *testing.T, printed string) string {
	t.Helper()
	_, lines, ok := strings.Cut(printed, "\n# ")
	if !ok {
		t.Fatalf("no lines for the config in %s", printed)
	}
	return "# " + lines
}

func TestTheConfigTakesWhatImportPrintsForIt(t *testing.T) {
	t.Parallel()
	const urls = "https://tide.example/feed\n\"query:New:unread = \\\"yes\\\"\"\n\"query::unread = \\\"no\\\"\"\n"
	for name, tt := range map[string]struct {
		config string
		want   []string // lines
		left   []string // beginnings of what has no place
	}{
		"a usual one": {
			`auto-reload yes
reload-time 45
refresh-on-startup no
text-width 80
browser "w3m %u"
notify-program notify-send
notify-always yes
notify-xterm yes
ignore-article "*" "title =~ \"sponsored\""
ignore-article "https://tide.example/feed" "author = \"Ann \\\"Eel\\\" Lee\""
bookmark-cmd ~/bin/mark.sh
bind-key j next
bind-key k prev
`,
			[]string{`every = "45min"`, "on-start = false", "measure = 80", `open = ["w3m", "%s"]`, "[[on-arrival]]", `argv = ["notify-send", "%n new: %t"]`, `notify = "unread"`},
			[]string{"notify-always: lede's notices are notify and"},
		},
		"a key twice": {
			"auto-reload no\nreload-time 60\nreload-time 30\ntext-width 70\ntext-width 90\nrefresh-on-startup yes\nrefresh-on-startup no\nbrowser firefox\nbrowser lynx\nbookmark-cmd a\nbookmark-cmd b\n",
			[]string{`every = "never"`, "measure = 90", "on-start = false", `open = ["lynx"]`, `argv = ["b", "%u", "%t", "", "%s"]`},
			nil,
		},
		"keys that were others' only ones": {
			"bind-key J down\nbind-key K up\nbind-key p pagedown\nbind-key N next-unread\nbind-key m prev-unread\nbind-key w mark-feed-read\nbind-key ^T reload\nbind-key TAB goto-url\n",
			[]string{"next-story = []", "prev-story = []", "mark = []", "full-text = []"},
			nil,
		},
		"keys that can't be had": {
			"bind-key 1 down\nbind-key ^Z next\nbind-key g home\nbind-key \" reload\nbind-key ^I help\nbind-key \"\\\\\" next\nbind-key ? help\n", []string{`help = ["tab", "?"]`, `next-story = ['\', "J"]`, `top = ["g", "home"]`}, []string{"bind-key ^Z next: lede has no such key", `down = ["1",`},
		},
		"programs with odd names": {
			`macro v set browser "mpv %u" ; open-in-browser
macro V set browser "mpv --geometry=50%:50% %u" ; open-in-browser
macro ^X set browser "/opt/My.Player-2 %u" ; open-in-browser
macro x set browser "mpv" ; open-in-browser-and-mark-read
macro v set browser "mpv --fs %u" ; open-in-browser
macro u set browser "ёж %u" ; open-in-browser
`,
			[]string{`argv = ["mpv", "--fs", "%u"]`, `argv = ["mpv", "%u"]`, `argv = ["/opt/My.Player-2", "%u"]`},
			nil,
		},
		"filters that need care": {
			`ignore-article "*" "title =~ \"a/b\\\\d+  c\""
ignore-article "regex:^https://a/[" "unread = \"yes\""
ignore-article "https://a.example/?q=1&b=\"c\"" "title = \"x\""
ignore-article "*" "title =~ \"'\""
ignore-article "*" "title =~ \"(a|b)'\\\\t\""
ignore-article "*" "content =~ \"plain words\""
ignore-article "*" "title = \"\""
`,
			nil, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			printed, said := importedFrom(t, map[string]string{"urls": urls, "config": tt.config})
			lines := pasted(t, printed)
			if _, err := config.Parse([]byte(lines)); err != nil {
				t.Errorf("%v\n%s", err, lines)
			}
			for _, want := range tt.want {
				if strings.Count("\n"+lines, "\n"+want+"\n") != 1 {
					t.Errorf("not once: %s\n%s", want, lines)
				}
			}
			for _, want := range tt.left {
				if !strings.Contains(said, "left: "+want) {
					t.Errorf("nothing is said of %s:\n%s", want, said)
				}
			}
		})
	}
}
