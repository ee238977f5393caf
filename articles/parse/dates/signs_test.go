package dates

import "testing"

func TestPassesAFewSignsBetweenThePartsOfADate(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"12 November 2019":       "2019-11-12",
		"12. November 2019":      "2019-11-12",
		"12.-November,2019":      "2019-11-12",
		"12th of November, 2019": "2019-11-12",
		"12º de maio de 2019":    "2019-05-12",
		"12 . , - November 2019": "2019-11-12",
		"12 ....November 2019":   "2019-11-12",
		"12 .....November 2019":  "", // five signs are no date
		"12 ; November 2019":     "",
		"12 fog November 2019":   "",
		"12 November fog 2019":   "",
		"November 12th, 2019":    "2019-11-12",
		"November. 12, 2019":     "2019-11-12",
		"November fog 12, 2019":  "",
		"2019. május 12.":        "2019-05-12",
		"2019, május 12":         "2019-05-12",
		"2019; május 12":         "",
		"12 November 2019 г.":    "2019-11-12",
	} {
		if d, _, _, _ := Find(line, "en"); d.String() != want {
			t.Errorf("%q is %q, want %q", line, d, want)
		}
	}
}

func TestReadsHalvesOfADay(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"12 November 2019, 12 am":    "2019-11-12T00:00",
		"12 November 2019, 12 pm":    "2019-11-12T12:00",
		"12 November 2019, 3 p. m.":  "2019-11-12T15:00",
		"12 November 2019, 3:05 a m": "2019-11-12T03:05",
		"12 November 2019, 3:05 a.":  "2019-11-12T03:05",
		"2019年11月12日 午後3時5分":         "2019-11-12T15:05",
		"2019年11月12日 上午3:05":         "2019-11-12T03:05",
		"12 Νοεμβρίου 2019, 3:05 μμ": "2019-11-12T15:05",
		"12 November 2019, 24:10":    "2019-11-12",
		"12 November 2019, 23:60":    "2019-11-12",
		"12 November 2019, 23:59:61": "2019-11-12T23:59:59",
	} {
		if d, _, _, _ := Find(line, ""); d.String() != want {
			t.Errorf("%q is %q, want %q", line, d, want)
		}
	}
}

func TestYearsHaveBounds(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"12-Nov-68": "2068-11-12", "12-Nov-69": "1969-11-12", "12/11/68": "2068-11-12",
		"12.11.1.2019": "", "1/2/19": "", "12/13/2019": "2019-12-13",
	} {
		if d, _, _, _ := Find(line, "de"); d.String() != want {
			t.Errorf("%q is %q, want %q", line, d, want)
		}
	}
}
