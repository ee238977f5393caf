package polish

import (
	"strings"
	"testing"
)

func TestHoldsWhatItContains(t *testing.T) {
	key := strings.Repeat("lantern", 6)
	for _, text := range []string{"", key, "a" + key, key[:40], key[:41] + key, strings.Repeat("lantern", 5) + "lanter" + key, strings.Repeat("lantern", 5)} {
		story := newHaystack(text)
		for _, k := range []string{key, "n" + key[:20], "lantern", "l"} {
			if got, want := story.holds(k), strings.Contains(text, k); got != want {
				t.Errorf("%q holds %q: %t, want %t", text, k, got, want)
			}
		}
	}
}
