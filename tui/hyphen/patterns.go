// Package hyphen knows where words may be broken: by Liang's patterns
// (Word Hy-phen-a-tion by Com-put-er, 1983) in the files of Hunspell's
// hyphenation library, hyph_LANG.dic, as systems and office suites have them.
// Finding and opening the files is the caller's.
package hyphen

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// longest bounds a pattern, and longestWord a word that is looked at, in bytes.
const (
	longest     = 64
	longestWord = 200
)

// Patterns are those of one language. They do not change and may be shared. A nil
// *Patterns breaks no word.
type Patterns struct {
	levels      map[string]string // of letters, a digit before each and one at the end, as bytes 0 to 9
	widest      int               // runes of the longest letters
	left, right int               // letters that stay together at the two ends of a word
}

// Parse reads a file of patterns. What it does not know, such as patterns that
// change the spelling, is left out.
func Parse(r io.Reader) (*Patterns, error) {
	buffered := bufio.NewReader(r)
	name, err := buffered.ReadString('\n')
	if err != nil || len(name) > longest {
		return nil, errors.New("no patterns: the first line names no charset")
	}
	name = strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))
	charset, err := htmlindex.Get(strings.Replace(name, "ISO8859", "ISO-8859", 1))
	if err != nil {
		return nil, fmt.Errorf("charset %q is not known", name)
	}
	p := parser{p: &Patterns{levels: map[string]string{}, left: 2, right: 2}, same: map[string]string{}}
	scanner := bufio.NewScanner(charset.NewDecoder().Reader(buffered))
	for scanner.Scan() {
		p.line(bytes.TrimSpace(scanner.Bytes()))
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("patterns can't be read: %w", err)
	}
	if len(p.p.levels) == 0 {
		return nil, errors.New("no patterns in it")
	}
	return p.p, nil
}

// parser reads patterns; it keeps what it works with from line to line.
type parser struct {
	p               *Patterns
	letters, levels []byte
	same            map[string]string // levels that were met before
}

func (p *parser) line(line []byte) {
	switch {
	case len(line) == 0 || line[0] == '%' || line[0] == '#' || len(line) > longest:
	case bytes.IndexByte(line, ' ') > 0:
		p.setting(string(line))
	case bytes.ContainsAny(line, "/="): // it changes the spelling
	case line[0] >= 'A' && line[0] <= 'Z': // a keyword: letters of patterns are small
	default:
		p.add(line)
	}
}

func (p *parser) setting(line string) {
	word, rest, _ := strings.Cut(line, " ")
	n, err := strconv.Atoi(strings.TrimSpace(rest))
	switch {
	case err != nil || n < 1 || n > 9:
	case word == "LEFTHYPHENMIN":
		p.p.left = n
	case word == "RIGHTHYPHENMIN":
		p.p.right = n
	}
}

// add takes a pattern: letters, a digit before those where it says something.
func (p *parser) add(pattern []byte) {
	p.letters, p.levels = p.letters[:0], append(p.levels[:0], 0)
	for len(pattern) > 0 {
		r, size := utf8.DecodeRune(pattern)
		if r >= '0' && r <= '9' {
			p.levels[len(p.levels)-1] = byte(r - '0')
		} else {
			p.letters = append(p.letters, pattern[:size]...)
			p.levels = append(p.levels, 0)
		}
		pattern = pattern[size:]
	}
	if len(p.letters) == 0 {
		return
	}
	levels, met := p.same[string(p.levels)]
	if !met {
		levels = string(p.levels)
		p.same[levels] = levels
	}
	p.p.levels[string(p.letters)] = levels
	p.p.widest = max(p.p.widest, len(levels)-1)
}

// Points returns behind which bytes of word a line may end with a hyphen, in
// order. Marks around the word are passed over; a word with something else than
// letters in it has none.
func (p *Patterns) Points(word string) []int {
	if p == nil || len(word) > longestWord {
		return nil
	}
	from := strings.IndexFunc(word, unicode.IsLetter)
	if from < 0 {
		return nil
	}
	last := strings.LastIndexFunc(word, unicode.IsLetter)
	_, size := utf8.DecodeRuneInString(word[last:])
	core := word[from : last+size]
	lower := strings.ToLower(core)
	count := utf8.RuneCountInString(core)
	if count < p.left+p.right || utf8.RuneCountInString(lower) != count ||
		strings.IndexFunc(core, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }) >= 0 {
		return nil
	}
	levels := p.levelsOf("."+lower+".", count+2)
	var points []int
	i := 0
	for at := range core {
		if i >= p.left && i <= count-p.right && levels[i+1]%2 == 1 {
			points = append(points, from+at)
		}
		i++
	}
	return points
}

// levelsOf returns the highest level that any pattern has before each rune of
// padded, and after the last.
func (p *Patterns) levelsOf(padded string, count int) []byte {
	starts := make([]int, 0, count+1)
	for at := range padded {
		starts = append(starts, at)
	}
	starts = append(starts, len(padded))
	levels := make([]byte, count+1)
	for i := range count {
		for j := i + 1; j <= min(count, i+p.widest); j++ {
			for k, level := range []byte(p.levels[padded[starts[i]:starts[j]]]) {
				levels[i+k] = max(levels[i+k], level)
			}
		}
	}
	return levels
}
