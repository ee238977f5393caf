// Package locale writes dates, names of days and numbers as readers of a language
// do. The words are those of the Unicode CLDR, in tables of our own; all other words
// of lede are English.
package locale

import (
	"cmp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"lede/articles"
)

// Locale is a language that dates and numbers are written in. The zero value is
// English. Locales may be compared with ==.
type Locale struct{ words *words }

// Of returns the locale of a BCP 47 tag or a POSIX name, "de-AT" or
// "de_AT.UTF-8". What it does not know is English.
func Of(tag string) Locale {
	language := strings.ToLower(tag)
	if end := strings.IndexFunc(language, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		language = language[:end]
	}
	return Locale{tables[language]}
}

// FromEnvironment returns the locale that a person's environment states for dates:
// in LC_ALL, else LC_TIME, else LANG, as POSIX has it.
func FromEnvironment(env map[string]string) Locale {
	for _, name := range []string{"LC_ALL", "LC_TIME", "LANG"} {
		if value := env[name]; value != "" {
			return Of(value)
		}
	}
	return Locale{}
}

func (l Locale) table() *words {
	if l.words == nil {
		return tables["en"]
	}
	return l.words
}

// Date writes the day of t: "2 January 2006", "2. Januar 2006", "2006年1月2日".
func (l Locale) Date(t time.Time) string { return l.fill(l.table().date, t) }

// Short writes the day of t in a few letters, without its year: "2 Jan".
func (l Locale) Short(t time.Time) string { return l.fill(l.table().short, t) }

// Month writes the month of t in a few letters, with its year: "Jan 2006".
func (l Locale) Month(t time.Time) string {
	return l.fill(cmp.Or(l.table().month, "S Y"), t)
}

// Whole writes the day of t with its weekday and its year: "Monday 2 January 2006".
func (l Locale) Whole(t time.Time) string { return capital(l.fill(l.table().dayAndYear, t)) }

// Brief writes when a story was published as a list has it, for a reader of now and
// where now is: the time of today's stories, "today" where only their day is known,
// the day of this year's, the month of older ones; nothing where d is zero.
func (l Locale) Brief(d articles.Date, now time.Time) string {
	then := d.In(now.Location())
	switch {
	case d.IsZero():
		return ""
	case articles.DayOf(then) != articles.DayOf(now) && then.Year() == now.Year():
		return l.Short(then)
	case articles.DayOf(then) != articles.DayOf(now):
		return l.Month(then)
	case d.Precision == articles.ToDay:
		return strings.ToLower(l.table().today)
	}
	return then.Format("15:04")
}

// Day names a day as [articles.Day.Label] does: "Today", "Monday 9 November".
func (l Locale) Day(d articles.Day, now time.Time) string {
	if l.words == nil || d == articles.Undated {
		return d.Label(now)
	}
	if near := l.Near(d, now); near != "" {
		return near
	}
	t, w := d.Midnight(), l.table()
	if t.Year() == now.Year() {
		return capital(l.fill(w.day, t))
	}
	return capital(l.fill(w.dayAndYear, t))
}

// Near returns "Today" or "Yesterday" where the day is that to a reader of now, and
// nothing for all others.
func (l Locale) Near(d articles.Day, now time.Time) string {
	switch articles.DayOf(now) - d {
	case 0:
		return l.table().today
	case 1:
		return l.table().yesterday
	}
	return ""
}

// Outline returns o with its days named in the locale, as a reader of now would.
func (l Locale) Outline(o articles.Outline, now time.Time) articles.Outline {
	if l.words != nil {
		o.Groups = l.groups(o.Groups, now)
	}
	return o
}

func (l Locale) groups(groups []articles.Group, now time.Time) []articles.Group {
	out := make([]articles.Group, len(groups))
	for i, g := range groups {
		key := g.Key[strings.LastIndexByte(g.Key, '/')+1:]
		if t, err := time.Parse(time.DateOnly, key); err == nil {
			if day := articles.DayOf(t); day.Label(now) == g.Label {
				g.Label = l.Day(day, now)
			}
		}
		g.Parts = l.groups(g.Parts, now)
		out[i] = g
	}
	return out
}

// Number writes n with its thousands parted.
func (l Locale) Number(n int) string {
	w := l.table()
	if w.group == "," {
		return articles.Commas(n)
	}
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	if len(digits) < w.groupFrom {
		return sign + digits
	}
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + w.group + digits[at:]
	}
	return sign + digits
}

// fill writes t in a pattern, whose fields are the letters W weekday, D day, M month
// and S short month, Y year, N the number of the month.
func (l Locale) fill(pattern string, t time.Time) string {
	w := l.table()
	var b strings.Builder
	for _, r := range pattern {
		switch r {
		case 'W':
			b.WriteString(w.weekdays[t.Weekday()])
		case 'D':
			b.WriteString(strconv.Itoa(t.Day()))
			if t.Day() == 1 {
				b.WriteString(w.first)
			}
		case 'M':
			b.WriteString(w.months[t.Month()-1])
		case 'S':
			b.WriteString(w.shorts[t.Month()-1])
		case 'N':
			b.WriteString(strconv.Itoa(int(t.Month())))
		case 'Y':
			b.WriteString(strconv.Itoa(t.Year()))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// capital begins a heading.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
