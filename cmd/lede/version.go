package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// version is set by the linker: -ldflags "-X main.version=1.2.3".
var version = "0.1.0-dev"

// fullVersion is the version with the commit that it was built from, which the
// go command notes in a repository.
func fullVersion() string {
	settings := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			settings[s.Key] = s.Value
		}
	}
	return versionWith(version, settings)
}

func versionWith(version string, settings map[string]string) string {
	revision := settings["vcs.revision"]
	if revision == "" {
		return version
	}
	about := []string{revision[:min(12, len(revision))]}
	if day, _, ok := strings.Cut(settings["vcs.time"], "T"); ok {
		about = append(about, day)
	}
	if settings["vcs.modified"] == "true" {
		about = append(about, "modified")
	}
	return fmt.Sprintf("%s (%s)", version, strings.Join(about, ", "))
}
