package plaintext

import (
	"strings"
	"testing"
	"time"
)

// longDump is a story of about size bytes, with the ads and broken links that
// dumps have.
func longDump(size int) string {
	var b strings.Builder
	head, _, _ := strings.Cut(harbour, "What goes uphill")
	b.WriteString(head)
	body := celebrity[strings.Index(celebrity, "On Friday"):strings.Index(celebrity, "She does not know")]
	for b.Len() < size {
		b.WriteString("The council met again on the evening of the first storm, and heard from the people of the lower town, one after another, what the water had taken.\n\n" + body)
	}
	return b.String()
}

func TestStaysQuickOnHostileText(t *testing.T) {
	for name, text := range map[string]string{
		"commas":   "Some words that begin and go on, \n" + strings.Repeat(",\n", 200_000),
		"one line": strings.Repeat("word ", 200_000),
		"wrapped":  strings.Repeat("A line that was wrapped at the width that letters had of old days\n", 10_000),
		"letters":  strings.Repeat("a\n", 200_000),
		"posts":    strings.Repeat("#a\n", 20_000) + strings.Repeat("— A (@a)\n", 20_000),
		"rows":     strings.Repeat("a\tb\na\tc\n", 20_000),
		"fences":   strings.Repeat("```\na\n~~~\n", 10_000),
		"speakers": strings.Repeat("Q: why?\nA: because.\n", 20_000),
		"titles":   strings.Repeat("The bridge that was built\n3 May 2020\n", 10_000),
	} {
		start := time.Now()
		Parse(text)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	text := longDump(12 << 10)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text)
	}
}

func BenchmarkParseLong(b *testing.B) {
	text := longDump(1 << 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(text)
	}
}

func BenchmarkHead(b *testing.B) {
	text := longDump(3 << 10)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Head(text)
	}
}
