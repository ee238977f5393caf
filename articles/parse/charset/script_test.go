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

// TestBelievesNoServerThatCallsTheEastOfEuropeWestern has texts whose bytes are
// letters in the West, too, and leaves those of the West as they are.
func TestBelievesNoServerThatCallsTheEastOfEuropeWestern(t *testing.T) {
	t.Parallel()
	type encoder interface {
		String(string) (string, error)
	}
	for text, encs := range map[string][]encoder{
		"Kapitan portu policzył łódki, które są w porcie, i powiedział, że było ich więcej niż kiedykolwiek. Węgorze wróciły, gdy otwarto śluzę.": {charmap.ISO8859_2.NewEncoder(), charmap.Windows1250.NewEncoder()},
		"Správce přístavu řekl radě, že jich bylo více než kdykoli předtím. Úhoři se vrátili, když se otevřelo zdymadlo, a rákosí ještě roste.":   {charmap.ISO8859_2.NewEncoder(), charmap.Windows1250.NewEncoder()},
		"A kikötő őre hétfőn megszámolta az összes csónakot, és azt mondta, hogy többen voltak, mint valaha, bár az idő hűvös volt.":              {charmap.ISO8859_2.NewEncoder()},
		"Liman şefi pazartesi günü bütün tekneleri saydı ve şimdiye kadar görülenden daha çok olduğunu söyledi.":                                  {charmap.ISO8859_9.NewEncoder(), charmap.Windows1254.NewEncoder()},
		"Uosto kapitonas suskaičiavo visas valtis ir pasakė, kad jų buvo daugiau nei bet kada, tačiau į uostą grįžo ne visos.":                    {charmap.Windows1257.NewEncoder()},
		"Hafnarstjórinn taldi á mánudag alla bátana og sagði ráðinu að þeir væru fleiri en nokkru sinni. Það er ý í orðinu ný.":                   {charmap.ISO8859_1.NewEncoder()},
		"Le capitaine a compté les bateaux où l’on rêve, et déclaré au conseil qu’ils étaient plus nombreux : à cœur ouvert.":                     {charmap.Windows1252.NewEncoder()},
		"O capitão do porto contou na segunda-feira os barcos e disse que são mais do que nunca; não há razões, põe-se o sol à tarde.":            {charmap.ISO8859_1.NewEncoder()},
		"Sadama kapten luges esmaspäeval paadid üle ja ütles, et neid on rohkem kui kunagi varem; õnneks jõudsid kõik koju.":                      {charmap.ISO8859_1.NewEncoder()},
		"Hamnkaptenen räknade båtarna på måndagen, sade att de var fler än någonsin, och åt en ål på ön.":                                         {charmap.ISO8859_1.NewEncoder()},
	} {
		for _, enc := range encs {
			for _, label := range []string{"iso-8859-1", "text/html; charset=windows-1252"} {
				if got, note := Decode([]byte(encoded(t, enc, text)), label); got != text {
					t.Errorf("%s\nis %s (%s)", text, got, note)
				}
			}
		}
	}
}
