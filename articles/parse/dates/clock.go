package dates

import "lede/articles"

// clock is the time of a day and its zone.
type clock struct {
	hour, minute, second int
	precision            articles.Precision
	zoned                bool
	offset               int  // seconds east of UTC
	loose                bool // 5.30 with no more to it: as like a number as a clock
}

// withClock adds the time of day that stands after d or, failing that, before.
func (l *line) withClock(d day) day {
	if d.clock.precision != articles.ToDay {
		return d
	}
	if c, end, ok := l.clock(l.toClock(d.end)); ok {
		d.clock, d.end = l.zone(c, end, d.machine)
		return d
	}
	for i := max(0, d.first-12); i < d.first; i++ {
		c, end, ok := l.clock(i)
		if !ok {
			continue
		}
		c, end = l.zone(c, end, false)
		if l.toClock(end) >= d.first && end <= d.first {
			d.clock, d.first = c, i
			return d
		}
	}
	return d
}

// toClock passes what stands between a date and its time: signs, small words,
// weekdays, and a weekday in brackets. At most eight tokens are passed.
func (l *line) toClock(i int) int {
	for most := i + 8; i < most; i++ {
		if s := l.sign(i); s != 0 && contains(",-·/().@", s) {
			continue
		}
		if l.sign(i-1) == '(' && l.sign(i+1) == ')' {
			continue
		}
		w := l.folded(i)
		if w == "" || !linksClock(w) && !weekday(w) {
			break
		}
	}
	return i
}

// linksClock reports whether the folded word w leads from a date to its time.
func linksClock(w string) bool {
	return clockLinks()[w]
}

// clock reads a time of day that starts at token i.
func (l *line) clock(i int) (clock, int, bool) {
	half, i := l.eastAsianHalf(i)
	c := clock{precision: articles.ToMinute}
	var ok bool
	if c.hour, ok = l.number(i, 1, 2); !ok {
		return c, i, false
	}
	i++
	if i, ok = l.minutes(&c, i); !ok {
		return c, i, false
	}
	if h, end := l.half(i); h != 0 {
		half, i = h, end
		c.loose = false
	}
	if end, ok := l.hourWord(i); ok {
		i = end
		c.loose = false
	}
	if c.loose {
		if z, _ := l.zone(c, i, false); !z.zoned {
			return c, i, false
		}
	}
	return c, i, c.halve(half)
}

// minutes reads what follows the hour: :34, :34:05, .34, h34, 時34分, or
// nothing where am, pm or the word "Uhr" says that it is an hour.
func (l *line) minutes(c *clock, i int) (int, bool) {
	var ok bool
	switch sep := l.sign(i); sep {
	case ':':
		if c.minute, ok = l.number(i+1, 2, 2); !ok {
			return i, false
		}
		return l.seconds(c, i+2), true
	case '.':
		if c.minute, ok = l.number(i+1, 2, 2); ok && l.glued(i) && l.glued(i+1) && !l.goesOn(i+2, '.') {
			c.loose = l.tokens[i-1].digits < 2
			return i + 2, true
		}
		h, _ := l.half(i)
		return i, h != 0
	case '時', '时', '시', '点', '點':
		return l.eastAsianMinutes(c, i+1), true
	}
	if w := l.folded(i); w == "h" || w == "uhr" || w == "u" || w == "hs" {
		if c.minute, ok = l.number(i+1, 2, 2); ok && (w != "uhr" || c.minute < 60) {
			if m := l.folded(i + 2); m == "m" || m == "min" || m == "mn" {
				return i + 3, true
			}
			return i + 2, true
		}
		c.minute = 0
		return i + 1, w != "u" || l.glued(i)
	}
	h, _ := l.half(i)
	return i, h != 0
}

func (l *line) seconds(c *clock, i int) int {
	if l.sign(i) != ':' || !l.glued(i) {
		return i
	}
	s, ok := l.number(i+1, 2, 2)
	if !ok {
		return i
	}
	c.second, c.precision = min(s, 59), articles.ToSecond
	i += 2
	if s := l.sign(i); (s == '.' || s == ',') && l.glued(i) && l.glued(i+1) {
		if _, ok := l.number(i+1, 1, 9); ok {
			return i + 2
		}
	}
	return i
}

func (l *line) eastAsianMinutes(c *clock, i int) int {
	m, ok := l.number(i, 1, 2)
	if s := l.sign(i + 1); !ok || s != '分' && s != '분' {
		return i
	}
	c.minute = m
	i += 2
	sec, ok := l.number(i, 1, 2)
	if s := l.sign(i + 1); !ok || s != '秒' && s != '초' {
		return i
	}
	c.second, c.precision = min(sec, 59), articles.ToSecond
	return i + 2
}

// half returns 'a' or 'p' for am, A.M., p. m. and the like at i, and the token after.
func (l *line) half(i int) (byte, int) {
	w := l.folded(i)
	switch {
	case w == "":
	case w == "a" || w == "p":
		if j := l.pastDot(i + 1); j > i+1 && l.folded(j) == "m" {
			return w[0], l.pastDot(j + 1)
		}
	case morningAfter()[w]:
		return 'a', l.pastDot(i + 1)
	case eveningAfter()[w]:
		return 'p', l.pastDot(i + 1)
	}
	return 0, i
}

func (l *line) pastDot(i int) int {
	if l.sign(i) == '.' && l.glued(i) {
		return i + 1
	}
	return i
}

// eastAsianHalf reads the word that stands before the hour: 午後, 上午, 오후.
func (l *line) eastAsianHalf(i int) (byte, int) {
	switch w := l.raw(i); {
	case w == "":
	case morningBefore()[w]:
		return 'a', i + 1
	case eveningBefore()[w]:
		return 'p', i + 1
	}
	return 0, i
}

// hourWord passes "Uhr" and its like behind a clock.
func (l *line) hourWord(i int) (int, bool) {
	if hourWords()[l.folded(i)] {
		return l.pastDot(i + 1), true
	}
	return i, false
}

// halve turns a clock of twelve hours into one of twenty-four, and reports
// whether there is such a time.
func (c *clock) halve(half byte) bool {
	if c.hour > 23 || c.minute > 59 {
		return false
	}
	switch {
	case half == 'p' && c.hour < 12:
		c.hour += 12
	case half == 'a' && c.hour == 12:
		c.hour = 0
	}
	return true
}
