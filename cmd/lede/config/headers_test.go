package config_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "lede/cmd/lede/config"
)

func TestReadsTheHeadersOfAFeed(t *testing.T) {
	t.Parallel()
	c, err := Parse([]byte("[feed.\"https://x.example/\"]\nheaders = { Accept-Language = \"de\", Authorization = [\"pass\", \"show\", \"x\"] }"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Header{{Name: "Accept-Language", Value: "de"}, {Name: "Authorization", Command: []string{"pass", "show", "x"}}}
	if diff := cmp.Diff(want, c.Feeds["https://x.example/"].Headers); diff != "" {
		t.Error(diff)
	}
}

func TestRefusesHeadersThatMustNotBeSet(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`headers = "x"`:                           `config line 2: headers takes a table: `,
		`headers = { Host = "other.example" }`:    `config line 2: the header Host is lede's own`,
		`headers = { X-Api-Key = "hush" }`:        `config line 2: X-Api-Key may be a secret: give a command that prints it: `,
		`headers = { Cookie = "id=hush" }`:        `config line 2: Cookie may be a secret: `,
		`headers = { "X Y" = "a" }`:               `config line 2: "X Y" is no name of a header`,
		`headers = { X-Y = "a\r\nAuthor: hush" }`: `config line 2: X-Y has a control character in it`,
		`headers = { X-Y = 7 }`:                   `config line 2: X-Y takes a text, or a command that prints it: `,
		`headers = { X-Y = [] }`:                  `config line 2: X-Y takes a text, or a command that prints it: `,
	} {
		_, err := Parse([]byte("[feed.\"https://x.example/\"]\n" + text))
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "hush") {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
