package dates

// day reads the date that starts at token i.
func (l *line) day(i int) (day, bool) {
	t := &l.tokens[i]
	switch {
	case t.kind == number && t.digits == 4:
		return l.yearFirst(i)
	case t.kind == number && t.digits <= 2:
		if d, ok := l.dayFirst(i); ok {
			return d, true
		}
		return l.numeric(i)
	case t.kind == word && l.numberSoon(i+1):
		return l.monthNameFirst(i)
	}
	return day{}, false
}

// numberSoon reports whether a number follows: it spares looking up words.
func (l *line) numberSoon(i int) bool {
	for most := min(i+3, len(l.tokens)); i < most; i++ {
		if l.tokens[i].kind == number {
			return l.tokens[i].digits <= 2
		}
	}
	return false
}

// yearFirst reads 2019-11-12, 2019/11/12, 2019. 11. 12., 2019年11月12日 and
// 2019. május 18.
func (l *line) yearFirst(i int) (day, bool) {
	year, _ := l.number(i, 4, 4)
	if year < firstYear || year > lastYear || l.inAddress(i) {
		return day{}, false
	}
	d := day{year: year, first: i}
	var ok bool
	switch sep := l.sign(i + 1); sep {
	case '年', '년':
		return l.eastAsian(d)
	case '-', '/', '.':
		if d.month, ok = l.number(i+2, 1, 2); ok && l.sign(i+3) == sep {
			d.dayOfMonth, ok = l.number(i+4, 1, 2)
			d.end, d.machine = i+5, sep == '-'
			ok = ok && !l.goesOn(d.end, sep)
			if sep == '.' && l.sign(d.end) == '.' && l.glued(d.end) {
				d.end++
			}
			return d, ok && d.valid()
		}
	}
	j := l.skip(i+1, ".-,", nil)
	d.month, j = l.monthAt(j)
	if d.month == 0 {
		return day{}, false
	}
	j = l.skip(j, ".-", nil)
	d.dayOfMonth, ok = l.number(j, 1, 2)
	d.end = j + 1
	if l.sign(d.end) == '.' && l.glued(d.end) {
		d.end++
	}
	return d, ok && d.valid()
}

func (l *line) eastAsian(d day) (day, bool) {
	var ok1, ok2 bool
	d.month, ok1 = l.number(d.first+2, 1, 2)
	month := l.sign(d.first + 3)
	d.dayOfMonth, ok2 = l.number(d.first+4, 1, 2)
	d.end = d.first + 5
	switch l.sign(d.end) {
	case '日', '일', '号':
		d.end++
	}
	return d, ok1 && ok2 && (month == '月' || month == '월') && d.valid()
}

// dayFirst reads 12 November 2019, 12th of Nov., 2019 and 18 de mayo de 2021.
func (l *line) dayFirst(i int) (day, bool) {
	d := day{first: i}
	d.dayOfMonth, _ = l.number(i, 1, 2)
	var j int
	d.month, j = l.monthAt(l.skip(i+1, ".,-/°'", ordinal))
	if d.month == 0 {
		return day{}, false
	}
	if again, k := l.monthAt(l.skip(j, "/", nil)); again == d.month {
		j = k // Arabic papers give both names: أيار/مايو
	}
	j = l.skip(j, ".,-/'", of)
	var ok bool
	if d.year, ok = l.number(j, 4, 4); !ok {
		if d.year, ok = l.number(j, 2, 2); !ok || !l.shortYear(j) {
			return day{}, false
		}
		d.year = century(d.year)
	}
	d.end = l.pastYearWord(j + 1)
	return d, d.valid()
}

// shortYear reports whether the two digits at i must be a year: 12-Nov-19,
// Nov '19, or with a clock after them, as RFC 822 has it.
func (l *line) shortYear(i int) bool {
	if before := l.sign(i - 1); before == '-' || before == '\'' {
		return l.glued(i)
	}
	_, _, ok := l.clock(i + 1)
	return ok
}

// monthNameFirst reads November 12, 2019 and Nov 12 11:34:05 2019.
func (l *line) monthNameFirst(i int) (day, bool) {
	d := day{first: i}
	var j int
	if d.month, j = l.monthAt(i); d.month == 0 {
		return day{}, false
	}
	j = l.skip(j, ".-", nil)
	var ok bool
	if d.dayOfMonth, ok = l.number(j, 1, 2); !ok {
		return day{}, false
	}
	j = l.skip(j+1, ".,-'", ordinal)
	if d.year, ok = l.number(j, 4, 4); ok {
		d.end = j + 1
		return d, d.valid()
	}
	clock, j, ok := l.clock(j)
	if !ok {
		return day{}, false
	}
	clock, j = l.zone(clock, j, true)
	d.clock = clock
	d.year, ok = l.number(j, 4, 4)
	d.end = j + 1
	return d, ok && d.valid()
}

