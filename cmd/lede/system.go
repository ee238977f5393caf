package main

import "cmp"

// system is what is otherwise on some systems than on others, by the name that
// runtime.GOOS has for it. The zero value is any Unix.
type system string

const (
	macOS   system = "darwin"
	windows system = "windows"
)

// opener is what opens an address as the reader is used to. None of them is a
// shell: rundll32 passes the rest of its line on as it stands.
func (s system) opener(address string) []string {
	switch s {
	case macOS:
		return []string{"open", address}
	case windows:
		return []string{"rundll32", "url.dll,FileProtocolHandler", address}
	default:
		return []string{"xdg-open", address}
	}
}

// hasWindows reports whether a program can open a window: everywhere but where
// no display is named.
func (s system) hasWindows(env map[string]string) bool {
	return s == macOS || s == windows || env["DISPLAY"] != "" || env["WAYLAND_DISPLAY"] != ""
}

// betweenPrograms stands between the programs of BROWSER.
func (s system) betweenPrograms() string {
	if s == windows { // C:\...
		return ";"
	}
	return ":"
}

// keyboard is the file of the terminal that keys are typed on.
func (s system) keyboard() string {
	if s == windows {
		return "CONIN$"
	}
	return "/dev/tty"
}

// home is the reader's folder.
func (s system) home(env map[string]string) string {
	if s == windows {
		return cmp.Or(env["HOME"], env["USERPROFILE"])
	}
	return env["HOME"]
}

// folders are where programs keep their things while no variable of the XDG
// specification says otherwise. On Windows that is the profile that travels with
// the reader for what was written by hand, and that of the machine for the rest.
func (s system) folders(env map[string]string) folders {
	home := s.home(env)
	if s == windows {
		roaming := cmp.Or(env["APPDATA"], below(home, "AppData", "Roaming"))
		local := cmp.Or(env["LOCALAPPDATA"], below(home, "AppData", "Local"))
		return folders{config: roaming, data: local, state: below(local, "State"), cache: below(local, "Cache")}
	}
	return folders{
		config: below(home, ".config"), data: below(home, ".local", "share"),
		state: below(home, ".local", "state"), cache: below(home, ".cache"),
	}
}
