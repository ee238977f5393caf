package discover

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

const ucid = "UCabcdefghij_0123456789-"

// places are pages of each row of the table, with the feed that comes first.
var places = []struct{ at, page, want string }{
	{"https://www.youtube.com/channel/" + ucid + "/videos", "", youtube + "channel_id=" + ucid},
	{"https://m.youtube.com/playlist?si=x&list=PLabc-1", "", youtube + "playlist_id=PLabc-1"},
	{"https://www.youtube.com/user/tides", "", youtube + "user=tides"},
	{"https://www.youtube.com/user/tides", `"externalId":"` + ucid + `"`, youtube + "channel_id=" + ucid},
	{"https://www.youtube.com/@tides", `{"channelId":"UCzzzzzzzzzzzzzzzzzzzzzz"}<link rel="canonical" href="https://www.youtube.com/channel/` + ucid + `">`, youtube + "channel_id=" + ucid},
	{"https://youtu.be/abc", `{"channelId":"` + ucid + `"}`, youtube + "channel_id=" + ucid},
	{"https://www.youtube.com/@tides", "consent first", ""},
	{"https://old.reddit.com/r/tides/comments/1ab/low_water/", "", "https://www.reddit.com/r/tides/comments/1ab/.rss"},
	{"https://www.reddit.com/r/tides/search/?q=moon&sort=new", "", "https://www.reddit.com/r/tides/search.rss?q=moon&sort=new"},
	{"https://www.reddit.com/search?q=moon", "", "https://www.reddit.com/search.rss?q=moon"},
	{"https://www.reddit.com/r/tides/top/?t=all", "", "https://www.reddit.com/r/tides/top/.rss"},
	{"https://reddit.com/r/tides+moths", "", "https://www.reddit.com/r/tides+moths/.rss"},
	{"https://www.reddit.com/user/ann/m/sea", "", "https://www.reddit.com/user/ann/m/sea/.rss"},
	{"https://www.reddit.com/u/ann", "", "https://www.reddit.com/user/ann/.rss"},
	{"https://www.reddit.com/", "", "https://www.reddit.com/.rss"},
	{"https://gist.github.com/ann", "", "https://gist.github.com/ann.atom"},
	{"https://github.com/ann/tides/releases/tag/v1", "", "https://github.com/ann/tides/releases.atom"},
	{"https://github.com/ann/tides/tags", "", "https://github.com/ann/tides/tags.atom"},
	{"https://github.com/ann/tides/commits/main/", "", "https://github.com/ann/tides/commits/main.atom"},
	{"https://github.com/ann/tides/tree/main", "", "https://github.com/ann/tides/commits/main.atom"},
	{"https://github.com/ann", "", "https://github.com/ann.atom"},
	{"https://github.com/ann/tides", "", "https://github.com/ann/tides/releases.atom"},
	{"https://gitlab.com/ann/tides/-/commits/main", "", "https://gitlab.com/ann/tides/-/commits/main?format=atom"},
	{"https://gitlab.com/ann/tides/-/tags", "", "https://gitlab.com/ann/tides/-/tags?format=atom"},
	{"https://gitlab.com/sea/ann/tides", "", "https://gitlab.com/sea/ann/tides/-/releases.atom"},
	{"https://gitlab.com/ann", "", "https://gitlab.com/ann.atom"},
	{"https://codeberg.org/ann/tides", "", "https://codeberg.org/ann/tides/releases.rss"},
	{"https://codeberg.org/ann", "", "https://codeberg.org/ann.rss"},
	{"https://git.sr.ht/~ann/tides/tree", "", "https://git.sr.ht/~ann/tides/refs/rss.xml"},
	{"https://pypi.org/project/tides/", "", "https://pypi.org/rss/project/tides/releases.xml"},
	{"https://bsky.app/profile/ann.example", "", "https://bsky.app/profile/ann.example/rss"},
	{"https://medium.com/@ann/low-water-1", "", "https://medium.com/feed/@ann"},
	{"https://medium.com/tag/tides", "", "https://medium.com/feed/tag/tides"},
	{"https://medium.com/the-tides", "", "https://medium.com/feed/the-tides"},
	{"https://substack.com/@ann", "", "https://ann.substack.com/feed"},
	{"https://ann.substack.com/p/low-water", "", "https://ann.substack.com/feed"},
	{"https://dev.to/ann", "", "https://dev.to/feed/ann"},
	{"https://www.tumblr.com/blog/view/ann", "", "https://ann.tumblr.com/rss"},
	{"https://ann.tumblr.com/tagged/tides", "", "https://ann.tumblr.com/tagged/tides/rss"},
	{"https://ann.tumblr.com/", "", "https://ann.tumblr.com/rss"},
	{"https://ann.blogspot.com/search/label/tides", "", "https://ann.blogspot.com/feeds/posts/default/-/tides"},
	{"https://ann.blogspot.com/2026/11/low.html", "", "https://ann.blogspot.com/feeds/posts/default"},
	{"https://ann.wordpress.com/tag/tides/", "", "https://ann.wordpress.com/tag/tides/feed/"},
	{"https://ann.wordpress.com", "", "https://ann.wordpress.com/feed/"},
	{"https://news.ycombinator.com/newest", "", "https://news.ycombinator.com/rss"},
	{"https://lobste.rs/t/go", "", "https://lobste.rs/t/go.rss"},
	{"https://lobste.rs/~ann", "", "https://lobste.rs/newest/ann.rss"},
	{"https://lobste.rs/", "", "https://lobste.rs/rss"},
	{"https://stackoverflow.com/questions/tagged/go", "", "https://stackoverflow.com/feeds/tag/go"},
	{"https://physics.stackexchange.com/questions/12/why", "", "https://physics.stackexchange.com/feeds/question/12"},
	{"https://superuser.com/users/12/ann", "", "https://superuser.com/feeds/user/12"},
	{"https://askubuntu.com/", "", "https://askubuntu.com/feeds"},
	{"https://arxiv.org/list/cs.CL/recent", "", "https://rss.arxiv.org/atom/cs.CL"},
	{"https://arxiv.org/a/lee_a_1", "", "https://arxiv.org/a/lee_a_1.atom2"},
	{"https://de.wikipedia.org/wiki/Tide", "", "https://de.wikipedia.org/w/index.php?title=Tide&action=history&feed=atom"},
	{"https://vimeo.com/channels/tides/1", "", "https://vimeo.com/channels/tides/videos/rss"},
	{"https://vimeo.com/ann", "", "https://vimeo.com/ann/videos/rss"},
	{"https://soundcloud.com/ann", `content="soundcloud://users:123"`, "https://feeds.soundcloud.com/users/soundcloud:users:123/sounds.rss"},
	{"https://podcasts.apple.com/de/podcast/x/id1", `"feedUrl":"https://pod.example/f$1"`, "https://pod.example/f$1"},
	{"https://www.flickr.com/photos/ann/", `"nsid":"12@N01"`, "https://www.flickr.com/services/feeds/photos_public.gne?id=12@N01&format=atom"},
	{"https://store.steampowered.com/app/10/Tides/", "", "https://store.steampowered.com/feeds/news/app/10"},
	{"https://social.example/@ann@far.example", "", "https://far.example/@ann.rss"},
	{"https://social.example/@ann", "", "https://social.example/@ann.rss"},
	{"https://talk.example/t/low-water/12/3", "", "https://talk.example/t/low-water/12.rss"},
	{"https://blog.example/category/sea/tides/", "", "https://blog.example/category/sea/tides/feed/"},
	{"https://plain.example/about", "", ""},
	{"https://notgithub.com/ann/tides", "", ""},
}

