package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// everything is a text with a block of every kind that may hold blank lines.
const everything = `The boats came in at [noon][tide], and the *harbour* was quiet.

Second line
of a paragraph.

- one

  still one

- two

And on.

1. first

   A paragraph of it.

` + "```go\na := 1\n\nb := 2\n```" + `

> quoted
>
> again

Quiet now.

<div class="x">

Inside of a division.

</div>

After it.

<!-- a comment

with blank lines -->

Text again.

<pre>
code

Looks like a paragraph.
</pre>

Über dem Fluss.

| a | b |
|---|---|
| 1 | 2 |

Heading
=======

Term
: what it means

~~~
` + "```" + `

Not a paragraph.
~~~

The last [one](/x).

[tide]: https://tide.example/ "Tide"
`

func TestPiecesReadAsTheWhole(t *testing.T) {
	t.Parallel()
	body := strings.Repeat(everything, 3)
	want := readIn(len(body)+1, body, "https://quay.example/")
	for _, size := range []int{1, 50, 200, 600} {
		if diff := cmp.Diff(want, readIn(size, body, "https://quay.example/")); diff != "" {
			t.Errorf("in pieces of %d bytes: %s", size, diff)
		}
	}
	if n := len(pieces(body, 50)); n < 20 {
		t.Errorf("only %d pieces", n)
	}
}

func TestATextWithFootnotesStaysWhole(t *testing.T) {
	t.Parallel()
	body := strings.Repeat("A line with a note[^1].\n\n", 50) + "[^1]: The note.\n"
	if n := len(pieces(body, 100)); n != 1 {
		t.Errorf("%d pieces", n)
	}
}

func BenchmarkLongText(b *testing.B) {
	var text strings.Builder
	for i := 0; text.Len() < 20<<20; i++ {
		fmt.Fprintf(&text, "Paragraph %d of the *long* story, where [boats](https://x.example/%d) lie and nobody counts them.\n\n", i, i)
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		read(text.String(), "")
	}
}
