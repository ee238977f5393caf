package feed

import "testing"

func TestReadsTheDatesThatFeedsWrite(t *testing.T) {
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
