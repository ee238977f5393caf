package refresh

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"lede/articles"
	"lede/feed"
)

// recordings are those of an item's files that are played, one of each group of
// renditions.
func recordings(files []feed.Enclosure) (out []articles.Enclosure) {
	var groups []int
	for _, e := range files {
		switch kind := e.Kind(); {
		case kind == 0 || len(out) == maxAttached || e.Group > 0 && slices.Contains(groups, e.Group):
			continue
		case e.Group > 0:
			groups = append(groups, e.Group)
			fallthrough
		default:
			out = append(out, articles.Enclosure{
				URL: e.URL, Kind: kind, Bytes: bytesOf(e.Length), Length: time.Duration(e.Seconds) * time.Second,
			})
		}
	}
	return out
}

// bytesOf reads a length as stated; 0 where it is none, or more than any file has.
func bytesOf(length string) int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(length), 10, 64)
	if err != nil || n < 0 || n > 1<<50 {
		return 0
	}
	return n
}
