package markup

import (
	"strings"
	"testing"
)

func TestDecodesWhatItLooksLike(t *testing.T) {
	t.Parallel()
	long := strings.Repeat(" ", 520)
	for name, tt := range map[string]struct{ in, want, note string }{
		"UTF-8":                   {"Malmö", "Malmö", ""},
		"a stray in much UTF-8":   {"Malmö, Århus, Tromsø\x92s", "Malmö, Århus, Tromsø’s", "mended"},
		"a stray in ASCII":        {"<a>Fog\x92s</a>", "<a>Fog’s</a>", "mended"},
		"two strays in ASCII":     {"\x93Fog\x94", "“Fog”", "mended"},
		"a stray twice":           {"Malmö, Århus\x92s and Tromsø\x92s", "Malmö, Århus’s and Tromsø’s", "mended"},
		"a character cut off":     {"Malmö, Århus, Troms\xc3", "Malmö, Århus, Troms", "mended"},
		"a byte of no charset":    {"Fog\x81 and rain", "Fog\ufffd and rain", "mended"},
		"declared otherwise":      {`<?xml version="1.0" encoding="windows-1252"?>` + "Malm\xf6\x92s", `<?xml version="1.0" encoding="windows-1252"?>` + "Malmö’s", ""},
		"declared as UTF-8":       {`<?xml encoding="UTF-8"?>` + "\x93Fog\x94", `<?xml encoding="UTF-8"?>` + "“Fog”", "mended"},
		"declared as utf8":        {`<?xml encoding='utf8'?>` + "\x93Fog\x94", `<?xml encoding='utf8'?>` + "“Fog”", "mended"},
		"declared too late":       {long + `<?xml encoding="windows-1251"?>` + "\x93Fog\x94", long + `<?xml encoding="windows-1251"?>` + "“Fog”", "mended"},
		"as many strays as UTF-8": {"åäö \x93\x94\x92", "åäö “”’", "mended"},
		"one stray too many":      {"åäö \x93\x94\x92\x92", "Ã¥Ã¤Ã¶ “”’’", "read as"},
		"a zero byte":             {"Fog\x00, \x93rain\x94", "Fog, “rain”", "read as"},
		"UTF-16":                  {"\xff\xfeF\x00o\x00g\x00", "Fog", "read as utf-16le"},
		"UTF-16, big end first":   {"\xfe\xff\x00F\x00o\x00g", "Fog", "read as utf-16be"},
		"UTF-16 that says so":     {utf16(`<?xml encoding="UTF-16"?><a>ö</a>`), `<?xml encoding="UTF-16"?><a>ö</a>`, ""},
		"UTF-16 that says UTF-8":  {utf16(`<?xml encoding="UTF-8"?><a>ö</a>`), `<?xml encoding="UTF-8"?><a>ö</a>`, "read as utf-16le"},
		"more strays than UTF-8":  {"T\xf8nder, \xc6r\xf8 og Malm\xf6 ved \xd8resund", "Tønder, Ærø og Malmö ved Øresund", "read as ISO-8859-1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, notes := Decode([]byte(tt.in), "")
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
			if all := strings.Join(notes, "; "); !strings.Contains(all, tt.note) || tt.note == "" && all != "" {
				t.Errorf("notes %q, want %q", notes, tt.note)
			}
		})
	}
}

// utf16 is s in UTF-16 with the little end first; s has no surrogates.
func utf16(s string) string {
	out := []byte{0xff, 0xfe}
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return string(out)
}
