package main

import (
	"path/filepath"
	"slices"
	"testing"
)

func TestKeepsThingsWhereTheSystemDoes(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	at := func(names ...string) string { return filepath.Join(append([]string{root}, names...)...) }
	for _, tt := range []struct {
		system system
		env    map[string]string
		want   folders
	}{
		{"linux", map[string]string{"HOME": root}, folders{at(".config", "lede"), at(".local", "share", "lede"), at(".local", "state", "lede"), at(".cache", "lede")}},
		{macOS, map[string]string{"HOME": root, "XDG_DATA_HOME": at("d")}, folders{at(".config", "lede"), at("d", "lede"), at(".local", "state", "lede"), at(".cache", "lede")}},
		{"freebsd", map[string]string{"HOME": root, "APPDATA": at("a")}, folders{at(".config", "lede"), at(".local", "share", "lede"), at(".local", "state", "lede"), at(".cache", "lede")}},
		{windows, map[string]string{"APPDATA": at("r"), "LOCALAPPDATA": at("l")}, folders{at("r", "lede"), at("l", "lede"), at("l", "State", "lede"), at("l", "Cache", "lede")}},
		{windows, map[string]string{"USERPROFILE": root}, folders{at("AppData", "Roaming", "lede"), at("AppData", "Local", "lede"), at("AppData", "Local", "State", "lede"), at("AppData", "Local", "Cache", "lede")}},
		{windows, map[string]string{"USERPROFILE": root, "XDG_CONFIG_HOME": at("c")}, folders{at("c", "lede"), at("AppData", "Local", "lede"), at("AppData", "Local", "State", "lede"), at("AppData", "Local", "Cache", "lede")}},
		{windows, map[string]string{"APPDATA": "relative"}, folders{}},
	} {
		c := &console{env: tt.env, system: tt.system}
		if got := c.folders(); got != tt.want {
			t.Errorf("%s %v: %+v", tt.system, tt.env, got)
		}
	}
}

func TestOpensAddressesAsTheSystemDoes(t *testing.T) {
	t.Parallel()
	const address = "https://news.example/a?b=c&d=%20e"
	for s, want := range map[system][]string{
		"linux": {"xdg-open", address}, "openbsd": {"xdg-open", address}, macOS: {"open", address},
		windows: {"rundll32", "url.dll,FileProtocolHandler", address},
	} {
		c := &console{system: s}
		c.settings.read = true
		if got := c.browsers(address); len(got) != 1 || !slices.Equal(got[0], want) {
			t.Errorf("%s: %q", s, got)
		}
	}
}

func TestTakesPathsOfWindowsInBROWSER(t *testing.T) {
	t.Parallel()
	c := &console{system: windows, env: map[string]string{"BROWSER": `C:\bin\w3m.exe;firefox`}}
	c.settings.read = true
	if got := c.browsers("https://a.example"); len(got) != 3 || got[0][0] != `C:\bin\w3m.exe` || got[1][0] != "firefox" {
		t.Errorf("%q", got)
	}
}

func TestKnowsWhereWindowsCanBeOpened(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		system system
		env    map[string]string
		want   bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DISPLAY": ":0"}, true},
		{"netbsd", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		{macOS, nil, true},
		{windows, nil, true},
	} {
		if got := tt.system.hasWindows(tt.env); got != tt.want {
			t.Errorf("%s %v: %v", tt.system, tt.env, got)
		}
	}
	if windows.keyboard() != "CONIN$" || system("linux").keyboard() != "/dev/tty" {
		t.Error("keys come from elsewhere")
	}
}
