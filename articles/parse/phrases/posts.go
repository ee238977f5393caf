package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

var (
	postOpenings = whole(language.PostOpenings)
	postEnds     = openings(language.PostEnds)
	placeholders = whole(language.Placeholders)
)

// PostOpening reports whether line stands above a post from elsewhere, and
// whose: "View this post on Instagram".
func PostOpening(line string) (provider string, ok bool) {
	return lookUp(postOpenings, line)
}

// Placeholder reports whether line stands where something from elsewhere was
// shown: "Watch on YouTube", "Embedded content". The provider may be empty.
func Placeholder(line string) (provider string, ok bool) {
	return lookUp(placeholders, line)
}

// wholes is a table of whole lines that is asked about every line of a page:
// the first word spares most of them the search.
type wholes struct {
	first func() opening
	lines func() map[string]string
}

func whole(rows []language.Row) wholes { return wholes{first: openings(rows), lines: index(rows)} }

func lookUp(table wholes, line string) (string, bool) {
	if len(line) < 5 || len(line) > longest || !table.first().mayOpen(line) {
		return "", false
	}
	found, ok := table.lines()[Key(line)]
	return found, ok
}

// PostEnd reports whether line closes a post from elsewhere: "A post shared
// by Ann Lee (@annlee)".
func PostEnd(line string) bool {
	if len(line) > 2*longest || strings.IndexByte(line, '@') < 0 {
		return false
	}
	if postEnds().mayOpen(line) {
		if _, n := postEnds().match(Key(cut(line, 80))); n > 0 {
			return true
		}
	}
	key := Key(line)
	for _, ending := range language.PostEndings {
		if strings.HasSuffix(key, ending) {
			return true
		}
	}
	return false
}

// PostSignature reports whether line signs a post, and where it was made:
// "— Ann Lee (@annlee) March 3, 2021". Bare is true where nothing follows the
// handle, so that its date may stand on the next line.
func PostSignature(line string) (provider string, bare, ok bool) {
	name, found := "", false
	for _, dash := range []string{"— ", "– ", "—", "-- "} {
		if name, found = strings.CutPrefix(line, dash); found {
			break
		}
	}
	if !found || len(line) > longest {
		return "", false, false
	}
	i := strings.Index(name, "(@")
	if i < 1 {
		return "", false, false
	}
	handle, rest, closed := strings.Cut(name[i+2:], ")")
	if !closed || handle == "" || strings.ContainsAny(handle, " ()") || len(rest) > 60 {
		return "", false, false
	}
	return network(handle), strings.TrimSpace(rest) == "", true
}

// network tells where a handle is at home by how it is written.
func network(handle string) string {
	switch {
	case strings.Contains(handle, "@"):
		return "Mastodon"
	case strings.Contains(handle, "."):
		return "Bluesky"
	}
	return "X"
}

// places are where posts and videos live, by what their addresses hold.
var places = []struct{ mark, provider string }{
	{"pic.twitter.com/", "X"},
	{"//t.co/", "X"},
	{"twitter.com/", "X"},
	{"//x.com/", "X"},
	{"instagram.com/p/", "Instagram"},
	{"instagram.com/reel/", "Instagram"},
	{"youtube.com/watch", "YouTube"},
	{"youtube.com/embed/", "YouTube"},
	{"youtube.com/shorts/", "YouTube"},
	{"youtu.be/", "YouTube"},
	{"vimeo.com/", "Vimeo"},
	{"dailymotion.com/video/", "Dailymotion"},
	{"tiktok.com/@", "TikTok"},
	{"facebook.com/watch", "Facebook"},
	{"bsky.app/profile/", "Bluesky"},
	{"open.spotify.com/", "Spotify"},
	{"soundcloud.com/", "SoundCloud"},
}

// PostAddress reads a line that is nothing but the address of a post or a
// video. URL is complete where the line leaves its scheme out.
func PostAddress(line string) (url, provider string, ok bool) {
	web := strings.HasPrefix(line, "https://") || strings.HasPrefix(line, "http://")
	if !web && !strings.HasPrefix(line, "pic.twitter.com/") {
		return "", "", false
	}
	if len(line) < 12 || len(line) > 3*longest || strings.ContainsAny(line, " \t<>\"") {
		return "", "", false
	}
	for _, place := range places {
		if _, rest, found := strings.Cut(line, place.mark); found && rest != "" && !profile(place.mark, rest) {
			if !web {
				line = "https://" + line
			}
			return line, place.provider, true
		}
	}
	return "", "", false
}

// profile reports whether rest names somebody's page rather than a post.
func profile(mark, rest string) bool {
	return strings.HasSuffix(mark, "twitter.com/") && mark[0] != 'p' && !strings.Contains(rest, "/status/") ||
		mark == "//x.com/" && !strings.Contains(rest, "/status/") ||
		mark == "vimeo.com/" && (rest[0] < '0' || rest[0] > '9') ||
		mark == "soundcloud.com/" && !strings.Contains(rest, "/")
}
