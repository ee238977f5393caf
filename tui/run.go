package tui

import (
	"context"
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"lede/articles"
	"lede/articles/locale"
	"lede/tui/cells"
	"lede/tui/keys"
	"lede/tui/pictures"
	"lede/tui/render"
)

// Options is how the interface is run. The zero value is a good one, but for
// In and Out.
type Options struct {
	In      io.Reader
	Out     io.Writer
	Environ []string

	Title    string // of the window; "lede" where empty
	Edition  string // name of what is read, in the masthead; likewise
	Style    Style
	Light    bool            // the background, until the terminal has told
	Measure  int             // columns of a line of text at most; 0 is 72
	Columns  int             // of text side by side on a wide screen; 0 is 1
	Breaking render.Breaking // how prose is broken into lines
	Bidi     string          // who puts text from right to left into order, one of BidiAuto and so on; "" is BidiAuto
	Keys     keys.Map        // what keys do; nil is the preset vim
	Notice   string          // shown once, in the status line
	Single   bool            // one thing was asked for: where it is one story, that opens at once, and q quits

	By     articles.Grouping // of the list, until the reader changes it
	Front  bool              // the front page in place of the list, where the screen is wide enough
	Copies bool              // a row for every source that brought the same story, likewise

	Settings Settings // keeps what the reader sets; nil where nothing does
	Sidebar  string   // which parts the sidebar has, as the config says it

	Density string // of the list, one of headlines.Densities, likewise; "" is the usual one

	Borders     Borders     // of the panes, as they were left
	KeepBorders KeepBorders // remembers them; may be nil

	Subscriptions Subscriptions // nil where the stories come from files alone
	// Lead reads the story that stands below the offers. It is called in a command,
	// once they are shown; it may be nil.
	Lead func(ctx context.Context) (articles.Story, error)

	Offers []Offer // what there is to read instead, while the library has no story

	// OpenURL opens an address in the browser. It returns a browser that needs
	// the terminal instead of starting it: the interface steps aside for that.
	// It is nil where there is no browser.
	OpenURL func(ctx context.Context, address string) (Program, error)

	// OpenPicture shows a picture of the story at an origin outside, likewise.
	OpenPicture func(ctx context.Context, origin, source string) (Program, error)

	Progress bool    // the terminal shows progress on its window
	Notices  Notices // how it shows notices of what has come

	Pictures     pictures.Source // of stories; nil where there are none
	ShowPictures pictures.Show   // those that are shown until a key says otherwise
	// CellSize is the size of a cell as the driver of the terminal knows it, zero
	// where it does not. It is called in a command; it may be nil.
	CellSize func() pictures.Cell

	Web Web // what links lead to; nil where they go to the browser

	Commands []Command // programs of the reader's, by name
	Macros   []Macro   // rows of actions on a key
	Programs Programs  // runs them; nil where there is none
	SaveIn   string    // the folder that is offered to save a story in
	SaveAs   string    // and the form: "md" where empty

	AskedToStop func(ctx context.Context) bool // waits for SIGTSTP, as ctrl+z sends it; false when ctx ends; may be nil
	Stop        func()                         // stops the process and returns when it goes on; nil leaves that to Bubble Tea

	Now      func() time.Time
	Location *time.Location
	Locale   locale.Locale // that dates and numbers are written in
}

// Program is a program of its own that has the terminal while it runs.
type Program interface {
	SetStdin(r io.Reader)
	SetStdout(w io.Writer)
	SetStderr(w io.Writer)
	Run() error
}

// Run shows library until the reader quits or ctx ends, and gives the terminal
// back whatever happens. Signals are the caller's: it ends ctx for those that
// end the program, and AskedToStop tells of the one that stops it.
func Run(ctx context.Context, library Library, o Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	m, err := New(ctx, library, o)
	if err != nil {
		return err
	}
	var program *tea.Program
	var clock frameClock
	defer clock.stop()
	program = tea.NewProgram(clocked{m, func() { clock.ask(program) }}, append(o.output(),
		tea.WithContext(ctx), tea.WithInput(o.In), tea.WithEnvironment(o.Environ),
		tea.WithoutSignalHandler(), tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			if size, ok := msg.(tea.WindowSizeMsg); ok {
				size.Width, size.Height = bounded(size.Width, size.Height)
				return size
			}
			return o.suspended(program, &m.ordering, msg)
		}))...)
	var waiting sync.WaitGroup
	defer waiting.Wait()
	defer cancel()
	if o.AskedToStop != nil {
		waiting.Go(func() {
			for o.AskedToStop(ctx) {
				program.Send(tea.SuspendMsg{})
			}
		})
	}
	_, _ = io.WriteString(o.Out, takeTerminal)
	defer func() {
		m.ordering.give(o.Out)
		_, _ = io.WriteString(o.Out, giveTerminal)
	}()
	_, err = program.Run()
	_, _ = io.WriteString(o.Out, freed(m.story.Farewell()+m.frontFarewell()))
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// outputFile is an output that Bubble Tea knows for a terminal.
type outputFile interface {
	io.ReadWriteCloser
	Fd() uintptr
}

// anchoredTerminal is a terminal to which anchors are written as moves.
type anchoredTerminal struct {
	outputFile
	*cells.Writer
}

// Write writes through the cells.Writer.
func (a anchoredTerminal) Write(b []byte) (int, error) { return a.Writer.Write(b) }

// output puts a cells.Writer before the output. A terminal that is larger than
// what is drawn must not be asked for its size by Bubble Tea, which takes memory
// for all of it; its size is stated then.
func (o Options) output() []tea.ProgramOption {
	writer := cells.NewWriter(o.Out)
	file, ok := o.Out.(outputFile)
	if !ok {
		return []tea.ProgramOption{tea.WithOutput(writer)}
	}
	width, height, err := term.GetSize(file.Fd())
	if w, h := bounded(width, height); err == nil && (w < width || h < height) {
		return []tea.ProgramOption{
			tea.WithOutput(writer), tea.WithWindowSize(w, h), tea.WithColorProfile(colorprofile.Detect(o.Out, o.Environ)),
		}
	}
	return []tea.ProgramOption{tea.WithOutput(anchoredTerminal{file, writer})}
}

// The terminal remembers its title while the interface has one of its own
// (XTWINOPS 22 and 23, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html), and
// tells meanwhile when it turns light or dark (mode 2031,
// https://contour-terminal.org/vt-extensions/color-palette-update-notifications/).
const (
	takeTerminal = "\x1b[22;2t" + ansi.SetModeLightDark
	giveTerminal = ansi.ResetModeLightDark + "\x1b[23;2t"
)

// freed is what frees pictures after the end. The terminal keeps them with the
// alternate screen, which has been left by then.
func freed(sequence string) string {
	if sequence == "" {
		return ""
	}
	return ansi.SetModeAltScreenSaveCursor + sequence + ansi.ResetModeAltScreenSaveCursor
}

// suspended carries a suspension out: the terminal is given back while the
// process is stopped. Bubble Tea's own way raises SIGTSTP, which does nothing
// in a program that has ever caught it.
func (o Options) suspended(program *tea.Program, rows *ordering, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.SuspendMsg); !ok || o.Stop == nil {
		return msg
	}
	if err := program.ReleaseTerminal(); err != nil {
		return nil
	}
	rows.give(o.Out)
	_, _ = io.WriteString(o.Out, giveTerminal)
	o.Stop()
	_, _ = io.WriteString(o.Out, takeTerminal)
	rows.take(o.Out)
	if err := program.RestoreTerminal(); err != nil {
		return tea.Quit()
	}
	return tea.ResumeMsg{}
}
