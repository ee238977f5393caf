package readers

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"lede/articles/sanitize"
)

// newsboatSettings is what a config of newsboat's says, while it is read. Of a
// setting that stands in it twice the last one counts.
type newsboatSettings struct {
	*Taken

	Options

	measure string // columns
	onStart string // "true" or "false"
	every   string // "45min"
	never   bool   // feeds are asked when the reader says so
	notify  bool   // the terminal shows notices
	own     []ownProgram
}

// newsboatConfig reads a config. What runs a program is kept apart from what
// does not.
func (t *Taken) newsboatConfig(name string, o Options) error {
	file, err := os.Open(name)
	s := newsboatSettings{Taken: t, Options: o}
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	default:
		defer func() { _ = file.Close() }()
		if err := s.read(file); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	s.programs()
	t.finish(o, s.top(), s.tables())
	return nil
}

func (s *newsboatSettings) top() []string {
	var lines []string
	if s.measure != "" {
		lines = append(lines, "measure = "+s.measure)
	}
	if s.notify {
		lines = append(lines, `notify = "unread"`)
	}
	return lines
}

// tables is when feeds are asked.
func (s *newsboatSettings) tables() []string {
	if s.never {
		s.every = "never"
	}
	var lines []string
	if s.onStart != "" {
		lines = append(lines, "on-start = "+s.onStart)
	}
	if s.every != "" {
		lines = append(lines, "every = "+quoted(s.every))
	}
	if len(lines) > 0 {
		lines = append([]string{"[refresh]"}, lines...)
	}
	return lines
}

func (s *newsboatSettings) read(file *os.File) error {
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	row := ""
	for n := 0; lines.Scan() && n < 100_000; n++ {
		row += lines.Text()
		if before, more := strings.CutSuffix(row, `\`); more {
			row = before
			continue
		}
		if words := configWords(row); len(words) > 0 {
			s.setting(words, strings.TrimSpace(row))
		}
		row = ""
	}
	return lines.Err()
}

// configWords parts a line at white space outside of quotes. A # outside of
// them begins a comment.
func configWords(row string) (words []string) {
	var word strings.Builder
	begun, in := false, byte(0)
	end := func() {
		if begun {
			words = append(words, word.String())
			word.Reset()
			begun = false
		}
	}
	for i := 0; i < len(row); i++ {
		switch c := row[i]; {
		case in != 0 && c == '\\' && i+1 < len(row):
			i++
			word.WriteByte(row[i])
		case in != 0 && c == in:
			in = 0
		case in != 0:
			word.WriteByte(c)
		case c == '"':
			in, begun = c, true
		case c == '#':
			end()
			return words
		case c == ' ' || c == '\t' || c == '\r':
			end()
		default:
			word.WriteByte(c)
			begun = true
		}
	}
	end()
	return words
}

// setting takes one line over. What has no place here is named with the reason.
func (s *newsboatSettings) setting(words []string, row string) {
	name, args := words[0], words[1:]
	if len(args) == 0 {
		args = []string{""}
	}
	switch name {
	case "reload-time":
		s.reloadTime(args[0])
	case "refresh-on-startup":
		s.onStart = strconv.FormatBool(!isNo(args[0]))
		s.became("refresh-on-startup: refresh.on-start")
	case "auto-reload":
		s.never = isNo(args[0])
		s.became("auto-reload: refresh.every")
	case "text-width":
		s.width(args[0])
	case "ignore-article":
		s.ignore(args)
	case "bind-key":
		s.bind(args)
	case "macro":
		s.macro(args, row)
	case "browser":
		s.browser(args[0])
	case "bookmark-cmd":
		s.bookmark(args[0])
	case notifySetting:
		s.program(ownProgram{setting: notifySetting, argv: []string{"%n new: %t"}}, args[0])
	case "notify-xterm":
		s.notify = !isNo(args[0])
		s.became("notify-xterm: notify")
	default:
		s.left("%s: %s", sanitize.Field(name), reasonFor(name))
	}
}

func isNo(value string) bool { return value == "no" || value == "false" }

// reasonFor says why a setting of newsboat's has no place here.
func reasonFor(name string) string {
	switch {
	case strings.HasPrefix(name, "notify-"):
		return "lede's notices are notify and [[on-arrival]] in its config"
	case strings.HasPrefix(name, "color") || strings.HasPrefix(name, "highlight") || strings.HasSuffix(name, "-format"):
		return "lede's looks are its styles (style in the config)"
	case name == "unbind-key":
		return "an action without a key is written [] in [keys]"
	case name == "include":
		return "import that file by itself"
	case strings.HasSuffix(name, "-url") || strings.HasSuffix(name, "-login") || strings.HasSuffix(name, "-password") || strings.HasSuffix(name, "-passwordfile") || name == "urls-source":
		return "lede asks feeds itself, and no service"
	case name == "proxy" || strings.HasPrefix(name, "proxy-"):
		return "set proxy in the config, http://host:port"
	case name == "download-path" || strings.HasPrefix(name, "podlist") || name == "player" || name == "max-downloads":
		return "recordings are opened or played, and not queued"
	}
	return "lede has no such setting"
}

func (s *newsboatSettings) reloadTime(value string) {
	minutes, err := strconv.Atoi(value)
	if err != nil || minutes <= 0 {
		s.left("reload-time %s: not a number of minutes", sanitize.Field(value))
		return
	}
	s.every = fmt.Sprintf("%dmin", minutes)
	s.became("reload-time: feeds are asked every %d minutes, or as seldom as they wish", minutes)
}

func (s *newsboatSettings) width(value string) {
	columns, err := strconv.Atoi(value)
	if err != nil || columns < 20 {
		s.left("text-width %s: the measure is 20 columns or more, and always set", sanitize.Field(value))
		return
	}
	s.measure = strconv.Itoa(columns)
	s.became("text-width: a measure of %d columns", columns)
}

// ignore reads: ignore-article FEED|* FILTER.
func (s *newsboatSettings) ignore(args []string) {
	if len(args) < 2 {
		s.left("ignore-article %s: it has no filter", sanitize.Field(args[0]))
		return
	}
	query, err := Filter(args[1], s.Flags)
	if err != nil {
		s.left("ignore-article %s %s: %s", sanitize.Field(args[0]), sanitize.Field(args[1]), sanitize.Field(err.Error()))
		return
	}
	feed, pattern := strings.CutPrefix(args[0], "regex:")
	switch {
	case pattern:
		query = "source:/" + strings.ReplaceAll(feed, "/", `\/`) + "/ (" + query + ")"
	case feed != "*":
		query = "source:=" + word(feed) + " (" + query + ")"
	}
	if err := readable(query); err != nil {
		s.left("ignore-article %s %s: %s", sanitize.Field(args[0]), sanitize.Field(args[1]), sanitize.Field(err.Error()))
		return
	}
	s.mutes = append(s.mutes, query)
	s.became("ignore-article %s: muted is %s", sanitize.Field(args[0]), sanitize.Field(query))
}
