package main

import (
	"os/exec"
	"strings"
	"testing"
)

func TestHasTheLicenceOfEveryModuleThatIsLinked(t *testing.T) {
	t.Parallel()
	for _, system := range []string{"linux", "darwin", "windows", "freebsd", "openbsd", "netbsd"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", ".")
		list.Env = append(list.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		listed, err := list.Output()
		if err != nil {
			t.Skip("no go command: ", err)
		}
		for module := range strings.Lines(string(listed)) {
			if module != "\n" && !strings.Contains(licences, "\n"+module) {
				t.Errorf("no licence of %s, which is linked on %s: .ci/licences writes them anew", strings.TrimSpace(module), system)
			}
		}
	}
	if !strings.HasPrefix(licences, "lede\n\nMIT License") || !strings.Contains(licences, "The Go standard library") {
		t.Error("lede's own, or Go's, is not there")
	}
}
