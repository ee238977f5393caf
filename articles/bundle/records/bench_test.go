package records

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// BenchmarkReadJSON reads lines of JSON with texts of 3 KB.
func BenchmarkReadJSON(b *testing.B) {
	var lines strings.Builder
	for i := range 1000 {
		text := strings.Repeat("The fog came back on Tuesday, and stayed in the harbour for a week.\\n", 45)
		fmt.Fprintf(&lines, `{"title":"Fog %d","maintext":"%s","authors":["Ann Lee"],"date_publish":"2024-02-03 10:00:00","url":"https://quay.example/%d","source_domain":"quay.example","image_url":null}`+"\n", i, text, i)
	}
	body := lines.String()
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		count := 0
		if err := ReadJSON(b.Context(), io.Reader(strings.NewReader(body)), nil, func(Story) bool { count++; return true }); err != nil || count != 1000 {
			b.Fatal(count, err)
		}
	}
}
