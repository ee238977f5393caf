package parse

import (
	"testing"
)

func TestAPageWithoutATitleIsCalledByItsNameAndNoSecret(t *testing.T) {
	t.Parallel()
	for origin, want := range map[string]string{
		"/home/ann/a-walk_by the-weir.txt":                        "a walk by the weir",
		`C:\texts\the-weir.txt`:                                   "the weir",
		"sample:tide.txt":                                         "tide",
		"https://tide.example/the-weir.html?token=hush#top":       "the weir",
		"https://ann:hunter2@tide.example":                        "tide",
		"https://tide.example/private/abcdef0123456789/notes?k=1": "notes",
		"https://tide.example/private/abcdef0123456789":           "…",
		"-": "",
	} {
		if got := titleFromName(origin); got.Value != want {
			t.Errorf("%s is called %q, want %q", origin, got.Value, want)
		}
	}
}
