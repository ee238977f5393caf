package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/articles/parse/rules"
)

func BenchmarkForAmongTenThousandRules(b *testing.B) {
	var file strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&file, "site s%d.example *.s%d.example\n strip .promo\n title h1.headline\n", i, i)
	}
	b.ReportAllocs()
	set, err := rules.Parse(strings.NewReader(file.String()))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if set.For("https://www.s77.example/story", "", "The Harbour News") == nil {
			b.Fatal("no rules")
		}
	}
}

func BenchmarkParseTenThousandRules(b *testing.B) {
	file := strings.Repeat("site s.example\n strip .promo, #newsletter\n line byline ^Words by (.+)$\n", 5000)
	for b.Loop() {
		if _, err := rules.Parse(strings.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}
