package main

import (
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

// released is what of .goreleaser.yaml the tests look at.
type released struct {
	Builds []struct {
		Env, Flags, Targets []string
		LDFlags             []string `yaml:"ldflags"`
	}
	Archives []struct{ Files []struct{ Src string } }
	NFPMs    []struct {
		Contents []struct{ Src, Dst string }
	} `yaml:"nfpms"`
}

func readRelease(t *testing.T) (r released, text string) {
	t.Helper()
	text = readPaper(t, ".goreleaser.yaml")
	if err := yaml.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	return r, text
}

func TestAReleaseIsMadeForEverySystemWithoutCgo(t *testing.T) {
	t.Parallel()
	r, _ := readRelease(t)
	want := []string{
		"darwin_amd64", "darwin_arm64", "freebsd_amd64", "freebsd_arm64", "linux_386", "linux_amd64", "linux_arm64",
		"linux_arm_7", "linux_riscv64", "netbsd_amd64", "openbsd_amd64", "openbsd_arm64", "windows_amd64", "windows_arm64",
	}
	for _, b := range r.Builds {
		if diff := cmp.Diff(want, slices.Sorted(slices.Values(b.Targets))); diff != "" {
			t.Error(diff)
		}
		if !slices.Contains(b.Env, "CGO_ENABLED=0") || !slices.Contains(b.Flags, "-trimpath") || !strings.Contains(strings.Join(b.LDFlags, " "), "-X main.version=") {
			t.Errorf("%+v", b)
		}
	}
	if len(r.Builds) != 1 {
		t.Errorf("%d builds", len(r.Builds))
	}
}

// papersOfRelease are the pages that .ci/release has lede print, each with the
// arguments that print it.
func papersOfRelease(t *testing.T) map[string][]string {
	t.Helper()
	papers := map[string][]string{}
	for _, m := range regexp.MustCompile(`(?m)^page (\S+) (.+)$`).FindAllStringSubmatch(readPaper(t, ".ci/release"), -1) {
		papers[m[1]] = strings.Fields(m[2])
	}
	return papers
}

func TestWhatAReleasePacksIsThere(t *testing.T) {
	t.Parallel()
	papers := papersOfRelease(t)
	for name, args := range papers {
		var out, errOut bytes.Buffer
		if code := run(context.Background(), args, []string{"HOME=" + t.TempDir()}, nil, &out, &errOut); code != exitDone || out.Len() < 500 {
			t.Errorf("%s: lede %q ended with %d and printed %d bytes, %s", name, args, code, out.Len(), errOut.String())
		}
	}
	r, text := readRelease(t)
	named := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?:papers|\.Env\.PAPERS }})/([\w.-]+)`).FindAllStringSubmatch(text, -1) {
		if named[m[1]] = true; papers[m[1]] == nil {
			t.Errorf("%s is packed, and .ci/release does not make it", m[1])
		}
	}
	for name := range papers {
		if !named[name] {
			t.Errorf("%s is made, and no package has it", name)
		}
	}
	for _, a := range r.Archives {
		for _, f := range a.Files {
			if _, err := os.Stat("../../" + strings.TrimSuffix(f.Src, "/*")); err != nil && !strings.HasPrefix(f.Src, "{{ .Env.PAPERS }}") {
				t.Error(err)
			}
		}
	}
}

func TestThePageOfTheProjectStandsInOnePlaceOfTheRelease(t *testing.T) {
	t.Parallel()
	_, text := readRelease(t)
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "#") && strings.Contains(line, "https://") {
			t.Errorf("not by {{ .Env.ADDRESS }}: %s", line)
		}
	}
}
