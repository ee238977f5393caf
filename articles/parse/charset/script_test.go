package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
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
		{charmap.ISO8859_6.NewEncoder(), "أخبار الميناء اليوم"},
		{charmap.Windows874.NewEncoder(), "ข่าวจากท่าเรือวันนี้"},
		{charmap.CodePage866.NewEncoder(), "Новости порта сегодня"},
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

func TestBelievesNoServerThatCallsEveryTextWesternEuropean(t *testing.T) {
	t.Parallel()
	for text, enc := range map[string]interface {
		String(string) (string, error)
	}{
		"Москва и Париж и ещё":                            charmap.Windows1251.NewEncoder(),
		"Новости порта":                                   charmap.KOI8R.NewEncoder(),
		"Νέα του λιμανιού":                                charmap.Windows1253.NewEncoder(),
		"ข่าวจากท่าเรือวันนี้":                            charmap.Windows874.NewEncoder(),
		"港の船が遅れましたと船長は言いました。今日の天気":                        japanese.EUCJP.NewEncoder(),
		"渡轮晚点九分钟，港口的人都不介意，因为太阳出来了":                        simplifiedchinese.GBK.NewEncoder(),
		"항구에서 배가 늦었지만 사람들은 햇볕을 쬐며 기다렸고 아무도 불평하지 않았습니다":    korean.EUCKR.NewEncoder(),
		"L’été déjà à Nîmes, où l’on rêve":                charmap.Windows1252.NewEncoder(),
		"ÄÖÜ, says the sign: GRÖSSE, MÜHLE, ÖL und ÄRGER": charmap.Windows1252.NewEncoder(),
	} {
		for _, label := range []string{"iso-8859-1", "text/xml; charset=us-ascii", "windows-1252"} {
			if got, note := Decode([]byte(encoded(t, enc, text)), label); got != text {
				t.Errorf("%s, said to be %s, is %s (%s)", text, label, got, note)
			}
		}
	}
}
