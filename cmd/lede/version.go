package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// version is set by the linker: -ldflags "-X main.version=1.2.3".
var version = unreleased

// unreleased is the version of what was built by hand.
const unreleased = "0.1.0-dev"

// fullVersion is the version with the commit that it was built from and its day,
// which the go command notes in a repository, and with the Go that built it.
func fullVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return versionWith(version, runtime.Version(), info)
}

func versionWith(version, compiler string, info *debug.BuildInfo) string {
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	var about []string
	if revision := settings["vcs.revision"]; revision != "" {
		about = append(about, revision[:min(12, len(revision))])
	} else if tag := strings.TrimPrefix(info.Main.Version, "v"); version == unreleased && tag != "" && tag != "(devel)" {
		version = tag // "go install" of a released module
	}
	if day, _, ok := strings.Cut(settings["vcs.time"], "T"); ok {
		about = append(about, day)
	}
	if settings["vcs.modified"] == "true" {
		about = append(about, "modified")
	}
	return fmt.Sprintf("%s (%s)", version, strings.Join(append(about, compiler), ", "))
}
