package feed

import (
	"strings"
	"testing"
)

func TestReadsTheDatesThatFeedsWrite(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Tue, 12 Nov 2019 11:34:05 +0100":      "2019-11-12T11:34:05+01:00",
		"Tue, 12 Nov 2019 11:34:05 +01":        "2019-11-12T11:34:05+01:00",
		"Tue, 12 Nov 2019 9:5:3 GMT":           "2019-11-12T09:05:03Z",
		"2019-11-12T9:5:3Z":                    "2019-11-12T09:05:03Z",
		"2019-11-12T24:00:00Z":                 "2019-11-13T00:00:00Z",
		"Tue, 31 Dec 2019 24:00 GMT":           "2020-01-01T00:00:00Z",
		"2019-11-12 11:34:05 Europe/Brussels":  "2019-11-12T11:34:05+01:00",
		"2019-11-12 11:34:05 No/Where":         "2019-11-12T11:34:05",
		"2019-11-12 11:34:05 ../../etc/passwd": "2019-11-12T11:34:05",
		"le 12 nov. 2019":                      "2019-11-12",
		"2019-11":                              "2019-11-01",
		"2019":                                 "2019-01-01",
		"2019-13":                              "",
		"12 Nov 2019 11:34:05":                 "2019-11-12T11:34:05",
		"12 Nov 2019 11:34:05 europe/brussels": "2019-11-12T11:34:05",
		"2019-11-12 Europe/Brussels":           "2019-11-12",
		"12 Nov 2019 11:34:05 /Brussels":       "2019-11-12T11:34:05",
		"2019-11-12T24:00:00":                  "2019-11-13T00:00:00",
		"2019-11-12 1:02:03 -0500":             "2019-11-12T01:02:03-05:00",
		"2019-11-12T11:34:05 +05":              "2019-11-12T11:34:05+05:00",
		"Sun, 01 Dec 1901 10:00:00 GMT":        "1901-12-01T10:00:00Z",
		"1573558445":                           "2019-11-12T11:34:05Z",
		"Tue, 31 Nov 2019 11:34:05 GMT":        "",
		"2 days ago":                           "",
		"":                                     "",
	} {
		d, ok := parseDate(in)
		if got := d.String(); got != want || ok != (want != "") {
			t.Errorf("%q gave %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestPrefersTheBestAndTheLastDate(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string][2]string{
		"<pubDate>2019-11-12</pubDate><pubDate>2019-11-13</pubDate>":           {"2019-11-13", ""},
		"<pubDate>2019-11-12</pubDate><pubDate>soon</pubDate>":                 {"2019-11-12", ""},
		"<pubDate>soon</pubDate><dc:date>2019-11-13</dc:date>":                 {"2019-11-13", ""},
		"<dc:date>2019-11-13</dc:date><pubDate>2019-11-12</pubDate>":           {"2019-11-12", ""},
		"<atom:updated>2019-11-13</atom:updated><pubDate>2019-11-12</pubDate>": {"2019-11-12", "2019-11-13"},
		"<lastBuildDate>2019-11-13</lastBuildDate>":                            {"", "2019-11-13"},
		"<pubDate>" + strings.Repeat(" ", 300) + "2019-11-12</pubDate>":        {"2019-11-12", ""},
		"<pubDate>2019-11-12" + strings.Repeat("x", maxDate) + "</pubDate>":    {"", ""},
	} {
		it := itemOf(t, markup)
		if got := [2]string{it.Published.String(), it.Updated.String()}; got != want {
			t.Errorf("%.50s: %q, want %q", markup, got, want)
		}
	}
}