func TestKnowsWhereSitesKeepTheirFeeds(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for _, p := range places {
		got := ""
		if all := knownPlaces(Page{Address: p.at, Body: []byte(p.page)}); len(all) > 0 {
			got = all[0].address
		}
		if got != p.want {
			t.Errorf("%s gives %s, want %s", p.at, got, p.want)
		}
		used[rowOf(t, p.at)] = true
	}
	for _, row := range sites {
		if !used[row.hosts+row.path] {
			t.Errorf("no page shows the row %s %s", row.hosts, row.path)
		}
	}
}

// rowOf names the row that acts at an address.
func rowOf(t *testing.T, address string) string {
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.TrimRight(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		at += "?" + u.RawQuery
	}
	for _, row := range sites {
		if row.runs(u.Hostname()) && regexp.MustCompile(row.path).MatchString(at) {
			return row.hosts + row.path
		}
	}
	return ""
}

func TestPatternsOfTheTableAreSound(t *testing.T) {
	t.Parallel()
	for _, row := range sites {
		if _, err := regexp.Compile(row.path); err != nil || len(row.feeds) == 0 {
			t.Errorf("%s %s: %v", row.hosts, row.path, err)
		}
		for _, pattern := range row.page {
			if re, err := regexp.Compile(pattern); err != nil || re.NumSubexp() != 1 {
				t.Errorf("%s: %s: %v", row.hosts, pattern, err)
			}
		}
	}
}

func TestAsksWhereASiteKeepsItsFeedThoughThePageDoesNotAnswer(t *testing.T) {
	t.Parallel()
	w := &web{pages: map[string]string{"https://www.reddit.com/r/tides/.rss": rss("Tides")}}
	got := find(t, w, "https://www.reddit.com/r/tides/")
	if len(got) != 1 || got[0].Address != "https://www.reddit.com/r/tides/.rss" {
		t.Errorf("%+v", got)
	}
}