// numeric reads 12.11.2019, 12/11/2019, 12-11-2019, 1. 5. 2021 and 12/11/19.
func (l *line) numeric(i int) (day, bool) {
	sep := l.sign(i + 1)
	if sep != '.' && sep != '/' && sep != '-' || l.sign(i+3) != sep || !l.glued(i+1) || l.inAddress(i) {
		return day{}, false
	}
	if before := l.sign(i - 1); before == sep && l.glued(i) {
		return day{}, false
	}
	d := day{first: i, end: i + 5}
	a, _ := l.number(i, 1, 2)
	b, ok := l.number(i+2, 1, 2)
	if !ok {
		return day{}, false
	}
	if d.year, ok = l.number(i+4, 4, 4); !ok {
		d.year, ok = l.number(i+4, 2, 2)
		if !ok || sep == '-' || !l.pairs(i) {
			return day{}, false
		}
		d.year = century(d.year)
	}
	d.dayOfMonth, d.month = a, b
	if b > 12 || l.monthFirst && sep != '.' && a <= 12 {
		d.dayOfMonth, d.month = b, a
	}
	if l.goesOn(d.end, sep) {
		return day{}, false
	}
	d.end = l.pastYearWord(d.end)
	return d, d.valid()
}

// pairs reports whether the three numbers from i on are two digits each,
// without a gap between them: less is a version, or a score.
func (l *line) pairs(i int) bool {
	for j := i; j <= i+4; j++ {
		if j > i && !l.glued(j) {
			return false
		}
		if (j-i)%2 == 0 {
			if _, ok := l.number(j, 2, 2); !ok {
				return false
			}
		}
	}
	return true
}

// century places a year of two digits, as POSIX does.
func century(y int) int {
	if y < 69 {
		return 2000 + y
	}
	return 1900 + y
}

// goesOn reports whether sep and another number follow at once: 1.2.2019.4.
func (l *line) goesOn(i int, sep rune) bool {
	if l.sign(i) != sep || !l.glued(i) || !l.glued(i+1) {
		return false
	}
	_, ok := l.number(i+1, 1, 9)
	return ok
}

// inAddress reports whether the token at i stands in a path or an address.
func (l *line) inAddress(i int) bool {
	return l.glued(i) && (l.sign(i-1) == '/' || l.sign(i-1) == '=' || l.sign(i-1) == '_')
}

// monthAt returns the month that is named at i and the token after it.
func (l *line) monthAt(i int) (int, int) {
	w := l.folded(i)
	if w == "" {
		return 0, i
	}
	if m := month(w); m != 0 {
		return m, i + 1
	}
	return levantMonth(w, l.folded(i+1)), i + 2
}

// skip returns the first token from i on that is neither one of signs nor a
// word of words; at most four are passed.
func (l *line) skip(i int, signs string, words func(string) bool) int {
	for most := i + 4; i < most; i++ {
		if s := l.sign(i); s != 0 && contains(signs, s) {
			continue
		}
		if words == nil || !words(l.folded(i)) {
			break
		}
	}
	return i
}

func contains(signs string, r rune) bool {
	for _, s := range signs {
		if s == r {
			return true
		}
	}
	return false
}

// ordinal reports whether the folded word w may stand between day and month.
func ordinal(w string) bool {
	return ordinals()[w] || of(w)
}

// of reports whether the folded word w means "of" in a date.
func of(w string) bool {
	return ofMonth()[w]
}

// pastYearWord passes the word "year" that some languages put behind it.
func (l *line) pastYearWord(i int) int {
	if !yearWords()[l.folded(i)] {
		return i
	}
	if l.sign(i+1) == '.' && l.glued(i+1) {
		return i + 2
	}
	return i + 1
}

// backOverWeekday returns the token that a weekday before i begins at, or i.
func (l *line) backOverWeekday(i int) int {
	j := i - 1
	for back := 0; back < 2 && (contains(".,-(", l.sign(j)) && l.sign(j) != 0 || leads(l.folded(j))); back++ {
		j--
	}
	w := l.folded(j)
	if !weekday(w) {
		return i
	}
	if w == "feira" && l.sign(j-1) == '-' && weekday(l.folded(j-2)) {
		return j - 2
	}
	return j
}

// leads reports whether the folded word w may stand between weekday and day.
func leads(w string) bool {
	return weekdayLinks()[w]
}
