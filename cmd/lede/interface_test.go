package main

import "testing"

func TestOnlyTerminalsThatShowProgressAreToldOfIt(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		env  map[string]string
		want bool
	}{
		"ghostty":          {map[string]string{"TERM_PROGRAM": "ghostty"}, true},
		"Windows Terminal": {map[string]string{"WT_SESSION": "x"}, true},
		"xterm":            {map[string]string{"TERM": "xterm"}, false},
		"kitty":            {map[string]string{"TERM": "xterm-kitty"}, false},
		"ghostty in tmux":  {map[string]string{"TERM_PROGRAM": "ghostty", "TMUX": "x"}, false},
	} {
		if got := showsProgress(tt.env); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
