package sanitize_test

import (
	"math/rand/v2"
	"testing"

	. "lede/articles/sanitize"
)

func TestHidesWhatIsSecretInAnAddress(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://tide.example/private/abcdef0123456789/feed":                                 "https://tide.example/private/…/feed",
		"https://tide.example/feed/Xk3vT9qLmZ2bW7nR5sYd.xml":                                 "https://tide.example/feed/….xml",
		"https://tide.example/rss/9f86d081884c7d659a2feaa0c55ad015":                          "https://tide.example/rss/…",
		"https://tide.example/f/podcast/12/private/3f2504e0-4f89-41d3-9a0c-0305e82c3301.rss": "https://tide.example/f/podcast/12/private/….rss",
		"https://tide.example/feed?token=hush&page=2":                                        "https://tide.example/feed?token=…&page=2",
		"https://tide.example/feed?u=7&k=Xk3vT9qLmZ2bW7nR5sYd#top":                           "https://tide.example/feed?u=7&k=…#top",
		"https://ann:hunter2@tide.example/feed":                                              "https://tide.example/feed",
		"https://ann@tide.example":                                                           "https://tide.example",
		"https://tide.example/feed#access_token=hush&state=7":                                "https://tide.example/feed#access_token=…&state=7",
		"https://tide.example/f?X-Amz-Signature=hush&X-Amz-Date=20261130":                    "https://tide.example/f?X-Amz-Signature=…&X-Amz-Date=20261130",
		"https://tide.example/f?x-goog-credential=ann&sid=k9&csrf_token=7":                   "https://tide.example/f?x-goog-credential=…&sid=…&csrf_token=…",
		"ftp://ann:hunter2@tide.example/feed":                                                "ftp://tide.example/feed",
		"feed://ann:hunter2@tide.example/feed?key=hush":                                      "feed://tide.example/feed?key=…",
		"//ann:hunter2@tide.example/feed":                                                    "//tide.example/feed",
		"ann:hunter2@tide.example:8080/feed":                                                 "tide.example:8080/feed",
		"https://ann:hun ter2@tide.example/feed":                                             "https://tide.example/feed",
		"HTTPS://tide.example?Token=x":                                                       "https://tide.example?Token=…",
	} {
		if got := ShownAddress(address); got != want || !HasSecret(address) {
			t.Errorf("%s: %s", address, got)
		}
		if again := ShownAddress(want); again != want {
			t.Errorf("not idempotent: %s", again)
		}
	}
}

func TestLeavesPublicAddressesAsTheyAre(t *testing.T) {
	t.Parallel()
	for _, address := range []string{
		"https://tide.example", "https://tide.example/", "https://tide.example//feed/", "https://tide.example/feed.xml?format=rss&n=20#x",
		"https://www.youtube.com/feeds/videos.xml?channel_id=UCXuqSBlHAE6Xw-yeJA0Tunw",
		"https://www.youtube.com/feeds/videos.xml?playlist_id=PLbpi6ZahtOH6Ar_3GPy3workshop1",
		"https://omny.example/d/playlist/e73c998e-6e60-432f-8610-ae210140c5b1/podcast.rss",
		"https://tide.example/2026/11/25/the-lighthouse-keeper-who-counted-every-moth-for-41-years",
		"https://tide.example/users/soundcloud:users:123456789012345678901234/sounds.rss",
		"https://tide.example/private/feed", "https://tide.example/private/notes.xml", "https://tide.example/tags/internationalisation/feed",
		"https://tide.example/wiki/Special:RecentChanges?feed=atom&days=7", "https://tide.example/feeds/posts/default?alt=rss&max-results=100",
		"https://tide.example/ThisIsATitleInCamelCaseOf2026", "/home/ann/private/a1b2c3d4e5f6", "mailto:ann@tide.example", "tide tables", "",
		"https://tide.example/feed?sort_key=date&monkey=ape&page_hash=3#a-heading", "https://tide.example/a#:~:text=the%20tide",
		"ann@tide.example", "the tide: mail ann@tide.example", "/srv/a:b@c/feed.xml", "./a:b/c@d.html", "12:30 @ the pier",
	} {
		if got := ShownAddress(address); got != address || HasSecret(address) {
			t.Errorf("%s: %s", address, got)
		}
	}
}

// TestKnowsMostOfWhatIsDrawnByLot measures the rule on tokens of the usual
// alphabets.
func TestKnowsMostOfWhatIsDrawnByLot(t *testing.T) {
	t.Parallel()
	const upper, lower, digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789"
	random := rand.New(rand.NewPCG(1, 2))
	for name, alphabet := range map[string]string{
		"hexadecimal": digits + "abcdef", "base 32": lower + "234567", "base 36": lower + digits, "base 62": upper + lower + digits,
	} {
		for _, length := range []int{20, 32, 40} {
			known := 0
			for range 1000 {
				token := make([]byte, length)
				for i := range token {
					token[i] = alphabet[random.IntN(len(alphabet))]
				}
				if HasSecret("https://tide.example/" + string(token) + "/feed") {
					known++
				}
			}
			if known < 800 {
				t.Errorf("%s, %d characters: %d of 1000", name, length, known)
			}
			t.Logf("%s, %d characters: %d of 1000", name, length, known)
		}
	}
}
