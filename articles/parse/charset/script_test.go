package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
)

func TestTellsTheAlphabetOfAFewWords(t *testing.T) {
	t.Parallel()
	const page = `<?xml version="1.0" encoding="utf-8"?><title>Harbour Notes</title><title>%s</title><description>Some words about the pier, and no more.</description>`
	for _, tt := range []struct {
		enc interface {
			String(string) (string, error)
		}
		text string
	}{
		{charmap.Windows1251.NewEncoder(), "Москва и Париж и ещё"},
		{charmap.Windows1251.NewEncoder(), "НОВОСТИ порта, сегодня"},
		{charmap.KOI8R.NewEncoder(), "Новости порта"},
		{charmap.KOI8U.NewEncoder(), "Київ і Львів сьогодні"},
		{charmap.ISO8859_5.NewEncoder(), "Погода на сегодня"},
		{charmap.Windows1253.NewEncoder(), "Νέα του λιμανιού"},
		{charmap.Windows1255.NewEncoder(), "חדשות הנמל היום"},
		{charmap.Windows1256.NewEncoder(), "أخبار الميناء اليوم"},
		{charmap.Windows1252.NewEncoder(), "L’été déjà à Nîmes, où l’on rêve"},
		{charmap.Windows1252.NewEncoder(), "Åå Ää Öö, SMÖRGÅSBORD"},
	} {
		if got, note := Decode([]byte(encoded(t, tt.enc, tt.text)), ""); got != tt.text {
			t.Errorf("%s is %s (%s)", tt.text, got, note)
		}
		whole := strings.Replace(page, "%s", tt.text, 1)
		if got, note := Decode([]byte(encoded(t, tt.enc, whole)), ""); got != whole {
			t.Errorf("%s is %s (%s)", whole, got, note)
		}
	}
	if name := sniffedScript([]byte(encoded(t, korean.EUCKR.NewEncoder(), "항구 소식과 날씨"))); name != "" {
		t.Errorf("Korean is %s", name)
	}
}
