package readers_test

import (
	"testing"
	"time"

	"lede/articles/query"
	"lede/feed/readers"
)

func TestTranslatesNewsboatsFilters(t *testing.T) {
	t.Parallel()
	flags := readers.Flags{'s': readers.Star, 'l': "later"}
	for filter, want := range map[string]string{
		`unread = "yes"`:                "unread",
		`unread != "yes"`:               "read",
		`unread = "no" and age < 7`:     "read newer:7d",
		`age between 2:10`:              "(older:2d newer:11d)",
		`age between 0:7`:               "newer:8d",
		`age > 30 or flags # "s"`:       "older:31d or starred",
		`flags =~ "l"`:                  "tag:later",
		`flags # "x"`:                   "tag:flag-x",
		`title =~ "ferry"`:              "title:ferry",
		`title =~ "^(late|early) goal"`: "title:/^(late|early) goal/",
		`title =~ "a/b.*"`:              `title:/a\/b.*/`,
		`title !~ "sport"`:              "-title:sport",
		`author = "Ann Lee"`:            `author:="Ann Lee"`,
		`tags # "news"`:                 "category:news",
		`tags !# "far away"`:            `-category:"far away"`,
		`unread = "yes" and (tags # "a" or tags # "b")`:  "unread (category:a or category:b)",
		`(title = "x" or title = "y") && unread = "yes"`: "(title:=x or title:=y) unread",
		`rssurl = "https://a.example/feed"`:              `source:="https://a.example/feed"`,
		`feedtitle =~ "Wire" || link =~ "wire"`:          "source:Wire or link:wire",
		`content =~ "herons"`:                            `"herons"`,
		`enclosure_type =~ "audio"`:                      "has:audio",
		`enclosure_url != ""`:                            "(has:audio or has:video)",
	} {
		got, err := readers.Filter(filter, flags)
		if err != nil || got != want {
			t.Errorf("%s is %s, %v, want %s", filter, got, err, want)
		}
		if _, err := query.Parse(got, time.Now()); err != nil {
			t.Errorf("%s becomes what lede can't read: %v", filter, err)
		}
	}
}

func TestSaysWhichPartOfAFilterHasNoTranslation(t *testing.T) {
	t.Parallel()
	for filter, want := range map[string]string{
		`content =~ "a.*b"`:      `content =~ "a.*b": lede looks for words in texts, and not for patterns`,
		`feedlink # "a.example"`: `feedlink # "a.example": lede asks for no such thing as feedlink`,
		`unread_count > "3"`:     `unread_count > "3": lede asks for no such thing as unread_count`,
		`title > "a"`:            `title > "a": lede does not compare texts with >`,
		`unread = "yes" and`:     `"" is not understood`,
		`(unread = "yes"`:        "a parenthesis is not closed",
		`unread = "yes" title`:   `"title" is not understood`,
		`title =~ "(("`:          `title =~ "((": the pattern can't be read`,
		`age < "soon"`:           `age < "soon": age is a number of days`,
	} {
		if got, err := readers.Filter(filter, nil); err == nil || err.Error() != want {
			t.Errorf("%s is %q, %v, want %s", filter, got, err, want)
		}
	}
}
