package feed

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// Servers state the charset, and many feeds do not.
func TestReadsTheCharsetThatAServerStates(t *testing.T) {
	t.Parallel()
	const feed = `<rss version="2.0"><channel><title>Harbour Notes</title><item><title>%s</title><link>https://harbour.example/1</link></item></channel></rss>`
	for label, title := range map[string]string{
		"windows-1250": "Žluťoučký kůň", "windows-1251": "Москва и Париж", "windows-1252": "L’été – déjà", "windows-1253": "Αθήνα και Πειραιάς",
		"windows-1254": "İstanbul ve Ağrı", "windows-1255": "חדשות הנמל", "windows-1256": "أخبار الميناء", "windows-1257": "Žinios iš uosto ąčę",
		"iso-8859-2": "Łódź i Gdańsk", "iso-8859-5": "Новости порта", "iso-8859-7": "Νέα του λιμανιού", "iso-8859-15": "Œuvre à 5 €", "koi8-r": "Новости порта", "koi8-u": "Київ і Львів",
		"shift_jis": "日本語のニュース", "euc-jp": "日本語のニュース", "gbk": "港口新闻", "gb18030": "港口新闻", "big5": "港口新聞", "euc-kr": "항구 소식",
	} {
		enc, err := htmlindex.Get(label)
		if err != nil {
			t.Fatal(err)
		}
		body, err := enc.NewEncoder().String(strings.Replace(feed, "%s", title, 1))
		if err != nil {
			t.Fatalf("%s: %v", label, err)
		}
		for _, tt := range []struct{ declares, contentType string }{
			{"", "text/xml; charset=" + label},
			{"", `application/rss+xml;charset="` + strings.ToUpper(label) + `"`},
			{`<?xml version="1.0"?>`, "text/xml; charset = " + label + "; x=y"},
			{`<?xml version="1.0" encoding="utf-8"?>`, "text/xml; charset=" + label},
			{`<?xml version="1.0" encoding="` + label + `"?>`, "text/xml; charset=utf-8"},
			{`<?xml version="1.0" encoding="` + label + `"?>`, "text/xml"},
			{`<?xml version="1.0" encoding="` + label + `"?>`, "text/xml; charset=nonsense"},
		} {
			f, err := Parse([]byte(tt.declares+body), "", tt.contentType)
			if err != nil || f.Items[0].Title != title {
				t.Errorf("%s, %s: %+v, %v; want %s", tt.declares, tt.contentType, f, err, title)
			}
		}
	}
}

func TestBelievesNoCharsetThatTheBytesBelie(t *testing.T) {
	t.Parallel()
	const feed = `<rss><channel><item><title>Малые лодки · 東京 · “fog”</title></item></channel></rss>`
	for _, contentType := range []string{"text/xml; charset=iso-8859-1", "text/xml; charset=shift_jis", "text/xml;charset=us-ascii", "charset", "text/xml; charset"} {
		for _, src := range []string{feed, "\ufeff" + feed, utf16le(feed)} {
			f, err := Parse([]byte(src), "", contentType)
			if err != nil || f.Items[0].Title != "Малые лодки · 東京 · “fog”" {
				t.Errorf("%s: %+v, %v", contentType, f, err)
			}
		}
	}
	f, err := Parse([]byte("<rss><channel><item><title>\x93Fog\x94</title></item></channel></rss>"), "", "text/xml; charset=utf-8")
	if err != nil || f.Items[0].Title != "“Fog”" {
		t.Errorf("%+v, %v", f, err)
	}
}
