package reader

import (
	"cmp"
	"fmt"
	"maps"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/tui/pictures"
)

// rest is how long pictures must not have moved until they are drawn as sixels,
// over their blocks.
const rest = 150 * time.Millisecond

// overlay is the pictures that are, or are to be, drawn over the cells of the
// screen.
type overlay struct {
	places map[overPlace]bool // that they have now
	number int                // of these places
	drawn  map[overPlace]bool // the pixels are on the screen
	others bool               // blocks are of the other cells
	busy   bool               // pixels are being made
	due    bool               // the pictures have come to rest meanwhile
}

// overPlace is the rows of a picture that are on the screen, with their upper left
// cell there.
type overPlace struct {
	x, y     int
	from, to int
	of       pictureKey
}

// atRest tells that pictures have not moved for long enough.
type atRest struct{ number int }

// rested brings the pixels of pictures.
type rested struct {
	made map[pictureKey]*pictures.Pixels
	overdrawn
}

// reset forgets what is drawn: the whole screen is.
func (o *overlay) reset() {
	o.places, o.drawn = nil, nil
	o.number++
}

// Settle tells the pane where on the screen it is, after every change; shown is
// false where something covers it. Pictures that have moved are drawn in blocks of
// other cells, so that every pixel of theirs is wiped away, until they rest.
func (p *Pane) Settle(x, y int, shown bool) tea.Cmd {
	over := &p.gallery.over
	if p.setting.Terminal.Protocol != pictures.Sixel && len(over.drawn) == 0 {
		return nil
	}
	places := map[overPlace]bool{}
	if shown {
		places = p.overPlaces(x, y)
	}
	if maps.Equal(places, over.places) {
		return nil
	}
	over.places = places
	over.number++
	if len(over.drawn) > 0 {
		over.drawn, over.others = nil, !over.others
		p.draw()
	}
	if len(places) == 0 {
		return nil
	}
	m := atRest{over.number}
	return tea.Tick(rest, func(time.Time) tea.Msg { return m })
}

// overPlaces are the pictures that are drawn, at their cells of the screen.
func (p *Pane) overPlaces(left, top int) map[overPlace]bool {
	places := map[overPlace]bool{}
	for _, pic := range p.page.pictures {
		of := keyOf(pic)
		if d := p.gallery.drawn[of]; d.Dither == nil && d.pixels == nil || pic.Column+pic.Columns > p.width {
			continue
		}
		rows := len(p.gallery.drawn[of].Rows)
		var at *overPlace
		for row := range rows {
			x, y, ok := p.placeOf(pic.Line + row)
			if !ok {
				continue
			}
			if at == nil {
				at = &overPlace{x: left + x + pic.Column, y: top + y, from: row, to: row, of: of}
			}
			if at.y+row-at.from == top+y {
				at.to = row + 1
			}
		}
		if at != nil {
			places[*at] = true
		}
	}
	return places
}

// handleRest draws the pictures that rest.
func (p *Pane) handleRest(m atRest) tea.Cmd {
	over := &p.gallery.over
	switch {
	case m.number != over.number:
		return nil
	case over.busy:
		over.due = true
		return nil
	}
	over.busy, over.due = true, false
	drawn := map[pictureKey]drawing{}
	for place := range over.places {
		drawn[place.of] = p.gallery.drawn[place.of]
	}
	places, made := over.places, rested{map[pictureKey]*pictures.Pixels{}, overdrawn{over: over, number: m.number}}
	return func() tea.Msg {
		var b strings.Builder
		for place := range places {
			d := drawn[place.of]
			if d.pixels == nil && made.made[place.of] == nil {
				made.made[place.of] = d.Dither()
			}
			pixels := cmp.Or(d.pixels, made.made[place.of])
			fmt.Fprintf(&b, "\x1b7\x1b[%d;%dH%s\x1b8", place.y+1, place.x+1, pixels.Rows(place.from, place.to))
		}
		made.places, made.sequence = places, b.String()
		return made
	}
}

// handleRested sends the pixels of pictures to the screen.
func (p *Pane) handleRested(m rested) tea.Cmd {
	over := &p.gallery.over
	over.busy = false
	for of, pixels := range m.made {
		if d, ok := p.gallery.drawn[of]; ok {
			d.pixels, d.Dither = pixels, nil
			p.gallery.drawn[of] = d
		}
	}
	if over.due {
		return p.handleRest(atRest{over.number})
	}
	if m.number != over.number {
		return nil
	}
	return tea.Raw(m.overdrawn)
}

// overdrawn is pixels on their way to the screen.
type overdrawn struct {
	over     *overlay
	number   int
	places   map[overPlace]bool
	sequence string
}

// String is what the terminal is sent: nothing where the pictures have moved in the
// meantime. Bubble Tea asks for it between two messages.
func (o overdrawn) String() string {
	if o.number != o.over.number {
		return ""
	}
	o.over.drawn = o.places
	return o.sequence
}
