package rules

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/andybalholm/cascadia"
)

// The bounds of a file. A rule takes part of a millisecond on a large page,
// so that 200 of them for a site still end within a second.
const (
	maxFile  = 1 << 20
	maxLine  = 4 << 10
	maxRules = 10_000
	maxBlock = 200
)

// Parse reads a file of rules. Its errors name the line, what is wrong with
// it and what would be right.
func Parse(r io.Reader) (*Set, error) {
	body, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(body) > maxFile {
		return nil, fmt.Errorf("larger than %d MB - keep to the sites you read", maxFile>>20)
	}
	p := parser{set: &Set{named: map[string][]*block{}, below: map[string][]*block{}}}
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff"))))
	lines.Buffer(nil, maxFile+1)
	for number := 1; lines.Scan(); number++ {
		if err := p.line(number, lines.Text()); err != nil {
			return nil, fmt.Errorf("%s: %w", place(number), err)
		}
	}
	return p.set, lines.Err()
}

func place(number int) string { return "line " + strconv.Itoa(number) }

// parser is a file on its way to a Set.
type parser struct {
	set   *Set
	block *block // the site's in hand; nil before the first site line
	rules int
}

func (p *parser) line(number int, s string) error {
	if err := checkLine(s); err != nil {
		return err
	}
	s = withoutComment(s)
	if s == "" {
		return nil
	}
	word, rest := firstWord(s)
	if word == "site" {
		return p.site(rest)
	}
	r := &rule{number: number}
	add := parsePage
	if word == "line" {
		word, rest = firstWord(rest)
		add = parseLine
	}
	if err := r.setTask(word, s); err != nil {
		return err
	}
	if err := p.room(word); err != nil {
		return err
	}
	return add(r, rest, p.block)
}

func checkLine(s string) error {
	switch {
	case len(s) > maxLine:
		return fmt.Errorf("longer than %d KB - split it into several rules", maxLine>>10)
	case !utf8.ValidString(s):
		return errors.New("not UTF-8 - save the file as UTF-8")
	case strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\t' }):
		return errors.New("holds a control character - take it out")
	}
	return nil
}

// withoutComment cuts s where a # stands at its start or between spaces.
func withoutComment(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\t", " "))
	if strings.HasPrefix(s, "#") {
		return ""
	}
	before, _, _ := strings.Cut(s+" ", " # ")
	return strings.TrimSpace(before)
}

func firstWord(s string) (word, rest string) {
	word, rest, _ = strings.Cut(s, " ")
	return word, strings.TrimSpace(rest)
}

func (r *rule) setTask(word, line string) error {
	at := slices.Index(names[:], word)
	if at < 0 {
		if word == "" {
			word = line
		}
		return fmt.Errorf("%q is no rule - it takes site, line, %s", word, strings.Join(names[:], ", "))
	}
	r.task = task(at)
	return nil
}

// room refuses rules that belong to no site, and those beyond the bounds.
func (p *parser) room(word string) error {
	p.rules++
	switch {
	case p.block == nil:
		return fmt.Errorf("%s stands before any site - begin with \"site news.example\", or \"site *\" for all", word)
	case p.rules > maxRules:
		return fmt.Errorf("more than %d rules - keep to the sites you read", maxRules)
	case len(p.block.page)+len(p.block.lines) >= maxBlock:
		return fmt.Errorf("more than %d rules for one site - join selectors with commas and patterns with |", maxBlock)
	}
	return nil
}

func parsePage(r *rule, rest string, b *block) error {
	r.what = rest
	selector := rest
	if r.task > strips {
		selector, r.attr = cutAttribute(rest)
	}
	if selector == "" {
		return fmt.Errorf("%s has no selector - write one, as in \"%s .story\"", names[r.task], names[r.task])
	}
	if slow := slowSelector.FindString(selector); slow != "" {
		return fmt.Errorf("%s) looks inside of elements, which is too slow - name a class, an id or an attribute", slow)
	}
	group, err := cascadia.ParseGroup(selector)
	if err != nil {
		return fmt.Errorf("%q is no CSS selector (%w) - write one, as in \"article .story\"", selector, err)
	}
	r.selector, r.siblings = group, strings.ContainsAny(selector, "~:")
	b.page = append(b.page, r)
	return nil
}

// slowSelector matches pseudo-classes that read all that an element holds.
var slowSelector = regexp.MustCompile(`(?i):\s*(?:has|haschild|contains|containsown|matches|matchesown)\s*\(`)

// attribute matches the @name at the end of a field's selector.
var attribute = regexp.MustCompile(`^(.*?)\s*@([A-Za-z_][A-Za-z0-9_:.-]*)$`)

func cutAttribute(s string) (selector, attr string) {
	m := attribute.FindStringSubmatch(s)
	if m == nil {
		return s, ""
	}
	return m[1], strings.ToLower(m[2])
}

func parseLine(r *rule, rest string, b *block) error {
	r.what = rest
	word := names[r.task]
	switch {
	case r.task == selects:
		return errors.New("\"line select\" is no rule - a text has no elements; strip the lines around the story")
	case rest == "":
		return fmt.Errorf("\"line %s\" has no pattern - write one, as in \"line %s ^Words: (.+)$\"", word, word)
	}
	pattern, err := regexp.Compile(rest)
	if err != nil {
		return fmt.Errorf("%q is no regular expression (%s) - RE2 syntax is at go.dev/s/re2syntax", rest, reason(err))
	}
	if pattern.MatchString("") {
		return fmt.Errorf("%q matches every line - begin it with ^ and a word of the line", rest)
	}
	r.pattern = pattern
	b.lines = append(b.lines, r)
	return nil
}

// reason is what regexp says, without the pattern.
func reason(err error) string {
	return strings.TrimPrefix(err.Error(), "error parsing regexp: ")
}
