package articles_test

import (
	"testing"
	"time"

	"lede/articles"
)

func TestSaysWhatARecordingIs(t *testing.T) {
	t.Parallel()
	for want, e := range map[string]articles.Enclosure{
		"35 MB audio, 48 min":    {Kind: articles.Audio, Bytes: 36_200_000, Length: 48*time.Minute + 11*time.Second},
		"1,200 MB video, 1 h":    {Kind: articles.Video, Bytes: 1200 << 20, Length: time.Hour},
		"audio, 1 h 12 min":      {Kind: articles.Audio, Bytes: 1, Length: 72 * time.Minute},
		"20 KB audio, 45 s":      {Kind: articles.Audio, Bytes: 20 << 10, Length: 45 * time.Second},
		"video":                  {Kind: articles.Video},
		"audio, 1 h 1 min":       {Kind: articles.Audio, Length: 60*time.Minute + 40*time.Second},
		"1 MB audio, video, 1 s": {Kind: articles.Audio | articles.Video, Bytes: 1 << 20, Length: time.Millisecond},
	} {
		if got := e.String(); got != want {
			t.Errorf("%+v is %q, want %q", e, got, want)
		}
	}
}
