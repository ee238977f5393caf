package webarchive

import (
	"encoding/base64"
	"os"
	"strings"
	"testing"
)

func archive(t testing.TB) []byte {
	t.Helper()
	body, err := os.ReadFile("testdata/lampe.webarchive")
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func TestReadsThePageOfAnArchive(t *testing.T) {
	t.Parallel()
	page, err := Parse(archive(t))
	if err != nil || page.Address != "https://küste.example/lampe" || page.Media != "text/html" || page.Charset != "iso-8859-1" ||
		!strings.Contains(string(page.Body), "Den ganzen Winter \xfcber") {
		t.Errorf("%+v, %v", page, err)
	}
}

func TestRefusesWhatHasNoPage(t *testing.T) {
	t.Parallel()
	other, err := base64.StdEncoding.DecodeString("YnBsaXN0MDDRAQJRYaIDBBABEAIICw0QEgAAAAAAAAEBAAAAAAAAAAUAAAAAAAAAAAAAAAAAAAAU")
	if err != nil {
		t.Fatal(err)
	}
	whole := archive(t)
	for _, body := range [][]byte{nil, other, []byte("bplist00"), whole[:len(whole)-9], whole[len(whole)/2:]} {
		if page, err := Parse(body); err == nil {
			t.Errorf("%.20q: %+v", body, page)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(archive(f))
	f.Fuzz(func(_ *testing.T, body []byte) { _, _ = Parse(body) })
}
