package dates

import "time"

// location names an offset in seconds east of UTC.
func location(offset int) *time.Location {
	if offset == 0 {
		return time.UTC
	}
	return time.FixedZone("", offset)
}

// zone adds to c the zone that stands at i, and returns the token after it. A
// bare offset right behind the minutes ("11:34-12:30") is taken for one only
// in a machine's stamp: elsewhere it is the end of a span of time.
func (l *line) zone(c clock, i int, machine bool) (clock, int) {
	j := i
	inBrackets := l.sign(j) == '('
	if inBrackets {
		j++
	}
	offset, end, ok := l.offset(j, machine || c.second != 0 || !l.glued(j))
	if !ok {
		w := l.raw(j)
		if offset, ok = abbreviated(w); !ok {
			return c, i
		}
		end = j + 1
		if more, e, signed := l.offset(end, true); signed && offset == 0 {
			offset, end = more, e
		}
	}
	if inBrackets && l.sign(end) == ')' {
		end++
	}
	c.zoned, c.offset = true, offset
	return c, end
}

// offset reads +01:00, +0100 or +1, the last only where asked by a UTC before it.
func (l *line) offset(i int, wanted bool) (seconds, end int, ok bool) {
	direction := 1
	switch l.sign(i) {
	case '-':
		direction = -1
	case '+':
	default:
		return 0, i, false
	}
	if !wanted || !l.glued(i+1) {
		return 0, i, false
	}
	var hours, minutes int
	if n, full := l.number(i+1, 4, 4); full {
		hours, minutes, end = n/100, n%100, i+2
	} else {
		if hours, ok = l.number(i+1, 1, 2); !ok {
			return 0, i, false
		}
		end = i + 2
		if l.sign(end) == ':' && l.glued(end) {
			if minutes, ok = l.number(end+1, 2, 2); !ok {
				return 0, i, false
			}
			end += 2
		} else if l.sign(i-1) == 0 && l.raw(i-1) == "" && !l.glued(i) {
			return 0, i, false // "11:34 -5": too little to go by
		}
	}
	if hours > 14 || minutes > 59 {
		return 0, i, false
	}
	return direction * (hours*3600 + minutes*60), end, true
}

// abbreviated returns the offset of a zone's abbreviation. Where countries
// share one, it is that of the one whose papers print it most: CST is
// Chicago, IST is Delhi, BST is London. ET and its like change with the
// season and are not offsets.
func abbreviated(w string) (seconds int, ok bool) {
	hours, ok := 0.0, true
	switch w {
	case "Z", "UTC", "GMT", "UT", "WET", "utc", "gmt", "z":
	case "BST", "CET", "MEZ", "WEST", "WAT":
		hours = 1
	case "CEST", "MESZ", "EET", "SAST", "CAT":
		hours = 2
	case "EEST", "MSK", "МСК", "мск", "EAT", "TRT":
		hours = 3
	case "PKT":
		hours = 5
	case "IST":
		hours = 5.5
	case "WIB", "ICT":
		hours = 7
	case "HKT", "SGT", "AWST", "WITA", "PHT", "MYT":
		hours = 8
	case "JST", "KST", "WIT":
		hours = 9
	case "ACST":
		hours = 9.5
	case "AEST":
		hours = 10
	case "ACDT":
		hours = 10.5
	case "AEDT":
		hours = 11
	case "NZST":
		hours = 12
	case "NZDT":
		hours = 13
	default:
		return american(w)
	}
	return int(hours * 3600), ok
}

func american(w string) (seconds int, ok bool) {
	hours, ok := 0.0, true
	switch w {
	case "NDT":
		hours = -2.5
	case "NST":
		hours = -3.5
	case "ADT", "BRT", "ART":
		hours = -3
	case "AST", "EDT":
		hours = -4
	case "EST", "CDT":
		hours = -5
	case "CST", "MDT":
		hours = -6
	case "MST", "PDT":
		hours = -7
	case "PST", "AKDT":
		hours = -8
	case "AKST":
		hours = -9
	case "HST":
		hours = -10
	default:
		ok = false
	}
	return int(hours * 3600), ok
}
