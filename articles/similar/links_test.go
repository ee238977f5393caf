package similar

import "testing"

func TestTellsAddressesOfOnePage(t *testing.T) {
	t.Parallel()
	const want = "paper.example/p/1"
	for _, address := range []string{
		"https://paper.example/p/1", "http://paper.example/p/1", "HTTPS://Paper.Example/p/1", "https://www.paper.example/p/1",
		"https://paper.example:443/p/1", "http://paper.example:80/p/1", "https://paper.example/p/1/", "//paper.example/p/1",
		"https://paper.example/p/1?utm_source=rss&utm_medium=feed", "https://paper.example/p/1;jsessionid=0A1B",
		"https://paper.example/p/1;JSESSIONID=0A1B?fbclid=x", "https://paper.example/p/1/index.html", "https://paper.example/p/1?",
		"https://paper.example/p/1?at_medium=RSS&at_campaign=x", "https://paper.example/p/1?source=rss", "https://paper.example/p/1#comments",
		" https://paper.example/p/1\n", "https://paper.example/p/1#xtor=RSS-1", "https://paper.example/p/1?phpsessid=7",
	} {
		if got := Link(address); got != want {
			t.Errorf("%s is %s", address, got)
		}
	}
}

func TestKeepsWhatTellsPagesApart(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://paper.example/?p=7&utm_source=rss":  "paper.example?p=7",
		"https://paper.example/?b=2&a=1":             "paper.example?a=1&b=2",
		"https://paper.example/log#v1.2":             "paper.example/log#v1.2",
		"https://paper.example:8080/p":               "paper.example:8080/p",
		"https://paper.example/a;jsessionid=1/b;c=2": "paper.example/a/b;c=2",
		"https://paper.example/a?source=shop":        "paper.example/a?source=shop",
		"https://paper.example/a%2Fb":                "paper.example/a%2Fb",
		"tag:paper.example,2026:1":                   "tag:paper.example,2026:1",
		"ftp://paper.example/1/":                     "ftp://paper.example/1/",
		"post-1":                                     "post-1",
		"http://[::1":                                "http://[::1",
		"":                                           "",
	} {
		if got := Link(address); got != want {
			t.Errorf("%s is %s, want %s", address, got, want)
		}
	}
}

func TestKnowsFrontPages(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"https://www.paper.example/": true, "https://paper.example/index.php": true, "https://paper.example": true,
		"https://paper.example/a": false, "https://paper.example/?p=1": false, "https://paper.example/#today": false,
	} {
		if FrontPage(Link(address)) != want {
			t.Errorf("%s: %v", address, !want)
		}
	}
}
