package config

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Netrc is the names and passwords of a netrc file: see
// https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html.
type Netrc struct{ logins []login }

type login struct {
	machine        string // empty for any
	user, password string
}

// The bounds of a netrc file.
const (
	maxNetrc  = 1 << 20 // bytes
	maxLogins = 10_000
)

// ReadNetrc reads a netrc file. An error tells the line and never what stands
// there.
func ReadNetrc(r io.Reader) (*Netrc, error) {
	var n netrcReader
	lines := bufio.NewScanner(io.LimitReader(r, maxNetrc))
	lines.Buffer(nil, 1<<16)
	for lines.Scan() {
		n.line++
		if err := n.read(lines.Text()); err != nil {
			return nil, err
		}
	}
	if lines.Err() != nil {
		return nil, fmt.Errorf("netrc line %d: it can't be read - is it a text?", n.line+1)
	}
	if n.wants != "" {
		return nil, n.problem(n.wants + " has no value - write it behind")
	}
	return &Netrc{n.logins}, nil
}

// Login returns the name and password for a host, those of the default where
// it has none of its own.
func (n *Netrc) Login(host string) (user, password string, ok bool) {
	for _, l := range n.logins {
		if l.machine == "" || strings.EqualFold(l.machine, host) {
			return l.user, l.password, true
		}
	}
	return "", "", false
}

type netrcReader struct {
	logins []login
	line   int
	wants  string // the keyword whose value comes next
	macro  bool   // inside a macro, which a blank line ends
}

func (n *netrcReader) read(line string) error {
	if n.macro {
		n.macro = strings.TrimSpace(line) != ""
		return nil
	}
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimSpace(line) {
		if n.wants == "" && line[0] == '#' {
			return nil
		}
		var token string
		token, line = nextToken(line)
		if n.wants != "" {
			n.take(token)
		} else if err := n.keyword(token); err != nil || n.macro {
			return err
		}
	}
	return nil
}

func (n *netrcReader) keyword(token string) error {
	switch token {
	case "machine", "default":
		if len(n.logins) >= maxLogins {
			return n.problem("there are too many machines - keep the first 10,000")
		}
		n.logins = append(n.logins, login{})
		if token == "machine" {
			n.wants = token
		}
	case "login", "password", "account":
		if len(n.logins) == 0 {
			return n.problem(token + " stands before the first machine - write machine and the host above it")
		}
		n.wants = token
	case "macdef":
		n.macro = true
	default:
		return n.problem("a word is none that netrc knows - it knows machine, default, login, password, account, macdef")
	}
	return nil
}

// take takes the value that the keyword before it wants.
func (n *netrcReader) take(value string) {
	last := &n.logins[len(n.logins)-1]
	switch n.wants {
	case "machine":
		last.machine = value
	case "login":
		last.user = value
	case "password":
		last.password = value
	}
	n.wants = ""
}

func (n *netrcReader) problem(text string) error {
	return fmt.Errorf("netrc line %d: %s", n.line, text)
}

// nextToken cuts the first word from line, which has no space in front. One in
// quotes may hold spaces, and quotes behind a backslash.
func nextToken(line string) (token, rest string) {
	if line[0] != '"' {
		end := strings.IndexAny(line, " \t\r\v\f")
		if end < 0 {
			end = len(line)
		}
		return line[:end], line[end:]
	}
	var text strings.Builder
	for i := 1; i < len(line); i++ {
		switch {
		case line[i] == '"':
			return text.String(), line[i+1:]
		case line[i] == '\\' && i+1 < len(line):
			i++
		}
		text.WriteByte(line[i])
	}
	return text.String(), ""
}
