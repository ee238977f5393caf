package database_test

import (
	"slices"
	"testing"

	"lede/articles"
)

// Whatever these are called: a library that was written yesterday has their
// numbers.
func TestNumbersThatLibrariesKeepMeanWhatTheyMeant(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		is   []int
		want []int
	}{
		{"formats", []int{int(articles.Unknown), int(articles.PlainText), int(articles.HTML), int(articles.Markdown), int(articles.Fragment)}, []int{0, 1, 2, 3, 4}},
		{"precisions", []int{int(articles.ToDay), int(articles.ToMinute), int(articles.ToSecond)}, []int{0, 1, 2}},
		{"fields", []int{int(articles.TitleField), int(articles.SectionField), int(articles.BylineField), int(articles.DateField), int(articles.SourceField)}, []int{1, 2, 4, 8, 16}},
		{"evidence", []int{
			int(articles.None), int(articles.FrontMatter), int(articles.JSONLD), int(articles.MetaTag), int(articles.Markup),
			int(articles.TextPattern), int(articles.FeedEntry), int(articles.SiteRule), int(articles.Path),
		}, []int{0, 1, 2, 3, 4, 5, 6, 7, 8}},
		{"sureness", []int{int(articles.Guess), int(articles.Likely), int(articles.Stated)}, []int{0, 1, 2}},
		{"directions", []int{int(articles.LeftToRight), int(articles.RightToLeft)}, []int{0, 1}},
		{"sources", []int{int(articles.FeedSource), int(articles.FolderSource), int(articles.CommandSource), int(articles.FileSource)}, []int{0, 1, 2, 3}},
	} {
		if !slices.Equal(test.is, test.want) {
			t.Errorf("%s are %v, and were %v", test.name, test.is, test.want)
		}
	}
}
