package dates

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFindsTheDateAsExactAsItIsStated(t *testing.T) {
	tests := []struct{ line, lang, want string }{
		{"Nov 12, 2019 11:34 A.M.", "en", "2019-11-12T11:34"},
		{"12 November 2019, 11:34 GMT", "en", "2019-11-12T11:34Z"},
		{"12.11.2019 um 11.34 Uhr", "de", "2019-11-12T11:34"},
		{"2019年11月12日 11時34分", "ja", "2019-11-12T11:34"},
		{"2019年11月12日（火）午後3時05分", "ja", "2019-11-12T15:05"},
		{"2019年11月12日 星期二 11:34", "zh", "2019-11-12T11:34"},
		{"2019년 11월 12일 오후 3:05", "ko", "2019-11-12T15:05"},
		{"2019. 11. 12. 11:34", "ko", "2019-11-12T11:34"},
		{"12/11/2019", "fr", "2019-11-12"},
		{"12/11/2019", "en-GB", "2019-11-12"},
		{"12/11/2019", "en-US", "2019-12-11"},
		{"12/31/2019", "fr", "2019-12-31"},
		{"31/12/2019", "en-US", "2019-12-31"},
		{"12/11/19", "fr", "2019-11-12"},
		{"18 мая 2021, 09:12", "ru", "2021-05-18T09:12"},
		{"18 мая 2021 г. в 09:12 МСК", "ru", "2021-05-18T09:12+03:00"},
		{"18 травня 2021 року, 9:12", "uk", "2021-05-18T09:12"},
		{"Thu 3 Jun 2021 08.00 BST", "en", "2021-06-03T08:00+01:00"},
		{"Dienstag, 12. November 2019", "de", "2019-11-12"},
		{"12. März 2019, 11 Uhr", "de", "2019-03-12T11:00"},
		{"Publié le 1er août 2019 à 11h34", "fr", "2019-08-01T11:34"},
		{"mardi 12 novembre 2019 à 11 h 34 min", "fr", "2019-11-12T11:34"},
		{"18 de mayo de 2021 a las 09:12 h", "es", "2021-05-18T09:12"},
		{"martes, 18 de mayo de 202109:12 hs", "es", "2021-05-18T09:12"},
		{"18/mai/2021 às 9h12", "pt", "2021-05-18T09:12"},
		{"terça-feira, 18 de maio de 2021", "pt", "2021-05-18"},
		{"martedì 18 maggio 2021 ore 09.12", "it", "2021-05-18T09:12"},
		{"dinsdag 18 mei 2021 om 09:12 uur", "nl", "2021-05-18T09:12"},
		{"18 maja 2021, godz. 9:12", "pl", "2021-05-18T09:12"},
		{"18. května 2021 v 9:12", "cs", "2021-05-18T09:12"},
		{"18. 5. 2021", "cs", "2021-05-18"},
		{"18 maj 2021 kl. 09.12", "sv", "2021-05-18T09:12"},
		{"18. desember 2021", "no", "2021-12-18"},
		{"18. toukokuuta 2021 klo 9.12", "fi", ""},
		{"18.5.2021 klo 09.12", "fi", "2021-05-18T09:12"},
		{"18 Mayıs 2021, 09:12", "tr", "2021-05-18T09:12"},
		{"18 ŞUBAT 2021", "tr", "2021-02-18"},
		{"18 mai 2021, ora 09:12", "ro", "2021-05-18T09:12"},
		{"2021. május 18. 09:12", "hu", "2021-05-18T09:12"},
		{"18 مايو 2021", "ar", "2021-05-18"},
		{"الثلاثاء ١٨ أيار/مايو ٢٠٢١", "ar", "2021-05-18"},
		{"18 كانون الثاني 2021", "ar", "2021-01-18"},
		{"18 Μαΐου 2021", "el", "2021-05-18"},
		{"18 במאי 2021", "he", "2021-05-18"},
		{"November 12th, 2019", "en", "2019-11-12"},
		{"the 12th of November 2019", "en", "2019-11-12"},
		{"PublishedNov 12, 2019", "en", "2019-11-12"},
		{"11:34 a.m. EST, Tuesday, Nov. 12, 2019", "en", "2019-11-12T11:34-05:00"},
		{"12 November 2019 at 12:05am", "en", "2019-11-12T00:05"},
		{"Nov 12, 2019 at 8 pm PST", "en", "2019-11-12T20:00-08:00"},
		{"Nov 12, 2019 11:34 AM ET", "en", "2019-11-12T11:34"},
		{"Nov 12, 2019 11:34 XYZ", "en", "2019-11-12T11:34"},
		{"Nov 12, 2019 | 11:34 (GMT+5:30)", "en", "2019-11-12T11:34+05:30"},
		{"2019-11-12T11:34:05.123Z", "", "2019-11-12T11:34:05Z"},
		{"2019-11-12 11:34:05 +0100", "", "2019-11-12T11:34:05+01:00"},
		{"2019-11-12T11:34+01:00", "", "2019-11-12T11:34+01:00"},
		{"2019/11/12 11:34", "", "2019-11-12T11:34"},
		{"Tue, 12 Nov 2019 11:34:05 +0100", "", "2019-11-12T11:34:05+01:00"},
		{"Tue, 12 Nov 19 11:34:05 GMT", "", "2019-11-12T11:34:05Z"},
		{"Tue Nov 12 11:34:05 2019", "", "2019-11-12T11:34:05"},
		{"Tue Nov 12 11:34:05 PST 2019", "", "2019-11-12T11:34:05-08:00"},
		{"Tue Nov 12 2019 11:34:05 GMT+0100 (CET)", "", "2019-11-12T11:34:05+01:00"},
		{"12-Nov-19", "", "2019-11-12"},
		{"12 November 2019 - 3 min read", "en", "2019-11-12"},
		{"12 November 2019 5.30 million", "en", "2019-11-12"},
		{"12 November 2019, 11:34-12:30", "en", "2019-11-12T11:34"},
		{"12-14 November 2019", "en", "2019-11-14"},
	}
	for _, test := range tests {
		d, start, end, _ := Find(test.line, test.lang)
		want := test.want
		if want == "" {
			want = "2021-05-18" // "9.12" alone is as like a number as a clock
		}
		if d.String() != want {
			t.Errorf("%q in %q is %q, want %q (of %q)", test.line, test.lang, d, want, test.line[start:end])
		}
	}
}

