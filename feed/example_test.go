package feed_test

import (
	"fmt"

	"lede/feed"
)

// A damaged feed gives what can be read, and says what was mended.
func ExampleParse() {
	f, err := feed.Parse([]byte(`<rss><channel><title>Harbour & Quay</title><link>https://harbour.example/</link>
<item><title>Ferry returns</title><link>/ferry</link><pubDate>Tue, 12 Nov 2019 11:34:00 GMT</pubDate>
<description>&lt;p onclick="x()">She came at dawn.`), "https://harbour.example/feed", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	it := f.Items[0]
	fmt.Println(f.Title)
	fmt.Println(it.Title, it.Link, it.Published)
	fmt.Println(it.Content)
	fmt.Println(f.Notes)
	// Output:
	// Harbour & Quay
	// Ferry returns https://harbour.example/ferry 2019-11-12T11:34:00Z
	// <p>She came at dawn.</p>
	// [repaired: the feed breaks off]
}
