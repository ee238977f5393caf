package tui

import (
	"reflect"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// frameClock makes the clock of Bubble Tea's renderer run when there is
// something to draw, and rest else. Frames leave the program on the ticks of
// that clock alone, 60 times a second whether or not anything has changed: a
// key waits 8 ms for its frame in the mean, and an idle program never sleeps.
//
// Bubble Tea sets the rate once. Its ticker is no part of its interface, so
// that it is looked for; where there is none, the rate stays as it is.
type frameClock struct {
	mu      sync.Mutex
	ticker  *time.Ticker
	beats   *time.Timer // its function is beat
	running bool        // frames are drawn
	asked   bool        // a frame was asked for since the last beat
}

// The periods of a frameClock: until the first frame after a rest, between
// further ones, and while nothing happens. The last one is a safety net alone.
const (
	firstFrame = 500 * time.Microsecond
	nextFrame  = 12 * time.Millisecond
	noFrame    = 5 * time.Second
)

// frameTicker finds the ticker that program draws on once it runs. Only the
// goroutine of its event loop may ask.
func frameTicker(program *tea.Program) *time.Ticker {
	field := reflect.ValueOf(program).Elem().FieldByName("ticker")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*time.Ticker]() {
		return nil
	}
	return (*time.Ticker)(field.UnsafePointer())
}

// ask has a frame drawn soon. It is called when the frame is ready but for a
// moment, so that two ticks follow every call.
func (c *frameClock) ask(program *tea.Program) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked = true
	if c.running {
		return
	}
	if c.ticker = frameTicker(program); c.ticker == nil {
		return
	}
	c.running = true
	c.ticker.Reset(firstFrame)
	if c.beats == nil {
		c.beats = time.AfterFunc(firstFrame+firstFrame/2, c.beat)
	} else {
		c.beats.Reset(firstFrame + firstFrame/2)
	}
}

// beat goes on with a frame at a time as long as there are new ones.
func (c *frameClock) beat() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.asked {
		c.running = false
		c.ticker.Reset(noFrame)
		return
	}
	c.asked = false
	c.ticker.Reset(nextFrame)
	c.beats.Reset(nextFrame + firstFrame)
}

// stop ends the beats.
func (c *frameClock) stop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.beats != nil {
		c.beats.Stop()
	}
	c.running = true // whoever asks now is too late
}

// clocked is a model that asks for a frame whenever it is viewed, which
// happens after every message.
type clocked struct {
	tea.Model
	ask func()
}

// Update keeps the model clocked.
func (c clocked) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	model, cmd := c.Model.Update(msg)
	return clocked{model, c.ask}, cmd
}

// View asks for the frame that shows it.
func (c clocked) View() tea.View {
	defer c.ask()
	return c.Model.View()
}
