package phrases

import "testing"

func TestKnowsTheNoteThatABlogGivesToFeeds(t *testing.T) {
	for line, want := range map[string]bool{
		"The post Ferry late appeared first on Quay.":                true,
		"Der Beitrag Fähre verspätet erschien zuerst auf Kai.":       true,
		"L’article Le bac est en retard est apparu en premier sur Q": true,
		"投稿 霧の夜 は 港 に最初に表示されました。":                                    true,
		"The post was green, and it had been so since 1953.":         false,
		"He appeared first on stage.":                                false,
	} {
		if got := Syndicated(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
