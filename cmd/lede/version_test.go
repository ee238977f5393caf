package main

import (
	"runtime/debug"
	"testing"
)

func TestTellsTheCommitAndTheGoThatItWasBuiltWith(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		version string
		main    string
		vcs     []debug.BuildSetting
		want    string
	}{
		{unreleased, "(devel)", nil, "0.1.0-dev (go1.26.8)"},
		{unreleased, "v0.2.0", nil, "0.2.0 (go1.26.8)"},
		{unreleased, "v0.0.0-2026", []debug.BuildSetting{{Key: "vcs.revision", Value: "1a867f5c3f0a4d5e6f708192a3b4c5d6e7f80912"}, {Key: "vcs.time", Value: "2026-11-29T18:00:00Z"}, {Key: "vcs.modified", Value: "false"}}, "0.1.0-dev (1a867f5c3f0a, 2026-11-29, go1.26.8)"},
		{"0.1.0", "", []debug.BuildSetting{{Key: "vcs.revision", Value: "1a867f5"}, {Key: "vcs.modified", Value: "true"}}, "0.1.0 (1a867f5, modified, go1.26.8)"},
	} {
		if got := versionWith(tt.version, "go1.26.8", &debug.BuildInfo{Main: debug.Module{Version: tt.main}, Settings: tt.vcs}); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
