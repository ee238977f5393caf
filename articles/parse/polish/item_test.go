package polish

import "testing"

func TestKnowsALinkToTheStorysOwnPage(t *testing.T) {
	for _, tt := range []struct {
		href, link string
		want       bool
	}{
		{"https://quay.example/112", "https://quay.example/112/", true},
		{"https://quay.example/112?from=feed", "https://quay.example/112", true},
		{"https://quay.example/?p=12", "https://quay.example/?p=12", true},
		{"https://quay.example/?p=13", "https://quay.example/?p=12", false},
		{"https://quay.example/?p=13", "https://quay.example/", false},
		{"https://quay.example/112#tar", "https://quay.example/112", false},
		{"https://quay.example/113", "https://quay.example/112", false},
	} {
		if got := samePage(tt.href, tt.link); got != tt.want {
			t.Errorf("%s of %s: %v", tt.href, tt.link, got)
		}
	}
}
