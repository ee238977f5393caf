package readers

import (
	"fmt"
	"regexp"
	"strings"

	"lede/articles/sanitize"
)

// ownProgram is a program that a setting of newsboat's names: "browser",
// "bookmark-cmd" or "macro v".
type ownProgram struct {
	setting string
	key     string // on which it is; of the browser none
	argv    []string
	output  string // as [[do]] has it
}

// shellSigns are what only a shell understands.
var shellSigns = regexp.MustCompile("[|&;<>$`*?~(){}]|\\\\")

// argv parts a command as newsboat would hand it to a shell; ok is false where
// it needs one, which lede never starts.
func argv(command string) (words []string, ok bool) {
	command = strings.NewReplacer("'%u'", "%u", `"%u"`, "%u", "'%t'", "%t").Replace(command)
	words = configWords(strings.ReplaceAll(command, "'", `"`))
	return words, len(words) > 0 && !shellSigns.MatchString(strings.TrimPrefix(command, "~/"))
}

// program takes a setting over that names a program. The same setting before it
// no longer counts.
func (s *newsboatSettings) program(p ownProgram, command string) {
	words, ok := argv(command)
	if !ok {
		s.left("%s %s: it needs a shell, which lede starts none of: put it into a script", sanitize.Field(p.setting), sanitize.Field(command))
		return
	}
	p.argv = append(words, p.argv...)
	s.became("%s: lines for the config, which you paste", sanitize.Field(p.setting))
	for i, other := range s.own {
		if other.setting == p.setting {
			s.own[i] = p
			return
		}
	}
	s.own = append(s.own, p)
}

// The settings whose programs are on no key.
const (
	browserSetting = "browser"
	notifySetting  = "notify-program" // it gets what newsboat would say, in one argument
)

func (s *newsboatSettings) browser(command string) {
	s.program(ownProgram{setting: browserSetting}, strings.ReplaceAll(command, "%u", "%s"))
}

// bookmark takes bookmark-cmd over, which gets a story's address, title,
// description and the title of its feed.
func (s *newsboatSettings) bookmark(command string) {
	s.program(ownProgram{"bookmark-cmd", "ctrl+b", []string{"%u", "%t", "", "%s"}, "line"}, command)
}

// macro reads: macro KEY OPERATION [ARGS]; OPERATION …. One that opens a story
// in another program is that program on a key; others have no place.
func (s *newsboatSettings) macro(args []string, row string) {
	key := keyName(args[0])
	command, opens := "", false
	for step := range strings.SplitSeq(strings.Join(strings.Fields(row), " "), ";") {
		words := configWords(step)
		for i, word := range words {
			switch {
			case word == "set" && i+2 < len(words) && words[i+1] == "browser" && !opens:
				command = words[i+2]
			case strings.HasPrefix(word, "open-in-browser"):
				opens = true
			}
		}
	}
	if key == "" || command == "" || !opens {
		s.left("macro %s: it does more than open a story in a program; [[do]] in the config puts programs on keys", sanitize.Field(args[0]))
		return
	}
	p := ownProgram{setting: "macro " + args[0], key: ", " + key, output: "terminal"}
	if !strings.Contains(command, "%u") {
		p.argv = []string{"%u"} // newsboat puts it there, too
	}
	s.program(p, command)
}

// programs writes the programs down as lines of a config.
func (s *newsboatSettings) programs() {
	named := map[string]int{}
	for _, p := range s.own {
		switch p.setting {
		case browserSetting:
			s.Open = "open = [" + quotedList(p.argv) + "]"
			continue
		case notifySetting:
			s.Programs = append(s.Programs, "[[on-arrival]]", `query = "unread"`, "argv = ["+quotedList(p.argv)+"]")
			continue
		}
		name := doName(p)
		if named[name]++; named[name] > 1 {
			name = fmt.Sprintf("%s-%d", name, named[name])
		}
		s.Programs = append(s.Programs, "[[do]]", "name = "+quoted(name), "keys = ["+quoted(p.key)+"]", "argv = ["+quotedList(p.argv)+"]", "output = "+quoted(p.output))
	}
}

// maxName is how many letters of a program's name are kept.
const maxName = 30

// doName is what lede calls a program: its own name in small letters, as [[do]]
// wants it.
func doName(p ownProgram) string {
	if p.setting == "bookmark-cmd" {
		return "bookmark"
	}
	name := strings.ToLower(p.argv[0][strings.LastIndexByte(p.argv[0], '/')+1:])
	name = strings.Trim(notInName.ReplaceAllString(name, "-"), "-")
	if name == "" {
		name = "program"
	}
	return name[:min(len(name), maxName)]
}

var notInName = regexp.MustCompile(`[^a-z0-9]+`)
