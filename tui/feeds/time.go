package feeds

import (
	"strconv"
	"time"
)

// since says how long ago t was, as exactly as anybody wants to know.
func (p *Pane) since(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	switch ago := p.clock.Now().Sub(t); {
	case ago < time.Minute:
		return "just now"
	case ago < 26*time.Hour:
		return span(ago) + " ago"
	case ago < 14*24*time.Hour:
		return strconv.Itoa(int(ago.Hours()/24)) + " days ago"
	case t.In(p.clock.Location).Year() == p.clock.Now().In(p.clock.Location).Year():
		return t.In(p.clock.Location).Format("2 Jan")
	}
	return t.In(p.clock.Location).Format("2 Jan 2006")
}

// until says when t will be.
func (p *Pane) until(t time.Time) string {
	ahead := t.Sub(p.clock.Now())
	switch {
	case t.IsZero(), ahead < time.Minute:
		return "due"
	case ahead < 26*time.Hour:
		return "in " + span(ahead)
	}
	return "in " + strconv.Itoa(int(ahead.Hours()/24)) + " days"
}

func span(d time.Duration) string {
	if d < time.Hour {
		return strconv.Itoa(int(d.Minutes())) + " min"
	}
	return strconv.Itoa(int(d.Hours()+0.5)) + " h"
}
