package feed

import (
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/pattern"
)

// Kind is whether e is a recording, as its type says or else the end of its
// name; 0 where it is none.
func (e Enclosure) Kind() articles.EnclosureSet {
	media, _, _ := strings.Cut(strings.ToLower(e.Type), "/")
	switch {
	case e.Type == Flash || e.Thumbnail:
		return 0
	case media == "audio" || strings.EqualFold(e.Type, "application/ogg"):
		return articles.Audio
	case media == "video":
		return articles.Video
	case e.Type != "" && media != "application" && media != "binary":
		return 0
	case audioNames().MatchString(e.URL):
		return articles.Audio
	case videoNames().MatchString(e.URL):
		return articles.Video
	}
	return 0
}

// Flash is the type of a format that nothing plays any more; feeds name it beside
// the page that shows the video.
const Flash = "application/x-shockwave-flash"

// The ends of names of recordings, for feeds that state no type, or the one that
// servers have for everything.
var (
	audioNames = pattern.Of(`(?i)^[^?#]*\.(?:mp3|m4a|m4b|aac|og[ga]|opus|flac|wav|wma)(?:[?#]|$)`)
	videoNames = pattern.Of(`(?i)^[^?#]*\.(?:mp4|m4v|mov|webm|mkv|ogv|avi)(?:[?#]|$)`)
)

// longestPlay bounds how long something plays, in seconds.
const longestPlay = 1000 * 60 * 60

// seconds reads how long something plays: "2891", "48:11", "1:12:05" (Apple's
// itunes:duration) or "2891.4"; 0 for anything else.
func seconds(s string) int {
	parts := strings.Split(strings.TrimSpace(s), ":")
	if len(parts) > 3 {
		return 0
	}
	total := 0
	for i, part := range parts {
		if i == len(parts)-1 {
			part, _, _ = strings.Cut(part, ".")
		}
		n, err := strconv.ParseUint(part, 10, 32)
		if err != nil || n > longestPlay {
			return 0
		}
		total = total*60 + int(n)
	}
	if total > longestPlay {
		return 0
	}
	return total
}

// setPlayingTime says of an item's main recording how long it plays, where
// nothing nearer says so.
func setPlayingTime(files []Enclosure, length int) {
	for i := range files {
		if files[i].Kind() == 0 {
			continue
		}
		if files[i].Seconds == 0 {
			files[i].Seconds = length
		}
		return
	}
}
