package articles

import (
	"strconv"
	"strings"
	"time"
)

// Enclosure is a recording that goes with a story: the episode of a podcast.
type Enclosure struct {
	URL    string // absolute
	Kind   EnclosureSet
	Bytes  int64         // 0 where the feed does not say
	Length time.Duration // 0 where the feed does not say
}

// EnclosureSet is what recordings a story has.
type EnclosureSet uint8

// The kinds of recordings. Libraries keep the bits: none may ever mean
// something else.
const (
	Audio EnclosureSet = 1 << 0
	Video EnclosureSet = 1 << 1
)

// String is a recording as one says it: "35 MB audio, 48 min".
func (e Enclosure) String() string {
	said := strings.TrimSpace(size(e.Bytes) + " " + e.Kind.String())
	if e.Length > 0 {
		said += ", " + playingTime(e.Length)
	}
	return said
}

// String returns "audio", "video" or "audio, video".
func (s EnclosureSet) String() string {
	switch s {
	case Audio:
		return "audio"
	case Video:
		return "video"
	case Audio | Video:
		return "audio, video"
	}
	return ""
}

// size is empty below 1 KB: many feeds say 0 or 1 where they do not know.
func size(bytes int64) string {
	switch {
	case bytes < 1<<10:
		return ""
	case bytes < 1<<20:
		return strconv.FormatInt(bytes>>10, 10) + " KB"
	}
	return Commas(int((bytes+1<<19)>>20)) + " MB"
}

// playingTime is "45 s", "48 min" or "1 h 12 min".
func playingTime(d time.Duration) string {
	if d < time.Minute {
		return strconv.Itoa(max(1, int(d/time.Second))) + " s"
	}
	minutes := int(d.Round(time.Minute) / time.Minute)
	hours, rest := minutes/60, ""
	if minutes %= 60; minutes > 0 || hours == 0 {
		rest = strconv.Itoa(minutes) + " min"
	}
	if hours == 0 {
		return rest
	}
	return strings.TrimSpace(Commas(hours) + " h " + rest)
}

// enclosed is what recordings a story of m has.
func enclosed(m Meta) (set EnclosureSet) {
	for _, e := range m.Enclosures {
		set |= e.Kind
	}
	return set
}
