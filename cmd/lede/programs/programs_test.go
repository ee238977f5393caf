//go:build unix

package programs_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/articles"
	. "lede/cmd/lede/programs"
	"lede/tui"
)

func TestEverySignBecomesOneArgument(t *testing.T) {
	t.Parallel()
	hostile := `$(touch F); 'x' "y" ` + "`z` | & > F"
	got, err := Expand([]string{"keep", "%u", "--title=%t", "100%%", "%t%t", "%i/%s"}, OfStory, Values{'u': "https://a.example/?a=%t", 't': hostile, 'i': "abcdefgh", 's': "The Tide"})
	want := []string{"keep", "https://a.example/?a=%t", "--title=" + hostile, "100%", hostile + hostile, "abcdefgh/The Tide"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v", got, err)
	}
	for _, wrong := range []string{"%x", "50%", "%%%", "a%é"} {
		if _, err := Expand([]string{wrong}, OfStory, nil); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
}

func TestACommandLineIsSplitAtSpacesOutsideOfQuotes(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][]string{
		``:                              nil,
		`  wc   -w `:                    {"wc", "-w"},
		`mail -s "a b" ann@x.example`:   {"mail", "-s", "a b", "ann@x.example"},
		`echo 'it''s' "\"" a\ b ''`:     {"echo", "its", `"`, "a b", ""},
		`echo $(touch F) | cat > F; rm`: {"echo", "$(touch", "F)", "|", "cat", ">", "F;", "rm"},
		`say 'a\b'`:                     {"say", `a\b`},
	} {
		if got, err := Split(line); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %v", line, got, err)
		}
	}
	for _, wrong := range []string{`a "b`, `a 'b`, `a \`} {
		if got, err := Split(wrong); err == nil {
			t.Errorf("%s: %q", wrong, got)
		}
	}
}

func newRunner(t *testing.T) *Runner {
	t.Helper()
	r := &Runner{Home: "/home/ann", Text: func(w io.Writer, s articles.Story) error {
		_, err := io.WriteString(w, "PAGE "+s.Meta.Title.Value)
		return err
	}}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

func lamp() tui.Subject {
	s := articles.Story{ID: "abcdefgh"}
	s.Meta.Title.Value = "The lamp"
	s.Blocks = []articles.Block{
		articles.Paragraph{Text: articles.Text{{Text: "Nobody lit "}, {Text: "it", Link: "https://a.example/b"}, {Text: "."}}},
		articles.Hidden{Reason: "advertisement", Block: articles.Paragraph{Text: articles.Plain("Buy boots")}},
	}
	return tui.Subject{ID: "abcdefgh", Title: "The lamp", Address: "https://a.example/", Source: "The Tide", Story: s}
}

func sh(script string, args ...string) []string {
	return append([]string{"/bin/sh", "-c", script, "sh"}, args...)
}

func TestAStoryStandsOnStandardInput(t *testing.T) {
	t.Parallel()
	for form, want := range map[string]string{
		"": "", "nothing": "", "text": "PAGE The lamp", "body": "Nobody lit it.\n\n", "md": "[it](https://a.example/b)", "html": "<article>", "json": `"title":"The lamp"`,
	} {
		got, err := newRunner(t).Run(t.Context(), tui.Command{Argv: []string{"cat"}, Stdin: form}, lamp())
		if err != nil || !strings.Contains(got, want) || want == "" && got != "" || form == "body" && got != want {
			t.Errorf("%s: %q, %v", form, got, err)
		}
	}
}

func TestTheFileOfAStoryIsPrivateAndRemoved(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	r := newRunner(t)
	got, err := r.Run(t.Context(), tui.Command{Argv: sh(`stat -c %%a "$1" "$(dirname "$1")"; echo "$1"; cat "$1"; cat`, "%f"), Stdin: "md"}, lamp())
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitN(got, "\n", 4)
	if lines[0] != "600" || lines[1] != "700" || !strings.HasSuffix(lines[2], ".md") || strings.Count(got, "# The lamp") != 1 {
		t.Errorf("%q", got)
	}
	if _, err := os.Stat(lines[2]); err == nil {
		t.Error("the file is still there")
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(os.Getenv("TMPDIR"), "*")); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

func TestWhatIsForeignIsNoOption(t *testing.T) {
	t.Parallel()
	on := lamp()
	on.Title = "--help"
	got, err := newRunner(t).Run(t.Context(), tui.Command{Argv: append(sh(`printf '[%%s]' "$@"`), "%t", "-x%t", "~/%t")}, on)
	if err != nil || got != "[ --help][-x--help][/home/ann/--help]" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestFailsInTheProgramsOwnWords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		argv []string
		want string
	}{
		{sh("echo one >&2; printf 'no \\033[31mroom\\n' >&2; exit 3"), "no"},
		{sh("exit 3"), "exit status 3"},
		{[]string{"/nowhere/at-all"}, "/nowhere/at-all"},
		{[]string{"no-such-program-of-lede"}, "no-such-program-of-lede: executable file not found"},
	} {
		_, err := newRunner(t).Run(t.Context(), tui.Command{Argv: tt.argv}, lamp())
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) || strings.ContainsAny(err.Error(), "\x1b\n") {
			t.Errorf("%q: %v", tt.argv, err)
		}
	}
	on := lamp()
	on.Address = ""
	if _, err := newRunner(t).Run(t.Context(), tui.Command{Argv: []string{"true", "%u"}}, on); err == nil {
		t.Error("a program is run without the address that it needs")
	}
}

func TestACancelledProgramEndsWithAllItHasStarted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	sign := filepath.Join(t.TempDir(), "sign")
	ended := make(chan error)
	go func() {
		_, err := newRunner(t).Run(ctx, tui.Command{Argv: sh(`(touch "$1"; sleep 100; touch "$1".late) & wait`, sign)}, lamp())
		ended <- err
	}()
	for range 500 {
		if _, err := os.Stat(sign); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	cancel()
	select {
	case err := <-ended:
		if err == nil {
			t.Error("nothing went wrong")
		}
	case <-time.After(20 * time.Second):
		t.Fatal("it goes on")
	}
}

func TestOutputIsBounded(t *testing.T) {
	t.Parallel()
	got, err := newRunner(t).Run(t.Context(), tui.Command{Argv: sh("head -c 3000000 /dev/zero | tr '\\0' x; head -c 300000 /dev/zero >&2")}, lamp())
	if err != nil || len(got) != 1<<20 {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

func TestAStoryIsSavedUnderANameOfItsOwn(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	r, on := newRunner(t), lamp()
	on.Story.Meta.Published.Date = articles.Date{Time: time.Date(2026, 11, 29, 8, 0, 0, 0, time.UTC)}
	for i, want := range []string{"2026-11-29 The lamp.md", "2026-11-29 The lamp 2.md", "2026-11-29 The lamp 3.md"} {
		name, err := r.Save(t.Context(), folder, "md", on)
		if err != nil || name != filepath.Join(folder, want) {
			t.Errorf("%d: %q, %v", i, name, err)
		}
	}
	if text, err := os.ReadFile(filepath.Join(folder, "2026-11-29 The lamp.md")); err != nil || !strings.Contains(string(text), "Nobody lit") {
		t.Errorf("%q, %v", text, err)
	}
	for _, form := range []string{"text", "body", "html", "json"} {
		if name, err := r.Save(t.Context(), folder, form, on); err != nil || strings.HasSuffix(name, ".md") {
			t.Errorf("%s: %q, %v", form, name, err)
		}
	}
	for _, nowhere := range []string{"", filepath.Join(folder, "nowhere"), filepath.Join(folder, "2026-11-29 The lamp.md"), "~/nowhere"} {
		if name, err := r.Save(t.Context(), nowhere, "md", on); err == nil {
			t.Errorf("saved as %q", name)
		}
	}
}

func TestNoTitleLeadsOutOfTheFolder(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"../../etc/passwd":          "etc passwd",
		"..":                        "story",
		"":                          "story",
		"-rf / *":                   "rf",
		"a\x00b\nc":                 "a b c",
		"C:\\x|y":                   "C x y",
		".profile":                  "profile",
		"潮の表":                       "潮の表",
		strings.Repeat("long ", 90): "as long as there is room",
	} {
		s := articles.Story{}
		s.Meta.Title.Value = title
		if got := FileName(s); got != want && !strings.HasPrefix(title, "long") || len(got) > 125 {
			t.Errorf("%q: %q", title, got)
		}
	}
}
