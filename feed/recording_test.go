package feed

import (
	"testing"

	"lede/articles"
)

func TestTellsRecordingsFromOtherFiles(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, kind string
		want       articles.EnclosureSet
	}{
		{"e.mp3", "audio/mpeg", articles.Audio},
		{"e", "AUDIO/x-m4a", articles.Audio},
		{"e", "audio", articles.Audio},
		{"e.MP3?token=1", "", articles.Audio},
		{"e.opus", "application/octet-stream", articles.Audio},
		{"e", "application/ogg", articles.Audio},
		{"e.mp4", "video/mp4", articles.Video},
		{"e.webm#t=3", "binary/octet-stream", articles.Video},
		{"e.mp3", "text/html", 0},
		{"a.jpg?from=e.mp3", "", 0},
		{"minutes.pdf", "application/pdf", 0},
		{"e.swf", Flash, 0},
		{"e.jpg", "image/jpeg", 0},
	} {
		if got := (Enclosure{URL: "https://a.example/" + tt.name, Type: tt.kind}).Kind(); got != tt.want {
			t.Errorf("%s, %q: %v", tt.name, tt.kind, got)
		}
	}
}

func TestReadsHowLongSomethingPlays(t *testing.T) {
	t.Parallel()
	for stated, want := range map[string]int{
		"2891": 2891, "48:11": 2891, "1:12:05": 4325, "00:00:45": 45, "2891.4": 2891, "0": 0,
		"": 0, "-5": 0, "soon": 0, "1:2:3:4": 0, "1:x": 0, "99999999999": 0, "9999:00:00": 0,
	} {
		if got := seconds(" " + stated + "\n"); got != want {
			t.Errorf("%q is %d, want %d", stated, got, want)
		}
	}
}

func TestTheMainRecordingOfAnItemPlaysAsLongAsTheItem(t *testing.T) {
	t.Parallel()
	files := itemOf(t, `<enclosure url="/cover.jpg" type="image/jpeg"/><enclosure url="/e.mp3" type="audio/mpeg"/><enclosure url="/more.mp3" type="audio/mpeg"/>`+
		`<itunes:duration>48:11</itunes:duration>`).Enclosures
	if files[0].Seconds != 0 || files[1].Seconds != 2891 || files[2].Seconds != 0 {
		t.Errorf("%+v", files)
	}
	files = itemOf(t, `<itunes:duration>5</itunes:duration><media:content url="/v.mp4" type="video/mp4" duration="90"/>`).Enclosures
	if files[0].Seconds != 90 {
		t.Errorf("what the file says gives way: %+v", files)
	}
	f := parse(t, `{"version":"https://jsonfeed.org/version/1.1","title":"Quay","items":[{"id":"1","content_text":"Fog.",
		"attachments":[{"url":"https://a.example/e.mp3","mime_type":"audio/mpeg","size_in_bytes":9,"duration_in_seconds":61.5}]}]}`, "")
	if e := f.Items[0].Enclosures[0]; e.Seconds != 61 || e.Length != "9" {
		t.Errorf("JSON Feed: %+v", e)
	}
}
