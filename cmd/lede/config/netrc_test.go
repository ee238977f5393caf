package config_test

import (
	"strings"
	"testing"

	. "lede/cmd/lede/config"
)

const netrc = `# the house
machine news.example login ann password "a b\"c"
machine coast.example
	login jo account x
	password #p1

macdef init
	machine evil.example login x
	password y

machine NEWS.example login second password second
default login guest password g
machine after.example login never password never
`

func TestLooksLoginsUp(t *testing.T) {
	t.Parallel()
	n, err := ReadNetrc(strings.NewReader(netrc))
	if err != nil {
		t.Fatal(err)
	}
	for host, want := range map[string]string{
		"news.example": `ann a b"c`, "News.Example": `ann a b"c`, "coast.example": "jo #p1",
		"evil.example": "guest g", "after.example": "guest g", "": "guest g",
	} {
		user, password, ok := n.Login(host)
		if !ok || user+" "+password != want {
			t.Errorf("%s: %s %s", host, user, password)
		}
	}
	none, _ := ReadNetrc(strings.NewReader(""))
	if _, _, ok := none.Login("news.example"); ok {
		t.Error("an empty file has a login")
	}
}

func TestSaysTheLineOfANetrcAndNotWhatStandsThere(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"machine a login b pasword secret":                       "netrc line 1: a word is none that netrc knows",
		"\nlogin secret":                                         "netrc line 2: login stands before the first machine",
		"machine a\npassword":                                    "netrc line 2: password has no value",
		"machine a password " + strings.Repeat("secret", 20_000): "netrc line 1: it can't be read",
		strings.Repeat("default ", 10_001):                       "netrc line 1: ",
	} {
		_, err := ReadNetrc(strings.NewReader(text))
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func FuzzNetrc(f *testing.F) {
	f.Add(netrc)
	f.Fuzz(func(t *testing.T, text string) {
		n, err := ReadNetrc(strings.NewReader(text))
		if (n == nil) == (err == nil) {
			t.Errorf("%v, %v", n, err)
		}
	})
}
