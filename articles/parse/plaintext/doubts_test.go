package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestDoubtsWhatItKeptAgainstSomeEvidence(t *testing.T) {
	for line, want := range map[string]string{
		"» The vicar's own tables":                           "begins with a sign",
		"The mayor keeps hers at www.lund.example/tides":     "an address",
		"Tides by e-mail, every morning":                     "speaks of the page",
		"All the votes, street by street\nShare on Facebook": "no sentence, beside what is hidden",
		"The other towns that have moved":                    "", // a heading
		"The hill has a view of the sea.":                    "",
	} {
		_, d := Parse(strings.Replace(harbour, `"We are not running`, line+"\n\n"+`"We are not running`, 1))
		var got []string
		for _, b := range all[articles.Doubted](d) {
			got = append(got, b.Reason)
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestDoubtsNothingOfAPlainStory(t *testing.T) {
	for name, text := range map[string]string{
		"celebrity": celebrity, "harbour": harbour, "museum": museum, "tram": tram, "letter": letter, "interview": interview,
	} {
		_, d := Parse(text)
		for _, b := range all[articles.Doubted](d) {
			t.Errorf("%s: %s: %v", name, b.Reason, b.Block)
		}
	}
}
