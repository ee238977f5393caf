package refresh

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
)

func TestRecordingsBelongToTheHeadOfAStory(t *testing.T) {
	got := stories(t, `<item><title>A</title><description>Text.</description>
<enclosure url="https://quay.example/7.mp3" type="audio/mpeg" length="36200000"/>
<media:group><media:content url="https://quay.example/low.mp4" type="video/mp4" fileSize="-3" duration="90"/><media:content url="https://quay.example/high.mp4" type="video/mp4"/></media:group>
<enclosure url="https://quay.example/minutes.pdf" type="application/pdf"/></item>`)[0]
	want := []articles.Enclosure{
		{URL: "https://quay.example/7.mp3", Kind: articles.Audio, Bytes: 36_200_000},
		{URL: "https://quay.example/low.mp4", Kind: articles.Video, Length: 90 * time.Second},
	}
	if diff := cmp.Diff(want, got.Stated.Enclosures); diff != "" {
		t.Error(diff)
	}
	const foot = `Text.<p>File: <a href="https://quay.example/minutes.pdf">minutes.pdf</a> (application/pdf)</p>`
	if string(got.Body) != foot {
		t.Errorf("body is %s", got.Body)
	}
}
