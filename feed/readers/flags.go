package readers

import (
	"fmt"
	"strings"
)

// Star is the name of a flag that is a star here and no tag.
const Star = "star"

// Flags says what the letters of newsboat's flags are called here: a tag each,
// or [Star]. A letter without a name is the tag flag-x.
type Flags map[rune]string

// ParseFlags reads a mapping: s=star,l=later.
func ParseFlags(text string) (Flags, error) {
	flags := Flags{}
	for part := range strings.SplitSeq(text, ",") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		letters, name, ok := strings.Cut(part, "=")
		letters, name = strings.TrimSpace(letters), strings.TrimSpace(name)
		if !ok || len(letters) != 1 || !flagLetter(rune(letters[0])) || name == "" {
			return nil, fmt.Errorf("--flags %s: takes letters and what they are called here: s=star,l=later", text)
		}
		flags[rune(letters[0])] = name
	}
	return flags, nil
}

// of is what a flag is called.
func (f Flags) of(letter rune) string {
	if name := f[letter]; name != "" {
		return name
	}
	return "flag-" + string(letter)
}