func TestTakesNoDateWhereNoneIsStated(t *testing.T) {
	lines := []string{
		"", "No digits here", "2 days ago", "12 November", "May 2021", "In 2019 the 12 mayors met",
		"Version 1.2.2019.4", "https://site.example/2019/11/12/story", "31 February 2019", "12.13.14.2019.",
		"12 November 1850", "12/11/2199", "Call 0800-11-12", "13/13/2019", "99:99", "1999 2000 2001 2002",
		"won 12-11-10", "iOS 10.15.7", "Top 10 of 2019", "2019-20 season",
	}
	for _, line := range lines {
		if d, start, end, ok := Find(line, "en"); ok {
			t.Errorf("%q holds no date, but %v was found in %q", line, d, line[start:end])
		}
	}
}

func TestTellsWhereTheDateStands(t *testing.T) {
	tests := []struct{ line, want string }{
		{"By Ann Lee | Tuesday, 12 November 2019, 11:34 GMT | World", "Tuesday, 12 November 2019, 11:34 GMT"},
		{"Veröffentlicht am 12.11.2019 um 11.34 Uhr von Ann Lee", "12.11.2019 um 11.34 Uhr"},
		{"LONDON, 11:34 am EST Nov 12, 2019 (Wire)", "11:34 am EST Nov 12, 2019"},
		{"2021. május 18. 09:12 Belföld", "2021. május 18. 09:12"},
		{"terça-feira, 18 de maio de 2021", "terça-feira, 18 de maio de 2021"},
	}
	for _, test := range tests {
		_, start, end, _ := Find(test.line, "")
		if got := test.line[start:end]; got != test.want {
			t.Errorf("in %q the date is %q, want %q", test.line, got, test.want)
		}
	}
}

func TestParsesWhatProgramsWrite(t *testing.T) {
	tests := []struct{ stamp, want string }{
		{"2019-11-12", "2019-11-12"},
		{" 2019-11-12T11:34:05-05:00 ", "2019-11-12T11:34:05-05:00"},
		{"2019-11-12T11:34:05-05", "2019-11-12T11:34:05-05:00"},
		{"2019-11-12T11:34:05+00:00", "2019-11-12T11:34:05Z"},
		{"2019-11-12 11:34:05 +0100 CET", "2019-11-12T11:34:05+01:00"},
		{"20191112", "2019-11-12"},
		{"20191112T113405Z", "2019-11-12T11:34:05Z"},
		{"20191112T1134", "2019-11-12T11:34"},
		{"20191112113405", "2019-11-12T11:34:05"},
		{"1573558445", "2019-11-12T11:34:05Z"},
		{"1573558445000", "2019-11-12T11:34:05Z"},
		{"Tue, 12 Nov 2019 11:34:05 GMT", "2019-11-12T11:34:05Z"},
		{"Tuesday, 12-Nov-19 11:34:05 UTC", "2019-11-12T11:34:05Z"},
		{"November 12, 2019", "2019-11-12"},
		{"yesterday", ""},
		{"99999999", ""},
		{"0001-01-01T00:00:00Z", ""},
	}
	for _, test := range tests {
		if d, _ := Parse(test.stamp); d.String() != test.want {
			t.Errorf("%q is %q, want %q", test.stamp, d, test.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Tue, 12 Nov 2019 11:34:05 +0100", "en")
	f.Add("2019年11月12日（火）午後3時05分", "ja")
	f.Add("الثلاثاء ١٨ أيار/مايو ٢٠٢١", "ar")
	f.Add("2021. május 18. 09:12", "en-US")
	f.Fuzz(func(t *testing.T, s, lang string) {
		d, start, end, ok := Find(s, lang)
		if ok != !d.IsZero() {
			t.Fatalf("%q: ok is %v for %v", s, ok, d)
		}
		if start < 0 || end < start || end > len(s) {
			t.Fatalf("%q: the date is at %d:%d", s, start, end)
		}
		if ok && (d.Time.Year() < firstYear || d.Time.Year() > lastYear || start == end) {
			t.Fatalf("%q: %v is out of bounds", s, d)
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[start:end]) {
			t.Fatalf("%q: cut inside a character", s)
		}
		Parse(s)
	})
}

func BenchmarkFindInALineWithoutADate(b *testing.B) {
	lines := map[string]string{
		"words":   "The harbour master said that the tide would turn before the boats came in, and it did.",
		"numbers": "About 1,200 of the 35 boats in 2 harbours turned back after 20 minutes, he said at noon.",
		"year":    "The harbour was closed in 2019 and has been dredged twice since, the master said at noon.",
	}
	for name, line := range lines {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Find(line, "en")
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	line := "By Ann Lee | " + strings.ToUpper("Tuesday, 12 November 2019, 11:34 GMT")
	b.ReportAllocs()
	for b.Loop() {
		Find(line, "en")
	}
}
