package tui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/tui/bidi"
)

func TestTheTerminalTellsHowTextFromTheRightIsSet(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		who     string
		environ []string
		version string
		mode    ansi.ModeSetting
		want    bidi.Terminal
		told    bool // to order no rows
	}{
		"xterm":                      {version: "XTerm(379)"},
		"foot":                       {version: "foot(1.21.0)"},
		"kitty":                      {version: "kitty(0.41.1)", want: bidi.Words},
		"kitty before it answers":    {environ: []string{"TERM=xterm-kitty"}, want: bidi.Words},
		"kitty below tmux":           {environ: []string{"TERM=tmux-256color", "KITTY_WINDOW_ID=1"}, version: "tmux 3.5a", want: bidi.Words},
		"VTE":                        {version: "VTE(7003)", mode: ansi.ModeSet, told: true},
		"VTE, told before":           {version: "VTE(7003)", mode: ansi.ModeReset},
		"mlterm":                     {version: "mlterm(3.9.3)", want: bidi.Reorders},
		"Konsole":                    {version: "Konsole 24.12.0", want: bidi.Reorders},
		"Terminal of macOS":          {environ: []string{"TERM_PROGRAM=Apple_Terminal"}, want: bidi.Reorders},
		"one that can't be told":     {mode: ansi.ModePermanentlySet, want: bidi.Reorders},
		"lede in mlterm":             {who: BidiLede, version: "mlterm(3.9.3)"},
		"lede in VTE":                {who: BidiLede, mode: ansi.ModeSet, told: true},
		"lede in kitty":              {who: BidiLede, version: "kitty(0.41.1)", want: bidi.Words},
		"the terminal: VTE":          {who: BidiTerminal, mode: ansi.ModeSet, want: bidi.Reorders},
		"the terminal: kitty":        {who: BidiTerminal, version: "kitty(0.41.1)", environ: []string{"TERM=xterm-kitty"}, want: bidi.Reorders},
		"nothing is known of it yet": {},
	} {
		o := newOrdering(tt.who, tt.environ)
		if tt.version != "" {
			o.named(tt.version)
		}
		cmd := o.reported(tt.mode)
		if o.rows.Terminal != tt.want {
			t.Errorf("%s: %d, want %d", name, o.rows.Terminal, tt.want)
		}
		if told := cmd != nil; told != tt.told {
			t.Errorf("%s: it was told to order no rows: %t", name, told)
		}
		if again := o.reported(ansi.ModeReset) != nil; again != tt.told {
			t.Errorf("%s: the screen is drawn anew: %t", name, again)
		}
		if o.reported(ansi.ModeSet) != nil && tt.told {
			t.Errorf("%s: it is told again and again", name)
		}
	}
}

// hebrew has one story, which runs from right to left.
func hebrew() *fakeLibrary {
	l := newLibrary(1)
	l.rows[0].Title = "שלום (עולם)"
	l.stories[l.rows[0].ID] = newStory(l.rows[0], 0)
	return l
}

func TestAListAndAStoryStandInTheOrderOfTheirCells(t *testing.T) {
	d := newTerminal(t, hebrew(), 120, 30, Options{})
	if got := d.screen(); strings.Contains(got, "שלום") || strings.Count(got, "(םלוע) םולש") < 2 {
		t.Errorf("the list and the story show\n%s", got)
	}
	d.fits("Hebrew")
	d.send(tea.ModeReportMsg{Mode: ansi.ModeBiDirectionalSupport, Value: ansi.ModePermanentlySet})
	if got := d.screen(); strings.Contains(got, "םולש") {
		t.Errorf("a terminal that orders rows is sent\n%s", got)
	}
}

// heldProgram is a program that has the terminal, and notes what was written before.
type heldProgram struct {
	out  *bytes.Buffer
	seen string
}

func (p *heldProgram) SetStdin(io.Reader)  {}
func (p *heldProgram) SetStdout(io.Writer) {}
func (p *heldProgram) SetStderr(io.Writer) {}
func (p *heldProgram) Run() error {
	p.seen = p.out.String()
	return errors.New("ended")
}

func TestATerminalOrdersRowsAgainForOtherPrograms(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	program := &heldProgram{out: &out}
	o := newOrdering(BidiAuto, nil)
	if o.lend(program) != Program(program) || o.lend(nil) != nil {
		t.Error("a terminal that orders nothing has nothing to give")
	}
	o.reported(ansi.ModeSet)
	lent := o.lend(program)
	lent.SetStdout(&out)
	if err := lent.Run(); err == nil || err.Error() != "ended" {
		t.Errorf("the error is %v", err)
	}
	if program.seen != ansi.SetModeBiDirectionalSupport || out.String() != ansi.SetModeBiDirectionalSupport+ansi.ResetModeBiDirectionalSupport {
		t.Errorf("before %q, after all %q", program.seen, out.String())
	}
}

func TestTheTerminalIsGivenBackAsItOrderedRows(t *testing.T) {
	var out bytes.Buffer
	in, keys := io.Pipe()
	go func() {
		_, _ = io.WriteString(keys, "\x1b[8;1$y")
		_, _ = io.WriteString(keys, "q")
	}()
	if err := Run(context.Background(), newLibrary(3), Options{In: in, Out: &out, Environ: []string{"TERM=xterm"}}); err != nil {
		t.Fatal(err)
	}
	if _, rest, _ := strings.Cut(out.String(), ansi.SetModeBiDirectionalSupport); !strings.HasPrefix(rest, giveTerminal) {
		t.Errorf("it ends with %q", rest)
	}
}
