package sanitize

import "testing"

func TestShowsAHostAsItIsWritten(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"https://b%C3%BCcher.example/stra%C3%9Fe":      "https://bücher.example/stra%C3%9Fe",
		"http://%E6%9D%B1%E4%BA%AC.example:8080?q=%41": "http://東京.example:8080?q=%41",
		"https://%D9%85%D8%AB%D8%A7%D9%84.example#%C3": "https://مثال.example#%C3",
		"https://xn--bcher-kva.example/":               "https://xn--bcher-kva.example/",
		"https://tide.example/%C3%BC":                  "https://tide.example/%C3%BC",
		"https://a%E2%80%AEb.example/":                 "https://a%E2%80%AEb.example/",
		"https://a%1Bb.example/":                       "https://a%1Bb.example/",
		"https://a%2Fb.example/":                       "https://a%2Fb.example/",
		"https://a%C3.example/":                        "https://a%C3.example/",
		"https://a%zz.example/":                        "https://a%zz.example/",
		"mailto:b%C3%BCcher@tide.example":              "mailto:b%C3%BCcher@tide.example",
		"b%C3%BCcher.example":                          "b%C3%BCcher.example",
	} {
		if got := HostAsWritten(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
