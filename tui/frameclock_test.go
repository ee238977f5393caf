package tui

import (
	"bytes"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// tickerSeeker is a model that looks for the ticker of its program, and quits.
type tickerSeeker struct {
	program *tea.Program
	found   **time.Ticker
}

func (s tickerSeeker) Init() tea.Cmd                       { return tea.Quit }
func (s tickerSeeker) Update(tea.Msg) (tea.Model, tea.Cmd) { return s, nil }
func (s tickerSeeker) View() tea.View                      { *s.found = frameTicker(s.program); return tea.NewView("") }

// An update of Bubble Tea that hides its ticker elsewhere makes keys slower and
// idling dearer again, and nothing else would tell.
func TestTheTickerOfTheRendererIsFound(t *testing.T) {
	t.Parallel()
	var found *time.Ticker
	seeker := &tickerSeeker{found: &found}
	seeker.program = tea.NewProgram(seeker, tea.WithInput(strings.NewReader("")), tea.WithOutput(&bytes.Buffer{}))
	if _, err := seeker.program.Run(); err != nil {
		t.Fatal(err)
	}
	if found == nil {
		t.Error("no ticker; look for how this version of Bubble Tea paces its frames")
	}
}

func TestTheFrameClockRestsOnceNothingIsDrawn(t *testing.T) {
	t.Parallel()
	program := tea.NewProgram(nil)
	clock := frameClock{}
	if clock.ask(program); clock.running {
		t.Fatal("the clock runs without a ticker")
	}
	clock.ticker = time.NewTicker(time.Hour)
	clock.beats = time.NewTimer(time.Hour)
	clock.running = true
	clock.ask(program)
	if clock.beat(); !clock.running {
		t.Error("the clock rests although a frame was asked for")
	}
	if clock.beat(); clock.running {
		t.Error("the clock runs although no frame was asked for")
	}
}

func TestAStoppedFrameClockDoesNotBeat(t *testing.T) {
	t.Parallel()
	clock := frameClock{}
	clock.stop()
	clock.ask(tea.NewProgram(nil))
	if clock.beats != nil {
		t.Error("a clock that has stopped has begun to beat")
	}
}
