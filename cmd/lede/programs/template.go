package programs

import (
	"errors"
	"fmt"
	"strings"
)

// Values are what the signs of a template stand for, by their letters.
type Values map[byte]string

// Signs are the letters that a template can have behind a percent sign.
type Signs string

// The signs of a template for a story: its address, title, temporary file, id and
// source; and of one for a batch: how many stories, and the title and source of
// the newest of them.
const (
	OfStory Signs = "utfis"
	OfBatch Signs = "nts"
)

// known says which there are: "%n, %t and %s".
func (s Signs) known() string {
	var all []string
	for _, letter := range string(s) {
		all = append(all, "%"+string(letter))
	}
	return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
}

// Expand puts values where signs stand in the words of argv; %% is a percent
// sign. Each word stays one argument, whatever a value holds. The error names a
// sign that stands for nothing.
func Expand(argv []string, signs Signs, values Values) ([]string, error) {
	expanded := make([]string, len(argv))
	for i, word := range argv {
		var b strings.Builder
		for {
			before, after, found := strings.Cut(word, "%")
			b.WriteString(before)
			if !found {
				break
			}
			if after == "" || after[0] != '%' && strings.IndexByte(string(signs), after[0]) < 0 {
				return nil, fmt.Errorf("%q stands for nothing - there are %s, and %%%% for a %%", "%"+firstRune(after), signs.known())
			}
			if after[0] == '%' {
				b.WriteByte('%')
			} else {
				b.WriteString(values[after[0]])
			}
			word = after[1:]
		}
		expanded[i] = b.String()
	}
	return expanded, nil
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// needs reports whether a template has a sign.
func needs(argv []string, sign byte) bool {
	for _, word := range argv {
		if strings.Contains(strings.ReplaceAll(word, "%%", ""), "%"+string(sign)) {
			return true
		}
	}
	return false
}

// Split parts a command line into words, at spaces that are not in quotes. A
// backslash takes what follows it as it stands, but in single quotes. Nothing
// else means anything: there is no shell.
func Split(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	open, quote, escaped := false, rune(0), false
	for _, r := range line {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case r == '\\' && quote != '\'':
			open, escaped = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			open, quote = true, r
		case quote == 0 && r == ' ':
			if open {
				words = append(words, word.String())
				word.Reset()
			}
			open = false
		default:
			open = true
			word.WriteRune(r)
		}
	}
	switch {
	case quote != 0:
		return nil, fmt.Errorf("a quotation mark is left open: %c", quote)
	case escaped:
		return nil, errors.New("nothing stands behind the last backslash")
	case open:
		words = append(words, word.String())
	}
	return words, nil
}
