package plaintext

import (
	"strings"
	"testing"
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

// hostileTexts are what steps that look far ahead or back would be slow on.
func hostileTexts() map[string]string {
	return map[string]string{
		"commas":   "Some words that begin and go on, \n" + strings.Repeat(",\n", 200_000),
		"one line": strings.Repeat("word ", 200_000),
		"wrapped":  strings.Repeat("A line that was wrapped at the width that letters had of old days\n", 10_000),
		"letters":  strings.Repeat("a\n", 200_000),
		"posts":    strings.Repeat("#a\n", 20_000) + strings.Repeat("— A (@a)\n", 20_000),
		"rows":     strings.Repeat("a\tb\na\tc\n", 20_000),
		"fences":   strings.Repeat("```\na\n~~~\n", 10_000),
		"speakers": strings.Repeat("Q: why?\nA: because.\n", 20_000),
		"titles":   strings.Repeat("The bridge that was built\n3 May 2020\n", 10_000),
	}
}

func TestReadsHostileTextToItsEnd(t *testing.T) {
	for name, text := range hostileTexts() {
		if _, d := Parse(text); len(d.Blocks) == 0 {
			t.Errorf("%s: found nothing", name)
		}
	}
}

// BenchmarkHostile is to take less than two seconds for each.
func BenchmarkHostile(b *testing.B) {
	for name, text := range hostileTexts() {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Parse(text)
			}
		})
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
