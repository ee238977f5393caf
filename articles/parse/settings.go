package parse

import (
	"bytes"
	"path"
	"strings"

	"lede/articles/pattern"
)

// Settings are lines of a form of their own, and no prose. What has prose is a
// story to somebody, whatever stands around it.

// Settings is what [Foreign] calls files of settings.
const Settings = "a file of settings"

const (
	proseWords  = 12 // words of a line, or of a text between tags, from which on it is prose
	fewSettings = 3  // settings that a file needs at least, unless it has sections
)

var (
	sectionLine = pattern.Of(`^\[{1,2}[\w ."':/-]+\]{1,2}$`)
	assignment  = pattern.Of(`^(?:export )?["']?[\w.@/-]+["']?\s*[:+?]?=`)
	valueLine   = pattern.Of(`^(?:["'\[\]{}0-9]|true\b|false\b).*[,\]}"'0-9]$|^[\]})],?$`) // of a list over several lines

	yamlKey  = pattern.Of(`^ *(?:- +)?["']?[\w./@$-]{1,60}["']?: ?(.*)$`)
	yamlItem = pattern.Of(`^ *- `)
)

// settingsKind tells INI, TOML, YAML and lists of variables.
func settingsKind(name string, head []byte) string {
	ext := strings.ToLower(path.Ext(name))
	if _, known := extensions[ext]; known && ext != ".txt" && ext != ".text" || !utf8Text(head) {
		return ""
	}
	var lines []string
	for line := range strings.Lines(string(head)) {
		line = strings.TrimRight(line, " \t\r\n")
		if bare := strings.TrimSpace(line); bare == "" || bare[0] == '#' || bare[0] == ';' {
			continue
		}
		if len(strings.Fields(line)) >= proseWords {
			return ""
		}
		lines = append(lines, line)
	}
	if len(head) >= foreignBytes-3 && len(lines) > 1 {
		lines = lines[:len(lines)-1] // it may be cut off
	}
	if isAssigned(lines) || isYAML(lines, ext == ".yaml" || ext == ".yml") {
		return Settings
	}
	return ""
}

func utf8Text(head []byte) bool { return bytes.IndexByte(head, 0) < 0 }

// isAssigned reports whether lines are "name = value" below "[section]".
func isAssigned(lines []string) bool {
	sections, assigned := 0, 0
	for _, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case sectionLine().MatchString(line):
			sections++
		case assignment().MatchString(line):
			assigned++
		case assigned == 0 || !valueLine().MatchString(line):
			return false
		}
	}
	return sections > 0 && assigned > 0 || assigned >= fewSettings
}

// isYAML reports whether lines are "name: value" and lists, one set in below
// another. A text may have such lines, too: in one that is not named for it, every
// line is one.
func isYAML(lines []string, named bool) bool {
	keys, within, other := 0, 0, 0
	opened := false // by a name without a value
	for _, line := range lines {
		set := len(line) > len(strings.TrimLeft(line, " "))
		m := yamlKey().FindStringSubmatch(line)
		item := yamlItem().MatchString(line)
		switch {
		case m != nil:
			keys++
		case !item:
			other++
		}
		if opened && (set || item) {
			within++
		}
		opened = m != nil && m[1] == ""
	}
	if named {
		return keys > 0 && keys >= other
	}
	return other == 0 && keys >= 2*fewSettings && within >= 2
}

// isProse reports whether XML has prose between its tags.
func isProse(text []byte) bool {
	for len(text) > 0 {
		open := bytes.IndexByte(text, '<')
		if open < 0 {
			open = len(text)
		}
		if len(bytes.Fields(text[:open])) >= proseWords {
			return true
		}
		text = text[open:]
		end := bytes.IndexByte(text, '>')
		if bytes.HasPrefix(text, []byte("<![CDATA[")) {
			return true
		}
		if end < 0 {
			return false
		}
		text = text[end+1:]
	}
	return false
}
