package locale

import (
	"testing"
	"time"

	"lede/articles"
)

var (
	now   = time.Date(2026, 11, 14, 12, 0, 0, 0, time.UTC)
	first = time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	old   = time.Date(2019, 8, 12, 9, 0, 0, 0, time.UTC)
)

func TestWritesDatesAndNumbersAsReadersDo(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string][6]string{
		"en":    {"12 August 2019", "1 Mar", "Sunday 1 March", "Monday 12 August 2019", "Yesterday", "1,234,567"},
		"de":    {"12. August 2019", "1. März", "Sonntag, 1. März", "Montag, 12. August 2019", "Gestern", "1.234.567"},
		"fr":    {"12 août 2019", "1er mars", "Dimanche 1er mars", "Lundi 12 août 2019", "Hier", "1\u202f234\u202f567"},
		"es":    {"12 de agosto de 2019", "1 mar", "Domingo, 1 de marzo", "Lunes, 12 de agosto de 2019", "Ayer", "1.234.567"},
		"it":    {"12 agosto 2019", "1 mar", "Domenica 1 marzo", "Lunedì 12 agosto 2019", "Ieri", "1.234.567"},
		"pt-BR": {"12 de agosto de 2019", "1 mar.", "Domingo, 1 de março", "Segunda-feira, 12 de agosto de 2019", "Ontem", "1.234.567"},
		"nl":    {"12 augustus 2019", "1 mrt", "Zondag 1 maart", "Maandag 12 augustus 2019", "Gisteren", "1.234.567"},
		"pl":    {"12 sierpnia 2019", "1 mar", "Niedziela, 1 marca", "Poniedziałek, 12 sierpnia 2019", "Wczoraj", "1\u00a0234\u00a0567"},
		"ru":    {"12 августа 2019", "1 мар.", "Воскресенье, 1 марта", "Понедельник, 12 августа 2019", "Вчера", "1\u00a0234\u00a0567"},
		"ja":    {"2019年8月12日", "3月1日", "3月1日 日曜日", "2019年8月12日 月曜日", "昨日", "1,234,567"},
		"zh_CN": {"2019年8月12日", "3月1日", "3月1日 星期日", "2019年8月12日 星期一", "昨天", "1,234,567"},
		"ar":    {"12 أغسطس 2019", "1 مارس", "الأحد، 1 مارس", "الاثنين، 12 أغسطس 2019", "أمس", "1,234,567"},
		"tlh":   {"12 August 2019", "1 Mar", "Sunday 1 March", "Monday 12 August 2019", "Yesterday", "1,234,567"},
	} {
		l := Of(tag)
		got := [6]string{
			l.Date(old), l.Short(first), l.Day(articles.DayOf(first), now), l.Day(articles.DayOf(old), now),
			l.Near(articles.DayOf(now)-1, now), l.Number(1234567),
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", tag, got, want)
		}
	}
	if es, de := Of("es"), Of("de"); es.Number(1234) != "1234" || de.Number(1234) != "1.234" || de.Number(-999) != "-999" || de.Number(-9999) != "-9.999" {
		t.Error("four digits are parted wrongly")
	}
}

func TestDatesInAFewLettersSayWhatIsNotPlain(t *testing.T) {
	t.Parallel()
	at := func(t time.Time, p articles.Precision) articles.Date { return articles.Date{Time: t, Precision: p} }
	today, yesterday := now.Add(-time.Hour), now.AddDate(0, 0, -1)
	for tag, want := range map[string][5]string{
		"en": {"11:00", "today", "13 Nov", "Aug 2019", "Saturday 14 November 2026"},
		"de": {"11:00", "heute", "13. Nov.", "Aug. 2019", "Samstag, 14. November 2026"},
		"fr": {"11:00", "aujourd’hui", "13 nov.", "août 2019", "Samedi 14 novembre 2026"},
		"ja": {"11:00", "今日", "11月13日", "2019年8月", "2026年11月14日 土曜日"},
	} {
		l := Of(tag)
		got := [5]string{
			l.Brief(at(today, articles.ToMinute), now), l.Brief(at(today, articles.ToDay), now),
			l.Brief(at(yesterday, articles.ToMinute), now), l.Brief(at(old, articles.ToDay), now), l.Whole(now),
		}
		if got != want || l.Brief(articles.Date{}, now) != "" {
			t.Errorf("%s: got %q, want %q", tag, got, want)
		}
	}
}

func TestEveryLanguageHasAllItsWords(t *testing.T) {
	t.Parallel()
	for tag, w := range tables {
		if len(w.weekdays) != 7 || len(w.months) != 12 || len(w.shorts) != 12 || w.today == "" || w.group == "" || w.groupFrom == 0 {
			t.Errorf("%s lacks something", tag)
		}
	}
}

func TestTheEnvironmentIsReadAsPosixHasIt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"LC_ALL": "de_AT.UTF-8", "LC_TIME": "fr_FR", "LANG": "es_ES"}, "de"},
		{map[string]string{"LC_TIME": "fr_FR.UTF-8@euro", "LANG": "es_ES"}, "fr"},
		{map[string]string{"LANG": "nl"}, "nl"},
		{map[string]string{"LC_ALL": "C.UTF-8", "LANG": "de_DE"}, "en"},
		{map[string]string{"LC_ALL": "", "LC_TIME": "POSIX"}, "en"},
		{nil, "en"},
	} {
		if got := FromEnvironment(c.env); got.Date(old) != Of(c.want).Date(old) {
			t.Errorf("%v: %q", c.env, got.Date(old))
		}
	}
}

func TestNamesTheDaysOfAnOutlineAndNothingElse(t *testing.T) {
	t.Parallel()
	day := articles.DayOf(first)
	o := articles.Outline{Groups: []articles.Group{
		{Key: day.Key(), Label: day.Label(now), Parts: []articles.Group{{Key: day.Key() + "/sport", Label: "Sport"}}},
		{Key: "sport", Label: "Sport", Parts: []articles.Group{{Key: "sport/" + day.Key(), Label: day.Label(now)}}},
		{Key: "2026-03-01", Label: "A section of that name"},
		{Key: "undated", Label: "Undated"},
	}}
	got := Of("de").Outline(o, now).Groups
	if got[0].Label != "Sonntag, 1. März" || got[0].Parts[0].Label != "Sport" || got[1].Parts[0].Label != "Sonntag, 1. März" ||
		got[2].Label != "A section of that name" || got[3].Label != "Undated" || o.Groups[0].Label != "Sunday 1 March" {
		t.Errorf("got %+v", got)
	}
}
