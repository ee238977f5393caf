package discover

// site is where a site keeps the feeds of its pages, if the pages do not name
// them or do not open to programs. What is written here is a guess like any
// other: it is offered only once it has been read.
type site struct {
	// hosts are names, *.name for all below a name and the name itself, or *
	// for any: software that many hosts run.
	hosts string
	// path is a pattern (RE2) for the path with the query, without a slash at
	// the end. What it captures is $1, $2 in the feeds.
	path string
	// page are patterns for the page's source, in the order in which they are
	// tried. What the first that fits captures is $page.
	page []string
	// feeds are the addresses. ${root} is the scheme and host of the page. One
	// that needs $page is passed over where no pattern fits.
	feeds []string
}

// sites is read from the top: the first row that fits acts.
var sites = []site{
	{hosts: "*.youtube.com", path: `^/channel/(UC[\w-]{22})`, feeds: []string{youtube + "channel_id=$1"}},
	{hosts: "*.youtube.com", path: `^/playlist\?(?:.*&)?list=([\w-]+)`, feeds: []string{youtube + "playlist_id=$1"}},
	{hosts: "*.youtube.com", path: `^/user/([^/?]+)`, page: channel, feeds: []string{youtube + "channel_id=$page", youtube + "user=$1"}},
	{hosts: "*.youtube.com youtu.be", path: `^/.`, page: channel, feeds: []string{youtube + "channel_id=$page"}},

	{hosts: "*.reddit.com", path: `^/(r/[^/?]+/comments/[^/?]+)`, feeds: []string{"https://www.reddit.com/$1/.rss"}},
	{hosts: "*.reddit.com", path: `^/((?:r/[^/?]+/)?search)/?\?(.+)$`, feeds: []string{"https://www.reddit.com/$1.rss?$2"}},
	{hosts: "*.reddit.com", path: `^/(r/[^/?]+/(?:new|top|hot|rising))`, feeds: []string{"https://www.reddit.com/$1/.rss"}},
	{hosts: "*.reddit.com", path: `^/(r/[^/?]+)`, feeds: []string{"https://www.reddit.com/$1/.rss"}},
	{hosts: "*.reddit.com", path: `^/(?:user|u)/([^/?]+/m/[^/?]+)`, feeds: []string{"https://www.reddit.com/user/$1/.rss"}},
	{hosts: "*.reddit.com", path: `^/(?:user|u)/([^/?]+)`, feeds: []string{"https://www.reddit.com/user/$1/.rss"}},
	{hosts: "*.reddit.com", path: `^$`, feeds: []string{"https://www.reddit.com/.rss"}},

	{hosts: "gist.github.com", path: `^/([^/?]+)`, feeds: []string{"https://gist.github.com/$1.atom"}},
	{hosts: "*.github.com", path: `^/([^/?]+/[^/?]+)/(releases|tags|discussions|wiki)`, feeds: []string{"https://github.com/$1/$2.atom"}},
	{hosts: "*.github.com", path: `^/([^/?]+/[^/?]+)/(?:commits|tree)/([^?]+)`, feeds: []string{"https://github.com/$1/commits/$2.atom"}},
	{hosts: "*.github.com", path: `^/(?:orgs/)?([^/?]+)$`, feeds: []string{"https://github.com/$1.atom"}},
	{hosts: "*.github.com", path: `^/([^/?]+/[^/?]+)`, feeds: []string{
		"https://github.com/$1/releases.atom", "https://github.com/$1/tags.atom", "https://github.com/$1/commits.atom",
	}},
	{hosts: "gitlab.com", path: `^/([^?]+?)/-/(?:tree|commits)/([^?]+)`, feeds: []string{"https://gitlab.com/$1/-/commits/$2?format=atom"}},
	{hosts: "gitlab.com", path: `^/([^?]+?)/-/tags`, feeds: []string{"https://gitlab.com/$1/-/tags?format=atom"}},
	{hosts: "gitlab.com", path: `^/([^?]+?/[^?]+?)(?:/-/.*)?$`, feeds: []string{
		"https://gitlab.com/$1/-/releases.atom", "https://gitlab.com/$1/-/tags?format=atom", "https://gitlab.com/$1.atom",
	}},
	{hosts: "gitlab.com", path: `^/([^/?]+)$`, feeds: []string{"https://gitlab.com/$1.atom"}},
	{hosts: "codeberg.org *.gitea.com", path: `^/([^/?]+/[^/?]+)`, feeds: []string{
		"${root}/$1/releases.rss", "${root}/$1/tags.rss", "${root}/$1.rss",
	}},
	{hosts: "codeberg.org *.gitea.com", path: `^/([^/?]+)$`, feeds: []string{"${root}/$1.rss"}},
	{hosts: "git.sr.ht", path: `^/(~[^/?]+/[^/?]+)`, feeds: []string{"https://git.sr.ht/$1/refs/rss.xml", "https://git.sr.ht/$1/log/rss.xml"}},
	{hosts: "pypi.org", path: `^/project/([^/?]+)`, feeds: []string{"https://pypi.org/rss/project/$1/releases.xml"}},

	{hosts: "bsky.app", path: `^/profile/([^/?]+)`, feeds: []string{"https://bsky.app/profile/$1/rss"}},
	{hosts: "*.medium.com", path: `^/(tag/[^/?]+|@[^/?]+)`, feeds: []string{"https://medium.com/feed/$1"}},
	{hosts: "medium.com", path: `^/([^/?]+)`, feeds: []string{"https://medium.com/feed/$1"}},
	{hosts: "substack.com www.substack.com", path: `^/@([\w-]+)`, feeds: []string{"https://$1.substack.com/feed"}},
	{hosts: "*.medium.com *.substack.com", feeds: []string{"${root}/feed"}},
	{hosts: "dev.to", path: `^/([^/?]+)`, feeds: []string{"https://dev.to/feed/$1"}},
	{hosts: "tumblr.com www.tumblr.com", path: `^/(?:blog/(?:view/)?)?([\w-]+)`, feeds: []string{"https://$1.tumblr.com/rss"}},
	{hosts: "*.tumblr.com", path: `^/(tagged/[^/?]+)`, feeds: []string{"${root}/$1/rss"}},
	{hosts: "*.tumblr.com", feeds: []string{"${root}/rss"}},
	{hosts: "*.blogspot.com", path: `^/search/label/([^/?]+)`, feeds: []string{"${root}/feeds/posts/default/-/$1"}},
	{hosts: "*.blogspot.com", feeds: []string{"${root}/feeds/posts/default"}},
	{hosts: "*.wordpress.com", path: `^/((?:category|tag|author)/[^?]+)`, feeds: []string{"${root}/$1/feed/"}},
	{hosts: "*.wordpress.com", feeds: []string{"${root}/feed/"}},

	{hosts: "news.ycombinator.com", feeds: []string{"https://news.ycombinator.com/rss"}},
	{hosts: "lobste.rs", path: `^/((?:t|domains)/[^/?]+)`, feeds: []string{"https://lobste.rs/$1.rss"}},
	{hosts: "lobste.rs", path: `^/(?:~|u/)([^/?]+)`, feeds: []string{"https://lobste.rs/newest/$1.rss"}},
	{hosts: "lobste.rs", feeds: []string{"https://lobste.rs/rss"}},
	{hosts: exchanges, path: `^/questions/tagged/([^/?]+)`, feeds: []string{"${root}/feeds/tag/$1"}},
	{hosts: exchanges, path: `^/questions/(\d+)`, feeds: []string{"${root}/feeds/question/$1"}},
	{hosts: exchanges, path: `^/users/(\d+)`, feeds: []string{"${root}/feeds/user/$1"}},
	{hosts: exchanges, feeds: []string{"${root}/feeds"}},
	{hosts: "*.arxiv.org", path: `^/(?:list|archive)/([\w.-]+)`, feeds: []string{"https://rss.arxiv.org/atom/$1", "https://rss.arxiv.org/rss/$1"}},
	{hosts: "*.arxiv.org", path: `^/a/(\w+)`, feeds: []string{"https://arxiv.org/a/$1.atom2"}},
	{hosts: "*.wikipedia.org", path: `^/wiki/([^?]+)`, feeds: []string{"${root}/w/index.php?title=$1&action=history&feed=atom"}},

	{hosts: "*.vimeo.com", path: `^/((?:channels|groups)/[^/?]+)`, feeds: []string{"https://vimeo.com/$1/videos/rss"}},
	{hosts: "*.vimeo.com", path: `^/([^/?]+)`, feeds: []string{"https://vimeo.com/$1/videos/rss"}},
	{hosts: "*.soundcloud.com", path: `^/.`, page: []string{`soundcloud:(?:\\/\\/|//)?users:(\d+)`}, feeds: []string{
		"https://feeds.soundcloud.com/users/soundcloud:users:$page/sounds.rss",
	}},
	{hosts: "podcasts.apple.com", page: []string{`"feedUrl":"(https?://[^"\\]+)"`}, feeds: []string{"$page"}},
	{hosts: "*.flickr.com", path: `^/`, page: []string{`"nsid":"(\d+@N\d+)"`}, feeds: []string{
		"https://www.flickr.com/services/feeds/photos_public.gne?id=$page&format=atom",
	}},
	{hosts: "store.steampowered.com", path: `^/app/(\d+)`, feeds: []string{"https://store.steampowered.com/feeds/news/app/$1"}},

	// What many hosts run: Mastodon and its kin, Discourse, WordPress.
	{hosts: "*", path: `^/@([^/@?]+)@([^/?]+)`, feeds: []string{"https://$2/@$1.rss"}},
	{hosts: "*", path: `^/(@[^/@?]+|users/[^/?]+|tags/[^/?]+)$`, feeds: []string{"${root}/$1.rss", "${root}/$1.atom"}},
	{hosts: "*", path: `^/((?:t/[^/?]+|c/[^/?]+(?:/[^/?]+)?)/\d+)`, feeds: []string{"${root}/$1.rss"}},
	{hosts: "*", path: `^/((?:category|tag|author)/[^?]+)`, feeds: []string{"${root}/$1/feed/"}},
}

const (
	youtube   = "https://www.youtube.com/feeds/videos.xml?"
	exchanges = "*.stackexchange.com *.stackoverflow.com serverfault.com superuser.com askubuntu.com mathoverflow.net stackapps.com"
)

// channel finds whose channel a page of YouTube's is.
var channel = []string{
	`<link rel="canonical" href="https://www\.youtube\.com/channel/(UC[\w-]{22})"`,
	`"externalId":"(UC[\w-]{22})"`,
	`<meta itemprop="(?:identifier|channelId)" content="(UC[\w-]{22})"`,
	`"channelId":"(UC[\w-]{22})"`,
	`channel_id=(UC[\w-]{22})`,
}
