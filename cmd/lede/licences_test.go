package main

import (
	"os/exec"
	"strings"
	"testing"
)

func TestHasTheLicenceOfEveryModuleThatIsLinked(t *testing.T) {
	t.Parallel()
	listed, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", ".").Output()
	if err != nil {
		t.Skip("no go command: ", err)
	}
	for module := range strings.Lines(string(listed)) {
		if module != "\n" && !strings.Contains(licences, "\n"+module) {
			t.Errorf("no licence of %s: .ci/licences writes them anew", strings.TrimSpace(module))
		}
	}
	if !strings.HasPrefix(licences, "lede\n\nMIT License") || !strings.Contains(licences, "The Go standard library") {
		t.Error("lede's own, or Go's, is not there")
	}
}

func TestTellsTheCommitThatItWasBuiltFrom(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		settings map[string]string
		want     string
	}{
		{nil, "0.1.0-dev"},
		{map[string]string{"vcs.revision": "1a867f5c3f0a4d5e6f708192a3b4c5d6e7f80912", "vcs.time": "2026-11-29T18:00:00Z", "vcs.modified": "false"}, "0.1.0-dev (1a867f5c3f0a, 2026-11-29)"},
		{map[string]string{"vcs.revision": "1a867f5", "vcs.modified": "true"}, "0.1.0-dev (1a867f5, modified)"},
	} {
		if got := versionWith("0.1.0-dev", tt.settings); got != tt.want {
			t.Errorf("%v: %q", tt.settings, got)
		}
	}
}
